/**
 * First schema of the office's database.
 *
 * Conventions: every business table has `id INTEGER PRIMARY KEY AUTOINCREMENT` (ids are never given out twice,
 * so a record's history stays its own); money is an integer in the smallest unit of its currency; dates are
 * `YYYY-MM-DD`, periods `YYYY-MM`; JSON is kept as text. Nothing cascades: absence never deletes.
 */
const PERIOD = `GLOB '[12][0-9][0-9][0-9]-[01][0-9]'`;
const DATE = `GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'`;
const STAGE = `('negotiating','signed','registered','started','producing','terminated')`;
const RECORD_STATE = `('reported','checking','recognised','returned')`;
const CURRENCY = `('CNY','USD','HKD','EUR','JPY')`;
const id = 'id INTEGER PRIMARY KEY AUTOINCREMENT';

const bool = (column: string, initial: 0 | 1) =>
  `${column} INTEGER NOT NULL DEFAULT ${initial} CHECK (${column} IN (0, 1))`;
const json = (column: string) => `${column} TEXT NOT NULL CHECK (json_valid(${column}))`;
const money = (currency: string, minor: string) => `
  ${currency} TEXT CHECK (${currency} IN ${CURRENCY}),
  ${minor} INTEGER CHECK ((${minor} IS NULL OR ${minor} >= 0) AND (${currency} IS NULL) = (${minor} IS NULL))`;

/** Undo log, audit log and the history of every cell: one mechanism (see db/action.ts and db/log/). */
const log = `
CREATE TABLE actions (
  id INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  operator TEXT NOT NULL,
  operation TEXT NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('do','undo','redo')),
  target_action INTEGER REFERENCES actions (id),
  undone_by INTEGER REFERENCES actions (id),
  undoable INTEGER NOT NULL CHECK (undoable IN (0, 1)),
  changes INTEGER NOT NULL CHECK (changes >= 0),
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64),
  CHECK ((kind = 'do') = (target_action IS NULL))
) STRICT;
CREATE INDEX actions_by_kind ON actions (kind, undone_by);

CREATE TABLE changes (
  seq INTEGER PRIMARY KEY,
  action_id INTEGER NOT NULL REFERENCES actions (id) DEFERRABLE INITIALLY DEFERRED,
  table_name TEXT NOT NULL,
  row_id INTEGER NOT NULL,
  before TEXT,
  after TEXT,
  CHECK (before IS NOT NULL OR after IS NOT NULL)
) STRICT;
CREATE INDEX changes_by_action ON changes (action_id);
CREATE INDEX changes_by_row ON changes (table_name, row_id);

CREATE TABLE current_action (
  slot INTEGER PRIMARY KEY CHECK (slot = 1),
  action_id INTEGER
) STRICT;
INSERT INTO current_action (slot, action_id) VALUES (1, NULL);

-- Where the chain ends, so that cutting off its end is noticed too.
CREATE TABLE chain_head (
  slot INTEGER PRIMARY KEY CHECK (slot = 1),
  last_action INTEGER NOT NULL,
  last_change INTEGER NOT NULL,
  hash TEXT NOT NULL
) STRICT;
INSERT INTO chain_head (slot, last_action, last_change, hash) VALUES (1, 0, 0, '');

CREATE TRIGGER actions_only_marked BEFORE UPDATE ON actions
WHEN NEW.id IS NOT OLD.id OR NEW.at IS NOT OLD.at OR NEW.operator IS NOT OLD.operator
  OR NEW.operation IS NOT OLD.operation OR NEW.label IS NOT OLD.label OR NEW.kind IS NOT OLD.kind
  OR NEW.target_action IS NOT OLD.target_action OR NEW.undoable IS NOT OLD.undoable
  OR NEW.changes IS NOT OLD.changes OR NEW.prev_hash IS NOT OLD.prev_hash OR NEW.hash IS NOT OLD.hash
BEGIN SELECT RAISE(ABORT, 'the audit log cannot be changed'); END;
CREATE TRIGGER actions_not_deleted BEFORE DELETE ON actions
BEGIN SELECT RAISE(ABORT, 'the audit log cannot be changed'); END;
CREATE TRIGGER changes_not_updated BEFORE UPDATE ON changes
BEGIN SELECT RAISE(ABORT, 'the audit log cannot be changed'); END;
CREATE TRIGGER changes_not_deleted BEFORE DELETE ON changes
BEGIN SELECT RAISE(ABORT, 'the audit log cannot be changed'); END;
`;

const office = `
CREATE TABLE app_meta (
  ${id},
  key TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

CREATE TABLE unit_groups (
  ${id},
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  position INTEGER NOT NULL
) STRICT;

CREATE TABLE units (
  ${id},
  name TEXT NOT NULL UNIQUE CHECK (name <> ''),
  short_name TEXT NOT NULL DEFAULT '',
  pinyin TEXT NOT NULL DEFAULT '',
  initials TEXT NOT NULL DEFAULT '',
  group_id INTEGER NOT NULL REFERENCES unit_groups (id) ON DELETE RESTRICT,
  position INTEGER NOT NULL,
  ${bool('active', 1)},
  ${bool('in_composite', 1)},
  contact TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX units_by_group ON units (group_id, position);

CREATE TABLE unit_aliases (
  ${id},
  unit_id INTEGER NOT NULL REFERENCES units (id) ON DELETE RESTRICT,
  alias TEXT NOT NULL UNIQUE CHECK (alias <> '')
) STRICT;
CREATE INDEX unit_aliases_by_unit ON unit_aliases (unit_id);

CREATE TABLE leaders (
  ${id},
  name TEXT NOT NULL CHECK (name <> ''),
  title TEXT NOT NULL DEFAULT '',
  pinyin TEXT NOT NULL DEFAULT '',
  initials TEXT NOT NULL DEFAULT '',
  position INTEGER NOT NULL,
  ${bool('active', 1)}
) STRICT;

CREATE TABLE periods (
  ${id},
  period TEXT NOT NULL UNIQUE CHECK (period ${PERIOD}),
  state TEXT NOT NULL CHECK (state IN ('open','cut-off','checking','recognised','issued','closed')),
  cut_off TEXT NOT NULL CHECK (cut_off ${DATE}),
  cut_off_note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Latest version wins; an empty value says that the target was taken back, which is not zero.
CREATE TABLE targets (
  ${id},
  unit_id INTEGER NOT NULL REFERENCES units (id) ON DELETE RESTRICT,
  indicator TEXT NOT NULL CHECK (indicator <> ''),
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2099),
  quarter INTEGER NOT NULL CHECK (quarter BETWEEN 0 AND 4),
  value TEXT NOT NULL,
  version INTEGER NOT NULL CHECK (version >= 1),
  reason TEXT NOT NULL DEFAULT '',
  UNIQUE (year, unit_id, indicator, quarter, version)
) STRICT;
CREATE INDEX targets_by_unit ON targets (unit_id);

-- Figures printed before this program was used, for comparison with last year.
CREATE TABLE past_figures (
  ${id},
  period TEXT NOT NULL CHECK (period ${PERIOD}),
  unit_id INTEGER NOT NULL REFERENCES units (id) ON DELETE RESTRICT,
  indicator TEXT NOT NULL CHECK (indicator <> ''),
  value TEXT NOT NULL,
  UNIQUE (period, unit_id, indicator)
) STRICT;
CREATE INDEX past_figures_by_unit ON past_figures (unit_id);

CREATE TABLE exchange_rates (
  ${id},
  currency TEXT NOT NULL CHECK (currency IN ${CURRENCY} AND currency <> 'CNY'),
  date TEXT NOT NULL CHECK (date ${DATE}),
  rate TEXT NOT NULL,
  source TEXT NOT NULL DEFAULT '',
  UNIQUE (currency, date)
) STRICT;

CREATE TABLE schemes (
  ${id},
  scheme_id TEXT NOT NULL CHECK (scheme_id <> ''),
  version INTEGER NOT NULL CHECK (version >= 1),
  ${json('definition')},
  ${bool('is_default', 0)},
  UNIQUE (scheme_id, version)
) STRICT;
CREATE UNIQUE INDEX schemes_one_default ON schemes (is_default) WHERE is_default = 1;

CREATE TABLE settings (
  ${id},
  key TEXT NOT NULL CHECK (key <> ''),
  effective_from TEXT NOT NULL CHECK (effective_from ${PERIOD}),
  ${json('value')},
  UNIQUE (key, effective_from)
) STRICT;
`;

const reports = `
CREATE TABLE source_files (
  ${id},
  sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
  name TEXT NOT NULL CHECK (name <> ''),
  bytes INTEGER NOT NULL CHECK (bytes >= 0),
  -- Path below the files folder, with '/'.
  stored_name TEXT NOT NULL UNIQUE CHECK (stored_name <> '')
) STRICT;

CREATE TABLE submissions (
  ${id},
  period TEXT NOT NULL REFERENCES periods (period) ON DELETE RESTRICT,
  unit_id INTEGER NOT NULL REFERENCES units (id) ON DELETE RESTRICT,
  source_file_id INTEGER NOT NULL REFERENCES source_files (id) ON DELETE RESTRICT,
  received_at TEXT NOT NULL,
  ${bool('late', 0)},
  state TEXT NOT NULL CHECK (state IN ('received','returned')),
  rows INTEGER NOT NULL CHECK (rows >= 0),
  refused_rows INTEGER NOT NULL CHECK (refused_rows >= 0)
) STRICT;
CREATE INDEX submissions_by_period ON submissions (period, unit_id);
CREATE INDEX submissions_by_unit ON submissions (unit_id);
CREATE INDEX submissions_by_file ON submissions (source_file_id);

CREATE TABLE source_rows (
  ${id},
  submission_id INTEGER NOT NULL REFERENCES submissions (id) ON DELETE RESTRICT,
  sheet TEXT NOT NULL,
  row_number INTEGER NOT NULL CHECK (row_number >= 1),
  ${json('cells')},
  verdict TEXT NOT NULL CHECK (verdict IN ('accepted','corrected','refused')),
  ${json('issues')},
  UNIQUE (submission_id, sheet, row_number)
) STRICT;

CREATE TABLE column_memory (
  ${id},
  unit_id INTEGER NOT NULL REFERENCES units (id) ON DELETE RESTRICT,
  fingerprint TEXT NOT NULL,
  ${json('mapping')},
  UNIQUE (unit_id, fingerprint)
) STRICT;
`;

const projects = `
CREATE TABLE projects (
  ${id},
  name TEXT NOT NULL CHECK (name <> ''),
  match_name TEXT NOT NULL,
  pinyin TEXT NOT NULL,
  initials TEXT NOT NULL,
  unit_id INTEGER NOT NULL REFERENCES units (id) ON DELETE RESTRICT,
  investor TEXT NOT NULL DEFAULT '',
  industry TEXT NOT NULL DEFAULT '',
  source_region TEXT NOT NULL DEFAULT '',
  attraction TEXT NOT NULL DEFAULT '',
  capital TEXT NOT NULL CHECK (capital IN ('domestic','foreign')),
  content TEXT NOT NULL DEFAULT '',
  address TEXT NOT NULL DEFAULT '',
  contact TEXT NOT NULL DEFAULT '',
  note TEXT NOT NULL DEFAULT '',
  ${money('total_currency', 'total_minor')},
  ${money('fixed_currency', 'fixed_minor')}
) STRICT;
CREATE INDEX projects_by_unit ON projects (unit_id);
CREATE INDEX projects_by_match_name ON projects (match_name);

CREATE TABLE project_tags (
  ${id},
  project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE RESTRICT,
  tag TEXT NOT NULL CHECK (tag <> ''),
  UNIQUE (project_id, tag)
) STRICT;
CREATE INDEX project_tags_by_tag ON project_tags (tag);

CREATE TABLE stage_events (
  ${id},
  project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE RESTRICT,
  -- The unit it counts for at the time, which a later ruling on the project does not rewrite.
  unit_id INTEGER NOT NULL REFERENCES units (id) ON DELETE RESTRICT,
  stage TEXT NOT NULL CHECK (stage IN ${STAGE}),
  event_date TEXT CHECK (event_date ${DATE}),
  date_text TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ${RECORD_STATE}),
  reported_period TEXT NOT NULL CHECK (reported_period ${PERIOD}),
  recognised_period TEXT CHECK (recognised_period ${PERIOD}),
  recognised_at TEXT,
  recognised_by TEXT,
  -- The amount in 分 人民币 as recognised, with the rate used; NULL for an event without an amount.
  recognised_fen INTEGER CHECK (recognised_fen >= 0),
  rate TEXT,
  rate_date TEXT CHECK (rate_date ${DATE}),
  evidence TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  source_row_id INTEGER REFERENCES source_rows (id) ON DELETE RESTRICT,
  ${money('amount_currency', 'amount_minor')},
  CHECK ((state = 'recognised') = (recognised_period IS NOT NULL)),
  CHECK ((state = 'recognised') = (recognised_at IS NOT NULL)),
  CHECK ((state = 'recognised') = (recognised_by IS NOT NULL)),
  CHECK (state = 'recognised' OR (recognised_fen IS NULL AND rate IS NULL AND rate_date IS NULL)),
  CHECK (state <> 'returned' OR reason <> '')
) STRICT;
-- 制度 三(二)2: an event of a project is recognised once in its life.
CREATE UNIQUE INDEX stage_events_recognised_once ON stage_events (project_id, stage) WHERE state = 'recognised';
CREATE INDEX stage_events_by_project ON stage_events (project_id);
CREATE INDEX stage_events_by_reported ON stage_events (reported_period, state);
CREATE INDEX stage_events_by_recognised ON stage_events (recognised_period, stage) WHERE state = 'recognised';
CREATE INDEX stage_events_by_unit ON stage_events (unit_id);
CREATE INDEX stage_events_by_source ON stage_events (source_row_id);

CREATE TABLE fund_entries (
  ${id},
  project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE RESTRICT,
  unit_id INTEGER NOT NULL REFERENCES units (id) ON DELETE RESTRICT,
  arrived_on TEXT CHECK (arrived_on ${DATE}),
  date_text TEXT NOT NULL DEFAULT '',
  currency TEXT NOT NULL CHECK (currency IN ${CURRENCY}),
  minor INTEGER NOT NULL CHECK (minor >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('cash','tangible','intangible')),
  voucher TEXT NOT NULL DEFAULT '',
  state TEXT NOT NULL CHECK (state IN ${RECORD_STATE}),
  reported_period TEXT NOT NULL CHECK (reported_period ${PERIOD}),
  recognised_period TEXT CHECK (recognised_period ${PERIOD}),
  recognised_at TEXT,
  recognised_by TEXT,
  recognised_fen INTEGER CHECK (recognised_fen >= 0),
  rate TEXT,
  rate_date TEXT CHECK (rate_date ${DATE}),
  evidence TEXT NOT NULL DEFAULT '',
  reason TEXT NOT NULL DEFAULT '',
  source_row_id INTEGER REFERENCES source_rows (id) ON DELETE RESTRICT,
  CHECK ((state = 'recognised') = (recognised_period IS NOT NULL)),
  CHECK ((state = 'recognised') = (recognised_at IS NOT NULL)),
  CHECK ((state = 'recognised') = (recognised_by IS NOT NULL)),
  CHECK ((state = 'recognised') = (recognised_fen IS NOT NULL)),
  CHECK (state = 'recognised' OR (rate IS NULL AND rate_date IS NULL)),
  CHECK (state <> 'returned' OR reason <> '')
) STRICT;
CREATE INDEX fund_entries_by_project ON fund_entries (project_id);
CREATE INDEX fund_entries_by_reported ON fund_entries (reported_period, state);
CREATE INDEX fund_entries_by_recognised ON fund_entries (recognised_period) WHERE state = 'recognised';
CREATE INDEX fund_entries_by_unit ON fund_entries (unit_id);
CREATE INDEX fund_entries_by_source ON fund_entries (source_row_id);

CREATE TABLE progress_reports (
  ${id},
  project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE RESTRICT,
  period TEXT NOT NULL CHECK (period ${PERIOD}),
  progress TEXT NOT NULL DEFAULT '',
  problem TEXT NOT NULL DEFAULT '',
  source_row_id INTEGER REFERENCES source_rows (id) ON DELETE RESTRICT
) STRICT;
CREATE INDEX progress_reports_by_project ON progress_reports (project_id, period);
CREATE INDEX progress_reports_by_period ON progress_reports (period);
CREATE INDEX progress_reports_by_source ON progress_reports (source_row_id);
`;

const documents = `
CREATE TABLE document_drafts (
  ${id},
  kind TEXT NOT NULL CHECK (kind <> ''),
  period TEXT NOT NULL CHECK (period ${PERIOD}),
  unit_id INTEGER REFERENCES units (id) ON DELETE RESTRICT,
  ${json('edits')}
) STRICT;
CREATE UNIQUE INDEX document_drafts_once ON document_drafts (kind, period, ifnull(unit_id, 0));
CREATE INDEX document_drafts_by_unit ON document_drafts (unit_id);

CREATE TABLE documents (
  ${id},
  kind TEXT NOT NULL CHECK (kind <> ''),
  period TEXT NOT NULL CHECK (period ${PERIOD}),
  unit_id INTEGER REFERENCES units (id) ON DELETE RESTRICT,
  title TEXT NOT NULL,
  number_code TEXT,
  number_year INTEGER,
  number_seq INTEGER CHECK (number_seq >= 1),
  number TEXT NOT NULL DEFAULT '',
  issued_on TEXT NOT NULL CHECK (issued_on ${DATE}),
  operator TEXT NOT NULL,
  ${json('model')},
  figures TEXT CHECK (figures IS NULL OR json_valid(figures)),
  file_name TEXT NOT NULL,
  -- Path below the files folder, with '/'.
  stored_name TEXT NOT NULL UNIQUE,
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  state TEXT NOT NULL CHECK (state IN ('issued','void')),
  void_reason TEXT NOT NULL DEFAULT '',
  CHECK ((number_year IS NULL) = (number_seq IS NULL)),
  CHECK (state <> 'void' OR void_reason <> '')
) STRICT;
-- A number is given once and kept, also by a document declared void.
CREATE UNIQUE INDEX documents_number ON documents (kind, number_year, number_seq) WHERE number_seq IS NOT NULL;
CREATE INDEX documents_by_period ON documents (period, kind);
CREATE INDEX documents_by_unit ON documents (unit_id);

CREATE TABLE frozen_rankings (
  ${id},
  period TEXT NOT NULL CHECK (period ${PERIOD}),
  scope TEXT NOT NULL CHECK (scope IN ('month','quarter','year')),
  scheme_id TEXT NOT NULL,
  scheme_version INTEGER NOT NULL,
  ${json('inputs')},
  ${json('result')},
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE RESTRICT,
  UNIQUE (document_id, scope, scheme_id)
) STRICT;
CREATE INDEX frozen_rankings_by_period ON frozen_rankings (period, scope);
`;

export const office0010 = { version: 10, sql: log + office + reports + projects + documents };
