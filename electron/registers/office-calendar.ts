/** Every day by which the two papers want something done, and the appointments of the registers. */
import { listEntries } from '../../db/queries/registers';
import type { Db } from '../../db/schema';
import type { OfficeDeadline } from '../../shared/contract/registers';
import { isRestDay, shiftDate } from '../../shared/domain/cut-off';
import { type Period, quarterOf, shiftPeriod } from '../../shared/domain/period';
import { decisionRegister } from '../../shared/registers/declared/decision';
import { problemRegister } from '../../shared/registers/declared/problem';
import { reportInPersonRegister } from '../../shared/registers/declared/report-in-person';
import { isClosedState } from '../../shared/registers/register';
import { weekOf } from '../../shared/registers/week';
import { lastDayOf } from '../office/desk';
import { periodInfo, settingsFor } from '../office/periods';

/** The deadlines of one month in order of date. */
export async function monthDeadlines(db: Db, period: Period): Promise<OfficeDeadline[]> {
  const settings = await settingsFor(db, period);
  const deadlines: Omit<OfficeDeadline, 'restDay'>[] = [];
  const first = `${period}-01`;
  const last = lastDayOf(period);
  const add = (date: string, text: string, route: string) => {
    if (date >= first && date <= last) deadlines.push({ date, text, route });
  };
  for (let day = weekOf(first, settings).from; day <= last; day = shiftDate(day, 7)) {
    const week = weekOf(day, settings);
    add(week.reportBy, '各单位报送问题截止', '/register/problem');
    add(week.leadersBy, '问题调度单报区领导', '/dispatch');
    // Friday: what has not been visited by then is not visited this week.
    add(shiftDate(week.from, 4), '本周包保走访', '/register/sponsorship');
  }
  const { cutOff, cutOffNote } = await periodInfo(db, period);
  add(cutOff, `当月报表和在谈在建进展报送截止${cutOffNote === '' ? '' : `（${cutOffNote}）`}`, '/reports');
  if (quarterOf(period) !== quarterOf(shiftPeriod(period, 1)))
    add(last, '季度累计排序、现场影像、项目分析调度会', '/ranking');
  if (period.endsWith('-12')) add(last, '年度现场巡查与集中测评', '/ranking');
  await addEntries(db, add);
  return deadlines
    .map((deadline) => ({ ...deadline, restDay: isRestDay(deadline.date, settings) }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Time limits and appointments of what is still open. */
async function addEntries(db: Db, add: (date: string, text: string, route: string) => void): Promise<void> {
  for (const { id, title, state, fields } of await listEntries(db, problemRegister)) {
    if (fields.deadline !== null && !isClosedState(problemRegister, state))
      add(fields.deadline, `问题办理时限：${title}`, `/register/problem?id=${id}`);
  }
  for (const { id, title, state, fields } of await listEntries(db, decisionRegister)) {
    if (fields.deadline !== null && !isClosedState(decisionRegister, state))
      add(fields.deadline, `议定事项时限：${title}`, `/register/decision?id=${id}`);
  }
  for (const { id, unit, state, fields } of await listEntries(db, reportInPersonRegister)) {
    const route = `/register/report-in-person?id=${id}`;
    if (fields.appointment !== null)
      add(fields.appointment.slice(0, 10), `${unit}当面汇报 ${fields.appointment.slice(11)}`, route);
    if (fields.followUpOn !== null && !isClosedState(reportInPersonRegister, state))
      add(fields.followUpOn, `跟进${unit}整改承诺`, route);
  }
}
