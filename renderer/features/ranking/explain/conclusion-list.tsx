import { Button, Input } from 'antd';
import { useState } from 'react';
import type { Period, Scope } from '../../../../shared/domain/period';
import type { Conclusion } from '../../../../shared/domain/scheme/conclusions/conclusion-rules';
import { useQuery } from '../../../api/use-query';
import { conclusionName } from '../../../lib/words/conclusion-name';
import { perform } from '../../../ui/feedback/perform';

interface ConclusionListProps {
  readonly period: Period;
  readonly scope: Scope;
  readonly unit: string;
  readonly conclusions: readonly Conclusion[];
  readonly frozen: boolean;
}

/** What is concluded about the unit and why; the office may exempt it with a reason. */
export function ConclusionList({ period, scope, unit, conclusions, frozen }: ConclusionListProps) {
  const marks = useQuery('ranking.marks', { period, scope }).value?.marks ?? [];
  const own = conclusions.filter((conclusion) => conclusion.unit === unit);
  if (own.length === 0) return null;
  return (
    <section className="explain-box" aria-label="结论">
      <b>结论</b>
      <ul>
        {own.map((conclusion) => {
          const mark = marks.find((each) => each.unit === unit && each.rule === conclusion.rule);
          return (
            <li key={conclusion.rule}>
              {conclusionName(conclusion.name, frozen || conclusion.declared === true)}
              {conclusion.exempt === null ? '' : `（免列：${conclusion.exempt}）`}
              <div className="muted">{conclusion.evidence.join('；')}</div>
              {!frozen && mark && (
                <Button
                  type="link"
                  size="small"
                  onClick={() =>
                    void perform('ranking.unmark', { id: mark.id }, { done: '已取消', undoable: true })
                  }
                >
                  {mark.kind === 'exempt' ? '取消免列' : '取消列入'}
                </Button>
              )}
              {!frozen && !mark && conclusion.tone === 'bad' && (
                <Exemption
                  onSave={(reason) =>
                    void perform(
                      'ranking.mark',
                      { period, scope, unit, rule: conclusion.rule, kind: 'exempt', reason },
                      { done: `${unit}免列${conclusion.name}`, undoable: true },
                    )
                  }
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Exemption({ onSave }: { readonly onSave: (reason: string) => void }) {
  const [reason, setReason] = useState('');
  return (
    <div className="explain-confirm-form">
      <Input
        size="small"
        aria-label="免列理由"
        placeholder="免列理由，如不可抗力"
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <Button size="small" disabled={reason.trim() === ''} onClick={() => onSave(reason.trim())}>
        免列
      </Button>
    </div>
  );
}
