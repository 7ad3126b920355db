import type { Period, Scope } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';

interface LiftBoxProps {
  readonly period: Period;
  readonly scope: Scope;
  readonly unit: string;
}

/** For a unit at the tail: the smallest addition of each figure that lifts it out. */
export function LiftBox({ period, scope, unit }: LiftBoxProps) {
  const lift = useQuery('ranking.lift', { period, scope, unit }).value;
  if (!lift?.inTail) return null;
  return (
    <section className="explain-box" aria-label="怎样脱离靠后">
      <b>怎样脱离靠后</b>
      <p className="muted">其他都不变，单看一项至少还要：</p>
      <ul>
        {lift.ways.map((way) => (
          <li key={way.indicator}>{way.text}</li>
        ))}
      </ul>
    </section>
  );
}
