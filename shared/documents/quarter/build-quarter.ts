import { formatFraction } from '../../domain/exact';
import { completionRate } from '../../domain/indicators/expected-progress';
import { INDICATORS, type IndicatorId } from '../../domain/indicators/indicator';
import { yearOf } from '../../domain/period';
import type { RankingResult } from '../../domain/scheme/result';
import { composeParagraph, enumerate, heading, headingText, type Part } from '../compose';
import { listTable } from '../list-table';
import type { Block, DocumentModel, Paragraph, TableFigure } from '../model';
import { decimalsNeeded, isZero, plain, printAmount, sumOf } from '../notice/figures';
import { indicatorWords } from '../notice/indicator-names';
import { officialParts } from '../page/official-parts';
import { judgeQuarter, type QuarterVerdict } from './judge-quarter';
import { buildPhotoSheet } from './photo-sheet';
import type { QuarterData } from './quarter-data';
import { quarterLabel, quarterName } from './quarter-labels';
import { buildRanking } from './ranking-section';

/**
 * 季度评比通报 (制度三(二)4): what the quarter brought, cumulative ranking by group, who is praised and who has
 * to speak at the quarter's meeting.
 */
export function buildQuarter(data: QuarterData): DocumentModel {
  const region = data.settings['office.region'];
  const totals = totalsOf(data.quarter);
  const overview = describeTotals(data, totals);
  const verdicts = judgeQuarter(data.period, data.quarter, data.settings);
  return {
    ...officialParts(data),
    kind: 'quarter',
    title: `关于${yearOf(data.period)}年${quarterName(data.period)}${region}招商引资项目推进评比情况的通报`,
    mainRecipients: data.settings['document.main-recipients'],
    blocks: [
      composeParagraph('purpose', [
        `为营造比学赶超氛围，推动重大招商项目加快落地见效，现将${yearOf(data.period)}年${quarterLabel(data.period)}${region}招商引资项目推进评比情况通报如下。`,
      ]),
      heading('overview', 1, 1, '总体情况'),
      ...overview.blocks,
      heading('ranking', 1, 2, '累计排名'),
      ...buildRanking(data),
      ...describePhotos(data),
      heading('praise', 1, 3, '表扬和表态发言'),
      ...describePraise(data, verdicts),
      heading('requirements', 1, 4, '下一步要求'),
      ...requirements(data, verdicts),
    ],
    attachments: buildPhotoSheet(data, `${yearOf(data.period)}年${quarterName(data.period)}`),
    figures: { ...overview.figures, 'quarter.photographed': String(data.photos.length) },
  };
}

interface Total {
  readonly id: IndicatorId;
  readonly done: string;
  readonly target: string | null;
}

/** What the units' printed figures add up to, so that whoever adds the table up gets the total. */
function totalsOf(result: RankingResult): Total[] {
  const rows = result.groups.flatMap((group) => group.rows);
  return INDICATORS.flatMap(({ id }): Total[] => {
    const items = rows.flatMap((row) => row.items.filter((item) => item.id === id));
    if (items.length === 0) return [];
    const targets = items.map((item) => item.target).filter((target) => target !== null);
    return [
      {
        id,
        done: addUp(items.map((item) => printed(id, item.actual))),
        target: targets.length === 0 ? null : addUp(targets.map((target) => printed(id, target))),
      },
    ];
  });
}

/** Amounts with two decimals, counts as they are. */
function printed(id: IndicatorId, value: string | null): string | null {
  if (value === null || indicatorWords(id).kind === 'count') return value;
  return formatFraction(sumOf([value]), 2);
}

function addUp(values: readonly (string | null)[]): string {
  return plain(formatFraction(sumOf(values), decimalsNeeded(values)));
}

function describeTotals(
  data: QuarterData,
  totals: readonly Total[],
): { blocks: Block[]; figures: Record<string, string> } {
  const figures: Record<string, string> = {};
  const tableFigures: TableFigure[] = [];
  const rows = totals.map((total, row) => {
    const key = `quarter.${total.id}`;
    figures[`${key}.recognised`] = total.done;
    tableFigures.push({ row, column: 1, figure: `${key}.recognised` });
    return [
      `${indicatorWords(total.id).subject}（${indicatorWords(total.id).measure}）`,
      total.done,
      total.target ?? '—',
      completionRate(total.done, total.target) ?? '—',
    ];
  });
  const none = totals.filter((total) => isZero(total.done));
  const done = totals.filter((total) => !isZero(total.done));
  const stated = done.flatMap((total, index): Part[] => {
    const words = indicatorWords(total.id);
    const figure = `quarter.${total.id}.recognised`;
    const amount = words.kind === 'amount' ? printAmount(total.done) : null;
    if (amount?.measure === '亿元') figures[`${figure}.yi`] = amount.number;
    return [
      `${index === 0 ? '' : '、'}${words.subject}`,
      {
        printed: amount ? `${amount.number}${amount.measure}` : `${total.done}${words.measure}`,
        figure: amount?.measure === '亿元' ? `${figure}.yi` : figure,
        label: words.subject,
      },
    ];
  });
  return {
    blocks: [
      composeParagraph('overview.totals', [
        `${quarterLabel(data.period)}，${data.settings['office.region']}各单位${done.length > 0 ? '经认定的' : ''}`,
        ...stated,
        none.length === 0
          ? '。'
          : `${done.length > 0 ? '，' : ''}${none.map(({ id }) => indicatorWords(id).none).join('、')}。`,
      ]),
      {
        type: 'table',
        key: 'overview.table',
        caption: `${quarterLabel(data.period)}主要指标完成情况`,
        measure: '',
        columns: [
          { title: '指标', width: 40, align: 'left' },
          { title: '本季累计', width: 22, align: 'right' },
          { title: '本季目标', width: 22, align: 'right' },
          { title: '完成率（%）', width: 18, align: 'right', rateOf: { done: 1, target: 2 } },
        ],
        rows,
        totalRow: null,
        landscape: false,
        figures: tableFigures,
      },
    ],
    figures,
  };
}

function describePhotos({ photos, settings }: QuarterData): Paragraph[] {
  if (photos.length === 0) return [];
  return [
    composeParagraph('ranking.photos', [
      `本季度${settings['office.short-name']}对各单位开工、建设、投产项目进行了现场拍摄，其中`,
      { printed: `${photos.length}个`, figure: 'quarter.photographed' },
      '项目的现场影像对比见附件。',
    ]),
  ];
}

function describePraise({ quarter }: QuarterData, rows: readonly QuarterVerdict[]): Block[] {
  const praised = rows.flatMap((row) => row.praised);
  const speaking = rows.flatMap((row) => row.speaking);
  if (praised.length + speaking.length === 0)
    return [
      composeParagraph('praise.none', [
        quarter.groups.some((group) => group.rows.some((row) => row.place !== null))
          ? '本季各单位未分先后，不作表扬和表态发言安排。'
          : '本季暂无可评比的单位。',
      ]),
    ];
  const lead = (ordinal: number, text: string) => ({
    lead: { level: 2 as const, text: `${headingText(2, ordinal, text)}。` },
  });
  return [
    ...(praised.length === 0
      ? []
      : [
          composeParagraph(
            'praise.praised',
            [
              `对累计综合排名居${rows.length === 1 ? '' : '各组'}首位的${enumerate(praised)}${String(praised.length)}个单位予以通报表扬，并在季度项目分析调度会上作经验交流。`,
            ],
            { ...lead(1, '通报表扬'), lists: [{ stated: String(praised.length), items: praised }] },
          ),
        ]),
    ...(speaking.length === 0
      ? []
      : [
          composeParagraph(
            'praise.speaking',
            [
              `请累计综合排名靠后的${enumerate(speaking)}${String(speaking.length)}个单位主要负责同志在季度项目分析调度会上作表态发言，说明原因、措施和时限。`,
            ],
            {
              ...lead(praised.length === 0 ? 1 : 2, '表态发言'),
              lists: [{ stated: String(speaking.length), items: speaking }],
            },
          ),
        ]),
    listTable({ key: 'praise.table', caption: '表扬和表态发言单位' }, rows, [
      ['组别', 18, 'center', (row) => row.group],
      ['通报表扬', 41, 'left', (row) => enumerate(row.praised) || '—'],
      ['表态发言', 41, 'left', (row) => enumerate(row.speaking) || '—'],
    ]),
  ];
}

function requirements(data: QuarterData, verdicts: readonly QuarterVerdict[]): Paragraph[] {
  const tasks = [
    ...(verdicts.some(({ praised }) => praised.length > 0) ? ['受表扬单位要总结经验、再接再厉'] : []),
    ...(verdicts.some(({ speaking }) => speaking.length > 0)
      ? [`表态发言单位要提前准备书面材料，于会前三日报${data.settings['office.short-name']}汇总`]
      : ['各单位要逐项目明确责任人和完成时限，抓紧推进']),
  ];
  const lead = (ordinal: number, text: string) => ({
    lead: { level: 2 as const, text: `${headingText(2, ordinal, text)}。` },
  });
  return [
    composeParagraph(
      'requirements.goals',
      ['各单位要对照年度目标任务逐项查找差距，明确下一季度签约、注册、开工、投产的具体项目和时间节点。'],
      lead(1, '紧盯目标'),
    ),
    composeParagraph('requirements.meeting', [`${tasks.join('，')}。`], lead(2, '抓好落实')),
  ];
}
