import { Button } from 'antd';
import { formatPeriod } from '../../../../../shared/domain/period';
import { isClosed } from '../../../../../shared/domain/stage';
import type { ReviewSheet } from '../../../../../shared/import/review/review';
import { useQuery } from '../../../../api/use-query';
import { useImport } from '../../import-store';

/** A sheet that names another month: of this one all the same, or a report of the other. */
export function MonthQuestion({ period }: { readonly period: ReviewSheet['period'] }) {
  const periods = useQuery('periods.list', {});
  const { asked } = period;
  if (asked === null) return null;
  const other = periods.value?.periods.find((each) => each.period === asked);
  const { correct } = useImport.getState();
  return (
    <p className="import-notice">
      {period.why}。{' '}
      <Button size="small" onClick={() => void correct({ type: 'set-period', period: period.value })}>
        是{formatPeriod(period.value)}的，月份没有改
      </Button>{' '}
      {other && !isClosed(other.state) && (
        <Button size="small" onClick={() => void correct({ type: 'set-period', period: asked })}>
          是{formatPeriod(asked)}的，记入该月
        </Button>
      )}
      {(!other || isClosed(other.state)) && (
        <span className="muted">如果是{formatPeriod(asked)}的，请不收：该月已通报或没有在本系统办理。</span>
      )}
    </p>
  );
}
