/** The life of an entry as lines of one cell, and back: `2026-11-21 协调中 区住建局：已列入月内计划`. */
import { type Register, type RegisterStep, stateByTitle, stateTitle } from './register';

export function stepsText(register: Register, steps: readonly RegisterStep[]): string {
  return steps.map((step) => stepLine(register, step)).join('\n');
}

function stepLine(register: Register, { on, state, handler, text }: RegisterStep): string {
  const words = text.replace(/\s*\n\s*/g, '；');
  const head = [on, stateTitle(register, state), handler].filter((part) => part !== '').join(' ');
  return words === '' ? head : `${head}：${words}`;
}

/** Lines that are no step of this register are left out. */
export function readSteps(register: Register, cell: string): RegisterStep[] {
  return cell.split('\n').flatMap((line) => {
    const match = /^(\d{4}-\d{2}-\d{2}) ([^\s：]+)(?: ([^：]*))?(?:：(.*))?$/.exec(line.trim());
    const state = stateByTitle(register, match?.[2] ?? '');
    if (!match || !state) return [];
    return [{ state: state.id, on: match[1] ?? '', handler: match[3] ?? '', text: match[4] ?? '' }];
  });
}
