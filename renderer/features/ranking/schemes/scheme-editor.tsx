import { Button, Input, Tooltip } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { StoredScheme } from '../../../../shared/contract/ranking';
import type { SchemeItem } from '../../../../shared/domain/scheme/scheme';
import { useViewActions } from '../../../lib/use-view-actions';
import { perform } from '../../../ui/perform';
import { describeFunction } from './describe-function';
import { SchemeActions } from './scheme-actions';
import { applyDraft, draftOf, type ItemDraft, type SchemeDraft, weightSum } from './scheme-draft';
import { SchemeVersions } from './scheme-versions';

const KIND_NAMES: Record<SchemeItem['kind'], string> = {
  item: '考核项',
  bonus: '加分项',
  deduction: '扣分项',
};

/** One scheme: what is counted and how; weights, caps and names can be changed and saved as a new version. */
export function SchemeEditor({ stored }: { readonly stored: StoredScheme }) {
  const { scheme } = stored;
  const original = useMemo(() => draftOf(scheme), [scheme]);
  const [draft, setDraft] = useState<SchemeDraft>(original);
  const [saving, setSaving] = useState(false);
  const changed = JSON.stringify(draft) !== JSON.stringify(original);
  const applied = useMemo(() => applyDraft(scheme, draft), [scheme, draft]);
  const sum = weightSum(scheme, draft.items);

  const save = useCallback(async () => {
    if (applied.scheme === null || !changed) return;
    setSaving(true);
    await perform(
      'schemes.save',
      { scheme: applied.scheme, makeDefault: stored.isDefault },
      { done: ({ version }) => `已存为“${applied.scheme.name}”第${version}版`, undoable: true },
    );
    setSaving(false);
  }, [applied, changed, stored.isDefault]);
  useViewActions(useMemo(() => ({ save: () => void save() }), [save]));

  const changeItem = (id: string, changes: Partial<ItemDraft>) =>
    setDraft({
      ...draft,
      items: draft.items.map((item) => (item.id === id ? { ...item, ...changes } : item)),
    });

  return (
    <section className="card scheme-detail" aria-label={scheme.name}>
      <div className="scheme-fields">
        <Field
          label="方案名称"
          width={260}
          value={draft.name}
          onChange={(name) => setDraft({ ...draft, name })}
        />
        <Field
          label="自哪个月起"
          width={110}
          placeholder="2026-01"
          value={draft.effectiveFrom}
          onChange={(effectiveFrom) => setDraft({ ...draft, effectiveFrom: effectiveFrom.trim() })}
        />
        <Field
          label="到哪个月止"
          width={110}
          placeholder="长期"
          value={draft.effectiveTo}
          onChange={(effectiveTo) => setDraft({ ...draft, effectiveTo: effectiveTo.trim() })}
        />
        <Button
          type="primary"
          loading={saving}
          disabled={!changed || applied.scheme === null}
          onClick={() => void save()}
        >
          存为第{scheme.version + 1}版
        </Button>
        <Button disabled={!changed} onClick={() => setDraft(original)}>
          放弃改动
        </Button>
      </div>
      {applied.problems.length > 0 && (
        <ul className="scheme-problems" role="alert">
          {applied.problems.map((problem) => (
            <li key={problem}>{problem}</li>
          ))}
        </ul>
      )}
      <table className="scheme-table">
        <thead>
          <tr>
            <th>项目</th>
            <th>类别</th>
            <th>计分办法</th>
            <th className="num">权重（分）</th>
            <th className="num">完成率封顶（%）</th>
            <th className="num">得分上限（分）</th>
          </tr>
        </thead>
        <tbody>
          {scheme.items.map((item) => (
            <ItemRow
              key={item.id}
              item={item}
              draft={draft.items.find((entry) => entry.id === item.id)}
              onChange={(changes) => changeItem(item.id, changes)}
            />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <td colSpan={3}>考核项权重合计</td>
            <td className="num">{sum ?? '—'}</td>
            <td colSpan={2} className="muted">
              {sum !== null && sum !== scheme.fullMarks && `应为 ${scheme.fullMarks} 分`}
            </td>
          </tr>
        </tfoot>
      </table>
      <Field label="说明" width={640} value={draft.note} onChange={(note) => setDraft({ ...draft, note })} />
      <p className="muted">
        同分的单位名次并列，排列按“单位与领导”里的固定顺序；没有下达目标的项目不计分，其余项目按比例折算。
      </p>
      <SchemeActions stored={stored} />
      <SchemeVersions id={scheme.id} />
    </section>
  );
}

interface FieldProps {
  readonly label: string;
  readonly width: number;
  readonly value: string;
  readonly placeholder?: string;
  readonly onChange: (value: string) => void;
}

function Field({ label, width, value, placeholder, onChange }: FieldProps) {
  return (
    <div style={{ width }}>
      <div className="muted">{label}</div>
      <Input
        aria-label={label}
        value={value}
        {...(placeholder === undefined ? {} : { placeholder })}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}

interface ItemRowProps {
  readonly item: SchemeItem;
  readonly draft: ItemDraft | undefined;
  readonly onChange: (changes: Partial<ItemDraft>) => void;
}

function ItemRow({ item, draft, onChange }: ItemRowProps) {
  if (!draft) return null;
  return (
    <tr>
      <td>
        <Input
          aria-label={`${item.name}的名称`}
          value={draft.name}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </td>
      <td>{KIND_NAMES[item.kind]}</td>
      <td>
        <Tooltip title={item.note}>
          <span>{describeFunction(item.function)}</span>
        </Tooltip>
      </td>
      <NumberCell
        label={`${item.name}的权重`}
        value={draft.weight}
        onChange={(weight) => onChange({ weight })}
      />
      <NumberCell
        label={`${item.name}的完成率封顶`}
        value={draft.capPercent}
        disabled={item.function.type !== 'completion'}
        onChange={(capPercent) => onChange({ capPercent })}
      />
      <NumberCell label={`${item.name}的得分上限`} value={draft.cap} onChange={(cap) => onChange({ cap })} />
    </tr>
  );
}

interface NumberCellProps {
  readonly label: string;
  readonly value: string;
  readonly disabled?: boolean;
  readonly onChange: (value: string) => void;
}

function NumberCell({ label, value, disabled = false, onChange }: NumberCellProps) {
  return (
    <td className="num">
      <Input
        className="num"
        inputMode="decimal"
        aria-label={label}
        disabled={disabled}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
    </td>
  );
}
