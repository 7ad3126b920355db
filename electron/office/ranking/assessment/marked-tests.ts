/** 巡查测评 and 满意度测评 of a year from the marks in their registers; where there are none, what was entered by unit stands. */
import { listUnits } from '../../../../db/queries/office/units';
import { listEntries } from '../../../../db/queries/registers';
import type { Db } from '../../../../db/schema';
import type { MarkedTests } from '../../../../shared/contract/assessment';
import { type Mark, scoreSubjects } from '../../../../shared/domain/marks';
import { periodOf } from '../../../../shared/domain/period';
import { findUnit } from '../../../../shared/domain/text/find-unit';
import { inspectionMarkRegister } from '../../../../shared/registers/declared/inspection-mark';
import { surveyMarkRegister } from '../../../../shared/registers/declared/survey-mark';
import { settingsFor } from '../../periods';

export async function listMarkedTests(db: Db, year: number): Promise<MarkedTests> {
  const settings = await settingsFor(db, periodOf(year, 12));
  const range = { from: `${year}-01-01`, to: `${year}-12-31` };
  const rules = {
    trimmed: settings['inspection.trimmed'],
    ballots: settings['inspection.ballots'],
  };
  const inspected = (await listEntries(db, inspectionMarkRegister, range))
    .sort((a, b) => a.id - b.id)
    .map(({ project, unit, fields: { judge, marks } }): Mark => ({ subject: project, unit, judge, marks }));
  const units = await listUnits(db);
  const surveyed = (await listEntries(db, surveyMarkRegister, range))
    .sort((a, b) => a.id - b.id)
    .map(({ fields: { department, enterprise, marks } }): Mark => {
      const unit = findUnit(units, department)?.name;
      return { subject: unit ?? department, unit: unit ?? '', judge: enterprise, marks };
    });
  return {
    inspection: scoreSubjects(inspected, rules),
    survey: scoreSubjects(surveyed, { trimmed: false, ballots: false }),
  };
}
