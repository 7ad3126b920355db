import '../ranking.css';
import './schemes.css';
import { Select } from 'antd';
import type { StoredScheme } from '../../../../shared/contract/schemes';
import { ASSESSMENT_SCHEME_ID, DEFAULT_ASSESSMENT } from '../../../../shared/domain/assessment';
import { formatPeriod } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';
import { leave } from '../../../lib/route/place';
import { useRouteQuery } from '../../../lib/route/use-route-query';
import { Page } from '../../../ui/page/page';
import { QueryView } from '../../../ui/page/query-view';
import { NewScheme, SchemeActions } from './scheme-actions';
import { SchemeEditor } from './scheme-editor';

function labelOf({ scheme, isDefault }: StoredScheme): string {
  const from = scheme.effectiveFrom ? ` · ${formatPeriod(scheme.effectiveFrom)}起` : '';
  return `${scheme.name} · 第${scheme.version}版${isDefault ? ' · 现行' : ''}${from}`;
}

/** The assessment's scheme can be edited before it is stored for the first time. */
function withAssessment(schemes: readonly StoredScheme[]): readonly StoredScheme[] {
  const isStored = schemes.some((entry) => entry.scheme.id === ASSESSMENT_SCHEME_ID);
  return schemes.length === 0 || isStored
    ? schemes
    : [...schemes, { scheme: DEFAULT_ASSESSMENT, isDefault: false }];
}

/** 考核方案: the schemes of the office in their present version; a change is a new version. */
export function SchemesPage() {
  const schemes = useQuery('schemes.list', {});
  const [query, setQuery] = useRouteQuery();
  const list = withAssessment(schemes.value?.schemes ?? []);
  const chosen = list.find((entry) => entry.scheme.id === query.scheme) ?? list[0];

  function choose(scheme: string): void {
    leave(() => setQuery({ scheme }));
  }

  return (
    <Page
      title="考核方案"
      note="改动另存为新一版，已通报的名次不受影响"
      actions={
        <>
          {chosen && <SchemeActions stored={chosen} />}
          <NewScheme schemes={list} onSaved={choose} />
        </>
      }
    >
      <QueryView query={schemes}>
        {() =>
          chosen && (
            <>
              <Select
                aria-label="方案"
                className="scheme-choice"
                value={chosen.scheme.id}
                onChange={choose}
                options={list.map((entry) => ({ value: entry.scheme.id, label: labelOf(entry) }))}
              />
              <SchemeEditor key={`${chosen.scheme.id}-${chosen.scheme.version}`} stored={chosen} />
            </>
          )
        }
      </QueryView>
    </Page>
  );
}
