import { listEntries } from '../../../../db/queries/registers';
import type { Db } from '../../../../db/schema';
import type { SupervisionData } from '../../../../shared/documents/registers/build-supervision';
import type { PaperData } from '../../../../shared/documents/registers/register-data';
import { daysOf, formatPeriod } from '../../../../shared/domain/period';
import { supervisionRegister, WITHDRAWN } from '../../../../shared/registers/declared/supervision';
import { stateTitle } from '../../../../shared/registers/register';
import { AppFault } from '../../../../shared/result';

/** The case named, else those found in the month that stand. @throws AppFault `nothing-to-do` when there are none. */
export async function gatherSupervision(
  db: Db,
  data: PaperData,
  entryId: number | null,
): Promise<SupervisionData> {
  const month = daysOf(data.period);
  const cases = (await listEntries(db, supervisionRegister, entryId === null ? month : { ids: [entryId] }))
    .filter(({ state }) => state !== WITHDRAWN)
    .reverse()
    .map(({ unit, project, state, fields }) => ({
      unit,
      project,
      person: fields.person,
      foundOn: fields.foundOn ?? month.from,
      facts: fields.facts,
      level: fields.level,
      measures: fields.measures,
      points: fields.points || '0',
      deadline: fields.deadline,
      state: stateTitle(supervisionRegister, state),
    }));
  if (cases.length === 0)
    throw new AppFault(
      'nothing-to-do',
      `${formatPeriod(data.period)}没有查实的问责事项，不用印发督查通报。数据没有变化；问责事项在“督查问效”登记。`,
    );
  return { ...data, cases };
}
