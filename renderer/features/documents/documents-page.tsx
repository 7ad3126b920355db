import './documents.css';
import { Button } from 'antd';
import { useEffect } from 'react';
import { DOCUMENT_KIND_NAMES, FREEZING_KINDS } from '../../../shared/documents/kinds';
import { formatPeriod } from '../../../shared/domain/period';
import { useQuery } from '../../api/use-query';
import { usePeriod } from '../../lib/office/use-period';
import { EmptyState } from '../../ui/page/empty-state';
import { Page } from '../../ui/page/page';
import { QueryView } from '../../ui/page/query-view';
import { DraftDesk } from './draft/draft-desk';
import { useDraft } from './draft/draft-store';
import { useDraftSource } from './draft/use-draft-source';
import { IssueDialog } from './issue-dialog';
import { PaperChoice } from './paper-choice';

/** 通报与专报: the paper of the period, built from its figures, reworded, checked, printed and issued. */
export function DocumentsPage() {
  const period = usePeriod();
  const choice = useDraftSource();
  const { kind, subject, source } = choice;
  const isChosen = source !== null;
  const draft = useQuery('documents.draft', source);
  const register = useQuery('documents.register', {});
  const issuing = useDraft((store) => store.issuing);
  const { setIssuing } = useDraft.getState();
  const issued = register.value?.documents.find(
    (document) =>
      subject === 'office' &&
      choice.entry === null &&
      document.kind === kind &&
      document.period === period &&
      document.state === 'issued',
  );
  useEffect(() => () => setIssuing(false), [setIssuing]);
  const issuable = !FREEZING_KINDS.includes(kind) || issued === undefined;

  return (
    <Page
      title="通报与专报"
      note={formatPeriod(period)}
      actions={
        <>
          <PaperChoice choice={choice} onKind={() => useDraft.getState().choose(null)} />
          <Button
            type="primary"
            disabled={!isChosen || !draft.value || !issuable}
            title={issuable ? undefined : '本期已经发文，一期只发一次'}
            onClick={() => setIssuing(true)}
          >
            发文…
          </Button>
        </>
      }
    >
      {isChosen ? (
        <QueryView query={draft}>
          {(value) => (
            <>
              <DraftDesk
                key={`${value.kind}-${value.period}-${value.unit ?? ''}-${value.project ?? ''}-${value.entry ?? ''}`}
                draft={value}
                issued={issued ?? null}
              />
              {issuing && <IssueDialog draft={value} onClose={() => setIssuing(false)} />}
            </>
          )}
        </QueryView>
      ) : (
        <EmptyState
          title={`${DOCUMENT_KIND_NAMES[kind]}${subject === 'unit' ? '：先选单位' : '：先选项目'}`}
          hint={`在右上角选择${subject === 'unit' ? '单位' : '项目'}，文稿随即生成。`}
        />
      )}
    </Page>
  );
}
