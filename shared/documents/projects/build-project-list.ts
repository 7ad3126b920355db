import { formatFraction } from '../../domain/exact';
import { formatPeriod } from '../../domain/period';
import { STAGE_NAMES, STAGES, type Stage } from '../../domain/stage';
import { composeParagraph, type Part, shorten } from '../compose';
import { listTable, ordinals } from '../list-table';
import type { DocumentModel, Table, TableFigure } from '../model';
import { plain, sumOf } from '../notice/figures';
import { workingParts } from '../page/official-parts';
import type { ListedProject, ProjectListData } from './project-list-data';

const MAX_PROGRESS_CHARACTERS = 60;

/** 项目清单: how many projects stand at which stage, then one landscape list per stage. Only the 推进范围 counts. */
export function buildProjectList(data: ProjectListData): DocumentModel {
  const inScope = data.projects.filter((project) => project.inScope);
  const outside = data.projects.length - inScope.length;
  const stages = STAGES.flatMap((stage) => {
    const projects = inScope.filter((project) => project.stage === stage);
    return projects.length === 0 ? [] : [{ stage, projects }];
  });
  const figures: Record<string, string> = {
    'list.total': String(inScope.length),
    'list.total.wan': sumWan(inScope.map((project) => project.totalWan)),
  };
  for (const { stage, projects } of stages) figures[`list.${stage}`] = String(projects.length);
  const stated: Part[] = stages.flatMap(({ stage, projects }, index): Part[] => [
    `${index === 0 ? '，其中' : '、'}${STAGE_NAMES[stage]}`,
    { printed: `${projects.length}个`, figure: `list.${stage}`, label: STAGE_NAMES[stage] },
  ]);
  return {
    ...workingParts(data.settings),
    kind: 'project-list',
    title: `${formatPeriod(data.period)}${data.settings['office.region']}招商引资项目清单`,
    blocks: [
      composeParagraph(
        'summary',
        inScope.length === 0
          ? [
              `截至${formatPeriod(data.period)}，${data.settings['office.region']}没有推进范围内的招商引资项目${outside > 0 ? `，推进范围以外的${outside}个项目未列入` : ''}。`,
            ]
          : [
              `截至${formatPeriod(data.period)}，${data.settings['office.region']}推进范围内的招商引资项目共`,
              { printed: `${inScope.length}个`, figure: 'list.total', label: '项目共' },
              ...stated,
              `。各阶段项目名单附后，总投资和到位资金均折合人民币，到位资金为认定数${outside > 0 ? `；推进范围以外的${outside}个项目未列入` : ''}。`,
            ],
      ),
      ...(stages.length === 0 ? [] : [buildSummary(stages)]),
      ...stages.map(({ stage, projects }) => buildStageTable(stage, projects)),
    ],
    figures,
  };
}

function sumWan(values: readonly (string | null)[]): string {
  return plain(formatFraction(sumOf(values), 2));
}

interface StageProjects {
  readonly stage: Stage;
  readonly projects: readonly ListedProject[];
}

function buildSummary(stages: readonly StageProjects[]): Table {
  const all = stages.flatMap(({ projects }) => projects);
  const line = (title: string, projects: readonly ListedProject[]): string[] => [
    title,
    String(projects.length),
    sumWan(projects.map((project) => project.totalWan)),
    sumWan(projects.map((project) => project.fundsWan)),
  ];
  const figures: TableFigure[] = [
    ...stages.map(({ stage }, row) => ({ row, column: 1, figure: `list.${stage}` })),
    { row: 'total', column: 1, figure: 'list.total' },
    { row: 'total', column: 2, figure: 'list.total.wan' },
  ];
  return {
    type: 'table',
    key: 'summary.table',
    caption: '各阶段项目情况',
    measure: '单位：个、万元',
    columns: [
      { title: '阶段', width: 22, align: 'center' },
      { title: '项目个数', width: 22, align: 'right', sums: true },
      { title: '总投资', width: 28, align: 'right', sums: true },
      { title: '累计到位资金', width: 28, align: 'right', sums: true },
    ],
    rows: stages.map(({ stage, projects }) => line(STAGE_NAMES[stage], projects)),
    totalRow: line('合计', all),
    landscape: false,
    figures,
  };
}

function buildStageTable(stage: Stage, projects: readonly ListedProject[]): Table {
  return listTable(
    {
      key: `stage.${stage}`,
      caption: `${STAGE_NAMES[stage]}项目（${projects.length}个）`,
      landscape: true,
      rowCountFigure: `list.${stage}`,
    },
    projects,
    [
      ordinals(5),
      ['项目名称', 22, 'left', (project) => shorten(project.name), { total: '合计' }],
      ['责任单位', 12, 'left', (project) => project.unit],
      ['投资方', 18, 'left', (project) => shorten(project.investor)],
      ['产业', 11, 'center', (project) => project.industry],
      [
        '总投资\n（万元）',
        12,
        'right',
        (project) => (project.totalWan === null ? '—' : plain(project.totalWan)),
        { sums: true, total: sumWan(projects.map((project) => project.totalWan)) },
      ],
      [
        '到位资金\n（万元）',
        12,
        'right',
        (project) => plain(project.fundsWan),
        { sums: true, total: sumWan(projects.map((project) => project.fundsWan)) },
      ],
      [
        `${STAGE_NAMES[stage]}\n时间`,
        13,
        'center',
        (project) => (project.stageDate === null ? '—' : project.stageDate.replaceAll('-', '.')),
      ],
      ['最近进展', 28, 'left', (project) => shorten(project.progress, MAX_PROGRESS_CHARACTERS)],
    ],
  );
}
