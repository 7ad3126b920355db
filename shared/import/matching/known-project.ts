import type { Money } from '../../domain/money';
import type { Period } from '../../domain/period';
import type { Capital, RecordState, Stage } from '../../domain/stage';
import type { ComparableProject } from './project-features';

/** A stored project as an import compares with it. */
export interface KnownProject extends ComparableProject {
  readonly id: number;
  readonly unitId: number;
  readonly unit: string;
  readonly matchName: string;
  readonly industry: string;
  readonly sourceRegion: string;
  readonly attraction: string;
  readonly capital: Capital;
  readonly fixedAssets: Money | null;
  readonly content: string;
  readonly contact: string;
  readonly note: string;
  /** Stage events known so far, returned ones left out. */
  readonly stages: readonly {
    readonly stage: Stage;
    readonly state: RecordState;
    readonly date: string | null;
    readonly period: Period;
  }[];
  /** The last progress report on it. */
  readonly lastProgress: {
    readonly period: Period;
    readonly progress: string;
    readonly problem: string;
  } | null;
}
