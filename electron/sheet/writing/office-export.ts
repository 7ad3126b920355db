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

const text = (heading: string): ListColumn => ({ heading, kind: 'text' });
const decimal = (heading: string): ListColumn => ({ heading, kind: 'decimal' });
const integer = (heading: string): ListColumn => ({ heading, kind: 'integer' });
const date = (heading: string): ListColumn => ({ heading, kind: 'date' });

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
  return {
    name: '单位',
    columns: [
      integer('序号'),
      text('单位'),
      text('简称'),
      text('组别'),
      text('别名'),
      text('参加综合排名'),
      text('状态'),
      text('联系人'),
    ],
    rows: units.map((unit, place) => [
      String(place + 1),
      unit.name,
      unit.shortName,
      unit.groupName,
      unit.aliases.join('、'),
      unit.inComposite ? '是' : '否',
      unit.active ? '在用' : '停用',
      unit.contact,
    ]),
  };
}

function listProjects(projects: readonly ProjectDetail[]): ListSheet {
  return {
    name: '项目',
    columns: [
      integer('编号'),
      text('项目名称'),
      text('责任单位'),
      text('投资方'),
      text('产业类别'),
      text('来源地'),
      text('招商方式'),
      text('内外资'),
      text('币种'),
      decimal('总投资（万）'),
      decimal('固定资产投资（万）'),
      text('阶段'),
      date('阶段时间'),
      text('状态'),
      decimal('认定到位资金（万元）'),
      text('推进范围'),
      text('标签'),
      text('建设内容及规模'),
      text('建设地点'),
      text('联系人及电话'),
      text('备注'),
    ],
    rows: projects.map(({ summary, fixedAssets, content, address, contact, note }) => [
      String(summary.id),
      summary.name,
      summary.unit,
      summary.investor,
      summary.industry,
      summary.sourceRegion,
      summary.attraction,
      CAPITAL_NAMES[summary.capital],
      summary.totalInvestment ? CURRENCY_NAMES[summary.totalInvestment.currency] : '',
      wan(summary.totalInvestment),
      wan(fixedAssets),
      STAGE_NAMES[summary.stage],
      summary.stageDate ?? '',
      RECORD_STATE_NAMES[summary.stageState],
      toTheFen(summary.fundsFen),
      summary.scope.inScope ? '是' : `否：${summary.scope.reason}`,
      summary.tags.join('、'),
      content,
      address,
      contact,
      note,
    ]),
  };
}

function listAttribution({ versions, links }: Attribution, projects: readonly ProjectDetail[]): ListSheet {
  const names = new Map(projects.map(({ summary }) => [summary.id, summary.name]));
  const columns = [
    integer('项目编号'),
    text('项目名称'),
    text('类别'),
    text('起用通报期'),
    text('单位'),
    text('份额'),
    text('原项目'),
    text('增加额币种'),
    decimal('增加额（万）'),
    text('依据'),
  ];
  const shared = versions.flatMap((version) => {
    const name = names.get(version.projectId);
    if (name === undefined) return [];
    const before = [String(version.projectId), name, '联合招商', version.fromPeriod];
    return version.shares.map(({ unit, share }) => [...before, unit, shareText(share), '', '', '', '']);
  });
  const linked = links
    .filter((link) => names.has(link.projectId))
    .map(({ projectId, projectName, kind, earlierProjectName, increment, reason }) => [
      String(projectId),
      projectName,
      LINK_KIND_NAMES[kind],
      '',
      '',
      '',
      earlierProjectName,
      increment ? CURRENCY_NAMES[increment.currency] : '',
      wan(increment),
      reason,
    ]);
  return { name: '联合招商与项目关联', columns, rows: [...shared, ...linked] };
}

function listEvents(events: readonly StageEvent[]): ListSheet {
  return {
    name: '签约注册开工投产',
    columns: [
      integer('编号'),
      integer('项目编号'),
      text('项目名称'),
      text('责任单位'),
      text('阶段'),
      date('时间'),
      text('币种'),
      decimal('上报金额（万）'),
      decimal('认定金额（万元）'),
      text('状态'),
      text('报送期'),
      text('认定期'),
      text('佐证材料'),
      text('理由'),
      text('来源文件'),
      text('来源工作表'),
      integer('来源行'),
    ],
    rows: events.map((event) => [
      String(event.id),
      String(event.projectId),
      event.projectName,
      event.unit,
      STAGE_NAMES[event.stage],
      event.eventDate ?? '',
      event.amount ? CURRENCY_NAMES[event.amount.currency] : '',
      wan(event.amount),
      recognised(event),
      RECORD_STATE_NAMES[event.state],
      event.reportedPeriod,
      event.recognisedPeriod ?? '',
      event.evidence,
      event.reason,
      ...sourceOf(event),
    ]),
  };
}

function listFunds(funds: readonly FundEntry[]): ListSheet {
  return {
    name: '到位资金',
    columns: [
      integer('编号'),
      integer('项目编号'),
      text('项目名称'),
      text('责任单位'),
      date('到位时间'),
      text('币种'),
      decimal('上报金额（万）'),
      decimal('认定金额（万元）'),
      text('出资方式'),
      text('凭证'),
      text('状态'),
      text('报送期'),
      text('认定期'),
      text('折算说明'),
      text('理由'),
      text('来源文件'),
      text('来源工作表'),
      integer('来源行'),
    ],
    rows: funds.map((fund) => [
      String(fund.id),
      String(fund.projectId),
      fund.projectName,
      fund.unit,
      fund.arrivedOn ?? '',
      CURRENCY_NAMES[fund.money.currency],
      wan(fund.money),
      recognised(fund),
      FUND_KIND_NAMES[fund.kind],
      fund.voucher,
      RECORD_STATE_NAMES[fund.state],
      fund.reportedPeriod,
      fund.recognisedPeriod ?? '',
      fund.rateNote,
      fund.reason,
      ...sourceOf(fund),
    ]),
  };
}

function listProgress(projects: readonly ProjectDetail[]): ListSheet {
  return {
    name: '进展和问题',
    columns: [text('通报期'), text('项目名称'), text('责任单位'), text('进展'), text('问题')],
    rows: projects.flatMap(({ summary, progress }) =>
      progress.map((report) => [report.period, summary.name, summary.unit, report.progress, report.problem]),
    ),
  };
}

function listTargets(targets: readonly Target[], units: readonly Unit[]): ListSheet {
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  return {
    name: '目标',
    columns: [
      integer('年度'),
      text('期间'),
      text('单位'),
      text('指标'),
      decimal('目标'),
      text('计量单位'),
      text('调整原因'),
    ],
    rows: targets.map((target) => {
      const indicator = findIndicator(target.indicator);
      return [
        String(target.year),
        target.quarter === 0 ? '全年' : `第${'一二三四'[target.quarter - 1]}季度`,
        names.get(target.unitId) ?? '',
        indicator?.name ?? target.indicator,
        target.value,
        indicator?.measure ?? '',
        target.reason,
      ];
    }),
  };
}

function listSubmissions(submissions: readonly Submission[]): ListSheet {
  return {
    name: '报送',
    columns: [
      text('通报期'),
      text('单位'),
      text('收到时间'),
      text('是否逾期'),
      text('文件'),
      integer('行数'),
      integer('退回行数'),
      text('填报人'),
      text('联系电话'),
      text('审核人'),
      text('填报日期'),
    ],
    rows: submissions.map((submission) => [
      submission.period,
      submission.unit,
      submission.receivedAt.slice(0, 16).replace('T', ' '),
      submission.late ? '逾期' : '按时',
      submission.fileName,
      String(submission.rows),
      String(submission.refusedRows),
      submission.signature.reporter,
      submission.signature.phone,
      submission.signature.reviewer,
      submission.signature.filledOn,
    ]),
  };
}

function listRates(rates: readonly ExchangeRate[]): ListSheet {
  return {
    name: '汇率',
    columns: [text('币种'), date('起用日期'), text('折合人民币'), text('来源')],
    rows: rates.map((rate) => [CURRENCY_NAMES[rate.currency], rate.date, rate.rate, rate.source]),
  };
}

function recognised({ recognisedFen }: StageEvent | FundEntry): string {
  return recognisedFen === null ? '' : toTheFen(recognisedFen);
}

function wan(money: Money | null): string {
  return money === null ? '' : toTheFen(money.minor);
}

/** In 万 with as many decimals as the sum has, two at least: an export keeps what is kept. */
function toTheFen(minor: number): string {
  return formatWan(minor, 6).replace(/0{1,4}$/, '');
}

function sourceOf(record: StageEvent | FundEntry): [string, string, string] {
  return record.source
    ? [record.source.fileName, record.source.sheet, String(record.source.row)]
    : ['', '', ''];
}
