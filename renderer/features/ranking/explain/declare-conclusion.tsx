import { Select } from 'antd';
import { useState } from 'react';
import type { Period, Scope } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';
import { perform } from '../../../ui/feedback/perform';
import { ReasonForm } from './reason-form';

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
  const [rule, setRule] = useState<string | null>(null);
  const schemes = useQuery('schemes.list', {}).value?.schemes ?? [];
  const scheme = schemes.find((entry) => entry.scheme.id === schemeId)?.scheme;
  const rules = (scheme?.conclusions ?? []).filter((each) => !standing.includes(each.id));
  const chosen = rules.find((each) => each.id === rule);
  if (rules.length === 0) return null;

  async function declare(reason: string): Promise<boolean> {
    if (!chosen) return false;
    const done = await perform(
      'ranking.mark',
      { period, scope, unit, rule: chosen.id, kind: 'declared', reason },
      { done: `${unit}列入${chosen.name.replace(/^拟列/, '')}`, undoable: true },
    );
    return done !== null;
  }

  return (
    <ReasonForm verb="列入" label="直接列入" opener="直接列入…" ready={chosen !== undefined} onSave={declare}>
      <Select
        size="small"
        aria-label="列入什么"
        placeholder="列入什么"
        value={rule}
        onChange={setRule}
        options={rules.map((each) => ({ value: each.id, label: each.name.replace(/^拟列/, '') }))}
      />
    </ReasonForm>
  );
}
