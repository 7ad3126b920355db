/** The project that a row of our own form is by its hidden number. */
import { pinyinOf } from '../../domain/text/pinyin';
import { matchNameOf } from '../../domain/text/project-name';
import type { SheetLayout } from '../layout/layout';
import { compareProjects } from '../matching/compare-projects';
import type { KnownProject } from '../matching/known-project';
import { companyKeyOf, featuresOf } from '../matching/project-features';
import type { ReviewRow } from '../review/review';
import type { ReviewContext } from '../review/review-context';
import type { DataRow } from '../sheet/classify-rows';
import { projectOfToken } from '../unit-form';
import type { KnownUnit } from './match-unit';
import type { AddIssue } from './row-money';
import { unitOfId } from './unit-of-ids';

/**
 * The hidden project number of our own workbook; `null` when there is none or it does not fit. `chosen`: the clerk
 * has said which project it is.
 */
export function matchById(
  layout: SheetLayout,
  data: DataRow,
  record: ReviewRow['record'],
  unit: KnownUnit | null,
  chosen: boolean,
  context: ReviewContext,
  add: AddIssue,
): KnownProject | null {
  const token = layout.ids.get(data.row);
  if (token === undefined || chosen) return null;
  const ask = (severity: 'error' | 'warning', message: string, proposal: string | null = null) =>
    add('projectName', 0, 'tampered-id', severity, message, token, proposal);
  const of = (unitId: number) => context.projects.byId.get(projectOfToken(token, unitId) ?? 0);
  const project = of(layout.meta?.unitId ?? unit?.id ?? 0) ?? of(unit?.id ?? 0);
  if (project === undefined) {
    const owner = unitOfId(token, record.projectName, context);
    if (owner === null) ask('warning', '隐藏的项目编号被改动，已改按项目名称核对');
    else ask('error', `项目编号是“${owner.name}”的，没有登记；请认定是否该单位的项目，或由该单位报送`);
    return null;
  }
  if (layout.copiedIds.has(data.row)) {
    ask('warning', '项目编号与前面一行重复（可能是复制的行），已改按项目名称核对');
    return null;
  }
  const written = matchNameOf(record.projectName);
  if (project.matchName === written) return project;
  const named = context.projects.byName.get(written)?.find(({ unitId }) => unitId === project.unitId);
  const differs = `编号对应的项目是“${project.name}”，与填写的名称`;
  // Without the sheet that says whose numbers they are, a number alone proves nothing.
  if (named !== undefined || layout.meta === null) {
    ask('warning', `${differs}不同，已按名称核对`);
    return null;
  }
  const { projectName: name, investor, totalInvestment, address } = record;
  const incoming = featuresOf({ name, pinyin: pinyinOf(name), investor, totalInvestment, address });
  if (compareProjects(incoming, featuresOf(project), true).level !== 'different') {
    ask('warning', `${differs}不同，请核对`, project.name);
    return project;
  }
  if (investor === '' || companyKeyOf(investor) === companyKeyOf(project.investor)) {
    ask('error', `${differs}完全不同，没有登记；请认定是这个项目还是新项目`, project.name);
    return project;
  }
  ask('warning', `${differs}、投资方都不同，已按新项目核对`);
  return null;
}
