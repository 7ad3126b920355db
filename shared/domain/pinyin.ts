import { pinyin } from 'pinyin-pro';

export interface SearchKeys {
  /** All syllables without tones or spaces: `nianchan3wandun…`. */
  readonly pinyin: string;
  /** First letters: `nc3wd…`. */
  readonly initials: string;
}

/** All syllables of a name without tones: what two names that sound alike have in common. */
export function pinyinOf(name: string): string {
  return squeeze(pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).join(''));
}

/** What a name is found by when the clerk types pinyin or initials; letters and digits are kept, lower case. */
export function searchKeysOf(name: string): SearchKeys {
  const options = {
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
    v: true,
    pattern: 'first',
  } as const;
  return {
    pinyin: pinyinOf(name),
    initials: squeeze(pinyin(name, options).join('')),
  };
}

function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}
