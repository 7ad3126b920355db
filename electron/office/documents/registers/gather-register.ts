/** Stored entries of the registers → the data of the papers made from them. */
import { officeOrder } from '../../../../db/queries/office/units';
import { listEntries, listOpenEntries } from '../../../../db/queries/registers';
import type { Db } from '../../../../db/schema';
import { clause } from '../../../../shared/documents/compose';
import { DOCUMENT_KIND_NAMES } from '../../../../shared/documents/kinds';
import type {
  DispatchData,
  PaperData,
  PaperProblem,
  RulingData,
} from '../../../../shared/documents/registers/register-data';
import { daysUntil } from '../../../../shared/domain/month/cut-off';
import { daysOf } from '../../../../shared/domain/period';
import { decisionRegister } from '../../../../shared/registers/declared/decision';
import { isOverdue, problemRegister } from '../../../../shared/registers/declared/problem';
import { RULING_WITHDRAWN, rulingRegister } from '../../../../shared/registers/declared/ruling';
import { hasStandingPaper } from '../../../../shared/registers/paper-steps';
import { isClosedState, type RegisterStep } from '../../../../shared/registers/register';
import { weekOf } from '../../../../shared/registers/week';
import { AppFault } from '../../../../shared/result';
import { listDispatchProjects } from '../../../registers/dispatch-projects';

/** Open problems on the day of issue, all or those named, by the office's order of units, the oldest first. */
export async function listOpenProblems(
  db: Db,
  data: Pick<PaperData, 'issuedOn' | 'settings'>,
  ids?: readonly number[],
): Promise<PaperProblem[]> {
  const { issuedOn, settings } = data;
  const week = weekOf(issuedOn, settings);
  const inOrder = await officeOrder(db);
  return (await listOpenEntries(db, problemRegister, { to: issuedOn, ...(ids && { ids }) }))
    .sort(
      (a, b) =>
        inOrder(a.fields, b.fields) ||
        (a.fields.reportedOn ?? '').localeCompare(b.fields.reportedOn ?? '') ||
        a.id - b.id,
    )
    .map(({ fields, unit, project, steps, state }) => ({
      unit,
      project,
      category: fields.category,
      text: fields.text,
      wanted: fields.wanted,
      urgent: fields.urgent,
      reportedOn: fields.reportedOn ?? issuedOn,
      days: fields.reportedOn === null ? 0 : daysUntil(issuedOn, fields.reportedOn),
      overdue: isOverdue(fields, issuedOn, settings['dispatch.overdue-days']),
      isNew: (fields.reportedOn ?? '') >= week.from,
      deadline: fields.deadline,
      tried: steps.flatMap(toldStep).join('；'),
      escalated: state === 'escalated',
    }));
}

export async function gatherDispatch(db: Db, data: PaperData): Promise<DispatchData> {
  const week = weekOf(data.issuedOn, data.settings);
  const decisions = (await listEntries(db, decisionRegister, { to: data.issuedOn })).filter(
    (entry) => !isClosedState(decisionRegister, entry.state) || (entry.steps.at(-1)?.on ?? '') >= week.from,
  );
  const open = await listOpenEntries(db, problemRegister, { to: data.issuedOn });
  return {
    ...data,
    week,
    projects: (await listDispatchProjects(db, week, open)).map(({ projectId, openProblems, ...project }) => ({
      ...project,
      problems: openProblems,
    })),
    problems: await listOpenProblems(db, data),
    decisions: decisions.map(({ fields, unit, state }) => ({
      unit,
      text: fields.text,
      decidedOn: fields.decidedOn ?? data.issuedOn,
      deadline: fields.deadline,
      done: isClosedState(decisionRegister, state),
      result: fields.result,
    })),
  };
}

/**
 * The problem named, else those that wait for the city and no letter has gone out about.
 * @throws AppFault `nothing-to-do` when there is none.
 */
export async function gatherEscalation(
  db: Db,
  data: PaperData,
  entryId: number | null,
): Promise<DispatchData> {
  const waiting = (await listOpenEntries(db, problemRegister, { to: data.issuedOn })).filter(
    ({ state }) => state === 'escalated',
  );
  if (waiting.length === 0)
    throw new AppFault(
      'nothing-to-do',
      '没有提请市协调的问题，不用发函。请先在问题台账把区层面解决不了的问题办理为“提请市协调”。',
    );
  const ids = waiting
    .filter(({ id, steps }) =>
      entryId === null ? !hasStandingPaper(steps, DOCUMENT_KIND_NAMES.escalation) : id === entryId,
    )
    .map(({ id }) => id);
  if (ids.length === 0)
    throw new AppFault(
      'nothing-to-do',
      `提请市协调的 ${waiting.length} 项问题都已发函，没有新的要发。发出的在“发文登记簿”里；要再次去函的，请指明是哪一项。`,
    );
  return { ...(await gatherDispatch(db, data)), problems: await listOpenProblems(db, data, ids) };
}

/**
 * The ruling named, else those of the period no notice has gone out for.
 * @throws AppFault `nothing-to-do` when there is none.
 */
export async function gatherRuling(db: Db, data: PaperData, entryId: number | null): Promise<RulingData> {
  const filter = entryId === null ? daysOf(data.period) : { ids: [entryId] };
  const all = (await listEntries(db, rulingRegister, filter)).filter(
    (entry) => entry.state !== RULING_WITHDRAWN,
  );
  if (all.length === 0)
    throw new AppFault('nothing-to-do', '本期没有首谈裁决，不用发通知。请先在“首谈裁决”登记。');
  const rulings = all.filter(
    ({ steps }) => entryId !== null || !hasStandingPaper(steps, DOCUMENT_KIND_NAMES.ruling),
  );
  if (rulings.length === 0)
    throw new AppFault(
      'nothing-to-do',
      `本期 ${all.length} 件首谈裁决都已发出通知，没有新的要发。发出的在“发文登记簿”里；要重发的请先作废原通知。`,
    );
  return {
    ...data,
    rulings: rulings.map(({ fields, unit, project }) => ({
      project,
      unit,
      otherUnits: fields.otherUnits,
      facts: fields.facts,
      grounds: fields.grounds,
      effectiveFrom: fields.effectiveFrom ?? data.issuedOn,
    })),
  };
}

/** `腾挪出指标15亩（区自然资源分局）`: whoever did it, the words read as they were written. */
function toldStep({ handler, text }: RegisterStep): string[] {
  if (text === '') return [];
  return [handler === '' ? clause(text) : `${clause(text)}（${handler}）`];
}
