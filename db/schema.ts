import type { Generated, Insertable, Kysely, Selectable } from 'kysely';
import type { DocumentKind } from '../shared/documents/kinds';
import type { LinkKind } from '../shared/domain/indicators/attribution';
import type { Currency } from '../shared/domain/money';
import type { Period, Scope } from '../shared/domain/period';
import type { Capital, FundKind, PeriodState, RecordState, Stage } from '../shared/domain/stage';

/** JSON kept as text. */
type Json = string;
/** 0 or 1. */
type Flag = number;

export interface Schema {
  actions: ActionsTable;
  changes: ChangesTable;
  app_meta: { id: Generated<number>; key: string; value: string };
  unit_groups: { id: Generated<number>; name: string; position: number };
  units: UnitsTable;
  unit_aliases: { id: Generated<number>; unit_id: number; alias: string };
  leaders: LeadersTable;
  periods: PeriodsTable;
  targets: TargetsTable;
  past_figures: { id: Generated<number>; period: Period; unit_id: number; indicator: string; value: string };
  exchange_rates: { id: Generated<number>; currency: Currency; date: string; rate: string; source: string };
  schemes: { id: Generated<number>; scheme_id: string; version: number; definition: Json; is_default: Flag };
  settings: { id: Generated<number>; key: string; effective_from: Period; value: Json };
  source_files: { id: Generated<number>; sha256: string; name: string; bytes: number; stored_name: string };
  submissions: SubmissionsTable;
  source_rows: SourceRowsTable;
  column_memory: { id: Generated<number>; unit_id: number; fingerprint: string; mapping: Json };
  projects: ProjectsTable;
  project_tags: { id: Generated<number>; project_id: number; tag: string };
  stage_events: StageEventsTable;
  fund_entries: FundEntriesTable;
  progress_reports: ProgressReportsTable;
  document_drafts: DocumentDraftsTable;
  documents: DocumentsTable;
  document_templates: DocumentTemplatesTable;
  document_prints: {
    id: Generated<number>;
    document_id: number;
    at: string;
    operator: string;
    way: 'word' | 'copy' | 'printer' | 'pdf';
  };
  document_gaps: { id: Generated<number>; kind: DocumentKind; year: number; seq: number; reason: string };
  frozen_rankings: FrozenRankingsTable;
  confirmed_values: ConfirmedValuesTable;
  ranking_corrections: RankingCorrectionsTable;
  conclusion_marks: ConclusionMarksTable;
  assessment_figures: AssessmentFiguresTable;
  project_shares: ProjectSharesTable;
  project_links: ProjectLinksTable;
  register_entries: RegisterEntriesTable;
  register_steps: {
    id: Generated<number>;
    entry_id: number;
    state: string;
    on_date: string;
    handler: string;
    text: string;
  };
  match_decisions: MatchDecisionsTable;
  attachments: AttachmentsTable;
}

/** What every query function takes first: the office's database, or the transaction of an action. */
export type Db = Kysely<Schema>;
export type Row<Table extends keyof Schema> = Selectable<Schema[Table]>;
export type NewRow<Table extends keyof Schema> = Insertable<Schema[Table]>;

interface ActionsTable {
  id: number;
  at: string;
  operator: string;
  operation: string;
  label: string;
  kind: 'do' | 'undo' | 'redo';
  target_action: number | null;
  undone_by: number | null;
  undoable: Flag;
  changes: number;
  prev_hash: string;
  hash: string;
}

interface ChangesTable {
  seq: number;
  action_id: number;
  table_name: string;
  row_id: number;
  before: Json | null;
  after: Json | null;
  /** See db/log/logged-rows.ts. */
  rows: number | null;
}

interface UnitsTable {
  id: Generated<number>;
  name: string;
  short_name: string;
  pinyin: string;
  initials: string;
  group_id: number;
  position: number;
  active: Flag;
  in_composite: Flag;
  contact: string;
}

interface LeadersTable {
  id: Generated<number>;
  name: string;
  title: string;
  pinyin: string;
  initials: string;
  position: number;
  active: Flag;
}

interface PeriodsTable {
  id: Generated<number>;
  period: Period;
  state: PeriodState;
  cut_off: string;
  cut_off_note: string;
}

interface TargetsTable {
  id: Generated<number>;
  unit_id: number;
  indicator: string;
  year: number;
  quarter: number;
  value: string;
  version: number;
  reason: string;
}

interface SubmissionsTable {
  id: Generated<number>;
  period: Period;
  unit_id: number;
  source_file_id: number;
  received_at: string;
  late: Flag;
  state: 'received' | 'returned';
  rows: number;
  refused_rows: number;
  returned_at: Generated<string | null>;
  return_note: Generated<string>;
  reporter: Generated<string>;
  reporter_phone: Generated<string>;
  reviewer: Generated<string>;
  /** As written in the report: a day, mostly. */
  filled_on: Generated<string>;
}

interface MatchDecisionsTable {
  id: Generated<number>;
  unit_id: number;
  match_name: string;
  project_id: number;
  same: Flag;
}

interface SourceRowsTable {
  id: Generated<number>;
  submission_id: number;
  sheet: string;
  row_number: number;
  cells: Json;
  verdict: 'accepted' | 'corrected' | 'refused';
  issues: Json;
}

interface ProjectsTable {
  id: Generated<number>;
  name: string;
  match_name: string;
  pinyin: string;
  initials: string;
  unit_id: number;
  investor: string;
  industry: string;
  source_region: string;
  attraction: string;
  capital: Capital;
  content: string;
  address: string;
  contact: string;
  note: string;
  total_currency: Currency | null;
  total_minor: number | null;
  fixed_currency: Currency | null;
  fixed_minor: number | null;
}

/** What stage events and fund entries share: 上报 → 核查 → 认定 | 退回. */
interface ReportedRecord {
  id: Generated<number>;
  project_id: number;
  unit_id: number;
  date_text: Generated<string>;
  state: RecordState;
  reported_period: Period;
  recognised_period: Period | null;
  recognised_at: string | null;
  recognised_by: string | null;
  recognised_fen: number | null;
  rate: string | null;
  rate_date: string | null;
  evidence: Generated<string>;
  reason: Generated<string>;
  source_row_id: number | null;
}

interface StageEventsTable extends ReportedRecord {
  stage: Stage;
  event_date: string | null;
  amount_currency: Currency | null;
  amount_minor: number | null;
}

interface FundEntriesTable extends ReportedRecord {
  arrived_on: string | null;
  currency: Currency;
  minor: number;
  kind: FundKind;
  voucher: string;
}

interface ProgressReportsTable {
  id: Generated<number>;
  project_id: number;
  period: Period;
  progress: string;
  problem: string;
  source_row_id: number | null;
}

interface DocumentDraftsTable {
  id: Generated<number>;
  kind: DocumentKind;
  period: Period;
  unit_id: number | null;
  project_id: number | null;
  edits: Json;
}

interface DocumentsTable {
  id: Generated<number>;
  kind: DocumentKind;
  period: Period;
  unit_id: number | null;
  project_id: number | null;
  title: string;
  number_code: string | null;
  number_year: number | null;
  number_seq: number | null;
  number: string;
  issued_on: string;
  operator: string;
  model: Json;
  figures: Json | null;
  file_name: string;
  stored_name: string;
  sha256: string;
  state: 'issued' | 'void';
  void_reason: Generated<string>;
  template_id: number | null;
}

interface DocumentTemplatesTable {
  id: Generated<number>;
  kind: DocumentKind;
  version: number;
  name: string;
  bytes: number;
  sha256: string;
  stored_name: string;
  added_on: string;
  operator: string;
  in_use: 0 | 1;
}

interface FrozenRankingsTable {
  id: Generated<number>;
  period: Period;
  scope: Scope;
  scheme_id: string;
  scheme_version: number;
  inputs: Json;
  result: Json;
  document_id: number;
}

/** What of a ranking the office may set itself. */
type FigureKind = 'value' | 'rate' | 'score' | 'composite';

interface ConfirmedValuesTable {
  id: Generated<number>;
  period: Period;
  scope: Scope;
  unit_id: number;
  kind: FigureKind;
  subject: string;
  scheme_id: string;
  computed: string;
  confirmed: string;
  reason: string;
}

interface RankingCorrectionsTable {
  id: Generated<number>;
  document_id: number;
  period: Period;
  scope: Scope;
  unit_id: number;
  kind: FigureKind;
  subject: string;
  published: string;
  corrected: string;
  reason: string;
  corrected_on: string;
}

interface ConclusionMarksTable {
  id: Generated<number>;
  period: Period;
  scope: Scope;
  unit_id: number;
  rule: string;
  kind: 'exempt' | 'declared';
  reason: string;
}

interface AssessmentFiguresTable {
  id: Generated<number>;
  year: number;
  unit_id: number;
  indicator: string;
  value: string;
  note: Generated<string>;
}

interface ProjectSharesTable {
  id: Generated<number>;
  project_id: number;
  unit_id: number;
  from_period: Period;
  share: string;
}

interface ProjectLinksTable {
  id: Generated<number>;
  project_id: number;
  earlier_project_id: number;
  kind: LinkKind;
  increment_currency: Currency | null;
  increment_minor: number | null;
  reason: Generated<string>;
}

/** An entry of any register; its fields but the references as JSON. */
interface RegisterEntriesTable {
  id: Generated<number>;
  register: string;
  entry_date: string | null;
  unit_id: number | null;
  project_id: number | null;
  leader_id: number | null;
  state: string;
  title: string;
  pinyin: string;
  initials: string;
  origin: string | null;
  fields: Json;
}

/** A file of exactly one record. */
interface AttachmentsTable {
  id: Generated<number>;
  project_id: number | null;
  event_id: number | null;
  fund_id: number | null;
  entry_id: number | null;
  name: string;
  bytes: number;
  sha256: string;
  stored_name: string;
  kind: 'photo' | 'video' | 'document';
  taken_on: string | null;
  quarter: string | null;
  place: Generated<string>;
  caption: Generated<string>;
  added_on: string;
  width: number | null;
  height: number | null;
  view_name: string | null;
  view_sha256: string | null;
  thumbnail_name: string | null;
  thumbnail_sha256: string | null;
}
