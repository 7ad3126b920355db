import { MAX_TITLE_CHARACTERS } from '../page/page';

/** A line may not begin with these, nor end with an opening mark: 标题回行要词意完整. */
const NOT_FIRST = '，。、；：！？）》」』〕”’的和与及了号月日年';
const NOT_LAST = '（《「『〔“‘和与及';
/** Good places to end a line: after a word that opens or closes a phrase. */
const GOOD_ENDS = ['关于', '印发', '情况', '推进', '工作', '全区', '全县', '月', '年', '办公室', '的'];

/**
 * Breaks a title into lines of at most 20 characters (2号 on 156 mm), balanced, without tearing a number
 * or leaving a particle at the start of a line. A blank in the title is a wanted break.
 */
export function breakTitle(title: string, limit = MAX_TITLE_CHARACTERS): string[] {
  return title
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line) => breakLine([...line], limit));
}

function breakLine(characters: readonly string[], limit: number): string[] {
  if (characters.length <= limit) return [characters.join('')];
  const lineCount = Math.ceil(characters.length / limit);
  const ideal = characters.length / lineCount;
  let best = { at: Math.min(limit, characters.length - 1), cost: Number.POSITIVE_INFINITY };
  for (let at = Math.max(2, Math.floor(ideal) - 6); at <= Math.min(limit, characters.length - 2); at += 1) {
    const cost = breakCost(characters, at) + Math.abs(at - ideal);
    if (cost < best.cost) best = { at, cost };
  }
  return [characters.slice(0, best.at).join(''), ...breakLine(characters.slice(best.at), limit)];
}

function breakCost(characters: readonly string[], at: number): number {
  const before = characters[at - 1] ?? '';
  const after = characters[at] ?? '';
  if (NOT_FIRST.includes(after) || NOT_LAST.includes(before)) return 50;
  if (/[\dA-Za-z—]/.test(before) && /[\dA-Za-z—年月日]/.test(after)) return 50;
  const line = characters.slice(0, at).join('');
  return GOOD_ENDS.some((end) => line.endsWith(end)) ? 0 : 6;
}
