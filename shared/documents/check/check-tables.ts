import Fraction from 'fraction.js';
import { formatFraction } from '../../domain/exact';
import { isGroupRow } from '../measure/table-measures';
import type { DocumentCheck, FigureScope, Table } from '../model';
import { exact } from '../notice/figures';
import { numberOf } from './numbers';

type Finding = (code: string, ok: boolean, message: string, blockKey: string) => DocumentCheck;
const finding: Finding = (code, ok, message, blockKey) => ({ code, ok, message, blockKey });

/** Σ rows = total, rate = done ÷ target, cell = figure, rows listed = number stated, no unit missing, one scope per column. */
export function checkTable(table: Table, figures: Readonly<Record<string, string>>): DocumentCheck[] {
  return [
    ...checkTotals(table),
    ...checkRates(table),
    ...checkFigures(table, figures),
    ...checkRowCount(table, figures),
    ...checkUnits(table),
  ];
}

function name(table: Table): string {
  return table.caption === '' ? '表' : `表“${table.caption}”`;
}

function dataRows(table: Table): (readonly string[])[] {
  return table.rows.filter((row) => !isGroupRow(table, row));
}

function head(table: Table, column: number): string {
  return (table.columns[column]?.title ?? '').replaceAll('\n', '');
}

function checkTotals(table: Table): DocumentCheck[] {
  const total = table.totalRow;
  if (!total) return [];
  return table.columns.flatMap((column, index) => {
    if (!column.sums) return [];
    const sum = dataRows(table).reduce(
      (before, row) => before.add(exact(row[index] ?? null) ?? new Fraction(0)),
      new Fraction(0),
    );
    const stated = exact(total[index] ?? null);
    const ok = stated?.equals(sum) ?? false;
    const found = decimal(sum);
    return [
      finding(
        'table-total',
        ok,
        `${name(table)}“${head(table, index)}”各行之和${found}，合计${ok ? '一致' : `却为${total[index] || '空'}`}。`,
        table.key,
      ),
    ];
  });
}

/** Exact decimal text of a sum of decimals. */
function decimal(value: Fraction): string {
  for (let decimals = 0; decimals < 6; decimals += 1) {
    const text = formatFraction(value, decimals);
    if (exact(text)?.equals(value)) return text;
  }
  return formatFraction(value, 6);
}

function checkRates(table: Table): DocumentCheck[] {
  const rows = [...dataRows(table), ...(table.totalRow ? [table.totalRow] : [])];
  return table.columns.flatMap((column, index) => {
    const parts = column.rateOf;
    if (!parts) return [];
    const wrong = rows.flatMap((row) => {
      const printed = row[index] ?? '';
      const name = row.find((cell) => exact(cell) === null && cell !== '') ?? '';
      const own = parts.dones && Object.hasOwn(parts.dones, name) ? parts.dones[name] : undefined;
      const done = exact(own ?? row[parts.done] ?? null);
      const target = exact(row[parts.target] ?? null);
      if (done === null || target === null || target.equals(0)) {
        return exact(printed) === null ? [] : [`“${name}”无目标却有完成率${printed}`];
      }
      const decimals = /\.(\d+)$/.exec(printed)?.[1]?.length ?? 0;
      const expected = formatFraction(done.div(target).mul(100), decimals);
      if (printed === expected) return [];
      return [
        `${own ?? row[parts.done]}÷${row[parts.target]}应为${expected}%，表中为${printed === '' ? '空' : printed}`,
      ];
    });
    return wrong.length === 0
      ? [
          finding(
            'table-rate',
            true,
            `${name(table)}“${head(table, index)}”与完成数、目标数一致。`,
            table.key,
          ),
        ]
      : wrong.map((text) =>
          finding('table-rate', false, `${name(table)}“${head(table, index)}”：${text}。`, table.key),
        );
  });
}

function checkFigures(table: Table, figures: Readonly<Record<string, string>>): DocumentCheck[] {
  const wrong = (table.figures ?? []).flatMap(({ row, column, figure }) => {
    const cells = row === 'total' ? table.totalRow : table.rows[row];
    const cell = cells?.[column] ?? '';
    const known = figures[figure];
    const scope = table.columns[column]?.scope;
    const found: DocumentCheck[] = [];
    const same =
      known !== undefined && exact(numberOf(cell))?.equals(exact(numberOf(known)) ?? new Fraction(-1));
    if (!same) {
      found.push(
        finding(
          'table-figure',
          false,
          `${name(table)}“${head(table, column)}”为${cell || '空'}，数据为${known ?? '无'}。`,
          table.key,
        ),
      );
    }
    if (scope !== undefined && scopeOf(figure) !== null && scopeOf(figure) !== scope) {
      found.push(
        finding(
          'scope-mixed',
          false,
          `${name(table)}“${head(table, column)}”混用了当月数与累计数。`,
          table.key,
        ),
      );
    }
    return found;
  });
  if (wrong.length > 0 || !table.figures?.length) return wrong;
  return [finding('table-figure', true, `${name(table)}与数据一致，当月、累计未混用。`, table.key)];
}

/** `month.…` or `year.…`; `null` for figures without a scope. */
export function scopeOf(figure: string): FigureScope | null {
  return figure.startsWith('month.') ? 'month' : figure.startsWith('year.') ? 'year' : null;
}

function checkRowCount(table: Table, figures: Readonly<Record<string, string>>): DocumentCheck[] {
  if (table.rowCountFigure === undefined) return [];
  const count = dataRows(table).length;
  const stated = figures[table.rowCountFigure] ?? '无';
  const ok = stated === String(count);
  return [
    finding(
      'row-count',
      ok,
      `清单列${count}项，${ok ? '与所述数目一致' : `所述数目却为${stated}`}。`,
      table.key,
    ),
  ];
}

function checkUnits(table: Table): DocumentCheck[] {
  if (!table.coversUnits) return [];
  const cells = new Set(dataRows(table).flat());
  const missing = table.coversUnits.filter((unit) => !cells.has(unit));
  return [
    missing.length === 0
      ? finding('units-complete', true, `${name(table)}所列单位齐全。`, table.key)
      : finding('units-complete', false, `${name(table)}缺少单位：${missing.join('、')}。`, table.key),
  ];
}
