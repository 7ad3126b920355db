import { Button } from 'antd';
import { useState } from 'react';
import type { Submission, SubmissionBoardRow } from '../../../../shared/contract/import';
import { formatPeriod, type Period } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';
import { navigate } from '../../../lib/route/place';
import { ExportButton } from '../../../ui/data-grid/output/export-button';
import { formatDateTime } from '../../../ui/dates/format-date-time';
import { StateMark } from '../../../ui/office/state-tag';
import { QueryView } from '../../../ui/page/query-view';
import { SidePanel } from '../../../ui/page/side-panel';
import { ReturnDialog } from './return-dialog';
import { UnitFindings } from './unit-findings';

interface BoardPanelProps {
  readonly period: Period;
  readonly row: SubmissionBoardRow | null;
  /** The period has been issued: nothing can be sent back any more. */
  readonly readOnly: boolean;
  readonly onClose: () => void;
}

/** The files of the unit under the cursor, as they were received. */
export function BoardPanel({ period, row, readOnly, onClose }: BoardPanelProps) {
  const [returning, setReturning] = useState<Submission | null>(null);
  const submissions = useQuery('submissions.list', row ? { period } : null);
  if (!row) return null;
  const sentBack = (submissions.value?.submissions ?? []).filter(
    (submission) =>
      submission.unitId === row.unitId && submission.state === 'returned' && !submission.answered,
  );
  return (
    <SidePanel
      title={row.unit}
      onClose={onClose}
      actions={
        <Button size="small" onClick={() => navigate(`/recognition?unit=${row.unitId}`)}>
          去核查
        </Button>
      }
    >
      <QueryView query={submissions}>
        {(list) => {
          const own = list.submissions.filter((submission) => submission.unitId === row.unitId);
          if (own.length === 0) return <p className="muted">本期还没有收到该单位的报表。</p>;
          return (
            <>
              <ExportButton
                title={`${row.unit}${formatPeriod(period)}报送文件`}
                columns={[
                  ['文件', 'text'],
                  ['收到时间', 'text'],
                  ['行数', 'number'],
                  ['未收', 'number'],
                  ['状态', 'text'],
                  ['填报', 'text'],
                  ['退回理由', 'text'],
                ]}
                rows={own.map((submission) => [
                  submission.fileName,
                  formatDateTime(submission.receivedAt),
                  `${submission.rows}`,
                  `${submission.refusedRows || ''}`,
                  fileState(submission),
                  signatureWords(submission.signature),
                  submission.returnNote,
                ])}
              />
              <ul className="board-files">
                {own.map((submission) => (
                  <li key={submission.id}>
                    <b>{submission.fileName}</b>
                    <span className="muted">
                      {formatDateTime(submission.receivedAt)} 收到，{submission.rows} 行
                      {submission.refusedRows > 0 && `，未收 ${submission.refusedRows} 行`}
                    </span>
                    <span className="muted">{signatureWords(submission.signature)}</span>
                    <span>
                      {submission.late && (
                        <StateMark shape="half" tone="warning">
                          迟报
                        </StateMark>
                      )}
                      {submission.state === 'returned' && (
                        <StateMark shape="crossed" tone={submission.answered ? 'plain' : 'overdue'}>
                          {fileState(submission)}
                        </StateMark>
                      )}
                      {submission.state === 'received' && !readOnly && (
                        <Button size="small" onClick={() => setReturning(submission)}>
                          退回…
                        </Button>
                      )}
                    </span>
                    {submission.returnNote !== '' && (
                      <span className="muted">退回理由：{submission.returnNote}</span>
                    )}
                  </li>
                ))}
              </ul>
            </>
          );
        }}
      </QueryView>
      <UnitFindings
        period={period}
        unitId={row.unitId}
        reasons={sentBack.map((submission) => submission.returnNote)}
      />
      {returning && <ReturnDialog submission={returning} onClose={() => setReturning(null)} />}
    </SidePanel>
  );
}

function fileState({ state, answered, late }: Submission): string {
  if (state === 'returned') return answered ? '已退回，已重报' : '已退回';
  return late ? '迟报' : '按时';
}

/** `填报人甲某，电话…，审核乙某，填报日期…`: as the report says, nothing where it says nothing. */
function signatureWords({ reporter, phone, reviewer, filledOn }: Submission['signature']): string {
  return [
    reporter && `填报人 ${reporter}`,
    phone && `电话 ${phone}`,
    reviewer && `审核 ${reviewer}`,
    filledOn && `填报日期 ${filledOn}`,
  ]
    .filter(Boolean)
    .join('，');
}
