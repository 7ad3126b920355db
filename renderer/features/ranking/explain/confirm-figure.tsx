import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import type { Period, Scope } from '../../../../shared/domain/period';
import type { RankingItemHead } from '../../../../shared/domain/scheme/result';
import { perform } from '../../../ui/perform';
import { COMPOSITE_CHOICE, itemChoices } from '../figure-choices';

interface ConfirmFigureProps {
  readonly period: Period;
  readonly scope: Scope;
  readonly unit: string;
  /** Item whose figures can be confirmed; `null`: the composite score. */
  readonly item: RankingItemHead | null;
}

/** 核定: the office puts its own figure, with a reason, in the place of the computed one. */
export function ConfirmFigure({ period, scope, unit, item }: ConfirmFigureProps) {
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  const choices = item === null ? [COMPOSITE_CHOICE] : itemChoices(item);
  const choice = choices[at];
  const complete = choice !== undefined && value.trim() !== '' && reason.trim() !== '';

  async function save(): Promise<void> {
    if (!choice || !complete) return;
    const { kind, subject, label } = choice;
    const saved = await perform(
      'ranking.confirm',
      { period, scope, unit, kind, subject, value: value.trim(), reason: reason.trim() },
      { done: (confirmed) => `${unit}${label}核定为 ${confirmed.confirmed}`, undoable: true },
    );
    if (!saved) return;
    setOpen(false);
    setValue('');
    setReason('');
  }

  if (!open) {
    return (
      <Button type="link" size="small" className="explain-confirm" onClick={() => setOpen(true)}>
        {item === null ? '核定综合得分' : '核定'}
      </Button>
    );
  }
  return (
    <form
      className="explain-confirm-form"
      aria-label="核定"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Select
        size="small"
        aria-label="核定什么"
        value={at}
        onChange={setAt}
        options={choices.map((each, index) => ({ value: index, label: each.label }))}
      />
      <Input
        size="small"
        aria-label="核定为"
        placeholder="核定为"
        inputMode="decimal"
        value={value}
        onChange={(event) => setValue(event.target.value)}
      />
      <Input
        size="small"
        aria-label="核定理由"
        placeholder="理由（必填）"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button size="small" type="primary" htmlType="submit" disabled={!complete}>
        核定
      </Button>
      <Button size="small" onClick={() => setOpen(false)}>
        取消
      </Button>
    </form>
  );
}
