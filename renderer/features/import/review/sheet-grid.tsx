import { Checkbox, type MenuProps } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { IMPORT_FIELDS } from '../../../../shared/import/fields';
import { sentColumnId, sentWords } from '../../../../shared/import/review/column-words';
import type { ReviewSpot, SheetOverview, SheetRow } from '../../../../shared/import/review/overview';
import type { ReviewColumn } from '../../../../shared/import/review/review';
import { columnLetters } from '../../../lib/words/column-letters';
import type { GridColumn, GridEdit } from '../../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { type GridSelection, NO_SELECTION } from '../../../ui/data-grid/model/grid-selection';
import type { GridSource } from '../../../ui/data-grid/model/grid-source';
import { useImport } from '../import-store';
import {
  acceptProposal,
  pointAtColumn,
  reviewGrid,
  takeAsHeader,
  toggleRefused,
  useReviewSelection,
} from './review-cursor';
import { SheetCell, VerdictMark } from './sheet-cell';
import { columnWidths } from './sheet-rows';

const rowId = (row: SheetRow) => String(row.row);

/** Text of a cell: as sent, or what the clerk has made of it. */
function cellText(row: SheetRow, column: ReviewColumn | undefined, index: number): string {
  return sentWords(row.cells[index] ?? '', row.review, column);
}

function sheetColumns(sheet: SheetOverview, rows: readonly SheetRow[]): readonly GridColumn<SheetRow>[] {
  const number: GridColumn<SheetRow> = {
    id: 'row',
    title: '行',
    kind: 'number',
    // A mark before the number, six digits and more in long sheets.
    width: sheet.sentRows > 99_999 ? 96 : 76,
    value: (row) => row.row,
    render: (row) => <VerdictMark row={row} />,
  };
  // The heading has its filter beside it.
  const widths = columnWidths(sheet, rows).map((width, index) => {
    const field = sheet.columns.find(({ column }) => column === index + 1)?.field;
    return Math.max(width, (field ? IMPORT_FIELDS[field].length : 1) * 14 + 44);
  });
  const cells = widths.map((width, index): GridColumn<SheetRow> => {
    const column = sheet.columns.find((candidate) => candidate.column === index + 1);
    const letters = columnLetters(index + 1);
    return {
      id: sentColumnId(index + 1),
      title: column?.field ? IMPORT_FIELDS[column.field] : letters,
      kind: 'text',
      width,
      hint: column ? `${letters}列：${column.why || '没有用到'}` : `${letters}列`,
      value: (row) => cellText(row, column, index),
      render: (row) => <SheetCell sheet={sheet} row={row} column={column} index={index} widths={widths} />,
      editable: (row) => row.review !== null && column?.field !== null && column?.field !== undefined,
    };
  });
  return [number, ...cells];
}

/** The sheet as sent, every cell with its issue and with what it becomes; cells can be corrected in place. */
export function SheetGrid({
  sheet,
  rows,
  source,
}: {
  readonly sheet: SheetOverview;
  /** The page shown; `null` while it is asked for. */
  readonly rows: readonly SheetRow[] | null;
  readonly source: GridSource<SheetRow>;
}) {
  const problemsOnly = useImport((store) => store.problemsOnly);
  const activeRow = useImport((store) => store.activeRow);
  const spot = useImport((store) => store.spot);
  const [selection, setSelection] = useState<GridSelection>(NO_SELECTION);
  const columns = useMemo(() => sheetColumns(sheet, rows ?? []), [sheet, rows]);
  useReviewSelection(selection.ids);
  const { search, filters, code } = useImport((store) => store.listing);
  // What is selected must be what is listed: with another filter it begins anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: they are what it depends on
  useEffect(() => setSelection(NO_SELECTION), [search, filters, code, problemsOnly]);

  const reached = useRef<ReviewSpot | null>(null);
  useEffect(() => {
    // The page the spot is on may still be on its way.
    if (spot === null || reached.current === spot || !rows?.some(({ row }) => row === spot.row)) return;
    reached.current = spot;
    reviewGrid.current?.goTo(String(spot.row), sentColumnId(spot.column));
    reviewGrid.current?.focus();
  }, [spot, rows]);

  // What is to be looked at comes under the keys, unless the clerk's are elsewhere.
  const arrived = rows !== null;
  useEffect(() => {
    if (arrived && document.activeElement?.matches('body, main')) reviewGrid.current?.focus();
  }, [arrived]);

  function correct(edits: readonly GridEdit<SheetRow>[]): void {
    const cells = edits.flatMap(({ row, columnId, text }) => {
      const field = sheet.columns.find(({ column }) => sentColumnId(column) === columnId)?.field;
      return field && row.review ? [{ row: row.row, field, value: text }] : [];
    });
    if (cells.length > 0) void useImport.getState().correct({ type: 'correct', cells });
  }

  return (
    <DataGrid
      id="import-sheet"
      label={`${sheet.name}（原表）`}
      ref={reviewGrid}
      columns={columns}
      rows={rows}
      rowId={rowId}
      source={source}
      selection={selection}
      onSelectionChange={setSelection}
      activeId={activeRow === null ? null : String(activeRow)}
      onActiveChange={(id) => useImport.getState().setActiveRow(id === null ? null : Number(id))}
      onPeek={() => useImport.getState().togglePanel()}
      onEdit={correct}
      typeAhead={false}
      tone={(row) => (row.kind === 'data' && row.review?.verdict !== 'refused' ? undefined : 'muted')}
      rowMenu={rowMenu}
      cellChanged={(row, columnId) => isCorrected(sheet, row, columnId)}
      actions={
        <Checkbox
          checked={problemsOnly}
          onChange={(event) => useImport.getState().setProblemsOnly(event.target.checked)}
        >
          只看疑问
        </Checkbox>
      }
      empty={<p className="muted">这张表没有需要再看的行，可以换下一张表，或确认导入。</p>}
    />
  );
}

/** The review's commands for whom the mouse is nearer than the keys. */
function rowMenu(row: SheetRow): MenuProps['items'] {
  const review = row.review;
  const proposed = review?.issues.some((issue) => issue.proposal !== null && issue.field !== null);
  return [
    ...(proposed
      ? [{ key: 'accept', label: '采用建议', extra: 'T', onClick: () => void acceptProposal() }]
      : []),
    ...(review
      ? [{ key: 'refuse', label: '不收此行或恢复收入', extra: 'X', onClick: () => void toggleRefused() }]
      : []),
    { key: 'column', label: '指明本列是什么…', extra: 'C', onClick: pointAtColumn },
    ...(row.kind === 'header'
      ? []
      : [{ key: 'header', label: '以所选行作表头', extra: 'H', onClick: () => void takeAsHeader() }]),
  ];
}

function isCorrected(sheet: SheetOverview, row: SheetRow, columnId: string): boolean {
  const column = sheet.columns.find((candidate) => sentColumnId(candidate.column) === columnId);
  if (!column?.field || row.review?.typed[column.field] === undefined) return false;
  return cellText(row, column, column.column - 1) !== (row.cells[column.column - 1] ?? '');
}
