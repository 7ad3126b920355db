/** Shapes used while the demo district is generated. What is written out is checked by shared/demo/office-data.ts. */
export type Currency = 'CNY' | 'USD' | 'HKD' | 'EUR';
export type ReportedStage = 'signed' | 'registered' | 'started' | 'producing';
export type Stage = ReportedStage | 'negotiating' | 'terminated';
export type IndicatorId =
  | 'signed-count'
  | 'registered-count'
  | 'started-count'
  | 'producing-count'
  | 'signed-amount'
  | 'funds-in-place';

/** Tenths of 万 (万元, 万美元 …): every generated amount is a whole number of them. */
export interface Amount {
  currency: Currency;
  tenths: number;
}

export interface UnitPlan {
  name: string;
  shortName: string;
  group: string;
  inComposite: boolean;
  aliases: string[];
  contact: string;
  /** Average number of new signings in a full month. */
  pace: number;
  industries: string[];
}

export interface SimulatedEvent {
  stage: Stage;
  date: string;
  amount: Amount | null;
  state: 'reported' | 'recognised' | 'returned';
  reportedPeriod: string;
  recognisedPeriod: string | null;
  evidence: string;
  reason: string;
}

export interface SimulatedFund {
  date: string;
  amount: Amount;
  kind: 'cash' | 'tangible' | 'intangible';
  voucher: string;
  state: 'reported' | 'recognised' | 'returned';
  reportedPeriod: string;
  recognisedPeriod: string | null;
  reason: string;
}

export interface SimulatedProgress {
  period: string;
  progress: string;
  problem: string;
}

export interface Project {
  name: string;
  unit: string;
  investor: string;
  industry: string;
  sourceRegion: string;
  attraction: string;
  capital: 'domestic' | 'foreign';
  total: Amount;
  fixed: Amount;
  content: string;
  address: string;
  contact: string;
  note: string;
  tags: string[];
  /** Why the office never counts it; empty text when it does count. */
  outOfScope: string;
  /** Furthest stage the office has accepted, and the period in which it did. */
  stage: Stage;
  stagePeriod: string;
  /** No further events: returned, terminated or out of scope. */
  stopped: boolean;
  paired: boolean;
  events: SimulatedEvent[];
  funds: SimulatedFund[];
  progress: SimulatedProgress[];
}

export type Random = import('../lib/random.mjs').Random;

/** A cell as it goes into a workbook. `date`: a real date cell; `formula`: with the result Excel last showed. */
export type Cell =
  | null
  | string
  | number
  | { date: string; format: string }
  | { error: '#REF!' | '#N/A' | '#VALUE!'; formula: string }
  | { formula: string; result: number };

/** Rows and columns from 1, both ends included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface SheetGrid {
  name: string;
  rows: Cell[][];
  merges: Merge[];
  widths: number[];
}

export interface TruthEvent {
  stage: ReportedStage;
  /** `null` when the cell gives no exact day (上旬). */
  date: string | null;
  dateText: string;
  /** First reported in this period; otherwise repeated from an earlier one. */
  isNew: boolean;
}

export interface TruthFund {
  amount: Amount;
  date: string;
  kind: SimulatedFund['kind'];
  voucher: string;
}

export interface Mistake {
  code: string;
  /** 1-based column of the cell; 0 for the row as a whole. */
  column: number;
  value: string;
  severity: 'error' | 'warning';
}

/** What a row says, as the generator meant it. */
export interface TruthRow {
  row: number;
  projectName: string;
  /** The project is in office.json already. */
  known: boolean;
  countable: boolean;
  total: Amount | null;
  events: TruthEvent[];
  fund: TruthFund | null;
  hasProgress: boolean;
  hasProblem: boolean;
  mistakes: Mistake[];
}

export interface TruthSheet {
  name: string;
  layout: string;
  stage: ReportedStage | 'funds' | null;
  unit: string;
  headerRows: number[];
  moneyUnit: string;
  /** Sheet without any row to read (零报告). */
  empty: boolean;
  rows: TruthRow[];
}

export interface SheetDraft {
  grid: SheetGrid;
  truth: TruthSheet;
}

/** One line a unit reports: a project with what happened to it in the period. */
export interface Line {
  project: Project;
  events: SimulatedEvent[];
  fund: SimulatedFund | null;
  progress: SimulatedProgress | null;
  known: boolean;
}

export interface UnitReport {
  unit: UnitPlan;
  lines: Line[];
  funds: Line[];
  progress: Line[];
}

export type FileFormat = 'xlsx' | 'xls' | 'html' | 'csv-gbk' | 'csv-utf8';

export interface SampleFile {
  file: string;
  unit: string;
  receivedAt: string;
  format: FileFormat;
  sheets: SheetDraft[];
  note: string;
}
