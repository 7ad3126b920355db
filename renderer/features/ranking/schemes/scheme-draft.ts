import Fraction from 'fraction.js';
import { parseExact, plainText } from '../../../../shared/domain/exact';
import { type Scheme, type SchemeItem, schemeSchema } from '../../../../shared/domain/scheme/scheme';

/** What the clerk may change of an item here; texts as typed. */
export interface ItemDraft {
  readonly id: string;
  readonly name: string;
  readonly weight: string;
  /** Highest completion that counts, in percent; empty: no cap. Only for items scored by completion. */
  readonly capPercent: string;
  /** Highest score of the item; empty: none. */
  readonly cap: string;
}

export interface SchemeDraft {
  readonly name: string;
  /** `YYYY-MM`; empty: from the beginning. */
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
  readonly note: string;
  readonly items: readonly ItemDraft[];
}

export function draftOf(scheme: Scheme): SchemeDraft {
  return {
    name: scheme.name,
    effectiveFrom: scheme.effectiveFrom ?? '',
    effectiveTo: scheme.effectiveTo ?? '',
    note: scheme.note,
    items: scheme.items.map((item) => ({
      id: item.id,
      name: item.name,
      weight: item.weight ?? '',
      capPercent: item.function.type === 'completion' ? toPercent(item.function.cap) : '',
      cap: item.cap ?? '',
    })),
  };
}

function toPercent(ratio: string | undefined): string {
  const exact = ratio === undefined ? null : parseExact(ratio);
  return exact === null ? '' : plainText(exact.mul(100));
}

function toRatio(percent: string): string {
  const exact = parseExact(percent);
  // Not a number: kept as typed, so that the schema says what is wrong with it.
  return exact === null ? percent : plainText(exact.div(100));
}

/**
 * The scheme with the draft put in, checked; or the sentences saying why it cannot be saved.
 * Exact: percent and ratio are converted as fractions.
 */
export function applyDraft(
  scheme: Scheme,
  draft: SchemeDraft,
):
  | { readonly scheme: Scheme; readonly problems: readonly [] }
  | { readonly scheme: null; readonly problems: readonly string[] } {
  const edited = {
    ...scheme,
    name: draft.name,
    note: draft.note,
    effectiveFrom: draft.effectiveFrom || null,
    effectiveTo: draft.effectiveTo || null,
    items: scheme.items.map((item) =>
      applyItem(
        item,
        draft.items.find((entry) => entry.id === item.id),
      ),
    ),
  };
  const parsed = schemeSchema.safeParse(edited);
  if (parsed.success) return { scheme: parsed.data, problems: [] };
  return {
    scheme: null,
    problems: [
      ...new Set(
        parsed.error.issues.map((issue) => {
          const at = issue.path[0] === 'items' ? draft.items[Number(issue.path[1])]?.name : undefined;
          return at === undefined || issue.message.includes(at) ? issue.message : `“${at}”：${issue.message}`;
        }),
      ),
    ],
  };
}

function applyItem(item: SchemeItem, draft: ItemDraft | undefined): unknown {
  if (!draft) return item;
  const { weight: _weight, cap: _cap, ...rest } = item;
  const rule = item.function;
  return {
    ...rest,
    name: draft.name,
    ...(draft.weight.trim() === '' ? {} : { weight: draft.weight.trim() }),
    ...(draft.cap.trim() === '' ? {} : { cap: draft.cap.trim() }),
    function: rule.type === 'completion' ? applyCap(rule, draft.capPercent.trim()) : rule,
  };
}

function applyCap(rule: Extract<SchemeItem['function'], { type: 'completion' }>, percent: string): unknown {
  const { cap: _cap, ...rest } = rule;
  return percent === '' ? rest : { ...rest, cap: toRatio(percent) };
}

/** Sum of the weights that count, as text; `null` while some weight is no number. */
export function weightSum(scheme: Scheme, items: readonly ItemDraft[]): string | null {
  let sum = new Fraction(0);
  for (const item of scheme.items) {
    if (item.kind !== 'item' || !item.counted) continue;
    const text = items.find((entry) => entry.id === item.id)?.weight.trim() ?? '';
    if (text === '') continue;
    const weight = parseExact(text);
    if (weight === null) return null;
    sum = sum.add(weight);
  }
  return plainText(sum);
}
