import { formatDate, formatMonthDay, formatPeriod, type Period } from '../../domain/period';
import { clause, composeParagraph, type Part, shorten } from '../compose';
import { listTable } from '../list-table';
import type { Block, DocumentModel, Table } from '../model';
import { type IssueFacts, workingParts } from '../page/official-parts';
import type { PaperSponsorship } from './register-data';

export interface LeaderSponsorship extends Omit<PaperSponsorship, 'leader' | 'title'> {
  /** Stage of the project, or the projects of the group's industry; empty for a unit. */
  readonly standing: string;
  readonly plan: string;
  readonly goal: string;
  readonly team: string;
}

export interface LeaderSheet {
  readonly leader: string;
  readonly title: string;
  readonly sponsorships: readonly LeaderSponsorship[];
  /** Projects under way of the industries whose groups the leader heads. */
  readonly groupProjects: readonly {
    readonly subject: string;
    readonly industry: string;
    readonly unit: string;
    readonly standing: string;
  }[];
  /** The newest first. */
  readonly visits: readonly { readonly on: string; readonly subject: string; readonly content: string }[];
  readonly problems: readonly {
    readonly subject: string;
    readonly text: string;
    readonly days: number;
    readonly state: string;
  }[];
}

export interface LeaderFileData extends IssueFacts {
  readonly period: Period;
  readonly leaders: readonly LeaderSheet[];
}

/** One page: what no longer fits is counted. */
const MOST_GROUP_PROJECTS = 5;
const MOST_VISITS = 6;
const MOST_PROBLEMS = 8;
const MOST_TEXT = 80;

/** 领导包保手册 (方案 三(三)): a page for each leader to hold in hand – projects with their 四个一, visits, open problems. */
export function buildLeaderFile(data: LeaderFileData): DocumentModel {
  const { leaders, settings, period } = data;
  const figures: Record<string, string> = {};
  const blocks = leaders.flatMap((sheet, index): Block[] => {
    const key = `leader.${index + 1}`;
    figures[`month.${key}.sponsorships`] = String(sheet.sponsorships.length);
    figures[`month.${key}.visits`] = String(sumVisits(sheet));
    figures[`month.${key}.problems`] = String(sheet.problems.length);
    return [...(index === 0 ? [] : [{ type: 'page-break' } as const]), ...sheetBlocks(sheet, key, data)];
  });
  return {
    ...workingParts(settings),
    kind: 'leader-file',
    title: `${formatPeriod(period)}领导包保手册`,
    blocks,
    figures,
  };
}

const sumVisits = (sheet: LeaderSheet): number =>
  sheet.sponsorships.reduce((sum, sponsorship) => sum + sponsorship.visits, 0);

function sheetBlocks(sheet: LeaderSheet, key: string, { settings, issuedOn }: LeaderFileData): Block[] {
  const idle = sheet.sponsorships.filter((sponsorship) => sponsorship.idle);
  const idleParts: Part[] =
    idle.length === 0
      ? ['均按要求到现场。']
      : [
          `超过${settings['sponsorship.visit-days']}天未到现场的：${idle.map((entry) => entry.subject).join('、')}。`,
        ];
  return [
    { type: 'heading', key, level: 1, text: titleOf(sheet) },
    composeParagraph(`${key}.summary`, [
      `截至${formatDate(issuedOn)}，联系包保`,
      {
        printed: `${sheet.sponsorships.length}项`,
        figure: `month.${key}.sponsorships`,
        label: '联系包保',
      },
      '，本月到现场',
      { printed: `${sumVisits(sheet)}次`, figure: `month.${key}.visits`, label: '到现场' },
      '，所包保项目和单位未办结问题',
      { printed: `${sheet.problems.length}项`, figure: `month.${key}.problems`, label: '未办结问题' },
      '。',
      ...idleParts,
    ]),
    sponsorshipTable(sheet, key),
    ...(sheet.groupProjects.length === 0 ? [] : [groupTable(sheet, key)]),
    ...(sheet.visits.length === 0 ? [] : [visitTable(sheet, key)]),
    ...(sheet.problems.length === 0 ? [] : [problemTable(sheet, key)]),
  ];
}

/** In demo offices and many real ones the leader is entered by his post alone. */
function titleOf({ leader, title }: LeaderSheet): string {
  return title === '' || title === leader ? leader : `${leader}\u3000${title}`;
}

function sponsorshipTable({ sponsorships }: LeaderSheet, key: string): Table {
  return listTable(
    {
      key: `${key}.sponsorships`,
      caption: '包保对象和“四个一”',
      dense: true,
      rowCountFigure: `month.${key}.sponsorships`,
    },
    sponsorships,
    [
      ['包保对象', 24, 'left', (entry) => entry.subject],
      ['责任单位', 13, 'left', (entry) => entry.unit || '—'],
      ['进展', 16, 'left', (entry) => shorten(clause(entry.standing), 30) || '—'],
      ['班子、方案、目标', 31, 'left', fourOnes],
      [
        '最近走访',
        14,
        'center',
        (entry) => (entry.lastVisit === null ? '未走访' : formatMonthDay(entry.lastVisit)),
      ],
    ],
  );
}

function fourOnes({ team, plan, goal, missing, kind }: LeaderSponsorship): string {
  if (kind !== '包保项目') return kind;
  const said = [
    team === '' ? '' : `班子：${shorten(clause(team), MOST_TEXT)}`,
    plan === '' ? '' : `方案：${shorten(clause(plan), MOST_TEXT)}`,
    goal === '' ? '' : `目标：${shorten(clause(goal), MOST_TEXT)}`,
    missing === '' ? '' : `缺：${missing}`,
  ];
  return said.filter((line) => line !== '').join('\n');
}

function groupTable({ groupProjects }: LeaderSheet, key: string): Table {
  return listTable(
    {
      key: `${key}.group-projects`,
      caption: `产业组在推进项目${groupProjects.length > MOST_GROUP_PROJECTS ? `（共${groupProjects.length}项，列前${MOST_GROUP_PROJECTS}项，其余见项目库）` : ''}`,
      dense: true,
    },
    groupProjects.slice(0, MOST_GROUP_PROJECTS),
    [
      ['项目', 38, 'left', (project) => project.subject],
      ['产业', 14, 'left', (project) => project.industry],
      ['责任单位', 16, 'left', (project) => project.unit || '—'],
      ['进展', 30, 'left', (project) => shorten(clause(project.standing), 40) || '—'],
    ],
  );
}

function visitTable({ visits }: LeaderSheet, key: string): Table {
  return listTable(
    {
      key: `${key}.visits`,
      caption: `最近走访${visits.length > MOST_VISITS ? `（共${visits.length}次，列最近${MOST_VISITS}次）` : ''}`,
      dense: true,
    },
    visits.slice(0, MOST_VISITS),
    [
      ['日期', 14, 'center', (visit) => formatMonthDay(visit.on)],
      ['到何处', 30, 'left', (visit) => visit.subject],
      ['现场办公', 54, 'left', (visit) => shorten(clause(visit.content), 60)],
    ],
  );
}

function problemTable({ problems }: LeaderSheet, key: string): Table {
  return listTable(
    {
      key: `${key}.problems`,
      caption: `未办结问题${problems.length > MOST_PROBLEMS ? `（共${problems.length}项，列最久的${MOST_PROBLEMS}项）` : ''}`,
      dense: true,
    },
    problems.slice(0, MOST_PROBLEMS),
    [
      ['项目或单位', 30, 'left', (problem) => problem.subject],
      ['问题', 44, 'left', (problem) => shorten(clause(problem.text), 60)],
      ['历时（天）', 11, 'right', (problem) => String(problem.days)],
      ['状态', 13, 'center', (problem) => problem.state],
    ],
  );
}
