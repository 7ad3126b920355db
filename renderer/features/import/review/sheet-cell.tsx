import { sentWords, unreadable, VERDICT_NAMES } from '../../../../shared/import/review/column-words';
import type { SheetOverview, SheetRow } from '../../../../shared/import/review/overview';
import type { ReviewColumn } from '../../../../shared/import/review/review';
import { issuesByColumn, whatItBecomes } from './sheet-rows';

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
  const words = VERDICT_NAMES[verdict];
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
  /** px of each column, as they are at first. */
  readonly widths: readonly number[];
}

/**
 * A cell as sent; where it will be stored differently or was typed over, what it becomes follows an arrow. What was
 * typed and cannot be read stands first, with a sentence that says what can: columns are narrow.
 */
export function SheetCell({ sheet, row, column, index, widths }: SheetCellProps) {
  const sent = row.cells[index] ?? '';
  if (!row.review) {
    const next = row.cells.findIndex((text, place) => place > index && text !== '');
    const room = widths.slice(index, next < 0 ? undefined : next).reduce((sum, width) => sum + width, -16);
    const isTitle = sent !== '' && (row.cells[index + 1] ?? '') === '';
    return (
      <span
        className={`sheet-${row.kind === 'header' ? 'header' : 'skipped'}${isTitle ? ' sheet-title' : ''}`}
        style={isTitle ? { maxWidth: room } : undefined}
        title={row.why}
      >
        {sent}
      </span>
    );
  }
  const issues = issuesByColumn(sheet, row.review).get(index + 1) ?? [];
  const worst = issues.some((issue) => issue.severity === 'error') ? 'error' : 'warning';
  const words = sentWords(sent, row.review, column);
  const refusal = column?.field ? unreadable(row.review, column.field) : null;
  const becomes = whatItBecomes(sent, row.review, column);
  const unused = column?.field === null || column === undefined;
  const classes = [
    'sheet-cell',
    issues.length > 0 ? `sheet-issue-${worst}` : '',
    unused ? 'sheet-unused' : '',
  ];
  return (
    <span
      className={classes.filter(Boolean).join(' ')}
      title={
        [
          ...issues.map((issue) => issue.message),
          ...(words === sent ? [] : [`报送值：${sent || '（空）'}`]),
        ].join('\n') || undefined
      }
    >
      {issues.length > 0 && <span className="sheet-flag">{worst === 'error' ? '✕' : '!'}</span>}
      {refusal !== null ? (
        <>
          <span className="sheet-stored">{words}</span> {refusal}
        </>
      ) : (
        <>
          {sent}
          {becomes !== null && <span className="sheet-stored"> → {becomes || '（清空）'}</span>}
        </>
      )}
    </span>
  );
}
