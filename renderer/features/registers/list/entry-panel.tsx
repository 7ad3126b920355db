import { Button } from 'antd';
import type { ListedEntry } from '../../../../shared/contract/registers';
import { cellText } from '../../../../shared/registers/cell-text';
import { readFileOrigin } from '../../../../shared/registers/file-origin';
import { type Register, stateTitle } from '../../../../shared/registers/register';
import { findRegister } from '../../../../shared/registers/registers';
import { useQuery } from '../../../api/use-query';
import { navigate } from '../../../lib/route/place';
import { AttachmentPanel } from '../../../ui/attachments/attachment-panel';
import { ChangeList } from '../../../ui/office/change-list';
import { QueryView } from '../../../ui/page/query-view';
import { SidePanel } from '../../../ui/page/side-panel';
import { openNewEntry } from '../forms/new-entry';
import { useRegisters } from '../registers-store';
import { EntryPapers } from './entry-papers';
import { EntrySourceView } from './entry-source-view';
import { EntryState } from './register-columns';

interface EntryPanelProps {
  readonly register: Register;
  readonly entry: ListedEntry;
  readonly onClose: () => void;
}

/** The entry under the cursor: what it says, its life so far, who changed what. */
export function EntryPanel({ register, entry, onClose }: EntryPanelProps) {
  const history = useQuery('registers.history', { id: entry.id });
  const openForm = useRegisters((store) => store.openForm);
  return (
    <SidePanel
      title={entry.title}
      onClose={onClose}
      actions={
        <>
          {register.states.length > 0 && (
            <Button
              size="small"
              type="primary"
              onClick={() => openForm({ kind: 'state', register: register.id, entries: [entry] })}
            >
              办理
            </Button>
          )}
          <Button
            size="small"
            onClick={() => openForm({ kind: 'entry', register: register.id, entry, values: entry.fields })}
          >
            修改
          </Button>
        </>
      }
    >
      <div className="register-panel">
        <FollowUps register={register} entry={entry} />
        {register.sections.map((section) => {
          const ids = section.fields.filter((id) => factText(register, entry, id) !== '');
          return (
            ids.length > 0 && (
              <section key={section.title} aria-label={section.title}>
                <h3>{section.title}</h3>
                <Facts register={register} entry={entry} ids={ids} />
              </section>
            )
          );
        })}
        {(register.derivedColumns ?? []).length > 0 && <Computed register={register} entry={entry} />}
        {register.states.length > 0 && (
          <section aria-label="办理过程">
            <h3>办理过程</h3>
            <EntryState register={register} entry={entry} />
            <ol className="register-steps">
              {entry.steps.map((step, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: steps are only ever added at the end
                <li key={index}>
                  <span className="muted">
                    {step.on} {step.handler}
                  </span>
                  <div>
                    <strong>{stateTitle(register, step.state)}</strong>
                    {step.text && `：${step.text}`}
                  </div>
                </li>
              ))}
            </ol>
          </section>
        )}
        {readFileOrigin(entry.origin) && <EntrySourceView id={entry.id} />}
        <section aria-label="附件">
          <h3>附件</h3>
          <AttachmentPanel owner={{ kind: 'entry', id: entry.id }} />
        </section>
        <section aria-label="修改记录">
          <h3>修改记录</h3>
          <QueryView query={history}>{({ changes }) => <ChangeList lines={changes} />}</QueryView>
        </section>
      </div>
    </SidePanel>
  );
}

function FollowUps({ register, entry }: { readonly register: Register; readonly entry: ListedEntry }) {
  const today = useQuery('app.status', {}).value?.today ?? '';
  const followUps = (register.begins ?? []).flatMap((followUp) => {
    const begun = findRegister(followUp.register);
    return begun ? [{ ...followUp, begun }] : [];
  });
  if (followUps.length === 0 && (register.papers ?? []).length === 0) return null;
  return (
    <div className="register-follow-ups">
      {followUps.map(({ title, begun, values }) => (
        <Button
          key={title}
          size="small"
          onClick={() => openNewEntry(begun, today, values(entry, entry.derived))}
        >
          {title}
        </Button>
      ))}
      <EntryPapers register={register} entry={entry} />
    </div>
  );
}

function Facts({
  register,
  entry,
  ids,
}: {
  readonly register: Register;
  readonly entry: ListedEntry;
  readonly ids: readonly string[];
}) {
  return (
    <dl className="facts">
      {ids.map((id) => {
        const kind = register.fields[id]?.kind;
        const text = factText(register, entry, id);
        return (
          <div key={id} className="register-fact">
            <dt>{register.fields[id]?.title}</dt>
            <dd>
              {kind === 'project' ? (
                <Button
                  type="link"
                  size="small"
                  className="register-link"
                  onClick={() => navigate(`/project?id=${String(entry.fields[id])}`)}
                >
                  {text}
                </Button>
              ) : (
                `${text}${kind === 'money' ? ' 万元' : ''}`
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}

/** What the panel says of a field; empty for nothing. */
function factText(register: Register, entry: ListedEntry, id: string): string {
  const field = register.fields[id];
  if (!field) return '';
  const { kind } = field;
  return kind === 'unit' || kind === 'project' || kind === 'leader'
    ? entry[kind]
    : cellText(field, entry.fields[id] ?? null);
}

function Computed({ register, entry }: { readonly register: Register; readonly entry: ListedEntry }) {
  const shown = (register.derivedColumns ?? []).filter(
    ({ id }) => (entry.derived[id] ?? '') !== '' && id !== 'lastStep' && id !== 'subject',
  );
  return (
    <dl className="facts">
      {shown.map(({ id, title }) => (
        <div key={id} className="register-fact">
          <dt>{title}</dt>
          <dd>{entry.derived[id]}</dd>
        </div>
      ))}
    </dl>
  );
}
