import '../registers.css';
import { PlusOutlined } from '@ant-design/icons';
import { Button, Dropdown } from 'antd';
import { useEffect, useMemo } from 'react';
import type { ListedEntry } from '../../../../shared/contract/registers';
import { DOCUMENT_SUBJECTS } from '../../../../shared/documents/kinds';
import { openWord, type Register } from '../../../../shared/registers/register';
import { useQuery } from '../../../api/use-query';
import { usePeriod } from '../../../lib/office/use-period';
import { navigate } from '../../../lib/route/place';
import { useRouteQuery } from '../../../lib/route/use-route-query';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { NO_SELECTION } from '../../../ui/data-grid/model/grid-selection';
import type { GridPaste } from '../../../ui/data-grid/pasting/use-grid-paste';
import { perform } from '../../../ui/feedback/perform';
import { EmptyState } from '../../../ui/page/empty-state';
import type { FilterChip } from '../../../ui/page/filter-sentence';
import { Page } from '../../../ui/page/page';
import { openNewEntry } from '../forms/new-entry';
import { RegisterForms } from '../forms/register-forms';
import { useRegisters } from '../registers-store';
import { useRegisterAtLevel } from '../use-register-at-level';
import { EntryPanel } from './entry-panel';
import { readPastedEntries } from './paste-entries';
import { columnsOf } from './register-columns';
import { saveCells } from './save-cells';

const rowId = (row: ListedEntry) => String(row.id);

/** Any register, from its declaration: list, panel, forms. Open entries are shown first, all on request. */
export function RegisterPage({ register: declared }: { readonly register: Register }) {
  const register = useRegisterAtLevel(declared);
  const [query, change] = useRouteQuery();
  const period = usePeriod();
  const today = useQuery('app.status', {}).value?.today ?? '';
  const entries = useQuery('registers.list', { register: register.id }).value?.entries ?? null;
  const selection = useRegisters((store) => store.selection);
  const setSelection = useRegisters((store) => store.setSelection);
  const openForm = useRegisters((store) => store.openForm);
  const columns = useMemo(() => columnsOf(register, true), [register]);
  // Another register's rows are not selected here.
  useEffect(() => () => setSelection(NO_SELECTION), [setSelection]);

  const peeked = entries?.find((entry) => String(entry.id) === query.id);
  const onlyOpen = register.states.length > 0 && query.all !== '1';
  const asked = useMemo(() => askedFields(register, query), [register, query]);
  const rows = useMemo(
    () =>
      entries?.filter(
        (entry) =>
          (!onlyOpen || !entry.closed || String(entry.id) === query.id) &&
          (query.tone === undefined || entry.tone === query.tone) &&
          asked.every(({ id, text }) => String(entry.fields[id] ?? '') === text),
      ) ?? null,
    [entries, onlyOpen, query.tone, query.id, asked],
  );
  const picked = entries?.filter((entry) => selection.ids.has(String(entry.id))) ?? [];
  const chips: FilterChip[] = [
    ...(onlyOpen ? [{ id: 'open', text: openWord(register), onRemove: () => change({ all: '1' }) }] : []),
    ...asked.map(({ id, title, text }) => ({
      id,
      text: `${title}：${text || '未填'}`,
      onRemove: () => change({ [id]: null }),
    })),
    ...(query.tone === 'warning'
      ? [{ id: 'tone', text: '需要关注', onRemove: () => change({ tone: null }) }]
      : []),
  ];

  function review(paste: GridPaste<ListedEntry>): boolean {
    const pasted = readPastedEntries(register, paste);
    if (pasted) openForm({ kind: 'import', register: register.id, pasted });
    return pasted !== null;
  }

  async function remove(ids: number[]): Promise<void> {
    const removed = await perform(
      'registers.remove',
      { register: register.id, ids },
      { done: `已删除 ${ids.length} 条${register.noun}`, undoable: true },
    );
    if (removed) setSelection(NO_SELECTION);
  }

  async function collect(kind: 'problem' | 'report-in-person'): Promise<void> {
    await perform(
      'registers.collect',
      { register: kind, period },
      { done: ({ added }) => (added === 0 ? '没有新的可列入' : `列入 ${added} 条`), undoable: true },
    );
  }

  const collectable = register.id === 'problem' || register.id === 'report-in-person' ? register.id : null;
  const papers = (register.papers ?? []).filter(({ kind }) => DOCUMENT_SUBJECTS[kind] === 'office');
  const more = [
    ...(register.links ?? []).map(({ title, route }) => ({
      key: route,
      label: title,
      onClick: () => navigate(route),
    })),
    ...papers.map(({ title, kind }) => ({
      key: kind,
      label: title,
      onClick: () => navigate(`/documents?kind=${kind}`),
    })),
    {
      key: 'import',
      label: '导入工作簿或粘贴…',
      onClick: () => openForm({ kind: 'import', register: register.id }),
    },
    ...(collectable
      ? [
          {
            key: 'collect',
            label: collectable === 'problem' ? '从本期报表列入' : '从本期排名列入',
            onClick: () => void collect(collectable),
          },
        ]
      : []),
    {
      key: 'bulk',
      label: '批量修改所选…',
      disabled: picked.length === 0,
      onClick: () => openForm({ kind: 'bulk', register: register.id, entries: picked }),
    },
    {
      key: 'remove',
      label: '删除所选',
      danger: true,
      disabled: picked.length === 0,
      onClick: () => void remove(picked.map((entry) => entry.id)),
    },
  ];

  return (
    <Page
      title={register.title}
      note={
        register.states.length > 0 && !onlyOpen && query.all === '1' ? (
          <Button type="link" size="small" onClick={() => change({ all: null })}>
            只看{openWord(register)}的
          </Button>
        ) : undefined
      }
      actions={
        <>
          <Dropdown trigger={['click']} menu={{ items: more }}>
            <Button>更多</Button>
          </Dropdown>
          {register.states.length > 0 && (
            <Button
              disabled={picked.length === 0}
              title={picked.length === 0 ? `先勾选要办理的${register.noun}` : undefined}
              onClick={() => openForm({ kind: 'state', register: register.id, entries: picked })}
            >
              办理{picked.length > 0 ? ` ${picked.length} 条` : ''}
            </Button>
          )}
          <Button type="primary" icon={<PlusOutlined />} onClick={() => openNewEntry(register, today)}>
            登记{register.noun}
          </Button>
        </>
      }
    >
      <div className="page-columns">
        <DataGrid
          id={`register-${register.id}`}
          label={register.title}
          columns={columns}
          rows={rows}
          rowId={rowId}
          chips={chips}
          selection={selection}
          onSelectionChange={setSelection}
          onActiveChange={(id) => {
            if (query.id) change({ id });
          }}
          onOpen={(entry) => openForm({ kind: 'entry', register: register.id, entry, values: entry.fields })}
          onPeek={(entry) => change({ id: query.id === String(entry.id) ? null : String(entry.id) })}
          onEdit={(edits) => void saveCells(register, edits)}
          onPaste={review}
          tone={(entry) => entry.tone ?? undefined}
          rowMenu={(entry) => [
            ...(register.states.length > 0
              ? [
                  {
                    key: 'state',
                    label: '办理',
                    onClick: () => openForm({ kind: 'state', register: register.id, entries: [entry] }),
                  },
                ]
              : []),
            {
              key: 'edit',
              label: '修改',
              onClick: () => openForm({ kind: 'entry', register: register.id, entry, values: entry.fields }),
            },
            { key: 'remove', label: '删除', danger: true, onClick: () => void remove([entry.id]) },
          ]}
          empty={
            <EmptyState
              title={entries?.length === 0 ? `${register.title}还是空的` : '都已办结'}
              hint={register.hint}
              actions={<Button onClick={() => openNewEntry(register, today)}>登记{register.noun}</Button>}
            />
          }
        />
        {peeked && <EntryPanel register={register} entry={peeked} onClose={() => change({ id: null })} />}
      </div>
      <RegisterForms />
    </Page>
  );
}

/** Choices the route asks for, `?bottleneck=缺资金`: a figure elsewhere opens the entries behind it. */
function askedFields(register: Register, query: Readonly<Record<string, string>>) {
  return Object.entries(register.fields).flatMap(([id, field]) => {
    const text = query[id];
    return field.kind === 'choice' && text !== undefined ? [{ id, title: field.title, text }] : [];
  });
}
