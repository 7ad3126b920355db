import { formatFraction, parseExact } from '../../domain/exact';
import { formatDate, formatPeriod } from '../../domain/period';
import { type ConfirmedNote, nameOfFigure } from '../../domain/scheme/confirmed';
import { clause, composeParagraph, heading } from '../compose';
import { listTable, ordinals } from '../list-table';
import type { Block, DocumentModel, Paragraph, Table } from '../model';
import { describeMove } from '../notice/composite';
import { plain, sumOf } from '../notice/figures';
import { yearLabel } from '../notice/scope-labels';
import { workingParts } from '../page/official-parts';
import { compareWithGroup } from './compare-with-group';
import type { ScoreSheetData } from './score-sheet-data';

type Item = ScoreSheetData['items'][number];

/**
 * 单位得分说明: place and score, what the others of the group have, then item by item the formula with its numbers and
 * the events and fund entries behind it, each with date, evidence and the row of the unit's own report (mission D2),
 * and what was reported but not recognised, with the reason.
 */
export function buildScoreSheet(data: ScoreSheetData): DocumentModel {
  const figures: Record<string, string> = {};
  if (data.month.score !== null) figures['month.score'] = data.month.score;
  const group = compareWithGroup(data, 2);
  const details = group.length === 0 ? 2 : 3;
  return {
    ...workingParts(data.settings),
    kind: 'score-sheet',
    title: `${formatPeriod(data.period)}${data.unit}综合得分说明`,
    titleNames: [data.unit],
    mainRecipients: [data.unit],
    blocks: [
      describePlace(data),
      heading('items', 1, 1, '得分构成'),
      buildItemTable(data),
      ...describeTargets(data),
      ...(data.month.formula ? [describeFormula(data.month.formula)] : []),
      ...(data.month.confirmed ? [describeConfirmed(data, 'formula', data.month.confirmed)] : []),
      ...group,
      heading('details', 1, details, '逐项说明'),
      ...data.items.flatMap((item, index) => describeItem(data, item, index + 1)),
      ...describeOpen(data, details + 1),
      composeParagraph('objection', [
        `对本说明有异议的，请于收到之日起三个工作日内书面向${data.settings['office.short-name']}提出，并附佐证材料。`,
      ]),
    ],
    signature: { office: data.settings['office.name'], date: data.issuedOn },
    figures,
  };
}

function describePlace(data: ScoreSheetData): Paragraph {
  const { month, year } = data;
  if (month.score === null || month.place === null) {
    return composeParagraph('place', [
      `${formatPeriod(data.period)}，你单位按“${data.scheme}”未参加综合排名，各项完成情况说明如下。`,
    ]);
  }
  const move = describeMove(month.place, month.previousPlace);
  const change = move === '—' ? '' : move === '持平' ? '，与上月持平' : `，较上月${move}`;
  const cumulative =
    year?.place == null || year.score === null
      ? ''
      : `；${yearLabel(data.period)}累计得分${year.score}分，居第${year.place}位`;
  return composeParagraph('place', [
    `${formatPeriod(data.period)}，你单位综合得分`,
    { printed: `${month.score}分`, figure: 'month.score' },
    `，在${data.group}${data.rows.filter(({ place }) => place !== null).length}个参加排名的单位中居第${month.place}位${change}${cumulative}。得分按“${data.scheme}”计算，各项计算过程和依据如下。`,
  ]);
}

function buildItemTable(data: ScoreSheetData): Table {
  const rows = data.items.map((item) => {
    const own = data.month.items.find((entry) => entry.id === item.id);
    return [
      item.name,
      item.head.weight,
      own?.reported == null ? '—' : printed(own.reported),
      own?.actual == null ? '—' : printed(own.actual),
      own?.target ?? '—',
      own?.rate ?? '—',
      item.score ?? '—',
      own?.place == null ? '—' : String(own.place),
    ];
  });
  const total = data.month.score;
  return {
    type: 'table',
    key: 'items.table',
    caption: `${formatPeriod(data.period)}得分构成`,
    measure: '',
    columns: [
      { title: '项目', width: 24, align: 'left' },
      { title: '权重', width: 9, align: 'right' },
      { title: '上报', width: 13, align: 'right' },
      { title: '认定', width: 13, align: 'right' },
      { title: '目标', width: 13, align: 'right' },
      { title: '完成率\n（%）', width: 11, align: 'right' },
      { title: '得分', width: 11, align: 'right' },
      { title: '单项\n名次', width: 9, align: 'center' },
    ],
    rows,
    totalRow: total === null ? null : ['综合得分', '', '', '', '', '', total, ''],
    landscape: false,
    ...(total === null ? {} : { figures: [{ row: 'total' as const, column: 6, figure: 'month.score' }] }),
  };
}

/** A target of two thirds stands in the table as in the formulas, with four decimals. */
function describeTargets({ month }: ScoreSheetData): Paragraph[] {
  if (month.items.every(({ target }) => target === null || !/\.\d{3}/.test(target))) return [];
  return [
    composeParagraph(
      'items.targets',
      ['注：目标由年度目标或季度目标按月均分，除不尽的列四位小数，按未取舍的数计分。'],
      {
        style: 'note',
      },
    ),
  ];
}

function describeFormula(formula: string): Paragraph {
  return composeParagraph('formula', [`综合得分由各项得分合成，计算式为：${spaced(formula)}。`]);
}

function describeItem(data: ScoreSheetData, item: Item, ordinal: number): Block[] {
  const confirmed = data.month.items.find((entry) => entry.id === item.id)?.confirmed ?? [];
  const key = `details.${item.id}`;
  const formula = item.formula === '' ? '本期没有可计算的数据，不计分' : item.formula;
  return [
    heading(key, 2, ordinal, `${item.name}（${item.score === null ? '未计分' : `${item.score}分`}）`),
    composeParagraph(`${key}.formula`, [
      `计算过程为：${formula === item.formula ? spaced(formula) : formula}。`,
    ]),
    ...(item.contributions.length === 0
      ? [composeParagraph(`${key}.none`, ['本期没有经认定并计入本项的项目或到账资金。'])]
      : [buildContributions(item)]),
    ...confirmed.map((note, index) => describeConfirmed(data, `${key}.${index + 1}`, note)),
    ...describeLeftOut(key, item),
  ];
}

/** What the office set itself, beside what was computed. */
function describeConfirmed(
  { settings, items }: ScoreSheetData,
  key: string,
  { kind, subject, computed, confirmed, reason }: ConfirmedNote,
): Paragraph {
  return composeParagraph(`${key}.confirmed`, [
    `${nameOfFigure(items, kind, subject)}由${settings['office.short-name']}核定为${confirmed}${computed === null ? '' : `（计算值为${computed}）`}，理由是：${clause(reason)}。`,
  ]);
}

/** Recognised and reported, and yet not in the figure: the unit will ask. */
function describeLeftOut(key: string, { leftOut }: Item): Paragraph[] {
  if (leftOut.length === 0) return [];
  const stated = String(leftOut.length);
  const told = leftOut.map(
    ({ projectName, date, reason }) =>
      `“${projectName}”${date === null ? '' : `（${formatDate(date)}）`}，${clause(reason)}`,
  );
  return [composeParagraph(`${key}.left-out`, [`另有${stated}项已认定而不计入本项：${told.join('；')}。`])];
}

/** Reported in the month and not recognised: the difference between 上报 and 认定, record by record. */
function describeOpen({ open }: ScoreSheetData, ordinal: number): Block[] {
  if (open.length === 0) return [];
  return [
    heading('open', 1, ordinal, '上报后未认定的事项'),
    composeParagraph('open.text', [
      `你单位本月上报后退回或尚未认定的事项共${open.length}项，均未计入以上各项。补齐佐证材料重新上报并经认定的，计入认定当月。`,
    ]),
    listTable<ScoreSheetData['open'][number]>({ key: 'open.table', dense: true }, open, [
      ordinals(6),
      ['项目', 30, 'left', ({ projectName }) => projectName],
      ['事项', 12, 'center', ({ matter }) => matter],
      ['日期', 14, 'center', ({ date }) => date || '—'],
      ['状态', 10, 'center', ({ state }) => state],
      ['理由', 28, 'left', ({ reason }) => clause(reason) || '—'],
    ]),
  ];
}

function buildContributions(item: Item): Table {
  const values = item.contributions.map((entry) => printed(entry.value));
  return listTable(
    { key: `details.${item.id}.table`, measure: `单位：${item.head.measure}`, dense: true },
    item.contributions,
    [
      ordinals(6),
      ['项目', 25, 'left', (entry) => entry.projectName, { total: '合计' }],
      ['日期', 13, 'center', (entry) => (entry.date === null ? '—' : entry.date.replaceAll('-', '.'))],
      [
        '计入',
        12,
        'right',
        (entry) => printed(entry.value),
        { sums: true, total: plain(formatFraction(sumOf(values), 2)) },
      ],
      [
        '凭证和说明',
        22,
        'left',
        (entry) => [entry.evidence, entry.note].filter((text) => text !== '').join('；') || '—',
      ],
      [
        '来源',
        24,
        'left',
        (entry) =>
          entry.source === null
            ? '窗口登记'
            : `${entry.source.fileName}\n“${entry.source.sheet}”第${entry.source.row}行`,
      ],
    ],
  );
}

/** Blanks around the signs, so that a long formula breaks between them and not after the first word. */
function spaced(formula: string): string {
  return formula.replace(/\s*([+=×÷])\s*/g, ' $1 ');
}

/** Decimal or fraction text with at most two decimals. */
function printed(value: string): string {
  const exact = parseExact(value);
  return exact === null ? value : plain(formatFraction(exact, 2));
}
