/**
 * Steps an entry takes because a paper about it went out or was declared void. They are told apart from what a clerk
 * wrote by the text alone: it is what stands in the history and on paper.
 */
import type { RegisterStep } from './register';

/** `发出云开放办督〔2026〕1号当面汇报通知`. */
export function issuedStep(number: string, paper: string): string {
  return `发出${number}${paper}`;
}

/** `云开放办督〔2026〕1号作废：时间有误`. */
export function voidedStep(number: string, reason: string): string {
  return `${number}作废：${reason}`;
}

/** Whether the last thing that happened to the entry is that this paper went out. */
export function endsWithPaper(steps: readonly RegisterStep[], number: string): boolean {
  return number !== '' && (steps.at(-1)?.text.startsWith(`发出${number}`) ?? false);
}

/** Whether a paper of this name has gone out for the entry and still stands. */
export function hasStandingPaper(steps: readonly RegisterStep[], paper: string): boolean {
  const issued = steps.flatMap(({ text }) =>
    text.startsWith('发出') && text.endsWith(paper) ? [text.slice('发出'.length, -paper.length)] : [],
  );
  return issued.some((number) => !steps.some(({ text }) => text.startsWith(`${number}作废：`)));
}
