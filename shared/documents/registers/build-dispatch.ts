import { formatDate, formatMonthDay } from '../../domain/period';
import { PROBLEM_CATEGORIES } from '../../domain/problem';
import { clause, composeParagraph, heading, type Part, shorten } from '../compose';
import { listTable, ordinals } from '../list-table';
import type { Attachment, Block, DocumentModel, Table } from '../model';
import { officialParts } from '../page/official-parts';
import { type DispatchData, levelOf, type PaperProblem, type PaperWeekProject } from './register-data';

/**
 * 项目问题调度单 (制度 三(一)3): every Wednesday the open problems by category and age, what has been tried, what
 * is asked of the leaders, and what became of the last decisions. Problems not settled carry over by themselves.
 */
export function buildDispatch(data: DispatchData): DocumentModel {
  const { problems, decisions } = data;
  const region = data.settings['office.region'];
  const open = decisions.filter((decision) => !decision.done).length;
  return {
    ...officialParts(data),
    kind: 'dispatch',
    title: `${region}招商引资项目问题调度单`,
    mainRecipients: [`${levelOf(data)}有关领导`],
    blocks: [
      composeParagraph('summary', summarise(data)),
      ...(spokenOf(data.projects).length === 0 ? [] : [composeParagraph('week', speakOfWeek(data))]),
      ...(problems.length > 0
        ? [
            heading('asked', 1, 1, '提请领导调度的事项'),
            ...askedParagraphs(problems, levelOf(data)),
            heading('by-category', 1, 2, '问题分类'),
            categoryTable(problems),
          ]
        : []),
      ...(decisions.length > 0
        ? [
            heading('decisions', 1, problems.length > 0 ? 3 : 1, '前次议定事项落实情况'),
            composeParagraph('decisions.count', [
              '前次调度议定事项',
              { printed: `${decisions.length}项`, figure: 'decisions.all', label: '议定事项' },
              '，尚未落实',
              { printed: `${open}项`, figure: 'decisions.open', label: '尚未落实' },
              '。',
            ]),
            decisionTable(data),
          ]
        : []),
    ],
    attachments: [
      ...(problems.length === 0 ? [] : [problemList(data)]),
      ...(spokenOf(data.projects).length === 0 ? [] : [weekSheet(data)]),
    ],
    imprint: null,
    figures: {
      'problems.open': String(problems.length),
      'problems.new': String(problems.filter((problem) => problem.isNew).length),
      'problems.urgent': String(problems.filter((problem) => problem.urgent).length),
      'problems.overdue': String(problems.filter((problem) => problem.overdue).length),
      'decisions.all': String(decisions.length),
      'decisions.open': String(open),
      'week.projects': String(spokenOf(data.projects).length),
    },
  };
}

function summarise({ issuedOn, problems, settings }: DispatchData): Part[] {
  if (problems.length === 0)
    return [`截至${formatDate(issuedOn)}，${settings['office.region']}招商引资项目没有未办结的问题。`];
  const part = (figure: string, label: string, keep: (problem: PaperProblem) => boolean): Part[][] => {
    const count = problems.filter(keep).length;
    return count === 0 ? [] : [[label, { printed: `${count}项`, figure, label }]];
  };
  const parts = [
    ...part('problems.new', '本周新报', (problem) => problem.isNew),
    ...part('problems.urgent', '特别紧急', (problem) => problem.urgent),
    ...part('problems.overdue', '超过办理时限', (problem) => problem.overdue),
  ];
  return [
    `截至${formatDate(issuedOn)}，各单位报送尚未办结的问题`,
    { printed: `${problems.length}项`, figure: 'problems.open', label: '尚未办结的问题' },
    ...parts.flatMap((words, index) => [index === 0 ? '，其中' : '、', ...words]),
    '。现将有关情况报告如下，请予调度。',
  ];
}

function speakOfWeek({ projects, week }: DispatchData): Part[] {
  const shown = spokenOf(projects);
  return [
    `${formatDate(week.from)}至${formatMonthDay(week.to)}，本年新开工、新投产的${projects.length}个项目中，有新动态或有未办结问题的`,
    { printed: `${shown.length}个`, figure: 'week.projects', label: '未办结问题的' },
    '，列入周调度表。',
  ];
}

function categoryTable(problems: readonly PaperProblem[]): Table {
  const groups = PROBLEM_CATEGORIES.map((category) => ({
    category,
    of: problems.filter((problem) => problem.category === category),
  })).filter(({ of }) => of.length > 0);
  const cells = (of: readonly PaperProblem[]): string[] => [
    String(of.length),
    String(of.filter((problem) => problem.isNew).length),
    String(of.filter((problem) => problem.urgent).length),
    String(of.filter((problem) => problem.overdue).length),
    of.length === 0 ? '—' : String(Math.max(...of.map((problem) => problem.days))),
  ];
  const total = cells(problems);
  return {
    type: 'table',
    key: 'categories',
    caption: '',
    measure: '单位：项、天',
    columns: [
      { title: '类别', width: 20, align: 'center' },
      { title: '未办结', width: 16, align: 'right', sums: true },
      { title: '本周新报', width: 16, align: 'right', sums: true },
      { title: '特别紧急', width: 16, align: 'right', sums: true },
      { title: '超时限', width: 16, align: 'right', sums: true },
      { title: '最长天数', width: 16, align: 'right' },
    ],
    rows: groups.map(({ category, of }) => [category, ...cells(of)]),
    totalRow: ['合计', ...total],
    landscape: false,
    figures: [
      { row: 'total', column: 1, figure: 'problems.open' },
      { row: 'total', column: 2, figure: 'problems.new' },
      { row: 'total', column: 3, figure: 'problems.urgent' },
      { row: 'total', column: 4, figure: 'problems.overdue' },
    ],
  };
}

/** Urgent and overdue problems and those the city is asked for, one paragraph each; the rest stands in the list. */
function askedParagraphs(problems: readonly PaperProblem[], level: string): Block[] {
  const asked = problems.filter((problem) => problem.urgent || problem.overdue || problem.escalated);
  if (asked.length === 0)
    return [composeParagraph('asked.none', ['本周没有需领导单独调度的事项，各项问题按清单由有关单位办理。'])];
  return asked.map((problem, index) => {
    const mark = problem.urgent ? '（特别紧急）' : problem.overdue ? '（超过时限）' : '';
    const tried = clause(problem.tried) === '' ? '' : `已做工作：${clause(problem.tried)}。`;
    const wanted = clause(problem.wanted) === '' ? '请予协调。' : `请求事项：${clause(problem.wanted)}。`;
    return composeParagraph(
      `asked.${index + 1}`,
      [
        `${clause(problem.text)}，已历时${problem.days}天。${tried}${wanted}${problem.escalated ? `${level}层面难以解决，已提请市协调。` : ''}`,
      ],
      { lead: { level: 3, text: `${index + 1}.${problem.unit}${subjectOf(problem)}${mark}。` } },
    );
  });
}

function subjectOf(problem: PaperProblem): string {
  return problem.project === '' ? '' : `“${problem.project}”`;
}

function decisionTable({ decisions }: DispatchData): Table {
  return listTable({ key: 'decisions.table', rowCountFigure: 'decisions.all' }, decisions, [
    ['议定事项', 40, 'left', (decision) => clause(decision.text)],
    ['责任单位', 16, 'center', (decision) => decision.unit],
    [
      '时限',
      14,
      'center',
      (decision) => (decision.deadline === null ? '—' : formatMonthDay(decision.deadline)),
    ],
    [
      '落实情况',
      30,
      'left',
      (decision) =>
        `${decision.done ? '已落实' : '未落实'}${clause(decision.result) === '' ? '' : `：${clause(decision.result)}`}`,
    ],
  ]);
}

function problemList({ problems, settings }: DispatchData): Attachment {
  return {
    title: `${settings['office.region']}招商引资项目问题清单`,
    landscape: true,
    blocks: [
      listTable({ key: 'problem-list', landscape: true, rowCountFigure: 'problems.open' }, problems, [
        ordinals(5),
        ['责任单位', 12, 'left', (problem) => problem.unit],
        ['项目', 20, 'left', (problem) => shorten(problem.project) || '—'],
        ['类别', 8, 'center', (problem) => problem.category],
        [
          '存在问题',
          28,
          'left',
          (problem) => shorten(`${problem.urgent ? '【特急】' : ''}${clause(problem.text)}`),
        ],
        ['历时\n（天）', 8, 'right', (problem) => String(problem.days)],
        ['先期协调情况', 20, 'left', (problem) => shorten(clause(problem.tried)) || '—'],
        ['请求事项', 20, 'left', (problem) => shorten(clause(problem.wanted)) || '—'],
      ]),
    ],
  };
}

/** 周调度表 (制度 三(一)1): this year's new starts and productions, what moved in the week, what still blocks them. */
function weekSheet({ projects, settings }: DispatchData): Attachment {
  const shown = spokenOf(projects);
  return {
    title: `${settings['office.region']}新开工新投产项目周调度表`,
    landscape: true,
    blocks: [
      listTable({ key: 'week-sheet', landscape: true, rowCountFigure: 'week.projects' }, shown, [
        ordinals(5),
        ['责任单位', 12, 'left', (project) => project.unit],
        ['项目', 22, 'left', (project) => shorten(project.project)],
        ['类别', 8, 'center', (project) => project.kind],
        ['时间', 10, 'center', (project) => formatMonthDay(project.on)],
        ['本周动态', 14, 'left', (project) => shorten(clause(project.moved)) || '—'],
        ['最近形象进度', 26, 'left', (project) => shorten(clause(project.progress)) || '—'],
        ['未办结\n问题', 8, 'right', (project) => (project.problems === 0 ? '—' : String(project.problems))],
      ]),
    ],
  };
}

/** What there is to speak of; a district has a hundred projects under way. */
function spokenOf(projects: readonly PaperWeekProject[]): readonly PaperWeekProject[] {
  return projects.filter((project) => project.moved !== '' || project.problems > 0);
}
