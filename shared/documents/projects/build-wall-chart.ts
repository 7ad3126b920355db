import { formatFraction } from '../../domain/exact';
import { formatPeriod, monthOf, type Period, periodOf, periodOfDay, yearOf } from '../../domain/period';
import { REPORTED_STAGES, STAGE_NAMES, type Stage } from '../../domain/stage';
import { clause, composeParagraph, shorten } from '../compose';
import { fillPages } from '../measure/count-pages';
import { SUBSTITUTE_FONTS } from '../measure/text-lines';
import type { DocumentModel, Table } from '../model';
import { plain, sumOf } from '../notice/figures';
import { workingParts } from '../page/official-parts';
import type { ListedProject, ProjectListData } from './project-list-data';

const MARKS: Partial<Record<Stage, string>> = {
  signed: '签',
  registered: '注',
  started: '开',
  producing: '投',
};
const FIRST_MONTH = 4;
const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1);
const MAX_NOTE_CHARACTERS = 48;
/** Kept free at the foot of the sheet. */
const SPARE_TWIPS = 300;

interface WallRow {
  readonly cells: readonly string[];
  readonly shaded: readonly number[];
}

/**
 * 挂图作战 on A3: every project under way by unit, the year's months across, a letter where a stage was reached
 * and grey for the time it has been under way (方案 挂图作战). What is reported and not yet recognised stands in brackets.
 */
export function buildWallChart(data: ProjectListData): DocumentModel {
  // Few projects are set large enough to be read from a step away; many stay on as few sheets as they can.
  const roomy = (['large', 'medium'] as const).map((textSize) => buildAtSize(data, textSize));
  const fitting = roomy.find((model) => {
    const { pages, left } = fillPages(model, SUBSTITUTE_FONTS);
    return pages === 1 && left >= SPARE_TWIPS;
  });
  return fitting ?? buildAtSize(data, undefined);
}

function buildAtSize(data: ProjectListData, textSize: Table['textSize']): DocumentModel {
  const year = yearOf(data.period);
  const shown = data.projects.filter((project) => isShown(project, year, data.period));
  const units = [...new Set(shown.map((project) => project.unit))];
  const rows: (readonly string[])[] = [];
  const shades: { row: number; column: number }[] = [];
  let ordinal = 0;
  for (const unit of units) {
    const own = shown.filter((project) => project.unit === unit);
    rows.push([
      `${unit}（${own.length}个，总投资${plain(formatFraction(sumOf(own.map((project) => project.totalWan)), 2))}万元）`,
    ]);
    for (const project of own) {
      ordinal += 1;
      const line = layOut(project, data.period, ordinal);
      for (const column of line.shaded) shades.push({ row: rows.length, column });
      rows.push(line.cells);
    }
  }
  const figures = { 'wall.projects': String(shown.length) };
  const table: Table = {
    type: 'table',
    key: 'wall',
    caption: '',
    measure: '',
    columns: [
      { title: '序号', width: 9, align: 'center' },
      { title: '项目名称', width: 58, align: 'left' },
      { title: '总投资\n（万元）', width: 27, align: 'right' },
      { title: '当前阶段', width: 17, align: 'center' },
      ...MONTHS.map((month) => ({ title: `${month}月`, width: 14, align: 'center' as const })),
      { title: '最近进展和问题', width: 101, align: 'left' },
    ],
    rows,
    totalRow: null,
    landscape: true,
    ...(textSize ? { textSize } : {}),
    shades,
    rowCountFigure: 'wall.projects',
  };
  return {
    ...workingParts(data.settings),
    kind: 'wall-chart',
    paper: 'A3',
    title: `${year}年${data.settings['office.region']}招商引资项目挂图作战`,
    blocks: [
      composeParagraph(
        'legend',
        [
          `截至${formatPeriod(data.period)}，在推进项目`,
          { printed: `${shown.length}个`, figure: 'wall.projects', label: '在推进项目' },
          '。图例：签—签约，注—注册，开—开工，投—投产；加括号的为已报未认定；灰格为项目推进期间。',
        ],
        { style: 'note' },
      ),
      ...(shown.length === 0 ? [] : [table]),
    ],
    figures,
  };
}

/** In scope, alive, and with a stage reached; a project that produced in an earlier year has left the wall. */
function isShown(project: ListedProject, year: number, period: Period): boolean {
  const reached = reachedBy(project, period);
  if (!project.inScope || project.stage === 'terminated' || reached.length === 0) return false;
  const produced = reached.find((event) => event.stage === 'producing');
  return produced === undefined || Number(produced.date.slice(0, 4)) === year;
}

function reachedBy(project: ListedProject, period: Period): ListedProject['events'] {
  return project.events.filter(
    (event) => REPORTED_STAGES.some((stage) => stage === event.stage) && periodOfDay(event.date) <= period,
  );
}

function layOut(project: ListedProject, period: Period, ordinal: number): WallRow {
  const year = yearOf(period);
  const reached = reachedBy(project, period);
  const ofYear = (month: number): string =>
    reached
      .filter((event) => periodOfDay(event.date) === periodOf(year, month))
      .map((event) => (event.waiting ? `（${MARKS[event.stage]}）` : (MARKS[event.stage] ?? '')))
      .join('');
  const dates = reached.map((event) => event.date).sort();
  const first = dates[0] ?? '';
  const from = first.slice(0, 4) < String(year) ? 1 : Number(first.slice(5, 7));
  const produced = reached.find((event) => event.stage === 'producing' && !event.waiting);
  const until = produced ? Number(produced.date.slice(5, 7)) : monthOf(period);
  const note = [clause(project.progress), project.problem === '' ? '' : `问题：${clause(project.problem)}`]
    .filter((text) => text !== '')
    .join('；');
  return {
    cells: [
      String(ordinal),
      shorten(project.name),
      project.totalWan === null ? '—' : plain(project.totalWan),
      STAGE_NAMES[project.stage],
      ...MONTHS.map(ofYear),
      shorten(note, MAX_NOTE_CHARACTERS),
    ],
    shaded: MONTHS.filter((month) => month >= from && month <= until).map((month) => FIRST_MONTH + month - 1),
  };
}
