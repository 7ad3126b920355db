/** Entries that follow from other data. Each keeps where it came from, so that collecting again adds nothing twice. */

import { listUnits } from '../../db/queries/office/units';
import { listProgressOf } from '../../db/queries/projects/progress';
import { listOrigins, saveEntry } from '../../db/queries/registers';
import type { Db } from '../../db/schema';
import type { Period } from '../../shared/domain/period';
import { classifyProblem, type ProblemCategory } from '../../shared/domain/problem';
import { problemRegister } from '../../shared/registers/declared/problem';
import { reportInPersonRegister } from '../../shared/registers/declared/report-in-person';
import { emptyValues } from '../../shared/registers/register';
import { tailWarnings } from '../office/ranking/tail-warnings';

/** Bottleneck class proposed for a kind of problem; the clerk changes it. */
const BOTTLENECKS: Partial<Record<ProblemCategory, string>> = {
  土地: '等土地指标',
  资金: '缺资金',
  手续: '手续办理',
  基础设施: '配套不全',
};

/** Problems the units wrote into the reports of a period; returns how many are new. */
export async function collectProblems(db: Db, period: Period, reportedOn: string): Promise<number> {
  const known = await listOrigins(db, problemRegister);
  let added = 0;
  for (const report of await listProgressOf(db, period)) {
    // The same project reporting the same words again next month is the same problem, carried over.
    const origin = `progress:${report.projectId}:${report.problem}`.slice(0, 500);
    if (report.problem === '' || known.has(origin)) continue;
    known.add(origin);
    const category = classifyProblem(report.problem);
    await saveEntry(
      db,
      problemRegister,
      null,
      {
        ...emptyValues(problemRegister),
        unitId: report.unitId,
        projectId: report.projectId,
        reportedOn,
        category,
        bottleneck: BOTTLENECKS[category] ?? '',
        text: report.problem.slice(0, 4000),
      },
      { origin },
    );
    added += 1;
  }
  return added;
}

/** Units 靠后 for the months of the rule ending with `period`, with the evidence; returns how many are new. */
export async function collectTailUnits(db: Db, period: Period, today: string): Promise<number> {
  const known = await listOrigins(db, reportInPersonRegister);
  const units = new Map((await listUnits(db)).map((unit) => [unit.name, unit.id]));
  let added = 0;
  for (const warning of await tailWarnings(db, period)) {
    const unitId = units.get(warning.unit);
    const origin = `tail:${unitId}:${period}`;
    if (unitId === undefined || known.has(origin)) continue;
    await saveEntry(
      db,
      reportInPersonRegister,
      null,
      { ...emptyValues(reportInPersonRegister), unitId, listedOn: today, evidence: warning.text },
      { origin },
    );
    added += 1;
  }
  return added;
}
