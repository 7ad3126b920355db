/** 签约｛时间｜协议编号｝, 开工情况｛是否｜计划｜实际｝: what a column under a heading of one stage is. */
import { dateFieldOf, type ImportField } from '../fields';
import { findStage } from '../stage-words';

const STAGE_GROUP =
  /^(?:项目|合同|协议|公司|企业|工商|正式|建成|实际|新)*(?:签约|签订|签署|注册|登记|领照|开工|动工|奠基|竣工|投产|开业|投运)+(?:登记)?(?:的?(?:进展|推进)?情况|进展|进度|信息|阶段|环节)?$/;
const REAL_DAY = /^(?:实际)?(?:完成)?(?:时间|日期|年月日?|实际)$/;

/** The field of the days under a heading that is a stage and nothing else; `null` for other headings. */
export function dayOfStageGroup(heading: string): ImportField | null {
  if (!STAGE_GROUP.test(heading)) return null;
  const reading = findStage(heading);
  return reading?.event === true && reading.stage !== 'funds' ? dateFieldOf(reading.stage) : null;
}

/** `parents`: the headings above the leaf. The days of the innermost stage among them; `null` without one. */
export function stageAbove(parents: readonly string[]): ImportField | null {
  for (let place = parents.length - 1; place >= 0; place--) {
    const field = dayOfStageGroup(parents[place] ?? '');
    if (field !== null) return field;
  }
  return null;
}

/** 时间, 实际, 开工时间 under 开工情况. */
export function isRealDay(leaf: string): boolean {
  return REAL_DAY.test(leaf);
}
