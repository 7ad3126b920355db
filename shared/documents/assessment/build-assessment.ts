import { formatMonthDay } from '../../domain/period';
import { indicatorsOf } from '../../domain/scheme/item-indicators';
import type { RankedGroup, RankedItem, RankedRow } from '../../domain/scheme/result';
import { clause, composeParagraph, enumerate, heading, shorten } from '../compose';
import { listTable } from '../list-table';
import type { Block, DocumentModel, Paragraph, Table } from '../model';
import { statePlaces } from '../notice/composite';
import { officialParts } from '../page/official-parts';
import type { AssessmentData } from './assessment-data';
import { buildMethod } from './method-section';
import { buildProposals } from './proposals-section';

/** More items than this do not fit beside place, unit and score on an upright page. */
const MAX_UPRIGHT_ITEMS = 6;
const STATED_LEADERS = 3;

/**
 * 年度综合考评结果通报: what the score is made of, who still lacks what, the result by group, and the rewards and
 * penalties the scheme's rules propose. Sources: 制度三(四) 测评结果纳入年度综合目标考评; 方案 考核结果与奖惩办法 (B12).
 */
export function buildAssessment(data: AssessmentData): DocumentModel {
  const { year } = data.assessment;
  const proposals = buildProposals(data);
  return {
    ...officialParts(data),
    kind: 'assessment',
    title: `关于${year}年度${data.settings['office.region']}招商引资工作综合考评结果的通报`,
    mainRecipients: data.settings['document.main-recipients'],
    blocks: [
      composeParagraph('purpose', [
        `按照《招商项目跟踪推进制度》和年度考评办法，对各单位${year}年度招商引资工作进行了综合考评，现将结果通报如下。`,
      ]),
      heading('method', 1, 1, '考评办法'),
      ...buildMethod(data),
      heading('result', 1, 2, '考评结果'),
      ...describeMissing(data),
      ...buildResult(data),
      heading('proposals', 1, 3, '奖惩建议'),
      ...proposals.blocks,
      composeParagraph('closing', [
        `各单位对考评结果有异议的，请及时书面反映，由${data.settings['office.short-name']}核实后答复。`,
      ]),
    ],
    attachments: [],
    figures: proposals.figures,
  };
}

/** What has not come in, input by input: it counts for nothing, and the places stand only for the time being. */
function describeMissing({ assessment, settings }: AssessmentData): Paragraph[] {
  // A bonus or deduction that never came is none.
  const needed = new Set(
    assessment.scheme.items.flatMap((item) =>
      item.kind === 'item' && item.counted ? indicatorsOf(item.function).read : [],
    ),
  );
  const missing = assessment.inputs.filter(
    (input) => input.missing.length > 0 && needed.has(input.indicator),
  );
  if (missing.length === 0) return [];
  const parts = missing.map(({ name, missing: without }) => {
    if (without.length === assessment.assessed.length) return `${name}各单位都还没有数据`;
    return without.length <= 5
      ? `${name}缺${enumerate(without)}的数据`
      : `${name}缺${without.length}个单位的数据`;
  });
  const effect = assessment.provisional
    ? `缺数据的不计零分，名次暂定，待数据补齐后由${settings['office.short-name']}重新核定`
    : '缺数据的按考评办法不计入，不作零分';
  return [composeParagraph('result.missing', [`截至本通报印发，${parts.join('；')}。${effect}。`])];
}

function buildResult({ assessment }: AssessmentData): Block[] {
  const { groups } = assessment.result;
  if (groups.every((group) => group.rows.every((row) => row.place === null)))
    return [composeParagraph('result.none', ['各单位的考评数据尚未齐备，暂不排名。'])];
  return [
    ...groups.map((group, index) => describeGroup(group, index, groups.length)),
    buildTable(assessment),
    ...buildCases(assessment),
  ];
}

/** The supervision cases behind the points taken off. */
function buildCases({ year, cases }: AssessmentData['assessment']): Table[] {
  if (cases.length === 0) return [];
  return [
    listTable({ key: 'result.cases', caption: `${year}年度督查问效扣分情况` }, cases, [
      ['单位', 22, 'left', (each) => each.unit],
      ['查实日期', 14, 'center', (each) => formatMonthDay(each.foundOn)],
      ['层级', 10, 'center', (each) => each.level],
      ['事由', 44, 'left', (each) => shorten(clause(each.facts))],
      ['扣分', 10, 'right', (each) => each.points],
    ]),
  ];
}

function describeGroup(group: RankedGroup, index: number, count: number): Paragraph {
  const ranked = group.rows.filter((row) => row.place !== null);
  const name = count === 1 ? '' : `${group.name}中`;
  const text =
    ranked.length === 0
      ? `${name}暂无可排名的单位`
      : `${name}${statePlaces(ranked.filter((row) => (row.place ?? 0) <= STATED_LEADERS))}`;
  return composeParagraph(`result.group${index + 1}`, [`年度综合考评，${text}。`]);
}

function buildTable({ year, result, scheme }: AssessmentData['assessment']): Table {
  const items = scheme.items.filter((item) => item.counted);
  return {
    type: 'table',
    key: 'result.table',
    caption: `${year}年度综合考评结果`,
    measure: '',
    columns: [
      { title: '名次', width: 8, align: 'center' },
      { title: '单位', width: 24, align: 'left' },
      { title: '考评\n得分', width: 11, align: 'right' },
      ...items.map((item) => ({ title: inTwoLines(item.name), width: 11, align: 'right' as const })),
    ],
    rows: result.groups.flatMap((group) => [
      ...(result.groups.length > 1 ? [[group.name]] : []),
      ...group.rows.map((row) => [
        String(row.place ?? '—'),
        row.unit,
        row.score ?? '—',
        ...items.map((item) => scoreText(itemOf(row, item.id), item.kind)),
      ]),
    ]),
    totalRow: null,
    landscape: items.length > MAX_UPRIGHT_ITEMS,
    coversUnits: result.groups.flatMap((group) => group.rows.map((row) => row.unit)),
  };
}

/** `满意度\n测评`: a narrow heading is broken in its middle, not where it happens to end. */
function inTwoLines(name: string): string {
  const characters = [...name];
  const middle = Math.ceil(characters.length / 2);
  return characters.length <= 3
    ? name
    : `${characters.slice(0, middle).join('')}\n${characters.slice(middle).join('')}`;
}

function itemOf(row: RankedRow, id: string): RankedItem | undefined {
  return row.items.find((item) => item.id === id);
}

/** What is not there yet is missing, never zero; a bonus or deduction that never came is none. */
function scoreText(item: RankedItem | undefined, kind: 'item' | 'bonus' | 'deduction'): string {
  if (item?.score != null) return item.score.replace('-', '−');
  return kind === 'item' ? '缺' : '—';
}
