import { Button } from 'antd';
import type { ConfirmedValue } from '../../../../shared/contract/ranking';
import { nameOfIndicator } from '../../../../shared/domain/indicators/rate-indicators';
import type { Period, Scope } from '../../../../shared/domain/period';
import { CONFIRMED_KIND_NAMES } from '../../../../shared/domain/scheme/confirmed';
import type { RankingItemHead } from '../../../../shared/domain/scheme/result';
import { useQuery } from '../../../api/use-query';
import { perform } from '../../../ui/perform';

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
            {nameOf(figure, items)}：计算 {figure.computed ?? '—'}，核定 <b>{figure.confirmed}</b>
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

function nameOf({ kind, subject }: ConfirmedValue, items: readonly RankingItemHead[]): string {
  if (kind === 'composite') return CONFIRMED_KIND_NAMES.composite;
  if (kind === 'value') return nameOfIndicator(subject);
  return `${items.find((item) => item.id === subject)?.name ?? subject}${CONFIRMED_KIND_NAMES[kind]}`;
}
