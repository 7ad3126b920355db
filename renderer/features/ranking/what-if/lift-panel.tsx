import { Button } from 'antd';
import type { Period, Scope } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';
import { QueryView } from '../../../ui/page/query-view';
import { SidePanel } from '../../../ui/page/side-panel';

interface LiftPanelProps {
  readonly period: Period;
  readonly scope: Scope;
  readonly unit: string;
  /** Puts the addition among the suppositions. */
  readonly onSuppose: (indicator: string, needed: number) => void;
  readonly onClose: () => void;
}

/** 怎样脱离靠后: for each figure the smallest addition that lifts the unit out of the tail, all else unchanged. */
export function LiftPanel({ period, scope, unit, onSuppose, onClose }: LiftPanelProps) {
  const lift = useQuery('ranking.lift', { period, scope, unit });
  return (
    <SidePanel title={`${unit} · 怎样脱离靠后`} onClose={onClose}>
      <QueryView query={lift}>
        {({ inTail, group, place, score, ways }) => (
          <>
            <p className="explain-head">
              {group}
              {place === null ? '没有名次' : `现居第 ${place} 位`}
              {score !== null && `，得 ${score} 分`}
            </p>
            {!inTail && <p className="muted">不在靠后范围。靠后的认定办法在“设置”里。</p>}
            {inTail && <p className="muted">其他都不变，单看一项至少还要：</p>}
            <ul className="lift-ways">
              {ways.map((way) => (
                <li key={way.indicator}>
                  <span>{way.text}</span>
                  {way.needed !== null && (
                    <Button
                      size="small"
                      aria-label={`按${way.name}推演`}
                      onClick={() => onSuppose(way.indicator, way.needed ?? 0)}
                    >
                      推演
                    </Button>
                  )}
                </li>
              ))}
            </ul>
          </>
        )}
      </QueryView>
    </SidePanel>
  );
}
