import '../ranking.css';
import type { StoredScheme } from '../../../../shared/contract/ranking';
import { formatPeriod } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';
import { useRouteQuery } from '../../../lib/use-route-query';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { NewScheme } from './scheme-actions';
import { SchemeEditor } from './scheme-editor';

/** 考核方案: the schemes of the office in their present version; a change is a new version. */
export function SchemesPage() {
  const schemes = useQuery('schemes.list', {});
  const [query, setQuery] = useRouteQuery();
  return (
    <Page
      title="考核方案"
      note="改动另存为新一版，已通报的名次不受影响"
      actions={
        <NewScheme schemes={schemes.value?.schemes ?? []} onSaved={(scheme) => setQuery({ scheme })} />
      }
    >
      <QueryView query={schemes}>
        {(list) => {
          const chosen = list.schemes.find((entry) => entry.scheme.id === query.scheme) ?? list.schemes[0];
          return (
            <div className="schemes">
              <nav className="card schemes-list" aria-label="方案">
                {list.schemes.map((entry) => (
                  <SchemeEntry
                    key={entry.scheme.id}
                    entry={entry}
                    current={entry === chosen}
                    onChoose={() => setQuery({ scheme: entry.scheme.id })}
                  />
                ))}
              </nav>
              {chosen && (
                <SchemeEditor key={`${chosen.scheme.id}-${chosen.scheme.version}`} stored={chosen} />
              )}
            </div>
          );
        }}
      </QueryView>
    </Page>
  );
}

interface SchemeEntryProps {
  readonly entry: StoredScheme;
  readonly current: boolean;
  readonly onChoose: () => void;
}

function SchemeEntry({ entry: { scheme, isDefault }, current, onChoose }: SchemeEntryProps) {
  return (
    <button type="button" aria-current={current} onClick={onChoose}>
      <b>{scheme.name}</b>
      <span className="muted">
        第{scheme.version}版{isDefault && ' · 现行'}
        {scheme.effectiveFrom && ` · ${formatPeriod(scheme.effectiveFrom)}起`}
      </span>
    </button>
  );
}
