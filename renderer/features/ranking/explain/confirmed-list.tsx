import { Button } from 'antd';
import type { Period, Scope } from '../../../../shared/domain/period';
import { nameOfFigure } from '../../../../shared/domain/scheme/confirmed';
import type { RankingItemHead } from '../../../../shared/domain/scheme/result';
import { useQuery } from '../../../api/use-query';
import { perform } from '../../../ui/feedback/perform';

interface ConfirmedListProps {
  readonly period: Period;
  readonly scope: Scope;
  readonly unit: string;
  readonly items: readonly RankingItemHead[];
  /** Issued: the list can be read, not changed. */
  readonly frozen: boolean;
}

/** The unit's confirmed figures: computed, confirmed and reason side by side. */
export function ConfirmedList({ period, scope, unit, items, frozen }: ConfirmedListProps) {
  const all = useQuery('ranking.confirmed', { period, scope }).value?.confirmed ?? [];
  const own = all.filter((figure) => figure.unit === unit);
  if (own.length === 0) return null;
  return (
    <section className="explain-box" aria-label="核定值">
      <b>核定值</b>
      <ul>
        {own.map((figure) => (
          <li key={figure.id}>
            {nameOfFigure(items, figure.kind, figure.subject)}：计算 {figure.computed ?? '—'}，核定{' '}
            <b>{figure.confirmed}</b>
            <span className="muted">（{figure.reason}）</span>
            {!frozen && (
              <Button
                type="link"
                size="small"
                onClick={() =>
                  void perform('ranking.unconfirm', { id: figure.id }, { done: '已取消核定', undoable: true })
                }
              >
                取消核定
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
