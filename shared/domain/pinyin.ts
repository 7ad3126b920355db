import { pinyin } from 'pinyin-pro';

export interface SearchKeys {
  /** All syllables without tones or spaces: `nianchan3wandun…`. */
  readonly pinyin: string;
  /** First letters: `nc3wd…`. */
  readonly initials: string;
}

/** All syllables of a name without tones: what two names that sound alike have in common. */
export function pinyinOf(name: string): string {
  return searchKeysOf(name).pinyin;
}

/** Names come again: a row is compared with what is known, then stored. */
const known = new Map<string, SearchKeys>();
const MAX_KNOWN = 20_000;

/** What a name is found by when the clerk types pinyin or initials; letters and digits are kept, lower case. */
export function searchKeysOf(name: string): SearchKeys {
  const before = known.get(name);
  if (before) return before;
  const syllables = pinyin(name, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true });
  const keys = { pinyin: squeeze(syllables.join('')), initials: squeeze(initialsOf(name, syllables)) };
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(name, keys);
  return keys;
}

/** One syllable stands for one character; what is not Chinese stands as it is. */
function initialsOf(name: string, syllables: readonly string[]): string {
  let initials = '';
  let at = 0;
  for (const syllable of syllables) {
    if (name.startsWith(syllable, at)) {
      initials += syllable;
      at += syllable.length;
    } else {
      initials += syllable.charAt(0);
      at += (name.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    }
  }
  return initials;
}

function squeeze(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}
