/** The whole office as lists, one sheet per kind of record: for `export` on the command line and in the window. */
import type { Submission } from '../../../shared/contract/import';
import type { Target, Unit } from '../../../shared/contract/office';
import type { FundEntry, ProjectDetail, StageEvent } from '../../../shared/contract/projects';
import { type Attribution, LINK_KIND_NAMES } from '../../../shared/domain/indicators/attribution';
import { findIndicator } from '../../../shared/domain/indicators/indicator';
import { shareText } from '../../../shared/domain/indicators/shares';
import { CURRENCY_NAMES, type ExchangeRate, formatWan, type Money } from '../../../shared/domain/money';
import {
  CAPITAL_NAMES,
  FUND_KIND_NAMES,
  RECORD_STATE_NAMES,
  STAGE_NAMES,
} from '../../../shared/domain/stage';
import type { ListColumn, ListSheet } from './write-list';

export interface OfficeExport {
  readonly units: readonly Unit[];
  readonly projects: readonly ProjectDetail[];
  readonly targets: readonly Target[];
  readonly submissions: readonly Submission[];
  /** Joint units and linked projects. */
  readonly attribution: Attribution;
  readonly rates: readonly ExchangeRate[];
}

/** A column and what a record says in it; nothing is an empty cell. */
type Column<Item> = readonly [
  heading: string,
  value: (item: Item, place: number) => string | number | null | undefined,
  kind?: ListColumn['kind'],
];

function listOf<Item>(name: string, items: readonly Item[], columns: readonly Column<Item>[]): ListSheet {
  return {
    name,
    columns: columns.map(([heading, _value, kind = 'text']) => ({ heading, kind })),
    rows: items.map((item, place) => columns.map(([_heading, value]) => String(value(item, place) ?? ''))),
  };
}

export function listOffice(office: OfficeExport): ListSheet[] {
  return [
    listUnits(office.units),
    listProjects(office.projects),
    listAttribution(office.attribution, office.projects),
    listEvents(office.projects.flatMap((project) => project.events)),
    listFunds(office.projects.flatMap((project) => project.funds)),
    listProgress(office.projects),
    listTargets(office.targets, office.units),
    listSubmissions(office.submissions),
    listRates(office.rates),
  ];
}

function listUnits(units: readonly Unit[]): ListSheet {
  return listOf('单位', units, [
    ['序号', (_unit, place) => place + 1, 'integer'],
    ['单位', (unit) => unit.name],
    ['简称', (unit) => unit.shortName],
    ['组别', (unit) => unit.groupName],
    ['别名', (unit) => unit.aliases.join('、')],
    ['参加综合排名', (unit) => (unit.inComposite ? '是' : '否')],
    ['状态', (unit) => (unit.active ? '在用' : '停用')],
    ['联系人', (unit) => unit.contact],
  ]);
}

function listProjects(projects: readonly ProjectDetail[]): ListSheet {
  return listOf('项目', projects, [
    ['编号', ({ summary }) => summary.id, 'integer'],
    ['项目名称', ({ summary }) => summary.name],
    ['责任单位', ({ summary }) => summary.unit],
    ['投资方', ({ summary }) => summary.investor],
    ['产业类别', ({ summary }) => summary.industry],
    ['来源地', ({ summary }) => summary.sourceRegion],
    ['招商方式', ({ summary }) => summary.attraction],
    ['内外资', ({ summary }) => CAPITAL_NAMES[summary.capital]],
    ['币种', ({ summary }) => currency(summary.totalInvestment)],
    ['总投资（万）', ({ summary }) => wan(summary.totalInvestment), 'decimal'],
    ['固定资产投资（万）', ({ fixedAssets }) => wan(fixedAssets), 'decimal'],
    ['阶段', ({ summary }) => STAGE_NAMES[summary.stage]],
    ['阶段时间', ({ summary }) => summary.stageDate, 'date'],
    ['状态', ({ summary }) => RECORD_STATE_NAMES[summary.stageState]],
    ['认定到位资金（万元）', ({ summary }) => toTheFen(summary.fundsFen), 'decimal'],
    ['推进范围', ({ summary: { scope } }) => (scope.inScope ? '是' : `否：${scope.reason}`)],
    ['标签', ({ summary }) => summary.tags.join('、')],
    ['建设内容及规模', ({ content }) => content],
    ['建设地点', ({ address }) => address],
    ['联系人及电话', ({ contact }) => contact],
    ['备注', ({ note }) => note],
  ]);
}

function listAttribution({ versions, links }: Attribution, projects: readonly ProjectDetail[]): ListSheet {
  const names = new Map(projects.map(({ summary }) => [summary.id, summary.name]));
  const joint = versions
    .filter(({ projectId }) => names.has(projectId))
    .flatMap(({ projectId, fromPeriod, shares }) =>
      shares.map(({ unit, share }) => ({ projectId, fromPeriod, unit, share, link: null })),
    );
  const linked = links
    .filter(({ projectId }) => names.has(projectId))
    .map((link) => ({ projectId: link.projectId, fromPeriod: '', unit: '', share: null, link }));
  return listOf(
    '联合招商与项目关联',
    [...joint, ...linked],
    [
      ['项目编号', ({ projectId }) => projectId, 'integer'],
      ['项目名称', ({ projectId }) => names.get(projectId)],
      ['类别', ({ link }) => (link ? LINK_KIND_NAMES[link.kind] : '联合招商')],
      ['起用通报期', ({ fromPeriod }) => fromPeriod],
      ['单位', ({ unit }) => unit],
      ['份额', ({ share }) => share && shareText(share)],
      ['原项目', ({ link }) => link?.earlierProjectName],
      ['增加额币种', ({ link }) => currency(link?.increment ?? null)],
      ['增加额（万）', ({ link }) => wan(link?.increment ?? null), 'decimal'],
      ['依据', ({ link }) => link?.reason],
    ],
  );
}

const SOURCE: readonly Column<StageEvent | FundEntry>[] = [
  ['来源文件', ({ source }) => source?.fileName],
  ['来源工作表', ({ source }) => source?.sheet],
  ['来源行', ({ source }) => source?.row, 'integer'],
];

function listEvents(events: readonly StageEvent[]): ListSheet {
  return listOf('签约注册开工投产', events, [
    ['编号', (event) => event.id, 'integer'],
    ['项目编号', (event) => event.projectId, 'integer'],
    ['项目名称', (event) => event.projectName],
    ['责任单位', (event) => event.unit],
    ['阶段', (event) => STAGE_NAMES[event.stage]],
    ['时间', (event) => event.eventDate, 'date'],
    ['币种', (event) => currency(event.amount)],
    ['上报金额（万）', (event) => wan(event.amount), 'decimal'],
    ['认定金额（万元）', recognised, 'decimal'],
    ['状态', (event) => RECORD_STATE_NAMES[event.state]],
    ['报送期', (event) => event.reportedPeriod],
    ['认定期', (event) => event.recognisedPeriod],
    ['佐证材料', (event) => event.evidence],
    ['理由', (event) => event.reason],
    ...SOURCE,
  ]);
}

function listFunds(funds: readonly FundEntry[]): ListSheet {
  return listOf('到位资金', funds, [
    ['编号', (fund) => fund.id, 'integer'],
    ['项目编号', (fund) => fund.projectId, 'integer'],
    ['项目名称', (fund) => fund.projectName],
    ['责任单位', (fund) => fund.unit],
    ['到位时间', (fund) => fund.arrivedOn, 'date'],
    ['币种', (fund) => currency(fund.money)],
    ['上报金额（万）', (fund) => wan(fund.money), 'decimal'],
    ['认定金额（万元）', recognised, 'decimal'],
    ['出资方式', (fund) => FUND_KIND_NAMES[fund.kind]],
    ['凭证', (fund) => fund.voucher],
    ['状态', (fund) => RECORD_STATE_NAMES[fund.state]],
    ['报送期', (fund) => fund.reportedPeriod],
    ['认定期', (fund) => fund.recognisedPeriod],
    ['折算说明', (fund) => fund.rateNote],
    ['理由', (fund) => fund.reason],
    ...SOURCE,
  ]);
}

function listProgress(projects: readonly ProjectDetail[]): ListSheet {
  const reports = projects.flatMap(({ summary, progress }) =>
    progress.map((report) => ({ ...report, project: summary })),
  );
  return listOf('进展和问题', reports, [
    ['通报期', (report) => report.period],
    ['项目名称', ({ project }) => project.name],
    ['责任单位', ({ project }) => project.unit],
    ['进展', (report) => report.progress],
    ['问题', (report) => report.problem],
  ]);
}

function listTargets(targets: readonly Target[], units: readonly Unit[]): ListSheet {
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  return listOf('目标', targets, [
    ['年度', (target) => target.year, 'integer'],
    ['期间', ({ quarter }) => (quarter === 0 ? '全年' : `第${'一二三四'[quarter - 1]}季度`)],
    ['单位', (target) => names.get(target.unitId)],
    ['指标', (target) => findIndicator(target.indicator)?.name ?? target.indicator],
    ['目标', (target) => target.value, 'decimal'],
    ['计量单位', (target) => findIndicator(target.indicator)?.measure],
    ['调整原因', (target) => target.reason],
  ]);
}

function listSubmissions(submissions: readonly Submission[]): ListSheet {
  return listOf('报送', submissions, [
    ['通报期', (submission) => submission.period],
    ['单位', (submission) => submission.unit],
    ['收到时间', (submission) => submission.receivedAt.slice(0, 16).replace('T', ' ')],
    ['是否逾期', (submission) => (submission.late ? '逾期' : '按时')],
    ['文件', (submission) => submission.fileName],
    ['行数', (submission) => submission.rows, 'integer'],
    ['退回行数', (submission) => submission.refusedRows, 'integer'],
    ['填报人', ({ signature }) => signature.reporter],
    ['联系电话', ({ signature }) => signature.phone],
    ['审核人', ({ signature }) => signature.reviewer],
    ['填报日期', ({ signature }) => signature.filledOn],
  ]);
}

function listRates(rates: readonly ExchangeRate[]): ListSheet {
  return listOf('汇率', rates, [
    ['币种', (rate) => CURRENCY_NAMES[rate.currency]],
    ['起用日期', (rate) => rate.date, 'date'],
    ['折合人民币', (rate) => rate.rate],
    ['来源', (rate) => rate.source],
  ]);
}

function recognised({ recognisedFen }: StageEvent | FundEntry): string | null {
  return recognisedFen === null ? null : toTheFen(recognisedFen);
}

function currency(money: Money | null): string | null {
  return money && CURRENCY_NAMES[money.currency];
}

function wan(money: Money | null): string | null {
  return money && toTheFen(money.minor);
}

/** In 万 with as many decimals as the sum has, two at least: an export keeps what is kept. */
function toTheFen(minor: number): string {
  return formatWan(minor, 6).replace(/0{1,4}$/, '');
}
