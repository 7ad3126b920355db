import type { FigureFix } from '../model';
import { type Claim, claimsIn, labelledNumbers, namesIn } from './claims';
import { numbersIn, surplus } from './numbers';
import { inDigits } from './plain-numbers';
import { turnedSenses, vagueAmounts } from './senses';

export interface EditFinding {
  /** `false`: contradicts the data; `true`: only pointed out. */
  readonly ok: boolean;
  readonly message: string;
  readonly fix?: FigureFix;
}

const MIN_LABEL = 3;

/**
 * The clerk's wording against the generated one. A number that was there and is gone while another has come, one
 * that now stands with other units or another label, a unit put in another's place, a figure blurred or a word
 * turned into its opposite contradict the data; what is merely new cannot be checked and is only pointed out.
 */
export function compareEdit(original: string, edited: string, unitNames: readonly string[]): EditFinding[] {
  const generated = inDigits(original);
  const text = inDigits(edited);
  const before = numbersIn(generated);
  const added = surplus(numbersIn(text), before);
  const removed = surplus(before, numbersIn(text));
  const wrong = (message: string, fix?: FigureFix): EditFinding[] => [
    { ok: false, message, ...(fix && { fix }) },
  ];
  if (added.length > 0 && removed.length > 0)
    return wrong(`所改文字中的${quote(added)}与数据${quote(removed)}不一致。`, onlyPair(added, removed));
  const vague = vagueAmounts(generated, text);
  if (vague.length > 0) return wrong(`所改文字把准确数字写成了${quote(vague)}，应与数据一致。`);
  const turned = turnedSenses(generated, text);
  if (turned.length > 0) return wrong(`所改文字中${turned.join('，')}，与数据相反。`);
  const swapped = swappedNames(generated, text, unitNames);
  if (swapped !== null)
    return wrong(
      `所改文字中的${quote(swapped.come)}应为${quote(swapped.gone)}。`,
      onlyPair(swapped.come, swapped.gone),
    );
  const moved = movedClaims(generated, text, unitNames, added);
  if (moved.length > 0) return wrong(`所改文字中的${quote(moved)}与数据生成的原文说法不同。`);
  const misplaced = misplacedNumbers(generated, text, added);
  if (misplaced.length > 0) return wrong(`所改文字中的${quote(misplaced)}与数据生成的原文说法不同。`);
  if (added.length === 0) return [];
  return [{ ok: true, message: `所改文字新增数字${quote(added)}，无数据可核对，请人工确认。` }];
}

function quote(texts: readonly string[]): string {
  return [...new Set(texts)].map((each) => `“${each}”`).join('、');
}

/** One wrong figure or name with the right one beside it; of several nobody can say which is meant. */
function onlyPair(said: readonly string[], data: readonly string[]): FigureFix | undefined {
  const [wrong, right] = [said[0], data[0]];
  return said.length === 1 && data.length === 1 && wrong !== undefined && right !== undefined
    ? { said: wrong, data: right }
    : undefined;
}

/** One unit gone and another come. */
function swappedNames(
  generated: string,
  text: string,
  unitNames: readonly string[],
): { readonly come: readonly string[]; readonly gone: readonly string[] } | null {
  const longestFirst = [...unitNames].sort((a, b) => b.length - a.length);
  const before = namesIn(generated, longestFirst);
  const after = namesIn(text, longestFirst);
  const gone = before.filter((name) => !after.includes(name));
  const come = after.filter((name) => !before.includes(name));
  return gone.length === 0 || come.length === 0 ? null : { come, gone };
}

/** Statements of units the data do not make. */
function movedClaims(
  generated: string,
  text: string,
  unitNames: readonly string[],
  added: readonly string[],
): string[] {
  const known = claimsIn(generated, unitNames);
  const whats = new Set(known.map(({ what }) => what));
  return claimsIn(text, unitNames)
    .filter(({ what }) => whats.has(what) || !isNew(what, added))
    .filter((claim) => !known.some((other) => agrees(claim, other)))
    .map(({ said }) => said);
}

/** A number the generated text does not have at all, or a judgement new to it: nothing to compare with. */
function isNew(what: string, added: readonly string[]): boolean {
  const [number] = numbersIn(what.slice(what.lastIndexOf(' ') + 1));
  return number === undefined || added.includes(number);
}

function agrees(claim: Claim, known: Claim): boolean {
  if (claim.what !== known.what) return false;
  if (claim.isPart) return claim.names.every((name) => known.names.includes(name));
  return (
    claim.names.length === known.names.length && claim.names.every((name, at) => name === known.names[at])
  );
}

/** Numbers behind words that another number stood behind. */
function misplacedNumbers(generated: string, text: string, added: readonly string[]): string[] {
  const known = new Map<string, Set<string>>();
  for (const { label, number } of labelledNumbers(generated))
    known.set(label, (known.get(label) ?? new Set()).add(number));
  return labelledNumbers(text).flatMap(({ label, number }) => {
    const numbers = known.get(label);
    if (label.length < MIN_LABEL || numbers === undefined || numbers.has(number)) return [];
    return added.includes(numbersIn(number)[0] ?? '') ? [] : [`${label}${number}`];
  });
}
