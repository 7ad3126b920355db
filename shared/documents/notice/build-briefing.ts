import { formatMonthDay, formatPeriod, monthOf } from '../../domain/period';
import type { RankedRow } from '../../domain/scheme/result';
import { clause, composeParagraph, enumerate, type Part, shorten } from '../compose';
import { listTable } from '../list-table';
import { fillPages } from '../measure/count-pages';
import { SUBSTITUTE_FONTS } from '../measure/text-lines';
import type { Block, Chart, DocumentModel, Paragraph, Table, TableFigure } from '../model';
import { mmToTwips } from '../page/page';
import { bulletinFoot, profileFrom } from '../page/profile';
import { hasScored } from './composite';
import { changeCell, expectedProgress, gapTo } from './figures';
import { indicatorWords } from './indicator-names';
import type { IndicatorTotal, NoticeData, NoticeProblem } from './notice-data';
import { enumerateTotals, totalFigures } from './overview';
import { indicatorsBehind } from './problems';
import { roundAmounts } from './round-amounts';
import { monthLabel, yearLabel } from './scope-labels';
import { yearRate } from './year-rate';

/** What fits on the one page besides the figures; fewer problems are listed where their texts are long. */
const MAX_PROBLEMS = 3;
const MAX_PROBLEM_CHARACTERS = 36;
const MAX_NAMED_UNITS = 6;
/** Room for 批示, in millimetres. */
const MIN_BOX_HEIGHT = 13;
const MAX_BOX_HEIGHT = 80;
/** Kept free, in millimetres: substitute fonts are a little wider than the official ones. */
const SPARE_HEIGHT = 3;
const SUMMARY_INDICATORS = ['signed-count', 'started-count', 'funds-in-place'];

/**
 * 领导专报: one page under a bulletin head with key figures and their change, completion against the expected
 * progress, units behind, problems that need a leader, suggestions, and room for 批示.
 */
export function buildBriefing(gathered: NoticeData): DocumentModel {
  const data = roundAmounts(gathered);
  for (const withChart of [true, false]) {
    for (let problems = MAX_PROBLEMS; problems >= 0; problems -= 1) {
      const form = { problems, withChart, boxHeight: MIN_BOX_HEIGHT };
      const { pages, left } = fillPages(buildWithForm(data, form), SUBSTITUTE_FONTS);
      const spare = left / mmToTwips(1) - SPARE_HEIGHT;
      if (pages > 1 || spare < 0) continue;
      // What is left of the page belongs to the leader's pen.
      return buildWithForm(data, {
        ...form,
        boxHeight: Math.min(MAX_BOX_HEIGHT, Math.floor(MIN_BOX_HEIGHT + spare)),
      });
    }
  }
  return buildWithForm(data, { problems: 0, withChart: false, boxHeight: MIN_BOX_HEIGHT });
}

/** What gives way so that all stays on one page. */
interface BriefingForm {
  readonly problems: number;
  readonly withChart: boolean;
  /** 批示栏, in millimetres. */
  readonly boxHeight: number;
}

function buildWithForm(data: NoticeData, form: BriefingForm): DocumentModel {
  const { settings } = data;
  const progress = expectedProgress(monthOf(data.period));
  const figures: Record<string, string> = { 'year.progress': progress };
  for (const total of data.totals) Object.assign(figures, totalFigures(total, progress));
  const problems = selectProblems(data.problems, form.problems);
  const hasTargets = data.totals.some((total) => yearRate(total) !== null);
  const blocks: Block[] = [
    summarise(data),
    buildKeyTable(data, progress),
    ...(hasTargets && form.withChart ? [buildProgressChart(data, progress)] : []),
    ...buildPlacesTable(data),
    ...(problems.length > 0 ? [buildProblemTable(problems, data.problems.length)] : []),
    suggest(data),
    { type: 'form-box', key: 'instructions', label: '领导批示', height: form.boxHeight },
  ];
  return {
    kind: 'briefing',
    profile: profileFrom(settings),
    masthead: {
      form: 'bulletin',
      mark: settings['briefing.name'],
      number: data.number,
      office: settings['office.name'],
      date: data.issuedOn,
      secrecy: settings['briefing.remark'],
      ...(settings['briefing.signer'] === '' ? {} : { signer: settings['briefing.signer'] }),
    },
    title: `${formatPeriod(data.period)}${settings['office.region']}招商引资项目推进情况`,
    mainRecipients: [],
    blocks,
    attachments: [],
    signature: null,
    imprint: bulletinFoot(settings, data.issuedOn),
    figures,
  };
}

/** Run-in headings without ordinals: a page has no room for lines of their own. */
function lead(text: string) {
  return { lead: { level: 1 as const, text: `${text}。` } };
}

function summarise(data: NoticeData): Paragraph {
  const stated = enumerateTotals(data.totals.filter((total) => SUMMARY_INDICATORS.includes(total.id)));
  const withTarget = data.totals.filter((total) => yearRate(total) !== null);
  const behind = indicatorsBehind(data).length;
  const judged: Part[] =
    withTarget.length === 0
      ? ['。']
      : [
          `；${yearLabel(data.period)}${withTarget.length}项指标${
            behind === 0
              ? '均达到'
              : behind === withTarget.length
                ? '均未达到'
                : `中${withTarget.length - behind}项达到`
          }时序进度。`,
        ];
  return composeParagraph(
    'summary',
    [`${monthLabel(data.period)}，`, ...stated, ...judged],
    lead('总体情况'),
  );
}

/** Indicators across, so that six of them take six narrow rows. */
function buildKeyTable(data: NoticeData, progress: string): Table {
  const figures: TableFigure[] = [];
  const known = new Map(data.totals.map((total) => [total.id, totalFigures(total, progress)]));
  const line = (row: number, title: string, figureOf: (total: IndicatorTotal) => string): string[] => [
    title,
    ...data.totals.map((total, index) => {
      const figure = figureOf(total);
      const value = known.get(total.id)?.[figure];
      if (value !== undefined) figures.push({ row, column: index + 1, figure });
      return value ?? '—';
    }),
  ];
  const gapLine = data.totals.map((total) => {
    const rate = yearRate(total);
    const gap = rate === null ? null : gapTo(rate, progress);
    return gap === null ? '—' : gap.word === '持平' ? '0.0' : `${gap.word}${gap.points}`;
  });
  const month = monthLabel(data.period);
  const year = yearLabel(data.period);
  return {
    type: 'table',
    key: 'key-figures',
    caption: '',
    measure: '',
    columns: [
      { title: '指标', width: 20, align: 'left' },
      ...data.totals.map(({ id }) => ({
        title: `${indicatorWords(id).subject}\n（${indicatorWords(id).measure}）`,
        width: indicatorWords(id).kind === 'amount' ? 16 : 11,
        align: 'right' as const,
      })),
    ],
    rows: [
      line(0, `${month}认定`, ({ id }) => `month.${id}.recognised`),
      [
        `${month}同比（%）`,
        ...data.totals.map((total) => changeCell(total.month.recognised, total.month.lastYear)),
      ],
      line(2, `${year}累计`, ({ id }) => `year.${id}.recognised`),
      line(3, '完成率（%）', ({ id }) => `year.${id}.rate`),
      ['超欠时序百分点', ...gapLine],
    ],
    totalRow: null,
    landscape: false,
    figures,
    dense: true,
  };
}

function buildProgressChart(data: NoticeData, progress: string): Chart {
  const rates = data.totals.map(yearRate);
  const title = `${yearLabel(data.period)}年度目标完成率（%，时序进度${progress}%）`;
  const listed = data.totals.map(
    (total, index) => `${indicatorWords(total.id).subject}${rates[index] ?? '未设目标'}`,
  );
  return {
    type: 'chart',
    key: 'progress-chart',
    title,
    altText: `${title}柱形图：${listed.join('，')}。`,
    form: 'column',
    categories: data.totals.map(({ id }) => indicatorWords(id).subject),
    series: [{ name: '完成率', values: rates.map((rate) => (rate === null ? null : Number(rate))) }],
    measure: '%',
    decimals: 1,
    height: 18,
    dense: true,
  };
}

/** Who has to report in person; how long each has trailed stands with it where that differs. */
function tailRow(warnings: NoticeData['warnings']): string[] {
  const lengths = new Set(warnings.map(({ months }) => months.length));
  const names = warnings.map(({ unit, months }) =>
    lengths.size === 1 ? unit : `${unit}（${months.length}个月）`,
  );
  return [
    lengths.size === 1 ? `连续${[...lengths].join('')}个月靠后` : '连续靠后',
    names.length === 0 ? '' : `${nameSome(names)}，应当面汇报`,
  ];
}

/** First and last of every group, and who stands in the tail for months. */
function buildPlacesTable(data: NoticeData): Table[] {
  const first: string[] = [];
  const last: string[] = [];
  for (const group of data.month.groups) {
    const ranked = group.rows.filter((row) => row.place !== null);
    const lowest = ranked.at(-1)?.place ?? 1;
    const stated = (place: number): string[] => {
      const names = namesAt(ranked, place);
      return names.length === 0
        ? []
        : [`${data.month.groups.length > 1 ? `${group.name}` : ''}${nameSome(names)}`];
    };
    if (ranked.some(hasScored)) first.push(...stated(1));
    if (lowest > 1) last.push(...stated(lowest));
  }
  const rows = [['居首位', first.join('；')], ['居末位', last.join('；')], tailRow(data.warnings)].filter(
    (row) => row[1] !== '',
  );
  if (rows.length === 0) return [];
  return [
    {
      type: 'table',
      key: 'places',
      caption: '',
      measure: '',
      columns: [
        { title: `${monthLabel(data.period)}综合排名`, width: 22, align: 'left' },
        { title: '单位', width: 78, align: 'left' },
      ],
      rows,
      totalRow: null,
      landscape: false,
      dense: true,
    },
  ];
}

function namesAt(rows: readonly RankedRow[], place: number): string[] {
  return rows.filter((row) => row.place === place).map((row) => row.unit);
}

function nameSome(units: readonly string[]): string {
  return units.length <= MAX_NAMED_UNITS
    ? enumerate(units)
    : `${enumerate(units.slice(0, MAX_NAMED_UNITS))}等${units.length}个单位`;
}

/** Urgent ones first, then those with the nearest deadline, then as reported. */
function selectProblems(problems: readonly NoticeProblem[], limit: number): NoticeProblem[] {
  const key = (problem: NoticeProblem): string => `${problem.urgent ? 0 : 1}${problem.deadline ?? '9999'}`;
  return [...problems].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)).slice(0, limit);
}

function buildProblemTable(problems: readonly NoticeProblem[], total: number): Table {
  return listTable(
    {
      key: 'problem-table',
      caption:
        total === problems.length
          ? `提请领导协调的问题（共${total}项）`
          : `提请领导协调的问题（共${total}项，列${problems.length}项）`,
      dense: true,
    },
    problems,
    [
      [
        '事项',
        46,
        'left',
        (problem) =>
          shorten(
            `${problem.urgent ? '【特急】' : ''}${clause(problem.project || problem.unit)}：${clause(problem.text)}`,
            MAX_PROBLEM_CHARACTERS,
          ),
      ],
      ['责任单位', 15, 'center', (problem) => problem.unit],
      [
        '提请协调',
        27,
        'left',
        (problem) => shorten(clause(problem.wanted).replace(/^(建议|请)+/, '') || '协调推进', 26),
      ],
      [
        '时限',
        12,
        'center',
        (problem) => (problem.deadline === null ? '尽快' : formatMonthDay(problem.deadline)),
      ],
    ],
  );
}

function suggest(data: NoticeData): Paragraph {
  const behind = indicatorsBehind(data).map(({ id }) => indicatorWords(id).subject);
  const first =
    behind.length > 0
      ? `调度${enumerate(behind.slice(0, 3))}等滞后指标，倒排工期`
      : data.totals.some((total) => yearRate(total) !== null)
        ? '保持推进力度，确保全面完成年度目标'
        : '盯紧在谈和已签约项目，推动早落地、早开工、早投产';
  const listed = data.problems.length > 0 ? '；对上列问题明确牵头领导，限时办结' : '';
  return composeParagraph('suggestions', [`${first}${listed}。`], lead('工作建议'));
}
