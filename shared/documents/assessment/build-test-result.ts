import Fraction from 'fraction.js';
import { parseExact, printExact } from '../../domain/exact';
import type { RankedGroup, RankedItem, RankedRow } from '../../domain/scheme/result';
import { composeParagraph, enumerate, heading, shorten } from '../compose';
import { withEvenDecimals } from '../even-decimals';
import type { Block, DocumentModel, Paragraph, Table } from '../model';
import { statePlaces } from '../notice/composite';
import { officialParts } from '../page/official-parts';
import type { AssessmentData } from './assessment-data';

/** What is tested once a year, by the input of the assessment its scores are entered under. */
export const TESTS = {
  inspection: {
    indicator: '巡查测评',
    subject: '招商项目巡查测评',
    ...{ noun: '项目', judges: '评委（人）', detail: '巡查项目得分' },
    what: (year: number, whom: string) => `组织对${whom}${year}年度招商项目进行了现场巡查和集中测评`,
  },
  survey: {
    indicator: '满意度测评',
    subject: '企业满意度测评',
    ...{ noun: '部门', judges: '测评企业（家）', detail: '部门满意度得分' },
    what: (year: number, whom: string) => `组织企业对${whom}${year}年度服务情况进行了满意度民主测评`,
  },
} as const;
export type TestKind = keyof typeof TESTS;

const STATED_LEADERS = 3;

interface TestedGroup {
  readonly name: string;
  readonly tested: readonly Tested[];
}

interface Tested {
  readonly row: RankedRow;
  readonly item: RankedItem;
}

/** The item of the assessment a test is scored in; `null`: the office's scheme has none. */
function testItem(kind: TestKind, { scheme }: AssessmentData['assessment']): string | null {
  const { indicator } = TESTS[kind];
  const item = scheme.items.find(
    (each) => 'indicator' in each.function && each.function.indicator === indicator,
  );
  return item?.id ?? null;
}

/** Units with a score of the test, best first, those of one place in the office's order. */
function testedOf(group: RankedGroup, id: string): Tested[] {
  const tested = group.rows.flatMap((row): Tested[] => {
    const item = row.items.find((each) => each.id === id);
    return item && item.actual !== null ? [{ row, item }] : [];
  });
  const last = Number.MAX_SAFE_INTEGER;
  return tested.sort((a, b) => (a.item.place ?? last) - (b.item.place ?? last));
}

export function hasTestResult(kind: TestKind, assessment: AssessmentData['assessment']): boolean {
  const id = testItem(kind, assessment);
  return (
    assessment.marked[kind].length > 0 ||
    (id !== null && assessment.result.groups.some((group) => testedOf(group, id).length > 0))
  );
}

/** 巡查测评结果、满意度测评结果 (制度 三(四)、(六)): scores and places by group, from the figures of the assessment. */
export function buildTestResult(kind: TestKind, data: AssessmentData): DocumentModel {
  const { assessment, settings } = data;
  const { subject, what } = TESTS[kind];
  const id = testItem(kind, assessment) ?? '';
  const groups = assessment.result.groups.map((group) => ({ name: group.name, tested: testedOf(group, id) }));
  const shown = groups.filter(({ tested }) => tested.length > 0);
  // Departments that are no units of the office may have been surveyed too.
  const beyond = assessment.marked[kind].some(({ unit }) => unit === '');
  const among = shown.length === groups.length ? '' : enumerate(shown.map(({ name }) => name));
  const whom = beyond || shown.length === 0 ? '有关部门' : `${among}各单位`;
  return {
    ...officialParts(data),
    kind,
    title: `关于${assessment.year}年度${settings['office.region']}${subject}结果的通报`,
    mainRecipients: settings['document.main-recipients'],
    blocks: [
      composeParagraph('purpose', [
        `按照《招商项目跟踪推进制度》，${what(assessment.year, whom)}，现将结果通报如下。`,
      ]),
      heading('result', 1, 1, '测评结果'),
      ...shown.map(({ name, tested }, index) =>
        composeParagraph(`result.group${index + 1}`, [
          `${subject}，${groups.length === 1 ? '' : `${name}中`}${statePlaces(
            tested
              .filter(({ item }) => (item.place ?? STATED_LEADERS + 1) <= STATED_LEADERS)
              .map(({ row, item }) => ({ ...row, place: item.place })),
          )}。`,
        ]),
      ),
      ...(shown.length === 0 ? [] : [resultTable(`${assessment.year}年度${subject}结果`, shown)]),
      ...describeMissing(shown, assessment),
      ...subjectTable(kind, assessment),
      heading('use', 1, 2, '结果运用'),
      composeParagraph('use.text', [
        `测评结果纳入${assessment.year}年度综合目标考评。各单位对测评结果有异议的，请及时书面反映，由${settings['office.short-name']}核实后答复。`,
      ]),
    ],
    attachments: [],
    figures:
      assessment.marked[kind].length === 0
        ? {}
        : { 'subjects.count': String(assessment.marked[kind].length) },
  };
}

/** Each project of the tour, each department surveyed, also those that are no unit of the office. */
function subjectTable(kind: TestKind, { marked, year }: AssessmentData['assessment']): Block[] {
  const subjects = marked[kind];
  if (subjects.length === 0) return [];
  const { noun, judges, detail } = TESTS[kind];
  const count = String(subjects.length);
  return [
    composeParagraph('subjects', [
      `共测评${noun}`,
      { printed: `${count}个`, figure: 'subjects.count', label: `测评${noun}` },
      `，各${noun}得分如下。`,
    ]),
    withEvenDecimals(
      {
        type: 'table',
        key: 'subjects.table',
        caption: `${year}年度${detail}`,
        measure: '单位：分',
        columns: [
          { title: '名次', width: 12, align: 'center' },
          { title: noun, width: 44, align: 'left' },
          ...(kind === 'inspection' ? [{ title: '责任单位', width: 24, align: 'left' } as const] : []),
          { title: judges, width: 14, align: 'center' },
          { title: '得分', width: 14, align: 'right' },
        ],
        rows: subjects.map(({ subject, unit, judges: count, score, place }) => [
          String(place),
          shorten(subject),
          ...(kind === 'inspection' ? [unit] : []),
          String(count),
          printExact(parseExact(score) ?? new Fraction(0), 2),
        ]),
        totalRow: null,
        landscape: false,
        rowCountFigure: 'subjects.count',
      },
      [kind === 'inspection' ? 4 : 3],
    ),
  ];
}

function resultTable(caption: string, groups: readonly TestedGroup[]): Table {
  return withEvenDecimals(
    {
      type: 'table',
      key: 'result.table',
      caption,
      measure: '单位：分',
      columns: [
        { title: '名次', width: 14, align: 'center' },
        { title: '单位', width: 46, align: 'left' },
        { title: '测评得分', width: 20, align: 'right' },
        { title: '计入考评', width: 20, align: 'right' },
      ],
      rows: groups.flatMap(({ name, tested }) => [
        ...(groups.length > 1 ? [[name]] : []),
        ...tested.map(({ row, item }) => [
          item.place === null ? '—' : String(item.place),
          row.unit,
          toTwoDecimals(item.actual),
          item.score ?? '—',
        ]),
      ]),
      totalRow: null,
      landscape: false,
    },
    [2, 3],
  );
}

/** A mean of many judges goes on for ever; a score entered stays as it was written. */
function toTwoDecimals(score: string | null): string {
  const exact = parseExact(score ?? '');
  if (score === null || exact === null) return '—';
  return /\.\d{3}/.test(score) ? printExact(exact, 2) : score;
}

/** Units without a score in groups that were tested; a group in which nobody was (the towns in a survey) is not meant. */
function describeMissing(
  groups: readonly TestedGroup[],
  { result, assessed }: AssessmentData['assessment'],
): Paragraph[] {
  const tested = groups.flatMap((group) => group.tested.map(({ row }) => row.unit));
  const meant = result.groups
    .filter(({ name }) => groups.some((group) => group.name === name))
    .flatMap((group) => group.rows.map((row) => row.unit));
  const missing = assessed.filter((unit) => meant.includes(unit) && !tested.includes(unit));
  if (missing.length === 0) return [];
  const stated = String(missing.length);
  return [
    composeParagraph(
      'result.missing',
      [`未参加测评或尚无得分的单位${stated}个：${enumerate(missing)}，不作零分。`],
      { lists: [{ stated, items: missing }] },
    ),
  ];
}
