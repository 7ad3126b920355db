import type { RawSheet } from '../../cell';
import { normaliseHeading } from '../../layout/headings';
import { commentsWhere } from '../split-across';
import { isLedgerLabel, NAME_LABEL } from './ledger-labels';

const CARD_SEARCH_ROWS = 200;

/** Ledger pages side by side: 项目名称 twice in a row, and below both the same labels. */
export function splitCards(sheet: RawSheet): readonly RawSheet[] {
  const words = (row: number, column: number) => {
    const cell = sheet.grid[row]?.[column];
    return typeof cell === 'string' ? cell.replace(/\s+/g, '') : '';
  };
  for (const [row, cells] of sheet.grid.slice(0, CARD_SEARCH_ROWS).entries()) {
    const names = cells.flatMap((cell, column) => {
      // Every label of a name has this letter: hardly a cell is looked at closely.
      const likely = typeof cell === 'string' && cell.includes('称');
      return likely && NAME_LABEL.test(normaliseHeading(words(row, column)).key) ? [column] : [];
    });
    const [first, second] = names;
    if (first === undefined || second === undefined) continue;
    const below = [1, 2, 3, 4, 5, 6].filter((step) => {
      const label = words(row + step, first);
      return label !== '' && isLedgerLabel(label) && label === words(row + step, second);
    });
    if (below.length < 2) return [sheet];
    const half = (place: string, keeps: (column: number) => boolean): RawSheet => ({
      ...sheet,
      name: `${sheet.name}（${place}）`,
      grid: sheet.grid.map((line, at) =>
        at < row ? line : line.map((cell, column) => (keeps(column) ? cell : null)),
      ),
      merges: sheet.merges.filter((merge) => merge.bottom < row || (keeps(merge.left) && keeps(merge.right))),
      ...commentsWhere(sheet, ({ column }) => keeps(column)),
    });
    return [
      half('左页', (column) => column < second),
      ...splitCards(half('右页', (column) => column >= second)),
    ];
  }
  return [sheet];
}
