/** Started before it was signed, producing before it was started: one of the two days is a slip, and decides the month. */
import type { Period } from '../../domain/period';
import { STAGE_NAMES } from '../../domain/stage';
import { dateFieldOf } from '../fields';
import type { ReviewRecord } from '../review/review';
import type { RowCells } from './row-cells';
import type { AddIssue } from './row-money';

/** A company may be registered before its contract is signed. */
const IN_ORDER = ['signed', 'started', 'producing'] as const;

export function askAboutOrder(
  events: ReviewRecord['events'],
  cells: RowCells,
  period: Period,
  add: AddIssue,
): void {
  if (events.length < 2) return;
  let before: ReviewRecord['events'][number] | undefined;
  for (const stage of IN_ORDER) {
    const event = events.find((each) => each.stage === stage && each.date !== null);
    if (event === undefined) continue;
    const [first, second] = [before?.date ?? '', event.date ?? ''];
    if (before !== undefined && second < first && (first.startsWith(period) || second.startsWith(period))) {
      const message = `${STAGE_NAMES[stage]} ${second} 早于${STAGE_NAMES[before.stage]} ${first}，请核对这两个时间`;
      const field = dateFieldOf(stage);
      add(field, cells.columnOf(field), 'inexact-date', 'warning', message, second);
    }
    before = event;
  }
}
