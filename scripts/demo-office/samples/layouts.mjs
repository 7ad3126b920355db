/** The tables units use, as seen in real report forms: by stage, with a stage column, with headings of two and three rows. */
import { buildTable, describeEvent, writeAmount, writeDate } from './table.mjs';

/** @typedef {import('../types').Line} Line */
/** @typedef {import('../types').UnitReport} UnitReport */
/** @typedef {import('../types').SheetDraft} SheetDraft */
/** @typedef {import('../types').ReportedStage} ReportedStage */
/** @typedef {import('./table.mjs').Column} Column */
/** @typedef {import('./table.mjs').DateStyle} DateStyle */

export const STAGE_WORDS = { signed: '签约', registered: '注册', started: '开工', producing: '投产' };
/** @type {ReportedStage[]} */
export const STAGES = ['signed', 'registered', 'started', 'producing'];
const PERIOD = '2026-11';

/** @param {string} heading @param {(line: Line, position: number) => import('../types').Cell} value @param {number} [width] @returns {Column} */
export function column(heading, value, width) {
  return { heading: heading.split('|'), value, width };
}

/** The project's total investment. @param {string} heading @param {Parameters<typeof writeAmount>[1]} style @returns {Column} */
export function totalColumn(heading, style) {
  return { ...column(heading, (line) => writeAmount(line.project.total, style)), isTotal: true };
}

/** @param {(position: number) => import('../types').Cell} [format] */
export function serial(format = (position) => position) {
  return column('序号', (_, position) => format(position), 6);
}

/** The events of this period. @param {Line} line */
function newEvents(line) {
  return line.events.filter((event) => event.reportedPeriod === PERIOD);
}

/** @param {Line} line @param {ReportedStage} stage */
function eventOf(line, stage) {
  return line.events.find((event) => event.stage === stage && event.state !== 'returned');
}

/** The day of a stage in a table with one column per stage; the years in full, for most lie back. @param {ReportedStage} stage @param {DateStyle} style */
export function stageDate(stage, style) {
  /** @param {Line} line */
  return (line) => {
    const event = eventOf(line, stage);
    return event ? writeDate(event.date, style) : null;
  };
}

/** Truth of a row with one column per stage. @param {DateStyle} style */
export function allStages(style) {
  /** @param {Line} line */
  return (line) =>
    STAGES.flatMap((stage) => {
      const event = eventOf(line, stage);
      return event ? [describeEvent(event, style, event.reportedPeriod === PERIOD)] : [];
    });
}

/** Truth of a row that reports this period's event only. @param {(line: Line) => DateStyle} styleOf */
export function newOnly(styleOf) {
  /** @param {Line} line */
  return (line) => newEvents(line).map((event) => describeEvent(event, styleOf(line), true));
}

/** @param {Line} line */
export function newEvent(line) {
  const event = newEvents(line)[0];
  if (!event) throw new Error(`nothing new: ${line.project.name}`);
  return event;
}

/**
 * One sheet per stage, merged title, 金额单位 in the corner.
 * @param {UnitReport} report
 * @param {{ dates: Record<ReportedStage, DateStyle>, amount: 'number' | 'thousands' | 'full-width', total?: boolean, sheetName?: (stage: ReportedStage) => string }} style
 * @returns {SheetDraft[]}
 */
export function sheetPerStage(report, style) {
  return STAGES.map((stage) => {
    const word = STAGE_WORDS[stage];
    const dateStyle = style.dates[stage];
    return buildTable({
      name: style.sheetName?.(stage) ?? `${word}项目`,
      layout: '按阶段分表',
      unit: report.unit.name,
      stage,
      moneyUnit: '万元',
      title: `${report.unit.name}2026年11月新${word}项目情况表`,
      corner: [`填报单位：${report.unit.name}`, '金额单位：万元'],
      columns: [
        serial(),
        column('项目名称', (line) => line.project.name, 32),
        column('投资方', (line) => line.project.investor, 26),
        column('建设内容及规模', (line) => line.project.content, 48),
        column('产业类别', (line) => line.project.industry),
        column('来源地', (line) => line.project.sourceRegion, 10),
        column('招商方式', (line) => line.project.attraction),
        totalColumn('总投资', style.amount),
        column(`${word}时间`, (line) => writeDate(newEvent(line).date, dateStyle)),
        column('佐证材料', (line) => newEvent(line).evidence, 28),
        column('联系人及电话', (line) => line.project.contact, 20),
        column('备注', (line) => line.project.note),
      ],
      lines: report.lines.filter((line) => newEvent(line).stage === stage),
      events: newOnly(() => dateStyle),
      total: style.total,
      note:
        stage === 'signed'
          ? '填表说明：1.本表于每月23日前报区开放办；2.总投资以合同载明金额为准。'
          : undefined,
    });
  });
}

/**
 * One sheet, the stage in a column; with group rows （一）工业项目3个.
 * @param {UnitReport} report
 * @param {{ name: string, title: string, corner: string[], date: DateStyle | ((line: Line) => DateStyle), amount: 'number' | 'thousands' | 'full-width', groups: boolean, serial?: (position: number) => string, mark?: (line: Line) => string, unitColumn?: string, heading?: string }} style
 */
export function stageColumn(report, style) {
  const styleOf = typeof style.date === 'function' ? style.date : () => /** @type {DateStyle} */ (style.date);
  const isService = (/** @type {Line} */ line) => line.project.industry === '现代服务业';
  const lines = style.groups
    ? [...report.lines.filter((line) => !isService(line)), ...report.lines.filter(isService)]
    : report.lines;
  const services = lines.filter(isService).length;
  const groups = [
    { before: 0, text: `（一）工业项目${lines.length - services}个` },
    { before: lines.length - services, text: `（二）服务业项目${services}个` },
  ];
  const unitColumn = style.unitColumn;
  return buildTable({
    name: style.name,
    layout: '阶段列',
    unit: report.unit.name,
    stage: null,
    moneyUnit: '万元',
    title: style.title,
    corner: style.corner,
    columns: [
      serial(style.serial),
      ...(unitColumn ? [column(unitColumn, (line) => line.project.unit)] : []),
      column('项目名称', (line) => `${style.mark?.(line) ?? ''}${line.project.name}`, 34),
      column('项目阶段', (line) => STAGE_WORDS[/** @type {ReportedStage} */ (newEvent(line).stage)], 10),
      column('投资主体', (line) => line.project.investor, 26),
      column('项目建设规模和内容', (line) => line.project.content, 48),
      totalColumn(style.heading ?? '估算投资\n（万元）', style.amount),
      column('时间', (line) => writeDate(newEvent(line).date, styleOf(line))),
      column('产业类别', (line) => line.project.industry),
      column('备注', (line) => line.project.note),
    ],
    lines,
    events: newOnly(styleOf),
    groups: style.groups ? groups.filter((group) => group.before < lines.length || group.before === 0) : [],
    total: style.groups,
  });
}

/** Headings of two rows: the days of all stages side by side. @param {UnitReport} report @param {{ name: string, title: string, corner: string[], date: DateStyle, amount: 'number' | 'thousands' | 'full-width', lines?: Line[], total?: boolean }} style */
export function twoRowHeadings(report, style) {
  return buildTable({
    name: style.name,
    layout: '两行表头',
    unit: report.unit.name,
    stage: null,
    moneyUnit: '万元',
    title: style.title,
    corner: style.corner,
    columns: [
      serial(),
      column('项目名称', (line) => line.project.name, 34),
      column('建设规模和内容', (line) => line.project.content, 48),
      column('投资方', (line) => line.project.investor, 26),
      totalColumn('投资总额\n（万元）', style.amount),
      column('项目进展情况|签约时间', stageDate('signed', style.date)),
      column('项目进展情况|注册    时间', stageDate('registered', style.date)),
      column('项目进展情况|动工    时间', stageDate('started', style.date)),
      column('项目进展情况|投产时间', stageDate('producing', style.date)),
      column('备注', (line) => line.project.note),
    ],
    lines: style.lines ?? report.lines,
    events: allStages(style.date),
    total: style.total,
  });
}

/** Headings of three rows with progress and problems beside the days. @param {UnitReport} report @param {{ name: string, date: DateStyle }} style */
export function threeRowHeadings(report, style) {
  return buildTable({
    name: style.name,
    layout: '三行表头',
    unit: report.unit.name,
    stage: null,
    moneyUnit: '万元',
    title: `${report.unit.name}招商项目推进情况一览表（2026年11月）`,
    corner: [`填报单位：${report.unit.shortName}`, '单位：个、万元'],
    columns: [
      serial(),
      column('项目名称', (line) => line.project.name, 34),
      column('项目业主单位|业主名称', (line) => line.project.investor, 26),
      column('项目业主单位|联系人及电话', (line) => line.project.contact, 20),
      totalColumn('总投资               (万元)', 'number'),
      column('项目推进情况|时间节点|签约时间', stageDate('signed', style.date)),
      column('项目推进情况|时间节点|注册时间', stageDate('registered', style.date)),
      column('项目推进情况|时间节点|开工时间', stageDate('started', style.date)),
      column('项目推进情况|时间节点|投产时间', stageDate('producing', style.date)),
      column('项目推进情况|形象进度', (line) => line.progress?.progress ?? null, 40),
      column('项目推进情况|存在问题', (line) => line.progress?.problem ?? null, 40),
    ],
    lines: report.lines,
    events: allStages(style.date),
  });
}
