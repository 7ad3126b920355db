import Fraction from 'fraction.js';
import { parseExact, plainText } from '../../../../shared/domain/exact';
import { isRecord } from '../../../../shared/domain/scheme/form/form-field';
import { changeVariant, freeId } from '../../../../shared/domain/scheme/form/form-value';
import { FUNCTION_CONTROL } from '../../../../shared/domain/scheme/form/scheme-forms';
import { type SchemeItem, schemeItemSchema } from '../../../../shared/domain/scheme/scheme';

/** An item as it is being edited: what is typed, by field. */
export type DraftItem = Readonly<Record<string, unknown>>;

export function itemsOf(draft: DraftItem): readonly DraftItem[] {
  return Array.isArray(draft.items) ? draft.items.filter(isRecord) : [];
}

/** The item when it can be computed by itself; `null` while something in it is wrong. */
export function readItem(item: DraftItem): SchemeItem | null {
  const parsed = schemeItemSchema.safeParse(item);
  return parsed.success ? parsed.data : null;
}

/** A new item at the end: completion of a target, to begin with. */
export function addItem(items: readonly DraftItem[]): readonly DraftItem[] {
  const [completion] = FUNCTION_CONTROL.variants;
  const rule = completion ? changeVariant({}, FUNCTION_CONTROL.key, completion) : {};
  return [...items, { id: freeId('item', idsOf(items)), name: '新项目', weight: '', function: rule }];
}

export function copyItem(items: readonly DraftItem[], index: number): readonly DraftItem[] {
  const item = items[index];
  if (!item) return items;
  const copy = { ...item, id: freeId('item', idsOf(items)), name: `${String(item.name ?? '')}（副本）` };
  return [...items.slice(0, index + 1), copy, ...items.slice(index + 1)];
}

/** Moves an item one place up (−1) or down (1); at the end it stays. */
export function moveItem(items: readonly DraftItem[], index: number, by: -1 | 1): readonly DraftItem[] {
  const other = index + by;
  if (other < 0 || other >= items.length) return items;
  return items.map((item, at) =>
    at === index ? (items[other] ?? item) : at === other ? (items[index] ?? item) : item,
  );
}

function idsOf(items: readonly DraftItem[]): string[] {
  return items.map((item) => String(item.id ?? ''));
}

/** Sum of the weights of ordinary items that count, as text; `null` while some weight is no number. */
export function weightSum(items: readonly DraftItem[]): string | null {
  let sum = new Fraction(0);
  for (const item of items) {
    if ((item.kind ?? 'item') !== 'item' || item.counted === false) continue;
    const text = String(item.weight ?? '').trim();
    if (text === '') continue;
    const weight = parseExact(text);
    if (weight === null) return null;
    sum = sum.add(weight);
  }
  return plainText(sum);
}
