import { Input, Select } from 'antd';
import { useState } from 'react';
import type { Period, Scope } from '../../../../shared/domain/period';
import type { RankingItemHead } from '../../../../shared/domain/scheme/result';
import { perform } from '../../../ui/feedback/perform';
import { COMPOSITE_CHOICE, itemChoices } from '../figure-choices';
import { ReasonForm } from './reason-form';

interface ConfirmFigureProps {
  readonly period: Period;
  readonly scope: Scope;
  readonly unit: string;
  /** Item whose figures can be confirmed; `null`: the composite score. */
  readonly item: RankingItemHead | null;
}

/** 核定: the office puts its own figure, with a reason, in the place of the computed one. */
export function ConfirmFigure({ period, scope, unit, item }: ConfirmFigureProps) {
  const [at, setAt] = useState(0);
  const [value, setValue] = useState('');
  const choices = item === null ? [COMPOSITE_CHOICE] : itemChoices(item);
  const choice = choices[at];

  async function confirm(reason: string): Promise<boolean> {
    if (!choice) return false;
    const { kind, subject, label } = choice;
    const saved = await perform(
      'ranking.confirm',
      { period, scope, unit, kind, subject, value: value.trim(), reason },
      { done: (confirmed) => `${unit}${label}核定为 ${confirmed.confirmed}`, undoable: true },
    );
    if (saved) setValue('');
    return saved !== null;
  }

  return (
    <ReasonForm
      verb="核定"
      label="核定"
      opener={item === null ? '核定综合得分' : '核定'}
      ready={choice !== undefined && value.trim() !== ''}
      onSave={confirm}
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
    </ReasonForm>
  );
}
