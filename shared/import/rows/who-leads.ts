/** Columns of who leads, serves or solves (牵头部门, 主管部门): not whose project it is where the sheet says that itself. */
import type { ReviewContext } from '../review/review-context';
import { LAST_RESORT } from '../sheet/column-fallbacks';
import { cellText } from '../values/plain-text';
import { findUnitByName, findUnitInText, type KnownUnit } from './match-unit';
import type { FieldCell } from './row-cells';
import type { AddIssue } from './row-money';

export const NAMES_A_UNIT =
  /(镇|乡|街道|街道办|办事处|农场|林场|园区|产业园|开发区|经开区|高新区|局|委|委员会|管委会|中心)$/;

/** A town or a park: where projects lie and who reports them. */
const PLACE = /(?:镇|乡|街道|街道办事处|农场|林场|园区|产业园|工业园|开发区|经开区|高新区|新区)$/;
const LEADS =
  /^(?:.*／)?(?:牵头|主管|配合|协办|协同|服务|审批|职能|行业主管|责任)(?:责任)?(?:部门|科室)|^(?:.*／)?(?:主管|配合|服务|审批)单位/;

/** Whom the sheet is of, so that a column of others is not asked; `null` when it names nobody to rely on. */
export function reporterOf({ unit, text }: { unit: KnownUnit | null; text: string }): string | null {
  if (unit !== null) return unit.name;
  return NAMES_A_UNIT.test(text) ? text : null;
}

/** 牵头部门：区发改委 in a town's form: who helps it along, not whose project it is. */
export function onlyLeads({ cell, source }: FieldCell, reporter: string): boolean {
  if (source === null) return false;
  if (source.rank >= LAST_RESORT) return true;
  return PLACE.test(reporter) && LEADS.test(source.heading) && !PLACE.test(cellText(cell).trim());
}

/** Another of ours leads it: which of the two counts, the clerk is asked. */
export function tellWhoLeads(
  written: readonly FieldCell[],
  unit: KnownUnit,
  context: ReviewContext,
  add: AddIssue,
): void {
  for (const { cell, column, source } of written) {
    if (source === null || source.rank >= LAST_RESORT) continue;
    const other = unitNamed(cellText(cell), context);
    if (other === null || other.id === unit.id) continue;
    const message = `“${source.heading.replace(/\s+/g, '')}”栏写的是“${other.name}”，按本表的单位“${unit.name}”登记，请核对`;
    add('unit', column, 'unit-differs', 'warning', message, cellText(cell), other.name);
    return;
  }
}

export function unitNamed(text: string, context: ReviewContext): KnownUnit | null {
  return findUnitByName(context.units, text) ?? findUnitInText(context.units, text);
}
