/** Stage events of one row: from its date columns, its stage column, or the sheet's stage. */
import { daysInMonth, isStillToCome, monthOf, type Period, shiftPeriod, yearOf } from '../../domain/period';
import { STAGE_NAMES, type Stage } from '../../domain/stage';
import { dateFieldOf, type ImportField, STAGE_DATES } from '../fields';
import type { KnownProject } from '../matching/known-project';
import type { ReviewRecord } from '../review/review';
import { findStage, findStages, isWorkOnSite, type StageReading } from '../stage-words';
import { OF_OUR_FORM } from '../unit-form';
import type { Finding } from '../values/amount';
import type { ParsedDate } from '../values/parsed-date';
import { cellText } from '../values/plain-text';
import { askAboutOrder } from './day-order';
import { type EventDayContext, parseEventDay } from './event-day';
import type { FieldCell, RowCells } from './row-cells';
import type { AddIssue } from './row-money';
import { readSteps } from './step-rows';

export interface EventContext extends EventDayContext {
  /** Day of the month up to which the month before was reported. */
  readonly cutOffDay: number;
  readonly sheetStage: StageReading | null;
  readonly known: KnownProject | null;
  /** One of our own forms: a known project without a day was filled in by the office, and nothing happened. */
  readonly prefilled: boolean;
}

const TICK = /^(?:[√✓✔☑■●★✅VvYy]|是|已?(?:完成|签约|注册|开工|投产)|1)$/;

type Event = ReviewRecord['events'][number];

interface Draft extends Event {
  readonly column: number;
  readonly field: ImportField;
  /** What the row is mainly reported for, against dates given for information. */
  readonly main: boolean;
}

export function readEvents(cells: RowCells, context: EventContext, add: AddIssue): Event[] {
  const readings = rowStages(cells, context.sheetStage);
  const { drafts, denied } = datedEvents(cells, readings, context, add);
  const steps = readSteps(cells, context, add);
  for (const { stage, parsed, column } of steps ?? []) {
    if (drafts.some((draft) => draft.stage === stage)) continue;
    const { date, text } = parsed;
    drafts.push({ stage, date, dateText: text, column, field: 'eventDate', main: true });
  }
  for (const reading of steps === null ? readings : []) {
    if (reading.stage === 'funds') continue;
    const said = denied?.get(reading.stage);
    // Planned for later: the cell itself says that it has not happened.
    if (said?.severity === 'warning') continue;
    addUndated(drafts, reading, reading.stage, cells, context, said === undefined ? add : () => undefined);
  }
  const events: Event[] = [];
  for (const draft of drafts) {
    const { stage, date, dateText } = draft;
    if (!keepEvent(draft, context, add)) continue;
    events.push({ stage, date, dateText });
    if (stage === 'producing' && date?.startsWith(context.period)) askAboutCompletion(draft, cells, add);
  }
  askAboutOrder(events, cells, context.period, add);
  return events;
}

/** 竣工时间 of this month: a finished building need not be producing. */
function askAboutCompletion({ column, dateText }: Draft, cells: RowCells, add: AddIssue): void {
  const heading = cells.all('producingDate').find((each) => each.column === column)?.source?.heading;
  const words = `${heading ?? cells.line('stage')}${dateText}`.replace(/\s+/g, '');
  if (!/竣工/.test(words) || /投产|试生产|运营|开业|投运|交付|使用/.test(words)) return;
  const message = '写的是竣工，按投产登记；只是建成、还没有投产的请删去投产时间';
  add('producingDate', column, 'inexact-date', 'warning', message, dateText);
}

const ONLY_NOT_YET = /^(?:尚|暂|还)?未(注册|开工|动工|竣工|投产|开业)$/;

function isBefore({ stage }: StageReading, word: string): boolean {
  const order: readonly string[] = STAGE_DATES.map(([, each]) => each);
  const place = order.indexOf(stage);
  return place >= 0 && place < order.indexOf(findStages(word)[0]?.stage ?? '');
}

/** `签约`, `已开工`, `竣工投产`; longer text tells of the work and names stages in passing. */
const LONGEST_STAGE_WORD = 4;
const LONGEST_STATE = 12;

/** The stage column of the row, else the sheet's stage, else a progress column that holds nothing but a stage. */
export function rowStages(cells: RowCells, sheetStage: StageReading | null): readonly StageReading[] {
  for (const { cell } of cells.all('stage')) {
    const text = cellText(cell).trim();
    // 未开工 alone: whether it is signed or registered, nobody says, unless the sheet does.
    const denied = ONLY_NOT_YET.exec(text)?.[1];
    if (denied !== undefined) return sheetStage !== null && isBefore(sheetStage, denied) ? [sheetStage] : [];
    const found = findStages(text);
    // 报批 on a sheet 加速报批 is what the project is heading for.
    if (sheetStage?.next !== undefined && found.length === 1 && found[0]?.stage === sheetStage.next)
      return [sheetStage];
    if (found.length > 0) return found;
    if (isWorkOnSite(text)) return [{ stage: 'started', event: false }];
  }
  // 未开工, 计划12月开工 in the words on progress: the sheet's stage is still to come.
  const toCome = ({ cell }: FieldCell) => {
    const text = cellText(cell).trim();
    return text.length <= LONGEST_STATE && findStage(text)?.next === sheetStage?.stage;
  };
  if (sheetStage?.event === true && cells.all('progress').some(toCome)) return [];
  if (sheetStage !== null) return [sheetStage];
  for (const { cell, source } of cells.all('progress')) {
    // In our own form the stages have sheets of their own.
    if (source?.why === OF_OUR_FORM) continue;
    const text = cellText(cell).trim();
    if (text.length <= LONGEST_STAGE_WORD && findStages(text).length === 1) return findStages(text);
  }
  return [];
}

function datedEvents(
  cells: RowCells,
  readings: readonly StageReading[],
  context: EventContext,
  add: AddIssue,
): { drafts: Draft[]; denied: Map<Stage, Finding> | null } {
  const drafts: Draft[] = [];
  /** Stages whose own date cell holds no day: planned, impossible; `null` for none. */
  let denied: Map<Stage, Finding> | null = null;
  const tick = onlyTick(cells);
  for (const [field, stage] of STAGE_DATES) {
    let taken: { parsed: ParsedDate; source: FieldCell } | null = null;
    for (const source of cells.all(field)) {
      const read = tick?.column === source.column ? tick.day : source;
      const parsed = asIntended(asScheduled(parseEventDay(read.cell, context), read), field, cells, context);
      if (parsed.finding && (taken === null || parsed.finding.severity === 'error')) {
        const { code, severity, message, proposal } = parsed.finding;
        add(field, read.column, code, severity, message, cellText(read.cell), proposal);
      }
      if (!parsed.happened) {
        const said = parsed.finding ?? notHappened(read, stage, readings);
        if (said !== null && parsed.finding === null)
          add(field, read.column, said.code, said.severity, said.message, cellText(read.cell));
        if (said !== null) denied = (denied ?? new Map<Stage, Finding>()).set(stage, said);
        continue;
      }
      if (taken === null) taken = { parsed, source };
      else if (taken.parsed.date !== null && parsed.date !== null && taken.parsed.date !== parsed.date) {
        add(
          field,
          source.column,
          'inexact-date',
          'warning',
          `各栏${STAGE_NAMES[stage]}时间不一致，以 ${taken.parsed.date} 为准`,
          cellText(source.cell),
          parsed.date,
        );
      }
    }
    if (taken === null) continue;
    const { parsed, source } = taken;
    drafts.push({
      stage,
      date: parsed.date,
      dateText: parsed.text,
      column: source.column,
      field,
      main: readings.length === 0 || readings.some((reading) => reading.stage === stage && reading.event),
    });
  }
  return { drafts, denied };
}

/** 未开工 where the sheet is one of starts. */
function notHappened({ cell }: FieldCell, stage: Stage, readings: readonly StageReading[]): Finding | null {
  const text = cellText(cell).trim();
  if (
    !/^(?:否|未|没|尚未|[暂还]未|尚无|×|x)/i.test(text) ||
    !readings.some((reading) => reading.stage === stage)
  )
    return null;
  const message = `写的是“${text}”，没有登记${STAGE_NAMES[stage]}`;
  return { code: 'inexact-date', severity: 'warning', message, proposal: null };
}

/** 项目建设重要节点安排: whether the day has come true, the sheet does not say. */
function asScheduled(parsed: ParsedDate, { source, corrected }: FieldCell): ParsedDate {
  if (parsed.date === null || corrected || source?.scheduled !== true) return parsed;
  const message = `“${parsed.date}”写在“${source.heading}”栏，可能是计划时间，请核对是否已经发生`;
  return {
    ...parsed,
    date: null,
    finding: { code: 'inexact-date', severity: 'warning', message, proposal: parsed.date },
  };
}

/** 签约种类 意向, 框架协议: its day is no day of signing. */
function asIntended(
  parsed: ParsedDate,
  field: ImportField,
  cells: RowCells,
  { sheetStage }: EventContext,
): ParsedDate {
  if (field !== 'signedDate' || !parsed.happened) return parsed;
  const kind = cells.line('stage');
  const ofRow = /意向|框架|备忘录/.test(kind) && !findStages(kind).some(({ stage }) => stage === 'signed');
  if (!ofRow && (kind !== '' || sheetStage?.intent !== true)) return parsed;
  const message = `${ofRow ? `本行写的是“${kind}”` : '本表写的是意向（框架）协议'}，“${parsed.text}”没有作为签约时间`;
  return {
    ...parsed,
    date: null,
    happened: false,
    finding: { code: 'inexact-date', severity: 'warning', message, proposal: parsed.date },
  };
}

/** 签约 ｜ 注册 ｜ 开工 ticked with √ and one 时间 beside them: with a single tick that is its day. */
function onlyTick(cells: RowCells): { readonly column: number; readonly day: FieldCell } | null {
  const day = cells.first('eventDate');
  if (day === null) return null;
  const said = STAGE_DATES.flatMap(([field]) => cells.all(field)).filter(
    ({ cell }) => !/^(?:否|×|x|0|[○□☐◯])$/i.test(cellText(cell).trim()),
  );
  const [tick] = said;
  if (tick === undefined || said.length !== 1) return null;
  return TICK.test(cellText(tick.cell).trim()) ? { column: tick.column, day } : null;
}

/** The row is reported for a stage that none of its own date columns speaks of. */
function addUndated(
  drafts: Draft[],
  reading: StageReading,
  stage: Stage,
  cells: RowCells,
  context: EventContext,
  add: AddIssue,
): void {
  if (drafts.some((draft) => draft.stage === stage)) return;
  if (context.prefilled && context.known !== null && cells.first(dateFieldOf(stage)) === null) return;
  // 在建, 加速开工: a state. For a project already known nothing follows from it.
  if (!reading.event && (context.known !== null || drafts.length > 0)) return;
  const source = reading.event ? cells.first('eventDate') : null;
  const parsed = source === null ? null : parseEventDay(source.cell, context);
  if (source && parsed?.finding) {
    const { code, severity, message, proposal } = parsed.finding;
    add('eventDate', source.column, code, severity, message, cellText(source.cell), proposal);
  }
  const column = source?.column ?? dateColumn(cells, stage);
  const missing = parsed === null || (!parsed.happened && parsed.finding === null);
  if (missing && stage !== 'negotiating') {
    const message = reading.event
      ? `没有写明${STAGE_NAMES[stage]}时间`
      : `报的是项目现状，没有写明${STAGE_NAMES[stage]}时间，不作为本月新增`;
    add(dateFieldOf(stage), column, 'no-date', 'warning', message);
  }
  if (parsed !== null && !parsed.happened && parsed.finding !== null) return;
  drafts.push({
    stage,
    date: parsed?.date ?? null,
    dateText: parsed?.text ?? '',
    column,
    field: 'eventDate',
    main: reading.event,
  });
}

function dateColumn(cells: RowCells, stage: Stage): number {
  return cells.columnOf(dateFieldOf(stage)) || cells.columnOf('eventDate') || cells.columnOf('stage');
}

/** Reported before: left out when it says the same; otherwise the clerk is told. */
function keepEvent(draft: Draft, context: EventContext, add: AddIssue): boolean {
  const before = context.known?.stages.find((known) => known.stage === draft.stage);
  if (before !== undefined) {
    const same = draft.date === null || before.date === null || draft.date === before.date;
    // A negotiation goes on from month to month: being told of it again is no news.
    if (draft.stage !== 'negotiating' && (draft.main || !same)) {
      const when = before.date ?? before.period;
      add(
        draft.field,
        draft.column,
        'already-reported',
        'warning',
        `该项目${STAGE_NAMES[draft.stage]}已在 ${before.period} 报送（${when}），本次不重复登记${same ? '' : `；本次写的是 ${draft.date}，两次不一致，请核对`}`,
        draft.dateText,
      );
    }
    return false;
  }
  if (draft.date === null || draft.stage === 'negotiating') return true;
  const { date } = draft;
  const order = STAGE_DATES.map(([, stage]) => stage);
  const after = context.known?.stages.find(
    (each) =>
      each.date !== null && each.date < date && order.indexOf(each.stage) > order.indexOf(draft.stage),
  );
  if (after !== undefined) {
    const message = `${STAGE_NAMES[draft.stage]}时间 ${date} 晚于该项目已报送的${STAGE_NAMES[after.stage]}时间 ${after.date}，请核对`;
    add(draft.field, draft.column, 'already-reported', 'warning', message, draft.dateText);
  }
  const later = isStillToCome(draft.date, context.today, context.period);
  // As nearly all: in the month of the report.
  if (!later && draft.date.startsWith(context.period)) return true;
  const { from, to } = windowOf(context.period, context.cutOffDay);
  const value = draft.dateText;
  const what = `${STAGE_NAMES[draft.stage]}时间 ${draft.date}`;
  if (draft.date.slice(0, 7) > shiftPeriod(context.period, 1)) {
    add(draft.field, draft.column, 'bad-date', 'error', `${what} 还没有到，不可能已发生，请核对`, value);
  } else if (later) {
    // Only asked: the clock of an office PC may be wrong.
    const message = `${what} 晚于今天（${context.today}），还没有发生，请核对`;
    add(draft.field, draft.column, 'bad-date', 'warning', message, value);
  } else if (draft.date < from || draft.date > to) {
    const side = draft.date > to ? '晚于' : '早于';
    add(
      draft.field,
      draft.column,
      'date-outside-period',
      'warning',
      `${what} ${side}本期（${from} 至 ${to}）`,
      value,
    );
  }
  return true;
}

/** From the day after last month's cut-off to the last day of the month. */
export function windowOf(period: Period, cutOffDay: number): { from: string; to: string } {
  const before = shiftPeriod(period, -1);
  const last = daysInMonth(yearOf(period), monthOf(period));
  return {
    from: `${before}-${String(cutOffDay + 1).padStart(2, '0')}`,
    to: `${period}-${String(last).padStart(2, '0')}`,
  };
}
