/** Blank sheets for judges, enterprises and reviewers to fill in by hand. */
import { readCriterion } from '../../domain/marks';
import { formatPeriod, type Period } from '../../domain/period';
import { REVIEW_CRITERIA } from '../../registers/declared/review';
import { composeParagraph, heading, shorten } from '../compose';
import type { DocumentKind } from '../kinds';
import type { Block, DocumentModel, Table, TableColumn } from '../model';
import { type IssueFacts, workingParts } from '../page/official-parts';

export interface InspectionSheetData extends IssueFacts {
  readonly year: number;
  /** In the order of the route. */
  readonly stops: readonly { readonly project: string; readonly unit: string; readonly sights: string }[];
}

/** 巡查打分表 (制度 三(四)): a sheet for each judge, or one without a name to be copied. */
export function buildInspectionSheet(data: InspectionSheetData): DocumentModel {
  const { settings, stops, year } = data;
  const judges = settings['inspection.judges'];
  const ballots = settings['inspection.ballots'];
  const columns: TableColumn[] = [
    { title: '序号', width: 7, align: 'center' },
    { title: '项目', width: 25, align: 'left' },
    { title: '责任单位', width: 14, align: 'left' },
    { title: '看点', width: 20, align: 'left' },
    ...(ballots
      ? [{ title: '名次', width: 12, align: 'center' } as const]
      : markColumns(settings['inspection.criteria'])),
  ];
  const rows = stops.map(({ project, unit, sights }, index) => [
    String(index + 1),
    shorten(project),
    unit,
    shorten(sights, 40),
  ]);
  const how = ballots
    ? `请按印象从好到差填写名次，第一名写1，名次不重复。`
    : `请在各格内打分，不高于该项满分；合计由工作人员复核。${settings['inspection.trimmed'] ? '计分时去掉一个最高分、一个最低分。' : ''}`;
  return sheets(data, 'inspection-sheet', `${year}年度${settings['office.region']}招商项目巡查打分表`, {
    names: judges.length === 0 ? [''] : judges,
    head: (judge) => `评委：${judge || BLANK_NAME}日期：${BLANK_DAY}`,
    how,
    columns,
    rows,
  });
}

export interface SurveySheetData extends IssueFacts {
  readonly year: number;
  readonly departments: readonly string[];
}

/** 满意度测评表 (制度 三(六)1): filled in by an enterprise without its name. */
export function buildSurveySheet(data: SurveySheetData): DocumentModel {
  const { settings, year, departments } = data;
  return sheets(data, 'survey-sheet', `${year}年度${settings['office.region']}企业满意度测评表`, {
    names: [''],
    head: () => `测评日期：${BLANK_DAY}`,
    how: '请对各部门为企业服务的情况打分，不高于该项满分；没有办过事的部门可以不打。意见建议写在最后一栏，本表不记名。',
    columns: [
      { title: '序号', width: 7, align: 'center' },
      { title: '部门', width: 26, align: 'left' },
      ...markColumns(settings['survey.criteria']),
      { title: '意见建议', width: 24, align: 'left' },
    ],
    rows: departments.map((department, index) => [String(index + 1), department]),
  });
}

export interface ReviewSheetData extends IssueFacts {
  readonly period: Period;
  readonly projects: readonly { readonly name: string; readonly unit: string; readonly investor: string }[];
}

/** 评审意见表 (方案 二(二) 初审论证): the paper's criteria for each project that comes before the meeting. */
export function buildReviewSheet(data: ReviewSheetData): DocumentModel {
  const rows = [
    ...Object.values(REVIEW_CRITERIA).map((criterion, at) => [String(at + 1), criterion]),
    // Lines to write on.
    ['', `综合意见${'\n'.repeat(4)}`],
  ];
  const blocks = data.projects.flatMap(({ name, unit, investor }, index): Block[] => [
    ...pageBreakBefore(index),
    heading(`project.${index + 1}`, 1, index + 1, name),
    composeParagraph(`project.${index + 1}.about`, [
      `招商单位：${unit}${investor === '' ? '' : `；投资方：${investor}`}。请在符合的一格打“√”。`,
    ]),
    composeParagraph(`project.${index + 1}.signature`, [`评审人（签名）：　　　　　日期：${BLANK_DAY}`]),
    table(
      `project.${index + 1}.table`,
      [
        { title: '序号', width: 9, align: 'center' },
        { title: '评审依据', width: 33, align: 'left' },
        { title: '符合', width: 9, align: 'center' },
        { title: '基本\n符合', width: 9, align: 'center' },
        { title: '不符合', width: 11, align: 'center' },
        { title: '待补充', width: 11, align: 'center' },
        { title: '说明', width: 22, align: 'left' },
      ],
      rows,
    ),
  ]);
  return {
    ...workingParts(data.settings),
    kind: 'review-sheet',
    title: `${formatPeriod(data.period)}项目落地评审意见表`,
    blocks,
    figures: {},
  };
}

/** Room for a name or a day to be written in. */
const BLANK_NAME = '　'.repeat(8);
const BLANK_DAY = '　　　年　　月　　日';

interface Sheets {
  /** One sheet each; an empty name is left to write in. */
  readonly names: readonly string[];
  readonly head: (name: string) => string;
  readonly how: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
}

function sheets(
  { settings }: IssueFacts,
  kind: DocumentKind,
  title: string,
  { names, head, how, columns, rows }: Sheets,
): DocumentModel {
  return {
    ...workingParts(settings),
    kind,
    across: true,
    title,
    blocks: names.flatMap((name, index): Block[] => [
      ...pageBreakBefore(index),
      { type: 'heading', key: `sheet.${index + 1}`, level: 1, text: head(name) },
      composeParagraph(`sheet.${index + 1}.how`, [how]),
      { ...table(`sheet.${index + 1}.table`, columns, rows), caption: index === 0 ? '' : title },
    ]),
    figures: {},
  };
}

function pageBreakBefore(index: number): Block[] {
  return index === 0 ? [] : [{ type: 'page-break' }];
}

function markColumns(criteria: readonly string[]): TableColumn[] {
  return [
    ...criteria.map(readCriterion).map(({ name, points }): TableColumn => {
      return { title: points === null ? name : `${name}\n${points}分`, width: 12, align: 'center' };
    }),
    { title: '合计', width: 9, align: 'center' },
  ];
}

/** The cells beyond those given are left to write in. */
function table(key: string, columns: readonly TableColumn[], rows: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    key,
    caption: '',
    measure: '',
    columns,
    rows: rows.map((row) => columns.map((_, index) => row[index] ?? '')),
    totalRow: null,
    landscape: false,
    textSize: 'large',
    fixedColumns: true,
  };
}
