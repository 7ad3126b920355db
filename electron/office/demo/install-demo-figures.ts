/** What the demo office has entered itself: shares, links, confirmed figures, the year's inspection and survey. */
import { saveLink, saveShares } from '../../../db/queries/projects/attribution';
import { saveAssessmentFigures } from '../../../db/queries/ranking/assessment-figures';
import { saveConfirmedValue } from '../../../db/queries/ranking/confirmed-values';
import { saveScheme } from '../../../db/queries/ranking/schemes';
import type { Db } from '../../../db/schema';
import type { DemoOffice } from '../../../shared/demo/office-data';
import { TESTS } from '../../../shared/documents/assessment/build-test-result';
import { DEFAULT_ASSESSMENT } from '../../../shared/domain/assessment';
import type { Scheme } from '../../../shared/domain/scheme/scheme';

/** Finds the id of what a name stands for. */
type IdOf = (name: string) => number;

export async function installDemoFigures(
  db: Db,
  { attribution, confirmed, assessment }: DemoOffice,
  { unitId, projectId }: { readonly unitId: IdOf; readonly projectId: IdOf },
): Promise<void> {
  for (const { project, from, shares } of attribution.shares) {
    const named = shares.map(({ unit, share }) => ({ unitId: unitId(unit), share }));
    await saveShares(db, projectId(project), from, named);
  }
  for (const { project, earlier, ...link } of attribution.links)
    await saveLink(db, projectId(project), { ...link, earlierProjectId: projectId(earlier) });
  for (const { unit, indicator, ...figure } of confirmed)
    await saveConfirmedValue(db, {
      ...figure,
      ...{ scope: 'month', unitId: unitId(unit), kind: 'value', subject: indicator, schemeId: null },
    });
  await saveScheme(db, trimmedInspection(), false);
  await saveAssessmentFigures(db, assessment.year, [
    ...assessment.inspection.map(({ unit, scores }) => ({
      ...{ unit, indicator: TESTS.inspection.indicator, value: scores.join('、') },
      note: `${scores.length}名评委打分`,
    })),
    ...assessment.survey.map(({ unit, score }) => ({
      ...{ unit, indicator: TESTS.survey.indicator, value: score },
      note: '企业民主测评',
    })),
  ]);
}

/** The office's own way of assessing: of the judges' scores the highest and the lowest are left out. */
function trimmedInspection(): Scheme {
  return {
    ...DEFAULT_ASSESSMENT,
    items: DEFAULT_ASSESSMENT.items.map((item) =>
      item.id === 'inspection'
        ? {
            ...item,
            function: {
              ...{ type: 'human-scores', indicator: TESTS.inspection.indicator },
              ...{ method: 'trimmed', trim: 1, groups: [] },
            },
          }
        : item,
    ),
  };
}
