import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { ImportOutcome } from '../../../shared/contract/import';
import { useQuery } from '../../api/use-query';
import { usePeriod } from '../../lib/office/use-period';
import { usePeriodClosed } from '../../lib/office/use-period-closed';
import { navigate } from '../../lib/route/place';
import { pickReports } from './import-actions';
import { describeOutcome, useImport } from './import-store';

/** After confirming: what came in, and where the work goes on. */
export function ImportDone({ outcome }: { readonly outcome: ImportOutcome }) {
  const desk = useQuery('desk.list', { period: outcome.period });
  const closed = usePeriodClosed(outcome.period);
  const waiting = desk.value?.rows.filter(
    (row) => row.state === 'reported' || row.state === 'checking',
  ).length;
  useForgetWhenGone(outcome);
  return (
    <section className="card import-start">
      <h2>报表已导入</h2>
      <p>{describeOutcome(outcome)}</p>
      <p className="muted">
        {waiting === undefined ? '' : `本期待核查 ${waiting} 条。`}原文件已随数据存档
        {closed ? '；本期已通报，不能再撤销。' : '；导入可用 Ctrl+Z 撤销。'}
      </p>
      <div className="empty-state-actions">
        <Button type="primary" onClick={() => navigate('/recognition?state=waiting')}>
          去核查认定
        </Button>
        <Button onClick={() => navigate('/reports')}>看报表收集</Button>
        {!closed && <Button onClick={() => void pickReports()}>继续导入…</Button>}
      </div>
    </section>
  );
}

/** Another period, an undo, a restored backup: what was imported is no longer what the page is about. */
function useForgetWhenGone(outcome: ImportOutcome): void {
  const period = usePeriod();
  const stored = useQuery('submissions.list', { period: outcome.period }).value?.submissions;
  const there = stored?.some((submission) => outcome.submissionIds.includes(submission.id));
  // The first answer may be older than the import: only what was there can be gone.
  const seen = useRef(false);
  useEffect(() => {
    const gone = seen.current && there === false;
    seen.current ||= there === true;
    if (gone || period !== outcome.period) useImport.getState().forget();
  }, [there, period, outcome.period]);
}
