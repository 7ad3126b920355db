import type { ProjectDetail, SourceRef } from '../../contract/projects';
import { CURRENCY_NAMES, formatWan, type Money } from '../../domain/money';
import { daysInMonth, formatDate, formatPeriod, monthOf, type Period, yearOf } from '../../domain/period';
import { CAPITAL_NAMES, FUND_KIND_NAMES, RECORD_STATE_NAMES, STAGE_NAMES } from '../../domain/stage';
import { clause, composeParagraph, heading } from '../compose';
import type { DocumentModel, Table } from '../model';
import { plain } from '../notice/figures';
import { workingParts } from '../page/official-parts';
import type { ProjectFileData } from './project-file-data';

interface Entry {
  /** Sorts entries; the last day of the period for what has no date of its own. */
  readonly at: string;
  readonly when: string;
  readonly what: string;
  readonly text: string;
  readonly state: string;
  readonly source: string;
}

/** 项目一览表: the project's facts, then stages, money, progress and problems in the order of time. */
export function buildProjectFile(data: ProjectFileData): DocumentModel {
  const { detail, settings } = data;
  const { summary } = detail;
  const entries = [...eventEntries(detail), ...fundEntries(detail), ...progressEntries(detail)].sort(
    (a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0),
  );
  const figures = { 'file.entries': String(entries.length) };
  return {
    ...workingParts(settings),
    kind: 'project-file',
    title: `${clause(summary.name)}一览表`,
    blocks: [
      composeParagraph('summary', [
        `该项目由${summary.unit}承办，${summary.investor === '' ? '' : `${clause(summary.investor)}投资，`}截至${formatDate(data.issuedOn)}处于${STAGE_NAMES[summary.stage]}阶段，认定到位资金${wan(summary.fundsFen)}万元。${clause(summary.scope.reason)}。`,
      ]),
      heading('facts', 1, 1, '基本情况'),
      buildFacts(detail),
      ...(detail.content === ''
        ? []
        : [composeParagraph('content', [`项目主要建设内容为：${clause(detail.content)}。`])]),
      heading('timeline', 1, 2, '推进情况'),
      ...(entries.length === 0
        ? [composeParagraph('timeline.none', ['尚未收到该项目的阶段进展、到位资金和问题情况报送。'])]
        : [
            composeParagraph('timeline.count', [
              '按时间先后列示该项目已报送和认定的事项共',
              { printed: `${entries.length}项`, figure: 'file.entries', label: '共' },
              '，未注明日期的按报送期排列。',
            ]),
            buildTimeline(entries),
          ]),
    ],
    figures,
  };
}

function wan(fen: number): string {
  return plain(formatWan(fen));
}

function moneyText(money: Money | null): string {
  if (money === null) return '—';
  const amount = plain(formatWan(money.minor));
  return money.currency === 'CNY' ? `${amount}万元` : `${amount}万${CURRENCY_NAMES[money.currency]}`;
}

function buildFacts({ summary, fixedAssets, address, contact, note }: ProjectDetail): Table {
  const facts: [string, string][] = [
    ['责任单位', summary.unit],
    ['投资方', summary.investor],
    ['产业', summary.industry],
    ['资金来源', CAPITAL_NAMES[summary.capital]],
    ['总投资', moneyText(summary.totalInvestment)],
    ['固定资产投资', moneyText(fixedAssets)],
    ['来源地', summary.sourceRegion],
    ['招商方式', summary.attraction],
    ['建设地点', address],
    ['联系人', contact],
    ['重点库', summary.tags.join('、')],
    ['备注', note],
  ];
  const pairs = Array.from({ length: facts.length / 2 }, (_, index) =>
    [facts[index * 2], facts[index * 2 + 1]].flatMap((fact) => [fact?.[0] ?? '', fact?.[1] || '—']),
  );
  return {
    type: 'table',
    key: 'facts.table',
    caption: '',
    measure: '',
    columns: [
      { title: '栏目', width: 18, align: 'center' },
      { title: '内容', width: 32, align: 'left' },
      { title: '栏目', width: 18, align: 'center' },
      { title: '内容', width: 32, align: 'left' },
    ],
    rows: pairs,
    totalRow: null,
    landscape: false,
  };
}

function buildTimeline(entries: readonly Entry[]): Table {
  return {
    type: 'table',
    key: 'timeline.table',
    caption: '',
    measure: '',
    columns: [
      { title: '时间', width: 22, align: 'center' },
      { title: '事项', width: 12, align: 'center' },
      { title: '内容', width: 34, align: 'left' },
      { title: '状态', width: 19, align: 'center' },
      { title: '来源', width: 23, align: 'left' },
    ],
    rows: entries.map((entry) => [entry.when, entry.what, entry.text, entry.state, entry.source]),
    totalRow: null,
    landscape: false,
    dense: true,
    rowCountFigure: 'file.entries',
  };
}

/** When it happened, or the period it was reported in. */
function timeOf(date: string | null, period: Period): Pick<Entry, 'at' | 'when'> {
  if (date !== null) return { at: date, when: formatDate(date) };
  const last = daysInMonth(yearOf(period), monthOf(period));
  return { at: `${period}-${last}~`, when: `${formatPeriod(period)}报送` };
}

function sourceText(source: SourceRef | null): string {
  return source === null ? '窗口登记' : `${source.fileName}\n“${source.sheet}”第${source.row}行`;
}

function stateText(record: {
  readonly state: keyof typeof RECORD_STATE_NAMES;
  readonly recognisedPeriod: Period | null;
  readonly reason: string;
}): string {
  const name = RECORD_STATE_NAMES[record.state];
  if (record.state === 'recognised' && record.recognisedPeriod !== null)
    return `${name}\n（${formatPeriod(record.recognisedPeriod)}）`;
  return record.state === 'returned' && record.reason !== '' ? `${name}：${clause(record.reason)}` : name;
}

function eventEntries(detail: ProjectDetail): Entry[] {
  return detail.events.map((event) => ({
    ...timeOf(event.eventDate, event.reportedPeriod),
    what: STAGE_NAMES[event.stage],
    text:
      [
        event.amount === null ? '' : `金额${moneyText(event.amount)}`,
        event.evidence === '' ? '' : `佐证：${clause(event.evidence)}`,
      ]
        .filter((text) => text !== '')
        .join('；') || '—',
    state: stateText(event),
    source: sourceText(event.source),
  }));
}

function fundEntries(detail: ProjectDetail): Entry[] {
  return detail.funds.map((fund) => ({
    ...timeOf(fund.arrivedOn, fund.reportedPeriod),
    what: '到位资金',
    text: [
      `${FUND_KIND_NAMES[fund.kind]}${moneyText(fund.money)}`,
      fund.recognisedFen === null ? '' : `认定${wan(fund.recognisedFen)}万元`,
      fund.rateNote,
      fund.voucher === '' ? '' : `凭证：${clause(fund.voucher)}`,
    ]
      .filter((text) => text !== '')
      .join('；'),
    state: stateText(fund),
    source: sourceText(fund.source),
  }));
}

function progressEntries(detail: ProjectDetail): Entry[] {
  return detail.progress.flatMap((report): Entry[] => {
    const common = {
      ...timeOf(null, report.period),
      state: '上报',
      source: sourceText(report.source),
    };
    return [
      ...(report.progress === '' ? [] : [{ ...common, what: '进展', text: clause(report.progress) }]),
      ...(report.problem === '' ? [] : [{ ...common, what: '问题', text: clause(report.problem) }]),
    ];
  });
}
