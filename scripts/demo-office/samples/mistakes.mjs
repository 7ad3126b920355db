/** 云岭镇's report: its true rows, and one row for every mistake that must stop at the review. */

import { createProject } from '../office/projects.mjs';
import { column, newEvent, newOnly, STAGE_WORDS, serial } from './layouts.mjs';
import { buildTable, writeDate } from './table.mjs';

/** @typedef {import('../types').Line} Line */
/** @typedef {import('../types').Cell} Cell */

/** @typedef {{ code: string, column: number, cell: Cell }} Fault */

/** A slip for 2026: what the cell says is a real day, far in the future. */
const WRONG_DATE = '2062-11-03';

const COLUMNS = { unit: 2, name: 3, total: 7, date: 8 };

/** @type {Fault[]} */
const FAULTS = [
  { code: 'missing-name', column: COLUMNS.name, cell: null },
  { code: 'bad-number', column: COLUMNS.total, cell: '约三个多亿' },
  { code: 'unknown-unit', column: COLUMNS.unit, cell: '青枫镇' },
  { code: 'bad-date', column: COLUMNS.date, cell: writeDate(WRONG_DATE, 'dot') },
  { code: 'bad-number', column: COLUMNS.total, cell: -5600 },
  { code: 'formula-error', column: COLUMNS.total, cell: { error: '#REF!', formula: '#REF!*10000' } },
];

/** @param {import('../types').Random} random @param {import('../types').UnitReport} report */
export function makeFaultyTable(random, report) {
  /** @type {Map<Line, Fault>} */
  const faults = new Map();
  const wrong = FAULTS.map((fault, index) => {
    const line = makeNewLine(random, report, index);
    faults.set(line, fault);
    return line;
  });
  const [first, ...rest] = report.lines;
  if (!first) throw new Error('the unit with mistakes needs a true row');
  const copy = { ...first };
  faults.set(copy, { code: 'duplicate-row', column: 0, cell: null });
  const half = wrong.slice(0, 3);

  /** @param {number} index @param {(line: Line) => Cell} value */
  const faulty = (index, value) => (/** @type {Line} */ line) => {
    const fault = faults.get(line);
    return fault?.column === index ? fault.cell : value(line);
  };
  return buildTable({
    name: '11月',
    layout: '有差错',
    unit: report.unit.name,
    stage: null,
    moneyUnit: '万元',
    title: '云岭镇2026年11月招商项目报表',
    corner: ['填报单位：云岭镇', '金额单位：万元'],
    columns: [
      serial(),
      column(
        '属地',
        faulty(COLUMNS.unit, () => report.unit.name),
      ),
      column(
        '项目名称',
        faulty(COLUMNS.name, (line) => line.project.name),
        34,
      ),
      column(
        '项目阶段',
        (line) => STAGE_WORDS[/** @type {keyof typeof STAGE_WORDS} */ (newEvent(line).stage)],
        10,
      ),
      column('投资方', (line) => line.project.investor, 26),
      column('建设内容及规模', (line) => line.project.content, 48),
      {
        ...column(
          '总投资',
          faulty(COLUMNS.total, (line) => line.project.total.tenths / 10),
        ),
        isTotal: true,
      },
      column(
        '时间',
        faulty(COLUMNS.date, (line) => writeDate(newEvent(line).date, 'dot')),
      ),
      column('备注', () => null),
    ],
    lines: [first, ...half, ...rest, copy, ...wrong.slice(3)],
    events: (line) =>
      newOnly(() => 'dot')(line).map((event) =>
        faults.get(line)?.code === 'bad-date' ? { ...event, date: WRONG_DATE, dateText: '2062.11.3' } : event,
      ),
    mistakes: (line) => {
      const fault = faults.get(line);
      if (!fault) return [];
      const value =
        typeof fault.cell === 'object' && fault.cell && 'error' in fault.cell
          ? fault.cell.error
          : String(fault.cell ?? '');
      return [{ code: fault.code, column: fault.column, value, severity: 'error' }];
    },
  });
}

/** @param {import('../types').Random} random @param {import('../types').UnitReport} report @param {number} index @returns {Line} */
function makeNewLine(random, report, index) {
  const project = createProject(random, new Set(), report.unit, { kind: 'ordinary', money: 'yuan' });
  const date = `2026-11-${String(3 + index * 2).padStart(2, '0')}`;
  /** @type {import('../types').SimulatedEvent} */
  const event = {
    stage: 'signed',
    date,
    amount: project.total,
    state: 'reported',
    reportedPeriod: '2026-11',
    recognisedPeriod: null,
    evidence: '',
    reason: '',
  };
  return { project, events: [event], fund: null, progress: null, known: false };
}
