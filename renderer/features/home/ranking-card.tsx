import type { HomeView } from '../../../shared/contract/app';
import { useShortNames } from '../../lib/office/use-short-names';
import { EmptyState } from '../../ui/page/empty-state';
import { RouteLink } from '../../ui/page/route-link';
import { PlaceChange } from './place-change';

/** The composite ranking at a glance, group by group, with the change from last period. */
export function RankingCard({ top }: { readonly top: HomeView['top'] }) {
  const shortName = useShortNames();
  const groups = top.filter((group) => group.rows.length > 0);
  return (
    <section className="card" aria-label="综合排名">
      <h2>综合排名</h2>
      {groups.length === 0 && <EmptyState title="本期还没有排名" hint="认定之后，这里按组列出名次。" />}
      <div className="home-ranking">
        {groups.map((group) => (
          <RouteLink
            key={group.group}
            route={`/ranking?group=${encodeURIComponent(group.group)}`}
            className="home-ranking-group"
          >
            <h3>{group.group}</h3>
            <ol>
              {group.rows.map((row) => (
                <li key={row.unit}>
                  <span className="num home-place">{row.place}</span>
                  <span className="home-ranking-unit" title={row.unit}>
                    {shortName(row.unit)}
                  </span>
                  <span className="num">{row.score}</span>
                  <PlaceChange change={row.change} />
                </li>
              ))}
            </ol>
          </RouteLink>
        ))}
      </div>
    </section>
  );
}
