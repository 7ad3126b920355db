import { useState } from 'react';
import { formatPeriod, type Scope } from '../../../../shared/domain/period';
import type { Scheme } from '../../../../shared/domain/scheme/scheme';
import { useQuery } from '../../../api/use-query';
import { usePeriod } from '../../../lib/office/use-period';
import { ExportButton } from '../../../ui/data-grid/output/export-button';
import { ChangeMark } from '../change-mark';
import { ScopeChoice } from '../scope-choice';

/** What the ranking would be under the scheme, beside the one in force; nothing is stored. */
export function SchemeEffect({ scheme }: { readonly scheme: Scheme }) {
  const period = usePeriod();
  const [scope, setScope] = useState<Scope>('year');
  const answer = useQuery('ranking.what-if', { period, scope, scheme }).value;
  const moves = answer?.moves.filter((move) => move.from !== move.to) ?? [];
  return (
    <div className="scheme-effect">
      <div className="scheme-compare">
        <h3>对名次的影响</h3>
        <span className="muted">{formatPeriod(period)}，与现行方案比</span>
        <ScopeChoice size="small" value={scope} onChange={setScope} />
        {moves.length > 0 && (
          <ExportButton
            title={`${scheme.name}对名次的影响`}
            columns={[
              ['组别', 'text'],
              ['单位', 'text'],
              ['现名次', 'number'],
              ['按这份方案', 'number'],
              ['现得分', 'number'],
              ['按这份方案得分', 'number'],
            ]}
            rows={moves.map((move) => [
              move.group,
              move.unit,
              ...[move.from, move.to, move.scoreBefore, move.scoreAfter].map((figure) =>
                String(figure ?? ''),
              ),
            ])}
          />
        )}
      </div>
      {answer && moves.length === 0 && <p className="muted">各单位名次不变。</p>}
      {moves.length > 0 && (
        <table className="scheme-table scheme-changes">
          <thead>
            <tr>
              <th>组别</th>
              <th>单位</th>
              <th className="num">现名次</th>
              <th className="num">按这份方案</th>
              <th>变化</th>
              <th className="num">现得分</th>
              <th className="num">按这份方案得分</th>
            </tr>
          </thead>
          <tbody>
            {moves.map((move) => (
              <tr key={move.unit}>
                <td>{move.group}</td>
                <td>{move.unit}</td>
                <td className="num">{move.from ?? '—'}</td>
                <td className="num">{move.to ?? '—'}</td>
                <td>
                  <ChangeMark place={move.to} previous={move.from} />
                </td>
                <td className="num">{move.scoreBefore ?? '—'}</td>
                <td className="num">{move.scoreAfter ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
