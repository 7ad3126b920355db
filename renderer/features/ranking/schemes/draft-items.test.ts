import { describe, expect, it } from 'vitest';
import { DEFAULT_SCHEME } from '../../../../shared/domain/scheme/default-scheme';
import { addItem, copyItem, type DraftItem, itemsOf, moveItem, readItem, weightSum } from './draft-items';

const items: readonly DraftItem[] = itemsOf({ items: DEFAULT_SCHEME.items });
const names = (list: readonly DraftItem[]) => list.map((item) => item.name);

describe('items of a draft', () => {
  it('a new one waits for its indicator and weight, under an id of its own', () => {
    const added = addItem(addItem(items));
    expect(new Set(added.map((item) => item.id)).size).toBe(added.length);
    expect(readItem(added.at(-1) ?? {})).toBeNull();
    expect(
      readItem({ ...added.at(-1), weight: '5', function: { type: 'given-points', indicator: '督查' } }),
    ).not.toBeNull();
  });

  it('a copy stands below with the same rule', () => {
    const copied = copyItem(items, 0);
    expect(names(copied).slice(0, 2)).toEqual(['签约项目个数', '签约项目个数（副本）']);
    expect(copied[1]?.function).toEqual(copied[0]?.function);
    expect(copied[1]?.id).not.toBe(copied[0]?.id);
  });

  it('moves by one and stays at the ends', () => {
    expect(names(moveItem(items, 1, -1)).slice(0, 2)).toEqual(['注册项目个数', '签约项目个数']);
    expect(moveItem(items, 0, -1)).toBe(items);
    expect(moveItem(items, items.length - 1, 1)).toBe(items);
  });

  it('weights add up exactly; bonus items are left out', () => {
    const with3 = (weights: readonly unknown[]) => weights.map((weight, id) => ({ id, weight }));
    expect(weightSum(items)).toBe('100');
    expect(weightSum(with3(['0.1', '0.2', 1]))).toBe('1.3');
    expect(weightSum(with3(['十五', '1']))).toBeNull();
    expect(weightSum([...with3(['10']), { weight: '5', kind: 'bonus' }])).toBe('10');
  });
});
