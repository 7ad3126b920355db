/** Whom a project counts for and with which earlier project it is one: joint units, 升格、增资、换业主. */
const PERIOD = `GLOB '[12][0-9][0-9][0-9]-[01][0-9]'`;
const CURRENCY = `('CNY','USD','HKD','EUR','JPY')`;
const id = 'id INTEGER PRIMARY KEY AUTOINCREMENT';

const sql = `
-- What is recognised from a period on counts for these units; the shares of one project and period add up to one.
CREATE TABLE project_shares (
  ${id},
  project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE RESTRICT,
  unit_id INTEGER NOT NULL REFERENCES units (id) ON DELETE RESTRICT,
  from_period TEXT NOT NULL CHECK (from_period ${PERIOD}),
  -- Decimal or n/d text.
  share TEXT NOT NULL CHECK (share <> ''),
  UNIQUE (project_id, from_period, unit_id)
) STRICT;
CREATE INDEX project_shares_by_unit ON project_shares (unit_id);

-- A project that continues an earlier one, so that the two are counted as one.
CREATE TABLE project_links (
  ${id},
  project_id INTEGER NOT NULL UNIQUE REFERENCES projects (id) ON DELETE RESTRICT,
  earlier_project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ('upgrade','increase','new-owner')),
  -- What is added over the earlier agreement: always for 增资, never for 升格.
  increment_currency TEXT CHECK (increment_currency IN ${CURRENCY}),
  increment_minor INTEGER CHECK (increment_minor >= 0),
  reason TEXT NOT NULL DEFAULT '',
  CHECK (project_id <> earlier_project_id),
  CHECK (kind <> 'increase' OR increment_minor IS NOT NULL),
  CHECK (kind <> 'upgrade' OR increment_minor IS NULL),
  CHECK ((increment_currency IS NULL) = (increment_minor IS NULL))
) STRICT;
CREATE INDEX project_links_by_earlier ON project_links (earlier_project_id);
`;

export const attribution0090 = { version: 90, sql };
