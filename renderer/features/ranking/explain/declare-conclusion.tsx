import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { Period, Scope } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';
import { perform } from '../../../ui/perform';

interface DeclareConclusionProps {
  readonly period: Period;
  readonly scope: Scope;
  readonly unit: string;
  /** Scheme the ranking was computed with. */
  readonly schemeId: string;
  /** Rules that hold for the unit already. */
  readonly standing: readonly string[];
}

/** 直接列入: what no figure says, such as 一票否决, the office concludes itself, with the reason. */
export function DeclareConclusion({ period, scope, unit, schemeId, standing }: DeclareConclusionProps) {
  const [open, setOpen] = useState(false);
  const [rule, setRule] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const schemes = useQuery('schemes.list', {}).value?.schemes ?? [];
  const scheme = schemes.find((entry) => entry.scheme.id === schemeId)?.scheme;
  const rules = (scheme?.conclusions ?? []).filter((each) => !standing.includes(each.id));
  if (rules.length === 0) return null;
  if (!open)
    return (
      <Button type="link" size="small" className="explain-confirm" onClick={() => setOpen(true)}>
        直接列入…
      </Button>
    );

  async function declare(): Promise<void> {
    const chosen = rules.find((each) => each.id === rule);
    if (!chosen) return;
    const done = await perform(
      'ranking.mark',
      { period, scope, unit, rule: chosen.id, kind: 'declared', reason: reason.trim() },
      { done: `${unit}列入${chosen.name.replace(/^拟列/, '')}`, undoable: true },
    );
    if (!done) return;
    setOpen(false);
    setReason('');
  }

  return (
    <form
      className="explain-confirm-form"
      aria-label="直接列入"
      onSubmit={(event) => {
        event.preventDefault();
        void declare();
      }}
    >
      <Select
        size="small"
        aria-label="列入什么"
        placeholder="列入什么"
        value={rule}
        onChange={setRule}
        options={rules.map((each) => ({ value: each.id, label: each.name.replace(/^拟列/, '') }))}
      />
      <Input
        size="small"
        aria-label="列入理由"
        placeholder="理由（必填）"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button size="small" type="primary" htmlType="submit" disabled={rule === null || reason.trim() === ''}>
        列入
      </Button>
      <Button size="small" onClick={() => setOpen(false)}>
        取消
      </Button>
    </form>
  );
}
