/** Events that only the words on progress tell, with their day: `11月6日正式签约`. Asked about, never stored by themselves. */
import { yearOf } from '../../domain/period';
import { STAGE_NAMES, type Stage } from '../../domain/stage';
import { dateFieldOf } from '../fields';
import type { KnownProject } from '../matching/known-project';
import type { ReviewRecord } from '../review/review';
import { findStages } from '../stage-words';
import { parseDate } from '../values/date-text';
import { replaceMarks } from '../values/footnote-marks';
import type { DateContext } from '../values/parsed-date';
import { arabicNumerals, cellText } from '../values/plain-text';
import type { RowCells } from './row-cells';
import type { AddIssue } from './row-money';

/** A day and the words up to the next stop: `2026年10月28日注册公司`. */
const DAY_AND_WORDS = /((?:(?:20)?\d{2}[年.])?\d{1,2}[月.]\d{1,2}日?)([^，。；,;:\d\n]{2,14})/g;
/** `已开工（2026.11.3）`. */
const WORDS_AND_DAY = /([^，。；,;\d\n（(]{2,10})[（(]((?:(?:20)?\d{2}[年.])?\d{1,2}[月.]\d{1,2}日?)[)）]/g;
const NOT_THAT_DAY = /^(?:之?前|以前|起|左右)|拟|计划|预计|力争|争取|将|未/;

export function askAboutTold(
  cells: RowCells,
  record: ReviewRecord,
  known: KnownProject | null,
  context: DateContext,
  add: AddIssue,
): void {
  // Nearly all progress tells of no day.
  if (!/[月.]\d{1,2}/.test(record.progress)) return;
  const dated = record.events.filter(({ date }) => date !== null);
  const told = new Set<Stage>([...dated, ...(known?.stages ?? [])].map(({ stage }) => stage));
  for (const { cell, column } of cells.all('progress')) {
    const text = arabicNumerals(replaceMarks(cellText(cell), '；').normalize('NFKC'));
    const found = [
      ...[...text.matchAll(DAY_AND_WORDS)].map(([whole, day = '', words = '']) => ({ whole, day, words })),
      ...[...text.matchAll(WORDS_AND_DAY)].map(([whole, words = '', day = '']) => ({ whole, day, words })),
    ];
    for (const { whole, day, words } of found) {
      const stage = NOT_THAT_DAY.test(words) ? null : stageOf(words);
      if (stage === null || told.has(stage)) continue;
      const { date, finding } = parseDate(day, context);
      const proposal = date ?? finding?.proposal ?? null;
      if (proposal === null || Number(proposal.slice(0, 4)) !== yearOf(context.period)) continue;
      told.add(stage);
      const message = `进展中写有“${whole.trim()}”，没有按${STAGE_NAMES[stage]}登记；应登记的请补上${STAGE_NAMES[stage]}时间`;
      add(dateFieldOf(stage), column, 'told-event', 'warning', message, whole, proposal);
    }
  }
}

function stageOf(words: string): Stage | null {
  const [reading, ...others] = findStages(words);
  if (reading === undefined || others.length > 0 || !reading.event) return null;
  return reading.stage === 'funds' || reading.stage === 'negotiating' || reading.stage === 'terminated'
    ? null
    : reading.stage;
}
