import {
  type ColumnFilter,
  type ColumnFilters,
  EMPTY_LABEL,
  passesFilter,
} from '../../../../shared/lists/column-filter';
import { matchesText } from '../../../../shared/lists/matches-text';
import { compareValues, displayText, isEmptyCell } from '../model/grid-value';
import type { GridColumn } from './grid-column';

/** The word by which a cell is filtered: its text as shown, or （空）. */
export function filterWord<Row>(column: GridColumn<Row>, row: Row): string {
  return displayText(column.kind, column.value(row)) || EMPTY_LABEL;
}

/** Rows that pass every column's filter and contain the search text (characters, pinyin, initials) in some column. */
export function filterRows<Row>(
  rows: readonly Row[],
  columns: readonly GridColumn<Row>[],
  filters: ColumnFilters,
  search: string,
): readonly Row[] {
  const filtered = columns.flatMap((column) => {
    const filter = filters[column.id];
    return filter ? [{ column, filter }] : [];
  });
  const wanted = search.trim();
  if (filtered.length === 0 && wanted === '') return rows;
  // Money is dear to write out, and letters are not found in it.
  const searched = /\d/.test(wanted) ? columns : columns.filter((column) => column.kind !== 'money');
  // Each distinct text is asked once.
  const known = new Map<string, boolean>();
  const contains = (text: string) => {
    let found = known.get(text);
    if (found === undefined) {
      found = matchesText(text, wanted);
      known.set(text, found);
    }
    return found;
  };
  return rows.filter(
    (row) =>
      filtered.every(({ column, filter }) => passesFilter(filter, filterWord(column, row))) &&
      (wanted === '' || searched.some((column) => contains(displayText(column.kind, column.value(row))))),
  );
}

/** The distinct words of a column in order, （空） last: what its filter offers. */
export function distinctWords<Row>(column: GridColumn<Row>, rows: readonly Row[]): readonly string[] {
  const words = new Map(rows.map((row) => [filterWord(column, row), column.value(row)]));
  return [...words]
    .sort(
      ([, a], [, b]) => Number(isEmptyCell(a)) - Number(isEmptyCell(b)) || compareValues(column.kind, a, b),
    )
    .map(([word]) => word);
}

/** The filter as part of the sentence above the grid: `单位：桃花镇`. */
export function describeFilter(title: string, filter: ColumnFilter): string {
  if (filter.kind === 'contains') return `${title}含“${filter.text}”`;
  const values =
    filter.values.length > 3
      ? `${filter.values.slice(0, 3).join('、')}等${filter.values.length}项`
      : filter.values.join('、');
  return filter.kind === 'only' ? `${title}：${values}` : `${title}不含 ${values}`;
}

/** 只看此值 / 排除此值: narrows what the column already filters. */
export function narrowFilter(
  present: ColumnFilter | undefined,
  kind: 'only' | 'except',
  word: string,
): ColumnFilter {
  if (kind === 'only') return { kind, values: [word] };
  if (present?.kind === 'only')
    return { kind: 'only', values: present.values.filter((value) => value !== word) };
  if (present?.kind === 'except') return { kind, values: [...new Set([...present.values, word])] };
  return { kind, values: [word] };
}
