import { Alert, Button } from 'antd';
import type { Period, Scope } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';
import { navigate } from '../../../lib/route/place';

/** On the ranking of an issued month: that it was corrected since, and the way there. */
export function CorrectionNote({ period, scope }: { readonly period: Period; readonly scope: Scope }) {
  const corrections = useQuery('ranking.corrected', { period, scope }).value?.corrections ?? [];
  return (
    <Alert
      type={corrections.length > 0 ? 'warning' : 'info'}
      className="rank-warnings"
      title={
        corrections.length > 0
          ? `通报印发后有${corrections.length}处更正；这里显示的是通报印发时的名次。`
          : '名次已随通报固定。发现有误，可以更正，与通报并列。'
      }
      action={
        <Button size="small" onClick={() => navigate('/corrections')}>
          通报更正
        </Button>
      }
    />
  );
}
