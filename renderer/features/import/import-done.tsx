import { Button } from 'antd';
import type { ImportOutcome } from '../../../shared/contract/import';
import { useQuery } from '../../api/use-query';
import { navigate } from '../../lib/place';
import { pickReports } from './import-actions';
import { describeOutcome } from './import-store';

/** After confirming: what came in, and where the work goes on. */
export function ImportDone({ outcome }: { readonly outcome: ImportOutcome }) {
  const desk = useQuery('desk.list', { period: outcome.period });
  const waiting = desk.value?.rows.filter(
    (row) => row.state === 'reported' || row.state === 'checking',
  ).length;
  return (
    <section className="card import-start">
      <h2>报表已导入</h2>
      <p>{describeOutcome(outcome)}</p>
      <p className="muted">
        {waiting === undefined ? '' : `本期待核查 ${waiting} 条。`}原文件已随数据存档；导入可用 Ctrl+Z 撤销。
      </p>
      <div className="empty-state-actions">
        <Button type="primary" onClick={() => navigate('/recognition?state=waiting')}>
          去核查认定
        </Button>
        <Button onClick={() => navigate('/reports')}>看报表收集</Button>
        <Button onClick={() => void pickReports()}>继续导入…</Button>
      </div>
    </section>
  );
}
