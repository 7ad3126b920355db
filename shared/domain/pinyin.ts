import { pinyin } from 'pinyin-pro';

export interface SearchKeys {
  /** All syllables without tones or spaces: `nianchan3wandun…`. */
  readonly pinyin: string;
  /** First letters: `nc3wd…`. */
  readonly initials: string;
}

/** What a name is found by when the clerk types pinyin or initials; letters and digits are kept, lower case. */
export function searchKeysOf(name: string): SearchKeys {
  const options = { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true } as const;
  return {
    pinyin: squeeze(pinyin(name, options).join('')),
    initials: squeeze(pinyin(name, { ...options, pattern: 'first' }).join('')),
  };
}

function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}
