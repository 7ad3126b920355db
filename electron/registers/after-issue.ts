/**
 * What a paper does to the entries it is about: the notice to report in person notifies its unit (制度 三(二)3), the
 * dispatch order brings its problems before the leaders (三(一)3), the notice of a ruling makes it stand (三(六)2).
 * Declared void, it takes back what nothing has followed yet.
 */
import { addSteps, listEntries } from '../../db/queries/registers';
import type { Db } from '../../db/schema';
import type { IssuedDocument } from '../../shared/contract/documents';
import { DOCUMENT_KIND_NAMES, type DocumentKind } from '../../shared/documents/kinds';
import { problemRegister } from '../../shared/registers/declared/problem';
import { reportInPersonRegister } from '../../shared/registers/declared/report-in-person';
import { RULED, RULING_WITHDRAWN, rulingRegister } from '../../shared/registers/declared/ruling';
import { endsWithPaper, issuedStep, voidedStep } from '../../shared/registers/paper-steps';
import { isClosedState, type Register, type RegisterEntry } from '../../shared/registers/register';
import { afterMove } from './after-save';

interface PaperEffect {
  readonly register: Register;
  /** Entries the paper is about. */
  concerns(entry: RegisterEntry, paper: IssuedPaper): boolean;
  /** The state it takes one to; the present one is kept where the paper only is to be seen in its life. */
  stateAfter(entry: RegisterEntry, paper: IssuedPaper): string;
}

interface IssuedPaper extends IssuedDocument {
  readonly unitId: number | null;
  /** The entry it is about alone; `null`: all it concerns. */
  readonly entryId: number | null;
}

const EFFECTS: Partial<Record<DocumentKind, PaperEffect>> = {
  'report-in-person': {
    register: reportInPersonRegister,
    concerns: ({ fields, state }, { unitId }) => fields.unitId === unitId && state === 'listed',
    stateAfter: () => 'notified',
  },
  dispatch: {
    register: problemRegister,
    concerns: ({ fields, state }, { issuedOn }) =>
      !isClosedState(problemRegister, state) && String(fields.reportedOn ?? '') <= issuedOn,
    stateAfter: ({ state }) => (state === 'reported' || state === 'coordinating' ? 'leaders' : state),
  },
  escalation: {
    register: problemRegister,
    concerns: ({ state }) => state === 'escalated',
    stateAfter: ({ state }) => state,
  },
  ruling: {
    register: rulingRegister,
    concerns: ({ fields, state }, { period, entryId }) => {
      return (
        state !== RULING_WITHDRAWN && (entryId !== null || String(fields.ruledOn ?? '').startsWith(period))
      );
    },
    // One that takes effect later is ruled by the clerk on its day.
    stateAfter: ({ fields, state }, { issuedOn }) =>
      state === 'drafted' && String(fields.effectiveFrom ?? '') <= issuedOn ? RULED : state,
  },
};

/** Inside the action that issues the document. @throws AppFault as `afterMove`. */
export async function afterIssue(db: Db, paper: IssuedPaper, today: string): Promise<void> {
  const effect = EFFECTS[paper.kind];
  if (!effect) return;
  const { register } = effect;
  const text = issuedStep(paper.number, DOCUMENT_KIND_NAMES[paper.kind]);
  for (const entry of (await listEntries(db, register)).filter(
    (each) => (paper.entryId === null || each.id === paper.entryId) && effect.concerns(each, paper),
  )) {
    const state = effect.stateAfter(entry, paper);
    await addSteps(db, [entry.id], { state, on: paper.issuedOn, handler: '', text });
    if (state !== entry.state) await afterMove(db, register, [entry.id], state, today);
  }
}

/** Inside the action that declares the document void. */
export async function afterVoid(db: Db, paper: IssuedDocument, today: string): Promise<void> {
  const effect = EFFECTS[paper.kind];
  if (!effect) return;
  const { register } = effect;
  for (const entry of await listEntries(db, register)) {
    if (!endsWithPaper(entry.steps, paper.number)) continue;
    const before = entry.steps.at(-2)?.state ?? register.states[0]?.id ?? '';
    if (register.id === rulingRegister.id && entry.state === RULED && before !== RULED)
      await afterMove(db, register, [entry.id], RULING_WITHDRAWN, today);
    await addSteps(db, [entry.id], {
      state: before,
      on: today,
      handler: '',
      text: voidedStep(paper.number, paper.voidReason),
    });
  }
}
