import type { SheetOverview, SheetRow } from '../../../../shared/import/review/overview';
import type { ReviewColumn } from '../../../../shared/import/review/review';
import { readsDifferently, storedText } from '../../../../shared/import/review/stored-text';
import { issuesByColumn } from './sheet-rows';

/** The row's number with what becomes of it: ✓ taken, ✎ corrected, ✕ left out. */
export function VerdictMark({ row }: { readonly row: SheetRow }) {
  if (!row.review) {
    return (
      <span className="sheet-number" title={row.why}>
        {row.row}
      </span>
    );
  }
  const { verdict, issues } = row.review;
  const mark = { accepted: '✓', corrected: '✎', refused: '✕' }[verdict];
  const words = { accepted: '收入', corrected: '改后收入', refused: '不收' }[verdict];
  const reasons = issues.map((issue) => issue.message).join('；');
  return (
    <span className={`sheet-number sheet-${verdict}`} title={reasons ? `${words}：${reasons}` : words}>
      <span aria-hidden>{mark}</span>
      <span className="visually-hidden">{words}</span>
      {row.row}
    </span>
  );
}

interface SheetCellProps {
  readonly sheet: SheetOverview;
  readonly row: SheetRow;
  readonly column: ReviewColumn | undefined;
  /** From 0. */
  readonly index: number;
}

/** A cell as sent; where it will be stored differently, the stored text follows an arrow. */
export function SheetCell({ sheet, row, column, index }: SheetCellProps) {
  const sent = row.cells[index] ?? '';
  if (row.kind === 'header') return <span className="sheet-tint sheet-tint-header">{sent}</span>;
  if (!row.review) {
    return (
      <span className="sheet-tint sheet-tint-skipped" title={row.why}>
        {sent}
      </span>
    );
  }
  const issues = issuesByColumn(sheet, row.review).get(index + 1) ?? [];
  const worst = issues.some((issue) => issue.severity === 'error') ? 'error' : 'warning';
  const stored = column?.field ? storedText(row.review.record, column.field) : null;
  const differs = stored !== null && stored !== '' && readsDifferently(sent, stored);
  const unused = column?.field === null || column === undefined;
  const classes = [
    'sheet-cell',
    issues.length > 0 ? `sheet-issue-${worst}` : '',
    unused ? 'sheet-unused' : '',
  ];
  return (
    <span
      className={classes.filter(Boolean).join(' ')}
      title={issues.map((issue) => issue.message).join('\n') || undefined}
    >
      {issues.length > 0 && <span className="sheet-flag">{worst === 'error' ? '✕' : '!'}</span>}
      {sent}
      {differs && row.review.verdict !== 'refused' && <span className="sheet-stored"> → {stored}</span>}
    </span>
  );
}
