import { Button } from 'antd';
import type { Period } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';
import { navigate } from '../../../lib/route/place';

/** That places follow figures the office set itself, and the list of them for the file. */
export function ConfirmedNote({ period }: { readonly period: Period }) {
  const confirmed = useQuery('ranking.confirmed', { period }).value?.confirmed ?? [];
  if (confirmed.length === 0) return null;
  const units = [...new Set(confirmed.map((each) => each.unit))];
  return (
    <p className="rank-confirmed">
      本期有{confirmed.length}个核定值（{units.slice(0, 3).join('、')}
      {units.length > 3 ? `等${units.length}家` : ''}），名次按核定值排。
      <Button size="small" onClick={() => navigate('/documents?kind=confirmed-values')}>
        核定值清单
      </Button>
    </p>
  );
}
