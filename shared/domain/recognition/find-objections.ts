import type { ScopeVerdict } from '../../contract/projects';
import type { Objection } from '../../contract/recognition';
import { CURRENCY_NAMES, convertToFen, type ExchangeRate, type Money } from '../money';
import { formatDate, formatPeriod, isStillToCome, lastDayOf, type Period, yearOf } from '../period';
import type { Settings } from '../settings';
import { REPORTED_STAGES, STAGE_NAMES, type Stage } from '../stage';

/** A reported event or fund entry that waits on the desk. */
export interface DeskRecord {
  readonly kind: 'event' | 'fund';
  readonly id: number;
  readonly projectId: number;
  readonly stage: Stage | 'funds';
  /** Day of the event or of arrival. */
  readonly date: string | null;
  /** The date as the unit wrote it where it names no day (`11月上旬`); empty when it wrote none. */
  readonly dateText: string;
  /** Amount of the fund entry; for an event its own amount, else the project's total investment. */
  readonly money: Money | null;
  readonly evidence: string;
}

/** What has been recognised for the same project before, in any period. */
export interface EarlierRecognition {
  readonly kind: 'event' | 'fund';
  readonly id: number;
  readonly stage: Stage | 'funds';
  readonly period: Period;
  readonly date: string | null;
}

/**
 * What stands against recognising a record in `period`. Blocking ones cannot be overruled; a project out of
 * scope may be recognised and kept, it is only never counted (制度 二). Source: 制度 三(二)2 梳理、核查、认定.
 */
export function findObjections(
  record: DeskRecord,
  scope: ScopeVerdict,
  earlier: readonly EarlierRecognition[],
  period: Period,
  settings: Settings,
  rates: readonly ExchangeRate[],
  today: string,
): Objection[] {
  const others = earlier.filter((entry) => entry.kind !== record.kind || entry.id !== record.id);
  return [
    alreadyRecognised(record, others),
    outOfScope(scope),
    ...dateObjections(record, period, today),
    ...amountObjections(record, rates),
    stageOrder(record, others),
    missingEvidence(record, settings),
  ].filter((objection) => objection !== null);
}

function alreadyRecognised(record: DeskRecord, earlier: readonly EarlierRecognition[]): Objection | null {
  if (record.kind !== 'event') return null;
  const same = earlier.find((entry) => entry.kind === 'event' && entry.stage === record.stage);
  if (same === undefined) return null;
  const stage = stageName(record.stage);
  return {
    code: 'already-recognised',
    message: `该项目的${stage}已于${formatPeriod(same.period)}认定，同一项目同一阶段只认定一次`,
    blocking: true,
  };
}

function outOfScope(scope: ScopeVerdict): Objection | null {
  if (scope.inScope) return null;
  return {
    code: 'out-of-scope',
    message: `${scope.reason}；可以认定留存，但不计入统计和排名`,
    blocking: false,
  };
}

function dateObjections(record: DeskRecord, period: Period, today: string): Objection[] {
  if (record.date === null) {
    const what = record.kind === 'fund' ? '到位时间' : `${stageName(record.stage)}时间`;
    // A stage nobody has dated (在建, 续建) may be of any year: it cannot be counted for this month.
    const unknown = record.kind === 'event' && record.dateText === '' && positionOf(record.stage) >= 0;
    const written = record.dateText === '' ? '' : `（报送为“${record.dateText}”）`;
    const message = unknown ? `没有${what}，不能认定；请先在项目里补登日期` : `没有确切的${what}${written}`;
    return [{ code: 'no-date', message, blocking: unknown }];
  }
  const lastDay = lastDayOf(period);
  const date = formatDate(record.date);
  if (isStillToCome(record.date, today, period)) {
    const message = `日期${date}还没有到，报的是尚未发生的事，请核对`;
    return [{ code: 'date-in-future', message, blocking: false }];
  }
  if (record.date > lastDay) {
    return [
      {
        code: 'date-outside-year',
        message: `日期${date}晚于${formatPeriod(period)}，请核对`,
        blocking: false,
      },
    ];
  }
  if (record.date.slice(0, 4) === period.slice(0, 4)) return [];
  const why = record.kind === 'fund' ? '到位资金只计当年度' : '不是当年的事项';
  return [
    {
      code: 'date-outside-year',
      message: `日期${date}不在${yearOf(period)}年度，${why}，请核对`,
      blocking: false,
    },
  ];
}

function amountObjections(record: DeskRecord, rates: readonly ExchangeRate[]): Objection[] {
  const needsAmount = record.kind === 'fund' || record.stage === 'signed';
  if (record.money === null || record.money.minor === 0) {
    if (!needsAmount) return [];
    const message = record.kind === 'fund' ? '没有到位金额' : '没有签约金额，签约金额指标不计该项目';
    return [{ code: 'no-amount', message, blocking: record.kind === 'fund' }];
  }
  if (!needsAmount || record.money.currency === 'CNY') return [];
  const currency = CURRENCY_NAMES[record.money.currency];
  if (record.date === null) {
    return [
      { code: 'no-rate', message: `${currency}金额没有日期，无法确定折算汇率；请先补日期`, blocking: true },
    ];
  }
  if (convertToFen(record.money, record.date, rates) !== null) return [];
  const message = `汇率表中没有${formatDate(record.date)}及以前的${currency}汇率；请先在设置中补汇率`;
  return [{ code: 'no-rate', message, blocking: true }];
}

function stageOrder(record: DeskRecord, earlier: readonly EarlierRecognition[]): Objection | null {
  const position = positionOf(record.stage);
  const recognised = new Set(earlier.filter((entry) => entry.kind === 'event').map((entry) => entry.stage));
  if (record.kind === 'fund') {
    if (recognised.has('signed')) return null;
    return { code: 'stage-order', message: '该项目的签约尚未认定，已报到位资金', blocking: false };
  }
  // Registration may come before or after signing; a start needs a signing, production needs a start.
  const needed = REPORTED_STAGES.slice(0, Math.max(position, 0)).filter(
    (stage) => !recognised.has(stage) && (stage !== 'registered' || record.stage !== 'started'),
  );
  const before = needed.at(-1);
  if (record.stage === 'registered' || before === undefined) return dateOrder(record, earlier);
  return {
    code: 'stage-order',
    message: `该项目的${needed.map(stageName).join('、')}尚未认定，先报了${stageName(record.stage)}`,
    blocking: false,
  };
}

/** An event dated before an earlier stage of the same project. */
function dateOrder(record: DeskRecord, earlier: readonly EarlierRecognition[]): Objection | null {
  const { date } = record;
  const position = positionOf(record.stage);
  if (date === null || position < 2) return null;
  const later = earlier.find(
    (entry) =>
      entry.date !== null &&
      entry.date > date &&
      REPORTED_STAGES.slice(0, position).some((stage) => stage === entry.stage),
  );
  if (later === undefined) return null;
  return {
    code: 'stage-order',
    message: `${stageName(record.stage)}时间${formatDate(date)}早于${stageName(later.stage)}时间${formatDate(later.date ?? date)}`,
    blocking: false,
  };
}

function missingEvidence(record: DeskRecord, settings: Settings): Objection | null {
  if (!settings['recognition.require-evidence'] || record.evidence.trim() !== '') return null;
  return { code: 'no-evidence', message: '没有佐证材料，按设置不能认定', blocking: true };
}

/** In the order the stages are reported; -1 for stages that are not. */
function positionOf(stage: Stage | 'funds'): number {
  return (REPORTED_STAGES as readonly (Stage | 'funds')[]).indexOf(stage);
}

function stageName(stage: Stage | 'funds'): string {
  return stage === 'funds' ? '到位资金' : STAGE_NAMES[stage];
}
