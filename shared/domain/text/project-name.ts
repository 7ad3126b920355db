/** Names of projects: as stored, and as compared (in reviews and in the column match_name alike). */
import { squeeze, tidyLine } from './plain-text';

/** Begins with a letter, ends with no star and has no space: nothing to take off. */
const CLEAN = /^(?![一二三四五六七八九十]{1,3}、)\p{L}\S*(?<![★☆※*＊])$/u;

/**
 * Takes off what is not part of the name: stars, bullets and the row's own number (`★`, `1●`, `（1）`, `3、`, `③`, `五、`).
 * `（一期）` stays; `1.5万吨…` keeps its number.
 */
export function cleanProjectName(text: string): string {
  let name = tidyLine(text);
  if (CLEAN.test(name)) return name;
  for (;;) {
    const next = name
      .replace(/^[★☆●○◆◇■□▲△※✱✳*＊·•▪√]+\s*/, '')
      .replace(/^[①-⒛❶-➓㈠-㈩㉑-㉟㊀-㊉㊱-㊿]\s*(?=\S)/, '')
      .replace(/^[（(]\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[)）]\s*(?=\S)/, '')
      .replace(/^[一二三四五六七八九十]{1,3}、\s*(?=\S)/, '')
      .replace(/^\d{1,3}\s*[、●]\s*(?=\S)/, '')
      .replace(/^\d{1,3}\s*[．.)）]\s*(?=[^\d\s])/, '')
      .replace(/\s*[★☆※*＊]+$/, '');
    if (next === name) break;
    name = next;
  }
  return name.replace(/(?<=[\u3400-\u9fff）)]) (?=[\u3400-\u9fff（(])/g, '');
}

/** Nothing to take out and nothing to make a capital of, told by one look: making capitals takes longer than all the rest. */
const PLAIN = /^[\u4e00-\u9fff0-9A-Z]*$/;

const CHINESE = '一二三四五六七八九十';

/**
 * The form under which two spellings of one project are equal: full-width, case, spaces, punctuation and
 * the trailing 项目 do not count; the number of a phase (期) does, however it is written. A name of signs alone is itself.
 */
export function matchNameOf(text: string): string {
  const clean = cleanProjectName(text);
  const written = PLAIN.test(clean) ? clean : squeeze(clean).toUpperCase();
  const name = lettersOf(written.includes('期') ? numberPhases(written) : written) || written;
  if (!name.endsWith('项目') && !name.endsWith('工程')) return name;
  const trimmed = name.replace(/(建设工程|建设项目|工程项目|招商项目|项目|工程)+$/, '');
  return trimmed === '' ? name : trimmed;
}

/** Letters, digits and the sign of a phase only, as most names are to begin with. */
function lettersOf(text: string): string {
  return /^[\u4e00-\u9fff0-9A-Z#]*$/.test(text) ? text : text.replace(/[^\p{L}\p{N}#]/gu, '');
}

/** `（一期）`, `第1期工程` → `#1期`. */
function numberPhases(text: string): string {
  return text.replace(
    /(?:建设|工程|项目)*[（(]?第?([一二三四五六七八九十]|\d{1,2})期[)）]?(?:工程|项目|建设)*/g,
    (_whole, number: string) => {
      const value = CHINESE.includes(number) ? CHINESE.indexOf(number) + 1 : Number(number);
      return `#${value}期`;
    },
  );
}
