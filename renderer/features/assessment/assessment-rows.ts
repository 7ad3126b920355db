import type { Assessment } from '../../../shared/contract/assessment';
import { parseExact, printExact } from '../../../shared/domain/exact';
import type { RankedItem } from '../../../shared/domain/scheme/result';

export interface AssessmentRow {
  readonly unit: string;
  readonly group: string;
  readonly place: number | null;
  readonly score: string | null;
  readonly items: Readonly<Record<string, RankedItem>>;
  /** Indicator → figure entered by hand, as typed. */
  readonly manual: Readonly<Record<string, string>>;
  /** Conclusions that stand, e.g. 优秀. */
  readonly conclusions: string;
}

/** Units in the office's order, so that nothing moves under the hand that types, with what was entered for them. */
export function assessmentRows(
  { result, figures, inputs }: Assessment,
  order: readonly string[],
): readonly AssessmentRow[] {
  const rows = result.groups.flatMap((group) =>
    group.rows.map((row) => ({
      unit: row.unit,
      group: group.name,
      place: row.place,
      score: row.score,
      items: Object.fromEntries(row.items.map((item) => [item.id, item])),
      manual: {
        ...Object.fromEntries(
          figures
            .filter((figure) => figure.unit === row.unit)
            .map((figure) => [figure.indicator, figure.value]),
        ),
        ...markedFigures(inputs, row.unit),
      },
      conclusions: (result.conclusions ?? [])
        .filter((conclusion) => conclusion.unit === row.unit && conclusion.exempt === null)
        .map((conclusion) => conclusion.name)
        .join('、'),
    })),
  );
  const position = (row: AssessmentRow) => order.indexOf(row.unit);
  return rows.sort((a, b) => position(a) - position(b));
}

/** What the marks of the registers come to, with two decimals. */
function markedFigures(inputs: Assessment['inputs'], unit: string): Record<string, string> {
  return Object.fromEntries(
    inputs.flatMap(({ indicator, marked }) => {
      const score = parseExact(marked[unit] ?? '');
      return score === null ? [] : [[indicator, printExact(score, 2)] as const];
    }),
  );
}

/** `巡查测评还缺21个单位；督查扣分还缺3个单位`; empty when nothing is missing. */
export function missingSentence({ inputs, assessed }: Assessment): string {
  return inputs
    .filter((input) => input.missing.length > 0)
    .map(
      (input) =>
        `${input.name}${input.missing.length === assessed.length ? '还没有' : `还缺${input.missing.length}个单位`}`,
    )
    .join('；');
}
