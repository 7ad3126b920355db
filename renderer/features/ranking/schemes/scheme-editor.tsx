import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { StoredScheme } from '../../../../shared/contract/schemes';
import type { FormField } from '../../../../shared/domain/scheme/form/form-field';
import {
  CONCLUSION_FORM,
  MULTIPLIERS_FORM,
  SCHEME_FORM,
} from '../../../../shared/domain/scheme/form/scheme-forms';
import { useQuery } from '../../../api/use-query';
import { useLeaveGuard } from '../../../lib/drafts/use-leave-guard';
import { useViewActions } from '../../../lib/use-view-actions';
import { perform } from '../../../ui/feedback/perform';
import { Segments } from '../../../ui/keys/segments';
import { SchemeFormProvider } from './form/form-context';
import { FormFields } from './form/form-fields';
import { ItemsTab } from './items-tab';
import { ProblemList } from './problem-list';
import { SCHEME_TABS, type SchemeTab, tabOfPath } from './scheme-tabs';
import { useFormContext } from './use-form-context';
import { useSchemeDraft } from './use-scheme-draft';
import { VersionsTab } from './versions-tab';

/** The parts that are one list or one record get a form of a single field. */
const MULTIPLIERS_FIELD: FormField = {
  key: 'multipliers',
  label: '折算倍数',
  hint: '从项目汇总金额时用；同一项目适用几条时按选定的办法取',
  optional: true,
  fallback: null,
  control: { type: 'record', fields: MULTIPLIERS_FORM },
};
const CONCLUSIONS_FIELD: FormField = {
  key: 'conclusions',
  label: '结论规则',
  hint: '红黑榜、一票否决、晋档、合格线；都是拟列，由本办决定',
  optional: true,
  fallback: null,
  control: { type: 'list', least: 0, of: { type: 'record', fields: CONCLUSION_FORM } },
};

/** One scheme: everything that can be set, checked at every key; saving makes a new version. */
export function SchemeEditor({ stored }: { readonly stored: StoredScheme }) {
  const { scheme } = stored;
  const draft = useSchemeDraft(stored);
  const { value, check, changed, change, undo, redo, forget } = draft;
  const [tab, setTab] = useState<SchemeTab>('items');
  const [openItem, setOpenItem] = useState<number | null>(null);
  const [saving, setSaving] = useState(false);
  const form = useFormContext(value, check);
  // A scheme that came with the program has no stored version yet: the first one will be the office's own.
  const versions = useQuery('schemes.versions', { id: scheme.id }).value?.versions;
  const nextVersion = versions ? (versions[0]?.scheme.version ?? 0) + 1 : scheme.version + 1;
  useLeaveGuard(changed, '改动还没有存为新一版；离开后只留在本机草稿里，下次打开可以接着改。');

  const save = useCallback(async () => {
    if (check.scheme === null || !changed) return;
    setSaving(true);
    const saved = await perform(
      'schemes.save',
      { scheme: check.scheme, makeDefault: stored.isDefault },
      { done: ({ version }) => `已存为“${check.scheme?.name}”第${version}版`, undoable: true },
    );
    setSaving(false);
    if (saved) forget();
  }, [check, changed, stored.isDefault, forget]);
  useViewActions(
    useMemo(
      () => ({ save: () => void save(), ...(changed ? { undo, redo } : {}) }),
      [save, undo, redo, changed],
    ),
  );

  function goTo(path: string): void {
    setTab(tabOfPath(path));
    const item = /^items\.(\d+)/.exec(path)?.[1];
    if (item !== undefined) setOpenItem(Number(item));
    // The field is there only after the tab has been drawn.
    requestAnimationFrame(() => {
      document
        .querySelector<HTMLElement>(`[data-path="${path}"] input, [data-path="${path}"] textarea`)
        ?.focus();
    });
  }

  return (
    <SchemeFormProvider value={form}>
      <div className="scheme-bar">
        <Segments<SchemeTab> label="方案的各部分" value={tab} onChange={setTab} options={[...SCHEME_TABS]} />
        <span className="scheme-bar-actions">
          {draft.restored && changed && <span className="muted">接着上次没有保存的改动</span>}
          <Button disabled={!draft.canUndo} onClick={undo}>
            撤回一步
          </Button>
          <Button disabled={!draft.canRedo} onClick={redo}>
            重做一步
          </Button>
          <Button disabled={!changed} onClick={forget}>
            放弃改动
          </Button>
          <Button
            type="primary"
            loading={saving}
            disabled={!changed || check.scheme === null}
            title={!changed ? '还没有改动' : check.scheme === null ? '先改正所列问题' : undefined}
            onClick={() => void save()}
          >
            存为第{nextVersion}版
          </Button>
        </span>
      </div>
      <ProblemList issues={check.issues} remarks={check.remarks} onGo={goTo} />
      {tab === 'items' && (
        <ItemsTab
          draft={value}
          scheme={check.scheme}
          open={openItem}
          onOpen={setOpenItem}
          onChange={(items) => change({ ...value, items })}
        />
      )}
      {tab === 'rules' && <FormCard fields={SCHEME_FORM} value={value} onChange={change} />}
      {tab === 'multipliers' && <FormCard fields={[MULTIPLIERS_FIELD]} value={value} onChange={change} />}
      {tab === 'conclusions' && <FormCard fields={[CONCLUSIONS_FIELD]} value={value} onChange={change} />}
      {tab === 'versions' && <VersionsTab stored={stored} draft={changed ? check.scheme : null} />}
    </SchemeFormProvider>
  );
}

interface FormCardProps {
  readonly fields: readonly FormField[];
  readonly value: Readonly<Record<string, unknown>>;
  readonly onChange: (value: Readonly<Record<string, unknown>>) => void;
}

function FormCard({ fields, value, onChange }: FormCardProps) {
  return (
    <section className="card scheme-card">
      <FormFields fields={fields} value={value} path="" onChange={onChange} />
    </section>
  );
}
