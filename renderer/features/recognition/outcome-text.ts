import type { RecogniseOutcome } from '../../../shared/contract/recognition';

/** What the toast says after accepting, returning or reopening; how many stayed behind is said by the list of them. */
export function outcomeText(
  verb: '认定' | '退回' | '恢复待核查',
  changed: number,
  outcome: RecogniseOutcome,
): string {
  const refused = outcome.refused.length > 0 ? `，${outcome.refused.length} 条未办` : '';
  const remaining = outcome.remaining > 0 ? `，本期还有 ${outcome.remaining} 条待核查` : '，本期已全部核查';
  return `已${verb} ${changed} 条${refused}${remaining}`;
}
