/** Every day by which the two papers want something done, and the appointments of the registers. */
import { listEntries } from '../../db/queries/registers';
import type { Db } from '../../db/schema';
import type { CalendarMark, OfficeDeadline } from '../../shared/contract/registers';
import { isRestDay, moveOffRestDays, shiftDate } from '../../shared/domain/month/cut-off';
import { atOfficeLevel } from '../../shared/domain/office-level';
import { daysOf, lastDayOf, type Period, quarterOf, shiftPeriod } from '../../shared/domain/period';
import type { Settings } from '../../shared/domain/settings';
import { decisionRegister } from '../../shared/registers/declared/decision';
import { expiryOf, firstContactRegister } from '../../shared/registers/declared/first-contact';
import { collectBy, meetingRegister } from '../../shared/registers/declared/meeting';
import { problemRegister } from '../../shared/registers/declared/problem';
import { reportInPersonRegister } from '../../shared/registers/declared/report-in-person';
import { tripRegister } from '../../shared/registers/declared/trip';
import { isClosedState } from '../../shared/registers/register';
import { mondayOf } from '../../shared/registers/visit-weeks';
import { weekOf } from '../../shared/registers/week';
import { periodInfo, settingsFor } from '../office/periods';

/** `short` is left out where the text is short enough. */
type AddDeadline = (date: string, text: string, route: string, short?: string) => void;

/** The deadlines of one month in order of date. */
export async function monthDeadlines(db: Db, period: Period): Promise<OfficeDeadline[]> {
  const settings = await settingsFor(db, period);
  const deadlines: Omit<OfficeDeadline, 'restDay'>[] = [];
  const { from: first, to: last } = daysOf(period);
  const add: AddDeadline = (date, text, route, short = text) => {
    if (date >= first && date <= last) deadlines.push({ date, text, route, short });
  };
  // What every week or quarter wants is moved off rest days; appointments stay where they were made.
  const addMoved: AddDeadline = (usual, text, route, short) => {
    const { date, moved } = moveOffRestDays(usual, settings);
    add(date, moved === '' ? text : `${text}（${moved}自${Number(usual.slice(8))}日）`, route, short);
  };
  const report = atOfficeLevel('问题调度单报区领导', settings['office.region']);
  // A deadline of the week before or after may have been moved into the month.
  const until = shiftDate(last, 14);
  for (let day = shiftDate(weekOf(first, settings).from, -14); day <= until; day = shiftDate(day, 7)) {
    const week = weekOf(day, settings);
    addMoved(week.usual.reportBy, '各单位报送问题截止', '/register/problem', '报问题截止');
    addMoved(week.usual.leadersBy, report, '/dispatch', '调度单报领导');
    // The week's last workday: what has not been visited by then is not visited this week.
    const lastWorkday = [6, 5, 4, 3, 2, 1, 0]
      .map((days) => shiftDate(week.from, days))
      .find((date) => !isRestDay(date, settings));
    if (lastWorkday !== undefined) add(lastWorkday, '本周包保走访', '/visit-weeks', '包保走访');
  }
  const { cutOff, cutOffNote } = await periodInfo(db, period);
  const note = cutOffNote === '' ? '' : `（${cutOffNote}）`;
  add(cutOff, `当月报表和在谈在建进展报送截止${note}`, '/reports', '月报截止');
  if (quarterOf(period) !== quarterOf(shiftPeriod(period, 1)))
    addMoved(last, '季度累计排序、现场影像、项目分析调度会', '/ranking', '季度评比');
  if (period.endsWith('-12')) addMoved(last, '年度现场巡查与集中测评', '/ranking', '年度巡查');
  await addEntries(db, settings, add);
  return deadlines
    .map((deadline) => ({ ...deadline, restDay: isRestDay(deadline.date, settings) }))
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** Time limits and appointments of what is still open. */
async function addEntries(db: Db, settings: Settings, add: AddDeadline): Promise<void> {
  for (const { id, title, unit, project, state, fields } of await listEntries(db, problemRegister)) {
    if (fields.deadline !== null && !isClosedState(problemRegister, state))
      add(
        fields.deadline,
        `问题办理时限：${title}`,
        `/register/problem?id=${id}`,
        `问题：${project || unit}`,
      );
  }
  for (const { id, title, unit, state, fields } of await listEntries(db, decisionRegister)) {
    if (fields.deadline !== null && !isClosedState(decisionRegister, state))
      add(fields.deadline, `议定事项时限：${title}`, `/register/decision?id=${id}`, `议定事项：${unit}`);
  }
  for (const { id, unit, state, fields } of await listEntries(db, reportInPersonRegister)) {
    const route = `/register/report-in-person?id=${id}`;
    if (fields.appointment !== null)
      add(fields.appointment.slice(0, 10), `${unit}当面汇报 ${fields.appointment.slice(11)}`, route);
    if (fields.followUpOn !== null && !isClosedState(reportInPersonRegister, state))
      add(fields.followUpOn, `跟进${unit}整改承诺`, route);
  }
  for (const { id, title, state, fields } of await listEntries(db, meetingRegister)) {
    const route = `/register/meeting?id=${id}`;
    if (fields.heldAt === null || state === 'cancelled') continue;
    add(fields.heldAt.slice(0, 10), `${title} ${fields.heldAt.slice(11)}`, route);
    const by = collectBy(fields.heldAt, settings['meeting.collect-days']);
    if (by !== null && !isClosedState(meetingRegister, state))
      add(by, `收齐议题材料：${title}`, route, `收议题：${title}`);
  }
  for (const { id, title, state, fields } of await listEntries(db, firstContactRegister)) {
    const expires = expiryOf(fields.metAt, settings['first-contact.valid-days']);
    if (expires !== null && !isClosedState(firstContactRegister, state))
      add(expires, `首谈有效期到：${title}`, `/register/first-contact?id=${id}`, `首谈到期：${title}`);
  }
  for (const { id, title, fields } of await listEntries(db, tripRegister)) {
    if (fields.startsOn !== null) add(fields.startsOn, title, `/register/trip?id=${id}`);
  }
}

/** 休 on rest days, 班 on a weekend that is worked, for the whole weeks from Monday that cover the month. */
export async function monthDays(db: Db, period: Period): Promise<CalendarMark[][]> {
  const settings = await settingsFor(db, period);
  const weeks: CalendarMark[][] = [];
  for (let monday = mondayOf(`${period}-01`); monday <= lastDayOf(period); monday = shiftDate(monday, 7))
    weeks.push(
      [0, 1, 2, 3, 4, 5, 6].map((days) => {
        const date = shiftDate(monday, days);
        const rest = isRestDay(date, settings);
        return { date, mark: rest ? '休' : days >= 5 ? '班' : '' };
      }),
    );
  return weeks;
}
