import { pinyin } from 'pinyin-pro';

export interface SearchKeys {
  /** All syllables without tones or spaces: `nianchan3wandun…`. */
  readonly pinyin: string;
  /** First letters: `nc3wd…`. */
  readonly initials: string;
}

/** All syllables of a name without tones: what two names that sound alike have in common. */
export function pinyinOf(name: string): string {
  return squeeze(name.replace(STRETCH, (stretch) => keysOfStretch(stretch).pinyin));
}

/** What a name is found by when the clerk types pinyin or initials; letters and digits are kept, lower case. */
export function searchKeysOf(name: string): SearchKeys {
  const initials = name.replace(STRETCH, (stretch) => keysOfStretch(stretch).initials);
  return { pinyin: pinyinOf(name), initials: squeeze(initials) };
}

/** No word of the library's has letters or digits in it: how one side of them is read says nothing of the other. */
const STRETCH = /[^0-9A-Za-z]+/g;

/** Names come again, and their parts in other names: a row is compared with what is known, then stored. */
const known = new Map<string, SearchKeys>();
const MAX_KNOWN = 20_000;

function keysOfStretch(stretch: string): SearchKeys {
  const before = known.get(stretch);
  if (before) return before;
  const keys = keysOf(stretch, pinyin(stretch, { type: 'array', nonZh: 'consecutive' }));
  if (known.size >= MAX_KNOWN) known.clear();
  known.set(stretch, keys);
  return keys;
}

/** One syllable stands for one character; what is not Chinese stands as it is. */
function keysOf(name: string, syllables: readonly string[]): SearchKeys {
  let sounds = '';
  let initials = '';
  let at = 0;
  for (const syllable of syllables) {
    if (name.startsWith(syllable, at)) {
      sounds += syllable;
      initials += syllable;
      at += syllable.length;
    } else {
      const plain = withoutTone(syllable);
      sounds += plain;
      initials += plain.charAt(0);
      at += (name.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    }
  }
  return { pinyin: sounds, initials };
}

/** Every tone is a mark of its own once decomposed; ü is written v. The library takes longer for this than for all else. */
function withoutTone(syllable: string): string {
  let plain = toneless.get(syllable);
  if (plain === undefined) {
    plain = syllable
      .normalize('NFD')
      .replace(/u\u0308/g, 'v')
      .replace(/[\u0300\u0301\u0304\u030c]/g, '')
      .normalize('NFC');
    toneless.set(syllable, plain);
  }
  return plain;
}

/** Some thirteen hundred syllables there are. */
const toneless = new Map<string, string>();

function squeeze(text: string): string {
  if (/^[0-9a-z]*$/.test(text)) return text;
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}
