import type { SupervisionCase } from '../../contract/assessment';
import { formatFraction } from '../../domain/exact';
import { formatDate, formatMonthDay, formatPeriod, monthOf, type Period } from '../../domain/period';
import { clause, composeParagraph, heading, headingText, type Part, shorten } from '../compose';
import { listTable, ordinals } from '../list-table';
import type { DocumentModel, Paragraph, Table } from '../model';
import { decimalsNeeded, isZero, plain, sumOf } from '../notice/figures';
import { type IssueFacts, officialParts } from '../page/official-parts';

/** A case of 督查问效 found in the month; empty texts and `null`: not written down. */
export interface PaperCase extends Omit<SupervisionCase, 'id'> {
  readonly person: string;
  readonly project: string;
  readonly measures: string;
  readonly deadline: string | null;
  /** State as the register calls it. */
  readonly state: string;
}

export interface SupervisionData extends IssueFacts {
  readonly period: Period;
  /** The oldest first; at least one. */
  readonly cases: readonly PaperCase[];
}

/** 督查通报 (制度 三(五)): who was held to account for what in the month, at which level, and what is to be put right. */
export function buildSupervision(data: SupervisionData): DocumentModel {
  const { cases, settings, period } = data;
  const units = new Set(cases.map(({ unit }) => unit)).size;
  const points = cases.map((each) => each.points);
  const lost = plain(formatFraction(sumOf(points), decimalsNeeded(points)));
  return {
    ...officialParts(data),
    kind: 'supervision',
    title: `关于${formatPeriod(period)}督查问效情况的通报`,
    mainRecipients: settings['document.main-recipients'],
    blocks: [
      composeParagraph('purpose', [
        `为推动招商项目跟踪推进工作落实，现将${formatPeriod(period)}督查问效情况通报如下。`,
      ]),
      heading('cases', 1, 1, '问责情况'),
      composeParagraph('summary', [
        `${monthOf(period)}月，查实问责事项`,
        { printed: `${cases.length}项`, figure: 'month.cases', label: '问责事项' },
        '，涉及单位',
        { printed: `${units}个`, figure: 'month.units', label: '涉及单位' },
        `；${levelsOf(cases)}。`,
        ...lostParts(lost),
      ]),
      ...cases.map(tellCase),
      caseTable(cases, lost),
      heading('demands', 1, 2, '有关要求'),
      composeParagraph('demands.text', [
        `被问责单位要认真整改，按期将整改情况书面报${settings['office.short-name']}；其他单位要引以为戒，对照检查，举一反三。扣减的绩效分计入年度综合目标考评。`,
      ]),
    ],
    attachments: [],
    figures: {
      'month.cases': String(cases.length),
      'month.units': String(units),
      'month.points': lost,
    },
  };
}

/** `按第一级问责1项、第二级问责2项`. */
function levelsOf(cases: readonly PaperCase[]): string {
  const levels = [...new Set(cases.map(({ level }) => level))].sort(
    (a, b) => order(a) - order(b) || a.localeCompare(b),
  );
  return `按${levels.map((level) => `${level}问责${cases.filter((each) => each.level === level).length}项`).join('、')}`;
}

const order = (level: string): number => '一二三四'.indexOf(level.charAt(1));

function lostParts(lost: string): Part[] {
  if (isZero(lost)) return [];
  return ['共扣减绩效分', { printed: `${lost}分`, figure: 'month.points', label: '绩效分' }, '。'];
}

function tellCase(each: PaperCase, index: number): Paragraph {
  const { unit, person, project, foundOn, facts, level, measures, points, deadline } = each;
  const done = [
    `按${level}问责`,
    clause(measures),
    isZero(points) ? '' : `扣减绩效分${plain(points)}分`,
    deadline === null ? '' : `于${formatDate(deadline)}前整改到位`,
  ].filter((part) => part !== '');
  return composeParagraph(
    `case.${index + 1}`,
    [
      `${clause(project) === '' ? '' : `涉及“${clause(project)}”。`}${clause(facts)}。${formatDate(foundOn)}查实，${done.join('，')}。`,
    ],
    {
      lead: {
        level: 2,
        text: `${headingText(2, index + 1, `${unit}${clause(person) === '' ? '' : `（责任人${clause(person)}）`}`)}。`,
      },
    },
  );
}

function caseTable(cases: readonly PaperCase[], lost: string): Table {
  return listTable(
    {
      key: 'cases.table',
      caption: '问责事项',
      rowCountFigure: 'month.cases',
      figures: [{ row: 'total', column: 4, figure: 'month.points' }],
    },
    cases,
    [
      ordinals(8),
      ['单位', 20, 'left', (each) => each.unit, { total: '合计' }],
      ['事由', 34, 'left', (each) => shorten(clause(each.facts), 40)],
      ['层级', 11, 'center', (each) => each.level],
      ['扣分', 9, 'right', (each) => plain(each.points), { sums: true, total: lost }],
      ['整改期限', 14, 'center', (each) => (each.deadline === null ? '—' : formatMonthDay(each.deadline))],
      ['状态', 12, 'center', (each) => each.state],
    ],
  );
}
