/** 标准化厂房项目 of two investors: one name, two projects. */

import { STAGE_NAMES } from '../../domain/stage';
import { squeeze } from '../../domain/text/plain-text';
import type { ReviewRecord } from '../review/review';
import { wanText } from '../values/amount';

/** In what two rows of one name differ so much that they are hardly one project; `null` when they may well be. */
export function namesakeWords(own: ReviewRecord, other: ReviewRecord): string | null {
  const [mine, theirs] = [squeeze(own.investor), squeeze(other.investor)];
  if (mine === '' || theirs === '' || mine.includes(theirs) || theirs.includes(mine)) return null;
  const [total, before] = [own.totalInvestment, other.totalInvestment];
  if (total === null || before === null || wanText(total) === wanText(before)) return null;
  const day = own.events.find(({ date }) => date !== null)?.date ?? null;
  const dayBefore = other.events.find(({ date }) => date !== null)?.date ?? null;
  const days = day === null || dayBefore === null || day === dayBefore ? '' : `，时间${day}和${dayBefore}`;
  return `投资方“${own.investor}”和“${other.investor}”，总投资${wanText(total)}和${wanText(before)}${days}`;
}

/** Where two rows that double each other tell other days; empty where they do not. */
export function daysApart(own: ReviewRecord, other: ReviewRecord): string {
  const apart = own.events.flatMap(({ stage, date }) => {
    const before = other.events.find((event) => event.stage === stage)?.date ?? null;
    if (date === null || before === null || date === before) return [];
    return [`${STAGE_NAMES[stage]}时间那一行是 ${before}，本行是 ${date}`];
  });
  return apart.length === 0 ? '' : `，但${apart.join('；')}，请核对后只留一处`;
}

/** The question at the later of them. */
export function askAboutNamesake(where: string, differing: string): string {
  return `与${where}同名，但${differing}不同：是另一个项目请把名称写全（如加企业名、期数），是同一项目请核对后只留一处`;
}
