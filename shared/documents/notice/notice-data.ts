/**
 * Everything a monthly notice or briefing is made of, from the period's frozen result. Plain data: it is
 * stored with the issued document, so that the same document can be written again years later.
 * Amounts are decimal text in 万元, counts decimal text, rates percent; `null` means unknown or not set, never zero.
 */
import type { IndicatorId } from '../../domain/indicators/indicator';
import type { Period } from '../../domain/period';
import type { RankingResult } from '../../domain/scheme/result';
import type { Settings } from '../../domain/settings';
import type { REPORTED_STAGES } from '../../domain/stage';

export interface NoticeData {
  readonly period: Period;
  /** Date of issue, `YYYY-MM-DD`. */
  readonly issuedOn: string;
  /** 发文字号 or 期号, already formatted (number.ts). */
  readonly number: string;
  readonly settings: Settings;
  /** All units that report, in the office's order. */
  readonly units: readonly NoticeUnit[];
  readonly month: RankingResult;
  readonly year: RankingResult;
  readonly totals: readonly IndicatorTotal[];
  readonly submissions: readonly SubmissionStatus[];
  readonly problems: readonly NoticeProblem[];
  /** Recognised in this period, each stage a list of its own. */
  readonly projects: readonly NoticeProject[];
  readonly warnings: readonly TailWarning[];
  /** Left out where the office does not print it, or nothing was signed in the months it looks at. */
  readonly fulfilment?: NoticeFulfilment;
}

/** What became of the projects signed in `from`–`to`, within `months` of the signing; counts follow the shares. */
export interface NoticeFulfilment {
  readonly from: Period;
  readonly to: Period;
  readonly months: number;
  /** In the office's order, those without signings left out. */
  readonly rows: readonly (FulfilmentFigures & { readonly unit: string })[];
  readonly total: FulfilmentFigures & { readonly agreedWan: string; readonly fundsWan: string };
}

export interface FulfilmentFigures {
  readonly signed: string;
  readonly registered: string;
  readonly started: string;
  /** 落地率, 开工率, 资金到位率, percent with one decimal; `null`: nothing to divide by. */
  readonly landing: string | null;
  readonly start: string | null;
  readonly funds: string | null;
}

export interface NoticeUnit {
  readonly name: string;
  readonly group: string;
  /** No longer in use: its figures of the year are listed, it is not named for having none this month. */
  readonly dissolved?: true;
}

export interface IndicatorTotal {
  readonly id: IndicatorId;
  readonly month: {
    readonly reported: string;
    readonly recognised: string;
    /** The month before. */
    readonly previous: string | null;
    /** The same month last year. */
    readonly lastYear: string | null;
  };
  readonly year: {
    readonly recognised: string;
    readonly target: string | null;
    /** Of what was recognised, the part of the units with a target; left out: all of it. */
    readonly targeted?: string;
    /** The same months last year. */
    readonly lastYear: string | null;
  };
}

export interface SubmissionStatus {
  readonly unit: string;
  readonly state: 'on-time' | 'late' | 'missing';
  /** `YYYY-MM-DD`; `null` while missing. */
  readonly receivedOn: string | null;
  /** Records returned to the unit in this period. */
  readonly returned: number;
}

export interface NoticeProblem {
  readonly unit: string;
  /** Empty: a problem of the unit itself. */
  readonly project: string;
  /** 土地, 资金, 手续, 基础设施, 用工, 其他 */
  readonly category: string;
  readonly text: string;
  /** Help asked for; empty for none. */
  readonly wanted: string;
  readonly urgent: boolean;
  /** `YYYY-MM-DD`; `null`: none set. */
  readonly deadline: string | null;
}

export interface NoticeProject {
  readonly stage: (typeof REPORTED_STAGES)[number];
  readonly name: string;
  readonly unit: string;
  readonly investor: string;
  readonly industry: string;
  /** 总投资, decimal text in 万元. */
  readonly totalWan: string | null;
  /** Of the stage, `YYYY-MM-DD`. */
  readonly date: string;
  readonly content: string;
}

export interface TailWarning {
  readonly unit: string;
  readonly group: string;
  /** Consecutive issued periods in the tail, oldest first, with the place in each. */
  readonly months: readonly { readonly period: Period; readonly place: number }[];
}
