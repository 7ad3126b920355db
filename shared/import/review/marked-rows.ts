/** `注：带★的为外资项目，投资额单位为万美元`: a note that gives marked rows a unit of money of their own. */

import type { SheetLayout } from '../layout/layout';
import { findMoneyUnit } from '../layout/money-words';
import type { ReviewRow } from './review';

const FOOT_ROWS = 12;
const NOTE =
  /(?:带|标|注|加)有?[“"]?([★☆※▲△●○◆■*＊#])[”"]?(?:号|标记)?[^。；;]{0,24}?单位[^。；;]{0,8}?((?:百万|[千万亿])?(?:美元|元))/;

/** The rows, marked ones refused until the clerk has said the sum: which of the two units holds nobody else can tell. */
export function askAboutMarked(
  { view, columns, headerRows }: SheetLayout,
  rows: readonly ReviewRow[],
): ReviewRow[] {
  const note = findNote(view, (headerRows.at(-1) ?? 0) + 1);
  const name = columns.find(({ field }) => field === 'projectName')?.column ?? -1;
  const serial = columns.find(({ field }) => field === 'serial')?.column ?? -1;
  const total = columns.find(({ field }) => field === 'totalInvestment')?.column ?? -1;
  if (note === null || total < 0) return [...rows];
  return rows.map((row) => {
    const marked = [name, serial].some(
      (column) => column >= 0 && view.text(row.row - 1, column).includes(note.mark),
    );
    const value = view.text(row.row - 1, total);
    if (!marked || value === '' || row.typed.totalInvestment !== undefined) return row;
    const issue = {
      column: total + 1,
      field: 'totalInvestment',
      code: 'money-unit-unknown',
      severity: 'error',
      message: `表下注明“${note.text}”，本行带${note.mark}，请核对金额单位`,
      value,
      proposal: /^[\d.,]+$/.test(value) ? `${value}${note.unit}` : null,
    } as const;
    return { ...row, verdict: 'refused', issues: [...row.issues, issue] };
  });
}

function findNote(
  view: SheetLayout['view'],
  from: number,
): { readonly mark: string; readonly unit: string; readonly text: string } | null {
  for (let row = Math.max(from, view.rows - FOOT_ROWS); row < view.rows; row++) {
    for (let column = 0; column < view.columns; column++) {
      const text = view.text(row, column).replace(/\s+/g, '');
      const [, mark, words] = NOTE.exec(text) ?? [];
      const unit = words === undefined ? null : findMoneyUnit(`单位:${words}`);
      if (mark !== undefined && unit !== null) return { mark, unit, text: text.slice(0, 40) };
    }
  }
  return null;
}
