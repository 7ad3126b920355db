import './documents.css';
import { Button, Segmented } from 'antd';
import { useEffect } from 'react';
import { DOCUMENT_KIND_NAMES, DOCUMENT_KINDS, type DocumentKind } from '../../../shared/documents/kinds';
import { formatPeriod } from '../../../shared/domain/period';
import { useQuery } from '../../api/use-query';
import { usePeriod } from '../../lib/use-period';
import { useRouteQuery } from '../../lib/use-route-query';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { DraftDesk } from './draft-desk';
import { useDraft } from './draft-store';
import { IssueDialog } from './issue-dialog';
import { shownKind } from './shown-kind';

/** 通报与专报: the paper of the period, built from its figures, reworded, checked, printed and issued. */
export function DocumentsPage() {
  const period = usePeriod();
  const [query, setQuery] = useRouteQuery();
  const kind = shownKind(query);
  const draft = useQuery('documents.draft', { kind, period });
  const register = useQuery('documents.register', {});
  const issuing = useDraft((store) => store.issuing);
  const { setIssuing } = useDraft.getState();
  const issued = register.value?.documents.find(
    (document) => document.kind === kind && document.period === period && document.state === 'issued',
  );
  useEffect(() => () => setIssuing(false), [setIssuing]);
  const issuable = kind !== 'notice' || issued === undefined;

  return (
    <Page
      title="通报与专报"
      note={formatPeriod(period)}
      actions={
        <>
          <Segmented<DocumentKind>
            value={kind}
            onChange={(next) => {
              useDraft.getState().choose(null);
              setQuery({ kind: next === 'notice' ? null : next });
            }}
            options={DOCUMENT_KINDS.map((value) => ({ value, label: DOCUMENT_KIND_NAMES[value] }))}
          />
          <Button type="primary" disabled={!draft.value || !issuable} onClick={() => setIssuing(true)}>
            发文…
          </Button>
        </>
      }
    >
      <QueryView query={draft}>
        {(value) => (
          <>
            <DraftDesk key={`${kind}-${period}`} draft={value} issued={issued ?? null} />
            {issuing && <IssueDialog draft={value} onClose={() => setIssuing(false)} />}
          </>
        )}
      </QueryView>
    </Page>
  );
}
