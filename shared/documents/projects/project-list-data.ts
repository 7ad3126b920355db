import type { Period } from '../../domain/period';
import type { Stage } from '../../domain/stage';
import type { IssueFacts } from '../page/official-parts';

/** All projects known at the end of the period, in the office's order of units. */
export interface ProjectListData extends IssueFacts {
  readonly period: Period;
  readonly projects: readonly ListedProject[];
}

/** Amounts are decimal text in 万元 with two decimals. */
export interface ListedProject {
  readonly id: number;
  readonly name: string;
  readonly unit: string;
  readonly investor: string;
  readonly industry: string;
  /** `null` when not stated or not convertible. */
  readonly totalWan: string | null;
  readonly fundsWan: string;
  readonly stage: Stage;
  /** Of the stage, `YYYY-MM-DD`. */
  readonly stageDate: string | null;
  readonly inScope: boolean;
  /** Newest progress text; empty when none was reported. */
  readonly progress: string;
  readonly problem: string;
  readonly events: readonly ListedEvent[];
}

export interface ListedEvent {
  readonly stage: Stage;
  readonly date: string;
  /** Reported but not recognised yet. */
  readonly waiting: boolean;
}
