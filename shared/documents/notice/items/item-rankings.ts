import type { RankedItem, RankingResult } from '../../../domain/scheme/result';
import { heading, type Section } from '../../compose';
import type { Block } from '../../model';
import { isZero } from '../figures';
import { indicatorWords } from '../indicator-names';
import type { NoticeData } from '../notice-data';
import { describeLeaders, describeZeroUnits } from './item-sentences';
import { buildItemTable } from './item-table';
import type { GroupItems, UnitItem } from './unit-items';

/** 二、单项排序: for every ranked indicator who leads, who has none, and the table. */
export function buildItemRankings(data: NoticeData, ordinal: number): Section {
  const blocks: Block[] = [heading('items', 1, ordinal, '单项排序')];
  const figures: Record<string, string> = {};
  let place = 0;
  for (const total of data.totals) {
    const groups = groupsOf(data, total.id);
    if (groups.length === 0) continue;
    place += 1;
    const words = indicatorWords(total.id);
    blocks.push(heading(`items.${total.id}`, 2, place, words.subject), describeLeaders(data, total, groups));
    const zeroUnits = describeZeroUnits(data, total, groups);
    if (zeroUnits) blocks.push(zeroUnits);
    // The sentence has said that nobody has any; a table of zeros says no more.
    if (isEmpty(groups)) continue;
    const built = buildItemTable(data, total, groups);
    blocks.push(built.table, ...built.notes);
    Object.assign(figures, built.figures);
  }
  return { blocks, figures };
}

/** The items of an indicator by group, in the order of the item's own places, ties in the office's order. */
function groupsOf(data: NoticeData, id: string): GroupItems[] {
  const officeOrder = new Map(data.units.map((unit, index) => [unit.name, index]));
  const yearItems = itemsByUnit(data.year, id);
  return data.month.groups.flatMap((group): GroupItems[] => {
    const units = group.rows.flatMap((row): UnitItem[] => {
      const month = row.items.find((item) => item.id === id);
      return month ? [{ unit: row.unit, month, year: yearItems.get(row.unit) ?? null }] : [];
    });
    const last = Number.MAX_SAFE_INTEGER;
    units.sort(
      (a, b) =>
        (a.month.place ?? last) - (b.month.place ?? last) ||
        (officeOrder.get(a.unit) ?? last) - (officeOrder.get(b.unit) ?? last),
    );
    return units.length === 0 ? [] : [{ name: group.name, units }];
  });
}

/** Whether no unit has anything this month or this year. */
function isEmpty(groups: readonly GroupItems[]): boolean {
  const isNone = (item: RankedItem | null): boolean =>
    item === null ||
    ((item.actual === null || isZero(item.actual)) && (item.reported === null || isZero(item.reported)));
  return groups.every(({ units }) => units.every(({ month, year }) => isNone(month) && isNone(year)));
}

function itemsByUnit(result: RankingResult, id: string): Map<string, RankedItem> {
  const items = new Map<string, RankedItem>();
  for (const group of result.groups) {
    for (const row of group.rows) {
      const item = row.items.find((entry) => entry.id === id);
      if (item) items.set(row.unit, item);
    }
  }
  return items;
}
