import { groupRows } from '../../db/queries/group-rows';
import {
  type Recognition,
  recogniseRecords,
  reopenRecords,
  returnRecords,
  setEvidence,
  tallyRecords,
} from '../../db/queries/projects/recognition';
import { countOnDesk } from '../../db/queries/projects/record-counts';
import { listEvents, listFunds } from '../../db/queries/projects/records';
import type { Db } from '../../db/schema';
import type { HandlersFor } from '../../shared/contract';
import type {
  DeskRow,
  RecogniseOutcome,
  RecordRef,
  recognitionOperations,
} from '../../shared/contract/recognition';
import { formatPeriod, type Period } from '../../shared/domain/period';
import { AppFault } from '../../shared/result';
import { act, operatorOf } from '../act';
import { type AppContext, momentOf, todayOf } from '../context';
import { type DeskChoice, deskRules, readDesk, readDeskPart, recognisedAmount } from '../office/desk';
import { requireOpenPeriod } from '../office/periods';
import { longAction, stopLongAction } from './long-action';

type Refused = RecogniseOutcome['refused'];

export const recognitionHandlers: HandlersFor<AppContext, keyof typeof recognitionOperations> = {
  'desk.list': async (context, { period, part }) => {
    const { db } = context.office;
    const tally = async () => tallyRecords(db, { from: period, to: period });
    if (part === undefined)
      return {
        rows: (await readDesk(db, period, todayOf(context))).rows,
        tallies: await tally(),
        next: null,
      };
    return {
      ...(await readDeskPart(db, await deskRules(db, period, todayOf(context)), part)),
      tallies: part.after === '' ? await tally() : [],
    };
  },

  'desk.recognise': async (context, { period, refs, evidence }) =>
    recognise(context, 'desk.recognise', period, { refs, evidence }),

  'desk.recognise-all': async (context, { period }) => recognise(context, 'desk.recognise-all', period, {}),

  'desk.return': async (context, { period, refs, reason }) =>
    longAction(context, { text: '退回所选各条', total: refs.length }, (told) =>
      act(
        context,
        'desk.return',
        (outcome: RecogniseOutcome) => `退回${formatPeriod(period)}上报 ${outcome.rejected} 条`,
        async (db) => {
          await requireOpenPeriod(db, period);
          await requireOwnPeriod(db, period, refs);
          let rejected = 0;
          for (const [kind, ids] of byKind(refs))
            rejected += await returnRecords(db, kind, ids, reason, told);
          return { recognised: 0, rejected, remaining: await countWaiting(db, period), refused: [] };
        },
      ),
    ),

  'desk.reopen': async (context, { period, refs }) =>
    longAction(context, { text: '恢复所选各条待核查', total: refs.length }, (told) =>
      act(context, 'desk.reopen', `重新核查 ${refs.length} 条`, async (db) => {
        await requireOpenPeriod(db, period);
        await requireOwnPeriod(db, period, refs);
        for (const [kind, ids] of byKind(refs)) await reopenRecords(db, kind, ids, told);
        return { recognised: 0, rejected: 0, remaining: await countWaiting(db, period), refused: [] };
      }),
    ),

  'desk.stop': async (context) => {
    stopLongAction(context);
  },

  'desk.set-evidence': async (context, { refs, evidence }) =>
    act(context, 'desk.set-evidence', `登记佐证材料 ${refs.length} 条`, async (db) => {
      for (const [kind, ids] of byKind(refs)) await setEvidence(db, kind, ids, evidence);
    }),
};

/**
 * Recognises the waiting rows that `choice` names; rows with a blocking objection stay as they are and are
 * reported back. Amounts are converted at the rate of their day and frozen with the record.
 */
async function recognise(
  context: AppContext,
  operation: 'desk.recognise' | 'desk.recognise-all',
  period: Period,
  choice: DeskChoice,
): Promise<RecogniseOutcome> {
  const by = await operatorOf(context);
  let lastName = '';
  return act(
    context,
    operation,
    (outcome: RecogniseOutcome) =>
      outcome.recognised === 1
        ? `认定“${lastName}”（${formatPeriod(period)}）`
        : `认定${formatPeriod(period)}上报 ${outcome.recognised} 条`,
    async (db) => {
      await requireOpenPeriod(db, period);
      let recognised = 0;
      for (;;) {
        const pass = await recogniseOnce(context, db, period, choice, by);
        recognised += pass.recognised;
        lastName = pass.lastName || lastName;
        // A signing recognised just now may have been all that stood against the start of the same project.
        if (choice.refs || !pass.cleared)
          return {
            recognised,
            rejected: 0,
            remaining: await countWaiting(db, period),
            refused: pass.refused,
          };
      }
    },
  );
}

interface Pass {
  readonly recognised: number;
  /** Project of the last row recognised; empty for none. */
  readonly lastName: string;
  readonly refused: Refused;
  /** Of a project recognised now, a row waited for nothing but an earlier stage. */
  readonly cleared: boolean;
}

async function recogniseOnce(
  context: AppContext,
  db: Db,
  period: Period,
  choice: DeskChoice,
  by: string,
): Promise<Pass> {
  const { evidence } = choice;
  const { rows, rates } = await readDesk(db, period, todayOf(context), choice);
  const waiting = rows.filter((row) => row.state !== 'recognised' && row.state !== 'returned');
  const isClear = (row: DeskRow) => row.objections.length === 0;
  const named = choice.refs ? rows.filter((row) => row.state !== 'recognised') : waiting.filter(isClear);
  const accepted = new Map<RecordRef['kind'], Recognition[]>();
  const refused: Refused[number][] = [];
  const stagesTaken = new Set<string>();
  const projectsTaken = new Set<number>();
  let lastName = '';
  for (const row of named) {
    const stageKey = `${row.projectId} ${row.stage}`;
    const message = whyNot(row, stagesTaken.has(stageKey));
    if (message !== null) {
      refused.push({ ref: row.ref, projectName: row.projectName, message });
      continue;
    }
    stagesTaken.add(stageKey);
    projectsTaken.add(row.projectId);
    lastName = row.projectName;
    const amount = recognisedAmount(row, rates);
    const item = { id: row.ref.id, ...amount, ...(evidence === undefined ? {} : { evidence }) };
    const items = accepted.get(row.ref.kind);
    if (items) items.push(item);
    else accepted.set(row.ref.kind, [item]);
  }
  const decision = { period, at: momentOf(context), by };
  const total = [...accepted.values()].reduce((sum, items) => sum + items.length, 0);
  const recognised = await longAction(context, { text: '认定所选各条', total }, async (told) => {
    let done = 0;
    for (const [kind, items] of accepted) done += await recogniseRecords(db, kind, items, decision, told);
    return done;
  });
  const heldBack = choice.refs ? [] : waiting.filter((row) => !isClear(row));
  for (const row of heldBack) {
    refused.push({
      ref: row.ref,
      projectName: row.projectName,
      message: row.objections.map((objection) => objection.message).join('；'),
    });
  }
  const cleared = heldBack.some(
    ({ projectId, objections }) =>
      projectsTaken.has(projectId) && objections.every(({ code }) => code === 'stage-order'),
  );
  return { recognised, lastName, refused, cleared };
}

/** Why a row stays as it is; `null` when it may be recognised. */
function whyNot(row: DeskRow, isSecondOfStage: boolean): string | null {
  if (row.state === 'returned') return '已退回单位，须先恢复待核查再认定';
  const blocking = row.objections.find((objection) => objection.blocking);
  if (blocking) return blocking.message;
  return row.ref.kind === 'event' && isSecondOfStage
    ? '同一批里该项目的这一阶段报了两次，只认定其中一条'
    : null;
}

function byKind(refs: readonly RecordRef[]): Map<RecordRef['kind'], number[]> {
  const kinds = groupRows(refs, (ref) => ref.kind);
  return new Map([...kinds].map(([kind, own]) => [kind, own.map((ref) => ref.id)]));
}

async function countWaiting(db: Db, period: Period): Promise<number> {
  const { reported, checking } = await countOnDesk(db, period);
  return reported + checking;
}

/** A figure recognised in an issued period stands; it is corrected by a correction, not by taking it back. */
async function requireOwnPeriod(db: Db, period: Period, refs: readonly RecordRef[]): Promise<void> {
  for (const [kind, ids] of byKind(refs)) {
    const records = kind === 'event' ? await listEvents(db, { ids }) : await listFunds(db, { ids });
    const elsewhere = records.find(
      (record) => record.recognisedPeriod !== null && record.recognisedPeriod !== period,
    );
    if (elsewhere) {
      throw new AppFault(
        'conflict',
        `“${elsewhere.projectName}”已在${formatPeriod(elsewhere.recognisedPeriod ?? period)}认定，不能在${formatPeriod(period)}退回。数据没有变化。`,
      );
    }
  }
}
