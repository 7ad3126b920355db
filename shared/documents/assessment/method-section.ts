import { parseExact, plainText } from '../../domain/exact';
import { formatPeriod } from '../../domain/period';
import { describeRule } from '../../domain/scheme/form/describe-rule';
import { indicatorsOf } from '../../domain/scheme/item-indicators';
import type { Scheme, SchemeItem } from '../../domain/scheme/scheme';
import { composeParagraph, enumerate } from '../compose';
import { listTable } from '../list-table';
import type { Block, Paragraph, Table } from '../model';
import type { AssessmentData } from './assessment-data';

/** 一、考评办法: the parts in one sentence, the months that went in, and the table of how each part is scored. */
export function buildMethod(data: AssessmentData): Block[] {
  const { scheme } = data.assessment;
  return [
    composeParagraph('method.formula', [`${formulaSentence(scheme)}。`]),
    ...describeMonths(data),
    buildTable(data),
  ];
}

/** `考评得分由月度排名50分、巡查测评20分组成，加上加分项、减去督查扣分`. */
function formulaSentence({ items, fullMarks }: Scheme): string {
  const counted = items.filter((item) => item.counted);
  const ordinary = counted.filter((item) => item.kind === 'item').map(withMarks);
  const bonus = counted.filter((item) => item.kind === 'bonus').map((item) => item.name);
  const deductions = counted.filter((item) => item.kind === 'deduction').map((item) => item.name);
  return [
    `考评得分由${enumerate(ordinary)}组成，满分${fullMarks}分`,
    bonus.length > 0 ? `${enumerate(bonus)}另行加分` : '',
    deductions.length > 0 ? `${enumerate(deductions)}从总分中扣减` : '',
  ]
    .filter(Boolean)
    .join('，');
}

function withMarks(item: SchemeItem): string {
  return item.weight === undefined ? item.name : `${item.name}${item.weight}分`;
}

function describeMonths({ assessment }: AssessmentData): Paragraph[] {
  const { months, inputs } = assessment;
  if (!inputs.some((input) => input.source === 'computed')) return [];
  const [first, last] = [months[0], months.at(-1)];
  if (first === undefined || last === undefined)
    return [composeParagraph('method.months', ['本年度还没有认定数据，排名部分没有得分。'])];
  const span = first === last ? formatPeriod(first) : `${formatPeriod(first)}至${formatPeriod(last)}`;
  return [
    composeParagraph('method.months', [`排名部分取自${span}有认定数据的${months.length}个月的通报口径。`]),
  ];
}

const KIND_WORDS = { item: '计分', bonus: '加分', deduction: '扣分' } as const;

function buildTable({ assessment }: AssessmentData): Table {
  const { scheme, inputs } = assessment;
  const sourceOf = (item: SchemeItem) => {
    const read = indicatorsOf(item.function).read;
    if (read.includes('supervision-points')) return '督查问效';
    const computed = read.every(
      (id) => inputs.find((input) => input.indicator === id)?.source === 'computed',
    );
    return computed ? '通报数据' : '测评结果';
  };
  return listTable(
    { key: 'method.table', caption: '考评项目和计分办法' },
    scheme.items.filter((item) => item.counted),
    [
      ['项目', 18, 'left', (item) => item.name],
      ['性质', 10, 'center', (item) => KIND_WORDS[item.kind]],
      [
        '满分',
        10,
        'right',
        (item) => (item.kind === 'item' && item.weight !== undefined ? item.weight : '—'),
      ],
      ['计分办法', 44, 'left', methodText],
      ['数据来源', 18, 'center', sourceOf],
    ],
  );
}

/** `直接给分：月度综合得分平均，按满分100分折算，最高50分`. */
function methodText(item: SchemeItem): string {
  const outOf = item.outOf === undefined ? '' : `，按满分${item.outOf}分折算`;
  const cap = item.cap === undefined ? '' : `，最高${plain(item.cap)}分`;
  const floor = item.floor === undefined ? '' : `，最低${plain(item.floor)}分`;
  return `${describeRule(item.function)}${outOf}${cap}${floor}`;
}

function plain(text: string): string {
  const value = parseExact(text);
  return value === null ? text : plainText(value);
}
