/** What the spreadsheet exchange remembers: decisions on likely duplicates, returned reports. Conventions as in 0010. */
const id = 'id INTEGER PRIMARY KEY AUTOINCREMENT';

const sql = `
-- 认定 whether a name reported by a unit is a known project; asked once.
CREATE TABLE match_decisions (
  ${id},
  unit_id INTEGER NOT NULL REFERENCES units (id) ON DELETE RESTRICT,
  match_name TEXT NOT NULL CHECK (match_name <> ''),
  project_id INTEGER NOT NULL REFERENCES projects (id) ON DELETE RESTRICT,
  same INTEGER NOT NULL CHECK (same IN (0, 1)),
  UNIQUE (unit_id, match_name, project_id)
) STRICT;
CREATE INDEX match_decisions_by_project ON match_decisions (project_id);

-- Sent back for correction: when and with which words.
ALTER TABLE submissions ADD COLUMN returned_at TEXT;
ALTER TABLE submissions ADD COLUMN return_note TEXT NOT NULL DEFAULT '';
`;

export const exchange0030 = { version: 30, sql };
