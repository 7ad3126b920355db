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
/** Every table numbers its rows itself and never gives a number twice. */
type Table<Columns> = { id: Generated<number> } & Columns;
/** What of a ranking the office may set itself. */
type FigureKind = 'value' | 'rate' | 'score' | 'composite';

/** What stage events and fund entries share: 上报 → 核查 → 认定 | 退回. */
interface ReportedRecord {
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

export interface Schema {
  actions: {
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
  };
  changes: {
    seq: number;
    action_id: number;
    table_name: string;
    row_id: number;
    before: Json | null;
    after: Json | null;
    /** See db/log/logged-rows.ts. */
    rows: number | null;
  };
  app_meta: Table<{ key: string; value: string }>;
  unit_groups: Table<{ name: string; position: number }>;
  units: Table<{
    name: string;
    short_name: string;
    pinyin: string;
    initials: string;
    group_id: number;
    position: number;
    active: Flag;
    in_composite: Flag;
    contact: string;
  }>;
  unit_aliases: Table<{ unit_id: number; alias: string }>;
  leaders: Table<{
    name: string;
    title: string;
    pinyin: string;
    initials: string;
    position: number;
    active: Flag;
  }>;
  periods: Table<{ period: Period; state: PeriodState; cut_off: string; cut_off_note: string }>;
  targets: Table<{
    unit_id: number;
    indicator: string;
    year: number;
    quarter: number;
    value: string;
    version: number;
    reason: string;
  }>;
  past_figures: Table<{ period: Period; unit_id: number; indicator: string; value: string }>;
  exchange_rates: Table<{ currency: Currency; date: string; rate: string; source: string }>;
  schemes: Table<{ scheme_id: string; version: number; definition: Json; is_default: Flag }>;
  settings: Table<{ key: string; effective_from: Period; value: Json }>;
  source_files: Table<{ sha256: string; name: string; bytes: number; stored_name: string }>;
  submissions: Table<{
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
  }>;
  source_rows: Table<{
    submission_id: number;
    sheet: string;
    row_number: number;
    cells: Json;
    verdict: 'accepted' | 'corrected' | 'refused';
    issues: Json;
  }>;
  column_memory: Table<{ unit_id: number; fingerprint: string; mapping: Json }>;
  projects: Table<{
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
  }>;
  project_tags: Table<{ project_id: number; tag: string }>;
  stage_events: Table<
    ReportedRecord & {
      stage: Stage;
      event_date: string | null;
      amount_currency: Currency | null;
      amount_minor: number | null;
    }
  >;
  fund_entries: Table<
    ReportedRecord & {
      arrived_on: string | null;
      currency: Currency;
      minor: number;
      kind: FundKind;
      voucher: string;
    }
  >;
  progress_reports: Table<{
    project_id: number;
    period: Period;
    progress: string;
    problem: string;
    source_row_id: number | null;
  }>;
  document_drafts: Table<{
    kind: DocumentKind;
    period: Period;
    unit_id: number | null;
    project_id: number | null;
    entry_id: number | null;
    edits: Json;
  }>;
  documents: Table<{
    kind: DocumentKind;
    period: Period;
    unit_id: number | null;
    project_id: number | null;
    entry_id: number | null;
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
  }>;
  document_templates: Table<{
    kind: DocumentKind;
    version: number;
    name: string;
    bytes: number;
    sha256: string;
    stored_name: string;
    added_on: string;
    operator: string;
    in_use: 0 | 1;
  }>;
  document_prints: Table<{
    document_id: number;
    at: string;
    operator: string;
    way: 'word' | 'copy' | 'printer' | 'pdf';
  }>;
  document_gaps: Table<{ kind: DocumentKind; year: number; seq: number; reason: string }>;
  frozen_rankings: Table<{
    period: Period;
    scope: Scope;
    scheme_id: string;
    scheme_version: number;
    inputs: Json;
    result: Json;
    document_id: number;
  }>;
  confirmed_values: Table<{
    period: Period;
    scope: Scope;
    unit_id: number;
    kind: FigureKind;
    subject: string;
    scheme_id: string;
    computed: string;
    confirmed: string;
    reason: string;
  }>;
  ranking_corrections: Table<{
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
  }>;
  conclusion_marks: Table<{
    period: Period;
    scope: Scope;
    unit_id: number;
    rule: string;
    kind: 'exempt' | 'declared';
    reason: string;
  }>;
  assessment_figures: Table<{
    year: number;
    unit_id: number;
    indicator: string;
    value: string;
    note: Generated<string>;
  }>;
  project_shares: Table<{ project_id: number; unit_id: number; from_period: Period; share: string }>;
  project_links: Table<{
    project_id: number;
    earlier_project_id: number;
    kind: LinkKind;
    increment_currency: Currency | null;
    increment_minor: number | null;
    reason: Generated<string>;
  }>;
  /** An entry of any register; its fields but the references as JSON. */
  register_entries: Table<{
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
  }>;
  register_steps: Table<{ entry_id: number; state: string; on_date: string; handler: string; text: string }>;
  match_decisions: Table<{ unit_id: number; match_name: string; project_id: number; same: Flag }>;
  /** A file of exactly one record. */
  attachments: Table<{
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
  }>;
}

/** What every query function takes first: the office's database, or the transaction of an action. */
export type Db = Kysely<Schema>;
export type Row<Name extends keyof Schema> = Selectable<Schema[Name]>;
export type NewRow<Name extends keyof Schema> = Insertable<Schema[Name]>;
