/** What the office knows when a workbook comes in. */
import type { Money } from '../../domain/money';
import type { Period } from '../../domain/period';
import type { LayoutMemory } from '../layout/layout-memory';
import type { ProjectIndex } from '../matching/project-index';
import type { DecisionIndex } from '../rows/match-project';
import type { KnownUnit, UnitIndex } from '../rows/match-unit';
import type { EarlierReport } from './review';

export interface ReportedFund {
  readonly projectId: number;
  readonly money: Money;
  readonly date: string | null;
  readonly voucher: string;
}

/** What a month brought of a project in one currency; `''` for all of the years before. */
export interface FundsOfMonth {
  readonly projectId: number;
  readonly period: Period | '';
  readonly money: Money;
}

export interface ReviewContext {
  readonly period: Period;
  readonly cutOffDay: number;
  /** `YYYY-MM-DD`; nothing later has happened. */
  readonly today: string;
  readonly units: UnitIndex;
  readonly unitsById: ReadonlyMap<number, KnownUnit>;
  readonly projects: ProjectIndex;
  readonly decisions: DecisionIndex;
  readonly memories: readonly LayoutMemory[];
  /** Reports of this period with records still waiting. */
  readonly earlier: readonly EarlierReport[];
  /** Money in place reported for this period so far, by project. */
  readonly funds: ReadonlyMap<number, readonly ReportedFund[]>;
  /** The same for the month before. */
  readonly fundsBefore: ReadonlyMap<number, readonly ReportedFund[]>;
  /** Of all months before, month by month. */
  readonly fundsToDate: ReadonlyMap<number, readonly FundsOfMonth[]>;
  /** 推进范围, decimal text in 万元 and 万美元. */
  readonly scope: { readonly domesticWan: string; readonly foreignWanUsd: string };
  /** The office is not set up: units nobody knows yet are named by the books themselves. */
  readonly namesUnits: boolean;
  /** Numbers in workbooks written for another office mean nothing here. */
  readonly officeName: string;
  /** For sheets that name no unit themselves. */
  readonly unitName: string | null;
}
