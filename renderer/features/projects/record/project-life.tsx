import { useState } from 'react';
import {
  LIFE_KIND_NAMES,
  LIFE_KINDS,
  type LifeEntry,
  type LifeKind,
} from '../../../../shared/projects/project-life';
import { useQuery } from '../../../api/use-query';
import { Picture } from '../../../ui/attachments/picture';
import { ExportButton } from '../../../ui/data-grid/output/export-button';
import { EmptyState } from '../../../ui/page/empty-state';
import { QueryView } from '../../../ui/page/query-view';
import { RouteLink } from '../../../ui/page/route-link';
import { ViewTabs } from '../../../ui/page/view-tabs';

/** Everything that happened to a project, the newest first or last as the clerk reads it. */
export function ProjectLife({ id }: { readonly id: number }) {
  const life = useQuery('projects.life', { id });
  const [kind, setKind] = useState<LifeKind | null>(null);
  const [newestFirst, setNewestFirst] = useState(false);
  return (
    <QueryView query={life}>
      {({ entries }) => {
        const shown = (newestFirst ? [...entries].reverse() : entries).filter(
          (entry) => kind === null || entry.kind === kind,
        );
        return entries.length === 0 ? (
          <EmptyState
            title="还没有任何记录"
            hint="报表导入、登记走访和问题、添加照片之后，这里按时间列出项目的全过程。"
          />
        ) : (
          <div className="card project-life">
            <ViewTabs
              label="按内容筛选"
              tabs={[
                { id: null, title: '全部', count: entries.length },
                ...LIFE_KINDS.map((id) => ({
                  id,
                  title: LIFE_KIND_NAMES[id],
                  count: entries.filter((entry) => entry.kind === id).length,
                })).filter(({ count }) => count > 0),
              ]}
              chosen={kind}
              onChoose={setKind}
            >
              <button
                type="button"
                className="project-life-order"
                aria-pressed={newestFirst}
                onClick={() => setNewestFirst(!newestFirst)}
              >
                最近的在前
              </button>
              <ExportButton
                title="项目全过程"
                columns={COLUMNS}
                rows={shown.map(({ when, what, text, state, source }) => [when, what, text, state, source])}
              />
            </ViewTabs>
            <LifeTable entries={shown} />
          </div>
        );
      }}
    </QueryView>
  );
}

const COLUMNS = [
  ['时间', 'text'],
  ['事项', 'text'],
  ['内容', 'text'],
  ['状态', 'text'],
  ['来源', 'text'],
] as const;

function LifeTable({ entries }: { readonly entries: readonly LifeEntry[] }) {
  return (
    <table className="project-table project-life-table" aria-label="全过程">
      <thead>
        <tr>
          <th scope="col">时间</th>
          <th scope="col">事项</th>
          <th scope="col">内容</th>
          <th scope="col">状态</th>
          <th scope="col">来源</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: entries of one day may be alike in every word
          <tr key={index}>
            <td>{entry.when}</td>
            <td>
              <LifeName entry={entry} />
            </td>
            <td>
              {entry.text}
              {entry.photos.length > 0 && (
                <div className="project-life-photos">
                  {entry.photos.slice(0, 6).map((photo) => (
                    <Picture key={photo} id={photo} size="thumbnail" text={entry.text} />
                  ))}
                </div>
              )}
            </td>
            <td className="project-life-lines">{entry.state}</td>
            <td className="project-life-lines muted">{entry.source}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Leads to where it stands when that is another page. */
function LifeName({ entry: { what, route } }: { readonly entry: LifeEntry }) {
  if (route === null) return what;
  return <RouteLink route={route}>{what}</RouteLink>;
}
