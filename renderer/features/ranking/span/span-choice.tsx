import { type Period, SCOPE_NAMES, SCOPES } from '../../../../shared/domain/period';
import { MonthRangeInput } from '../../../ui/dates/month-range-input';
import { Segments } from '../../../ui/keys/segments';
import { firstRange, type RankingSpan } from './ranking-span';

interface SpanChoiceProps {
  readonly span: RankingSpan;
  readonly inForce: Period;
  readonly setQuery: (changes: Record<string, string | null>) => void;
}

const OWN = 'own';

/** Month, quarter, year so far, or from any month to any month. */
export function SpanChoice({ span, inForce, setQuery }: SpanChoiceProps) {
  const chosen = span.from === undefined ? span.scope : OWN;
  const choose = (next: string) => {
    if (next === OWN) setQuery({ scope: null, ...firstRange(inForce) });
    else setQuery({ scope: next === 'month' ? null : next, from: null, to: null });
  };
  return (
    <div className="rank-span">
      <Segments
        label="时段"
        value={chosen}
        onChange={choose}
        options={[
          ...SCOPES.map((value) => ({ value: value as string, label: SCOPE_NAMES[value] })),
          { value: OWN, label: '任意时段' },
        ]}
      />
      {span.from !== undefined && (
        <MonthRangeInput
          value={{ from: span.from, to: span.period }}
          onChange={(range) => setQuery({ ...range })}
        />
      )}
    </div>
  );
}
