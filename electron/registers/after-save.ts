/** What follows when an entry is saved or moved: a visit brings a problem home, a ruling moves its project. */

import { listUnits } from '../../db/queries/office/units';
import { saveShares } from '../../db/queries/projects/attribution';
import { getProject } from '../../db/queries/projects/projects';
import { addSteps, assignProject, listEntries, listOrigins, saveEntry } from '../../db/queries/registers';
import type { Db } from '../../db/schema';
import { addMonths, periodOfDay } from '../../shared/domain/period';
import { classifyProblem } from '../../shared/domain/problem';
import { isClosed } from '../../shared/domain/stage';
import { firstContactRegister } from '../../shared/registers/declared/first-contact';
import { problemRegister } from '../../shared/registers/declared/problem';
import { REPORTED, reportInPersonRegister } from '../../shared/registers/declared/report-in-person';
import { RULED, RULING_WITHDRAWN, rulingRegister } from '../../shared/registers/declared/ruling';
import { visitRegister } from '../../shared/registers/declared/visit';
import { emptyValues, type FieldValues, type Register } from '../../shared/registers/register';
import { AppFault } from '../../shared/result';
import { periodInfo, requireOpenPeriod } from '../office/periods';

/**
 * A visit enters what it brought home in the problem register, and what the leader settled on site as a problem
 * settled that day; each once (方案 三(三): 现场办公、及时协调解决).
 */
export async function afterSave(db: Db, register: Register, id: number, values: FieldValues): Promise<void> {
  if (register.id !== visitRegister.id) return;
  const known = await listOrigins(db, problemRegister);
  const enter = (origin: string, text: string, extra: FieldValues) =>
    saveEntry(
      db,
      problemRegister,
      null,
      {
        ...emptyValues(problemRegister),
        unitId: values.unitId ?? null,
        projectId: values.projectId ?? null,
        reportedOn: values.visitedOn ?? null,
        category: classifyProblem(text),
        text,
        ...extra,
      },
      { origin },
    );
  const problem = String(values.problem ?? '');
  if (problem !== '' && !known.has(`visit:${id}`))
    await enter(`visit:${id}`, problem, { wanted: '领导走访带回，请协调解决' });
  const settled = String(values.settled ?? '');
  if (settled === '' || known.has(`visit:${id}:settled`)) return;
  const on = String(values.visitedOn ?? '');
  const entryId = await enter(`visit:${id}:settled`, settled, { answeredOn: on, answer: settled });
  const [visit] = await listEntries(db, visitRegister, { ids: [id] });
  await addSteps(db, [entryId], {
    state: 'settled',
    on,
    handler: visit?.leader ?? '',
    text: '领导走访现场解决',
  });
}

/** What a step of an entry brings with it. @throws AppFault as `applyRuling`. */
export async function afterMove(
  db: Db,
  register: Register,
  ids: readonly number[],
  state: string,
  today: string,
): Promise<void> {
  if (register.id === rulingRegister.id && state === RULED) await applyRuling(db, ids, today);
  if (register.id === rulingRegister.id && state === RULING_WITHDRAWN) await revokeRuling(db, ids, today);
  if (register.id === reportInPersonRegister.id && state === REPORTED) await setFollowUp(db, ids);
}

/** 次月跟进: the promises of a report are looked at a month later, unless the clerk has set another day. */
async function setFollowUp(db: Db, ids: readonly number[]): Promise<void> {
  for (const entry of await listEntries(db, reportInPersonRegister, { ids })) {
    const heard = entry.steps.at(-1)?.on;
    if (entry.fields.followUpOn !== null || heard === undefined) continue;
    const followUpOn = addMonths(heard, 1);
    await saveEntry(db, reportInPersonRegister, entry.id, { ...entry.fields, followUpOn });
  }
}

/**
 * A ruling that stands gives the project to the unit named: what is recognised from the month of effect on counts
 * for it alone, whichever unit reported it; what counted before keeps its unit. First contacts of the other units with that project lapse (制度 三(六)2).
 * @throws AppFault `period-closed`, `conflict` when the day of effect has not come.
 */
async function applyRuling(db: Db, ids: readonly number[], today: string): Promise<void> {
  for (const { id, fields, title } of await listEntries(db, rulingRegister, { ids })) {
    const { projectId, unitId, effectiveFrom } = fields;
    if (projectId === null || unitId === null || effectiveFrom === null)
      throw new AppFault('bad-input', `裁决“${title}”没有写全项目、单位和生效日期，没有改动。`);
    if (effectiveFrom > today)
      throw new AppFault(
        'conflict',
        `裁决“${title}”自${effectiveFrom}起生效，还没有到，没有改动。请到生效日再办理。`,
      );
    await requireOpenPeriod(db, periodOfDay(effectiveFrom));
    const former = (await getProject(db, projectId)).unit;
    if (fields.formerUnit === '') await saveEntry(db, rulingRegister, id, { ...fields, formerUnit: former });
    await assignProject(db, projectId, unitId);
    await saveShares(db, projectId, periodOfDay(effectiveFrom), [{ unitId, share: '1' }]);
    const rivals = (await listEntries(db, firstContactRegister, { projectId })).filter(
      (entry) => entry.state === 'valid' && entry.fields.unitId !== unitId,
    );
    await addSteps(
      db,
      rivals.map((entry) => entry.id),
      { state: 'lapsed', on: effectiveFrom, handler: '', text: LAPSED_BY_RULING },
    );
  }
}

/** Said of first contacts that end with a ruling; tells which come back when it is withdrawn. */
const LAPSED_BY_RULING = '按首谈裁决归其他单位';

/**
 * A ruling withdrawn on appeal: the project goes back to its former unit. Where the month of effect is not issued
 * yet it is as if nobody had ruled; else it counts for the former unit from the present month on.
 * @throws AppFault `period-closed` when the present month has been issued too.
 */
async function revokeRuling(db: Db, ids: readonly number[], today: string): Promise<void> {
  const units = new Map((await listUnits(db)).map((unit) => [unit.name, unit.id]));
  for (const { fields, steps } of await listEntries(db, rulingRegister, { ids })) {
    const { projectId, effectiveFrom, formerUnit } = fields;
    const formerId = units.get(formerUnit);
    const hasStood = steps.some((step) => step.state === RULED);
    if (!hasStood || projectId === null || effectiveFrom === null || formerId === undefined) continue;
    const month = periodOfDay(effectiveFrom);
    const { state } = await periodInfo(db, month);
    if (isClosed(state)) {
      const present = periodOfDay(today);
      await requireOpenPeriod(db, present);
      await saveShares(db, projectId, present, [{ unitId: formerId, share: '1' }]);
    } else await saveShares(db, projectId, month, []);
    await assignProject(db, projectId, formerId);
    const lapsed = (await listEntries(db, firstContactRegister, { projectId })).filter(
      (entry) => entry.state === 'lapsed' && entry.steps.at(-1)?.text === LAPSED_BY_RULING,
    );
    await addSteps(
      db,
      lapsed.map((entry) => entry.id),
      { state: 'valid', on: today, handler: '', text: '裁决已撤回，恢复首谈' },
    );
  }
}
