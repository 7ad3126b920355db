import { useState } from 'react';
import type { ReviewOverview, SheetOverview } from '../../../../shared/import/review/overview';
import { describeError } from '../../../api/describe-error';
import { useViewActions } from '../../../lib/use-view-actions';
import { formatDateTime } from '../../../ui/dates/format-date-time';
import { Segments } from '../../../ui/keys/segments';
import { EmptyState } from '../../../ui/page/empty-state';
import { currentSheet, useImport } from '../import-store';
import { EarlierNotice } from './earlier-notice';
import { FileList } from './file-list';
import { IssueTotals } from './issue-totals';
import { PageTurner } from './page-turner';
import { MonthQuestion } from './reading/month-question';
import { SheetSentence } from './reading/sheet-sentence';
import { RecordGrid } from './record-grid';
import { isZeroReport } from './review-counts';
import { RowPanel } from './row-panel';
import { SheetGrid } from './sheet-grid';
import { useSheetPage } from './use-sheet-page';
import { VanishedNotice } from './vanished-notice';

type Mode = 'sheet' | 'records';

/** Ctrl+Z and Ctrl+Y go through the corrections of the review; what is stored stays untouched meanwhile. */
const REVIEW_STEPS = {
  undo: () => void useImport.getState().step('undo'),
  redo: () => void useImport.getState().step('redo'),
};

/** The review: files and sheets left, the sheet as sent in the middle, what will be stored of the row on the right. */
export function ReviewView({ review }: { readonly review: ReviewOverview }) {
  const file = useImport((store) => store.file);
  const sheet = useImport(currentSheet);
  const panelOpen = useImport((store) => store.panelOpen);
  const [mode, setMode] = useState<Mode>('sheet');
  const stored = mode === 'records' && sheet?.leftOut === null;
  const { page, source } = useSheetPage(review, stored);
  const chosen = review.files[file];
  useViewActions(REVIEW_STEPS);

  return (
    <div className="page-columns">
      <FileList files={review.files} />
      <div className="import-sheet-area">
        {chosen?.duplicateOf && (
          <p className="import-notice">
            这个文件在 {formatDateTime(chosen.duplicateOf.receivedAt)}{' '}
            导入过，内容一字不差；除非勾选右上角“也导入”，不会再存一遍。
          </p>
        )}
        {chosen && <EarlierNotice earlier={chosen.earlier} />}
        {chosen && <VanishedNotice period={review.period} vanished={chosen.vanished} />}
        {chosen?.error && (
          <EmptyState
            title={`“${chosen.name}”${describeError(chosen.error).title}`}
            hint={`${describeError(chosen.error).message}${describeError(chosen.error).advice}`}
          />
        )}
        {sheet && sheet.leftOut === null && <MonthQuestion period={sheet.period} />}
        {sheet && sheet.notices.length > 0 && <p className="import-notice">{sheet.notices.join('；')}。</p>}
        {sheet?.leftOut && sheet.sentRows === 0 && (
          <EmptyState title={`工作表“${sheet.name}”没有收入`} hint={sheet.leftOut} />
        )}
        {sheet && sheet.sentRows > 0 && (
          <>
            {chosen && sheet.leftOut !== null && (
              <p className="import-notice">{leftOutWords(sheet, isZeroReport(chosen))}</p>
            )}
            {sheet.columns.length > 0 && (
              <div className="import-sheet-head">
                <SheetSentence sheet={sheet} />
                <div className="import-sheet-ways">
                  {sheet.leftOut === null && (
                    <Segments<Mode>
                      label="对照方式"
                      size="small"
                      value={mode}
                      onChange={setMode}
                      options={[
                        { value: 'sheet', label: '原表对照' },
                        { value: 'records', label: '将保存的内容' },
                      ]}
                    />
                  )}
                </div>
              </div>
            )}
            {chosen && <IssueTotals file={chosen} />}
            {stored ? (
              <RecordGrid sheet={sheet} rows={page?.rows ?? null} source={source} />
            ) : (
              <SheetGrid
                key={`${file}-${sheet.name}`}
                sheet={sheet}
                rows={page?.rows ?? null}
                source={source}
              />
            )}
            {page && <PageTurner page={page} />}
          </>
        )}
      </div>
      {sheet && sheet.sentRows > 0 && panelOpen && <RowPanel sheet={sheet} rows={page?.rows ?? null} />}
    </div>
  );
}

/** Why nothing of a sheet is taken, and what to do where that is wrong. */
function leftOutWords({ name, leftOut, columns }: SheetOverview, zeroReport: boolean): string {
  if (zeroReport) return `工作表“${name}”按零报告登记：${leftOut}。如果其实有项目，请选中表头所在的行按 H。`;
  const next =
    columns.length > 0
      ? '请选中项目名称那一列的一格按 C，指明是项目名称'
      : '请选中表头所在的行按 H，再指明哪一列是项目名称';
  return `工作表“${name}”没有收入：${leftOut}。如果其实有项目，${next}。`;
}
