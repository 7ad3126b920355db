import { Select, Tooltip } from 'antd';
import { formatPeriod, type Period } from '../../../../../shared/domain/period';
import { isClosed } from '../../../../../shared/domain/stage';
import type { ReviewSheet } from '../../../../../shared/import/review/review';
import { useQuery } from '../../../../api/use-query';
import { useImport } from '../../import-store';

/** The month the sheet is a report of: the one in hand, or another that is not issued yet. */
export function PeriodChoice({ period }: { readonly period: ReviewSheet['period'] }) {
  const periods = useQuery('periods.list', {});
  const open = (periods.value?.periods ?? [])
    .filter((each) => !isClosed(each.state))
    .map((each) => each.period);
  const choices = [...new Set<Period>([...open, period.value])].sort().reverse();
  return (
    <Tooltip title={period.why}>
      <Select<Period>
        size="small"
        className="import-period"
        aria-label="通报期"
        status={period.asked === null ? '' : 'warning'}
        value={period.value}
        options={choices.map((value) => ({ value, label: formatPeriod(value) }))}
        // The same month once more is an answer too: the sheet's own words are out of date.
        onSelect={(value) => void useImport.getState().correct({ type: 'set-period', period: value })}
      />
    </Tooltip>
  );
}
