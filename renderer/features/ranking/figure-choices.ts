import { nameOfIndicator } from '../../../shared/domain/indicators/rate-indicators';
import type { ConfirmedKind } from '../../../shared/domain/scheme/confirmed';
import type { RankedRow, RankingItemHead } from '../../../shared/domain/scheme/result';

/** A figure of a ranking that the office can set itself. */
export interface FigureChoice {
  readonly kind: ConfirmedKind;
  readonly subject: string;
  readonly label: string;
}

/** Figures of one item: the counts and amounts it reads, its completion, its score. */
export function itemChoices(item: RankingItemHead): readonly FigureChoice[] {
  return [
    ...(item.indicators ?? []).map(
      (id): FigureChoice => ({ kind: 'value', subject: id, label: nameOfIndicator(id) }),
    ),
    ...(item.byRate ? [{ kind: 'rate', subject: item.id, label: '完成率（%）' } as const] : []),
    { kind: 'score', subject: item.id, label: '本项得分' },
  ];
}

export const COMPOSITE_CHOICE: FigureChoice = { kind: 'composite', subject: '', label: '综合得分' };

/** Every figure of a ranking, each once, named so that items are told apart. */
export function everyChoice(items: readonly RankingItemHead[]): readonly FigureChoice[] {
  const seen = new Set<string>();
  const choices = items.flatMap((item) =>
    itemChoices(item).map((choice) =>
      choice.kind === 'value'
        ? choice
        : { ...choice, label: `${item.name}${choice.kind === 'rate' ? '完成率（%）' : '得分'}` },
    ),
  );
  return [...choices, COMPOSITE_CHOICE].filter(({ kind, subject }) => {
    const key = `${kind} ${subject}`;
    return !seen.has(key) && Boolean(seen.add(key));
  });
}

/** The figure as the ranking shows it; `null` when it has none. */
export function shownFigure(
  row: RankedRow,
  items: readonly RankingItemHead[],
  choice: FigureChoice,
): string | null {
  if (choice.kind === 'composite') return row.score;
  if (choice.kind === 'value') {
    const head = items.find((item) => item.indicators?.length === 1 && item.indicators[0] === choice.subject);
    return row.items.find((item) => item.id === head?.id)?.actual ?? null;
  }
  const item = row.items.find((each) => each.id === choice.subject);
  return (choice.kind === 'rate' ? item?.rate : item?.score) ?? null;
}
