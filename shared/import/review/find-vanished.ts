/**
 * Projects a unit reported on before and leaves out of this month's progress form: they are asked about,
 * never removed.
 */
import { STAGES, type Stage } from '../../domain/stage';
import type { KnownProject } from '../matching/known-project';
import type { ReviewSheet, VanishedProject } from './review';
import type { ReviewContext } from './review-context';

export function findVanished(sheets: readonly ReviewSheet[], context: ReviewContext): VanishedProject[] {
  const forms = sheets.filter(
    (sheet) =>
      sheet.period.value === context.period &&
      sheet.rows.length > 0 &&
      sheet.columns.some((column) => column.field === 'progress'),
  );
  const mentioned = new Set(sheets.flatMap((sheet) => sheet.rows.map((row) => row.match.projectId)));
  const vanished = new Map<number, VanishedProject>();
  for (const form of forms) {
    // A sheet that speaks of one stage says nothing about projects at another.
    const stage = form.stage.value === 'funds' ? null : form.stage.value;
    for (const unitId of new Set(form.rows.map((row) => row.record.unitId))) {
      for (const project of context.projects.byUnit.get(unitId ?? 0) ?? []) {
        const reached = furthestStage(project);
        const last = project.lastProgress;
        if (last === null || last.period >= context.period || mentioned.has(project.id)) continue;
        if (reached === 'producing' || reached === 'terminated' || (stage !== null && stage !== reached))
          continue;
        const { id: projectId, name, unit } = project;
        vanished.set(projectId, {
          projectId,
          name,
          unitId: project.unitId,
          unit,
          stage: reached,
          lastPeriod: last.period,
        });
      }
    }
  }
  return [...vanished.values()];
}

function furthestStage(project: KnownProject): Stage {
  let furthest = 0;
  for (const { stage } of project.stages) furthest = Math.max(furthest, STAGES.indexOf(stage));
  return STAGES[furthest] ?? 'negotiating';
}
