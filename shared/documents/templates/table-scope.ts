import { isGroupRow } from '../measure/table-measures';
import type { Table } from '../model';
import { columnName } from './column-name';
import type { TemplateScope } from './template-data';

/**
 * A table for a template: 表题, 单位, 列题1 …, and its rows as 行, or as 行 below 组名 in 分组 where it is cut into
 * groups. A cell goes by the name of its column and by 列1, 列2 …; 合计 is the total row, absent without one.
 */
export function tableScope(table: Table): TemplateScope {
  const names = columnNames(table);
  const groups: { 组名: string; 行: TemplateScope[] }[] = [];
  const rows: TemplateScope[] = [];
  for (const cells of table.rows) {
    if (isGroupRow(table, cells)) {
      groups.push({ 组名: cells[0] ?? '', 行: [] });
      continue;
    }
    const row = rowScope(names, cells);
    rows.push(row);
    if (groups.length === 0) groups.push({ 组名: '', 行: [] });
    groups.at(-1)?.行.push(row);
  }
  const titles = Object.fromEntries(table.columns.map((column, at) => [`列题${at + 1}`, column.title]));
  return {
    表题: table.caption,
    单位: table.measure,
    ...titles,
    行: rows,
    分组: groups,
    行数: String(rows.length),
    ...(table.totalRow ? { 合计: rowScope(names, table.totalRow) } : {}),
  };
}

/** Names of the columns; empty where two columns would bear the same one. */
export function columnNames(table: Table): string[] {
  const names = table.columns.map((column) => columnName(column.title));
  return names.map((name) => (names.filter((other) => other === name).length > 1 ? '' : name));
}

function rowScope(names: readonly string[], cells: readonly string[]): TemplateScope {
  const row: Record<string, string> = {};
  for (const [at, name] of names.entries()) {
    const cell = cells[at] ?? '';
    row[`列${at + 1}`] = cell;
    if (name !== '') row[name] = cell;
  }
  return row;
}
