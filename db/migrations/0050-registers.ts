/**
 * The registers (台账): one table for the entries of all of them, so that a new register needs no migration.
 * What lists are filtered and joined by stands in columns of its own; everything else in `fields`, checked by
 * the register's declaration in shared/registers before it is written.
 */
const DATE = `GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'`;
const id = 'id INTEGER PRIMARY KEY AUTOINCREMENT';

const sql = `
CREATE TABLE register_entries (
  ${id},
  register TEXT NOT NULL CHECK (register <> ''),
  -- The day the entry is filed under; which field that is the register says.
  entry_date TEXT CHECK (entry_date ${DATE}),
  unit_id INTEGER REFERENCES units (id) ON DELETE RESTRICT,
  project_id INTEGER REFERENCES projects (id) ON DELETE RESTRICT,
  leader_id INTEGER REFERENCES leaders (id) ON DELETE RESTRICT,
  state TEXT NOT NULL,
  title TEXT NOT NULL,
  pinyin TEXT NOT NULL,
  initials TEXT NOT NULL,
  -- Where an entry made by the program came from; makes a second collection find the first.
  origin TEXT CHECK (origin <> ''),
  fields TEXT NOT NULL CHECK (json_valid(fields)),
  UNIQUE (register, origin)
) STRICT;
CREATE INDEX register_entries_by_date ON register_entries (register, entry_date);
CREATE INDEX register_entries_by_unit ON register_entries (unit_id);
CREATE INDEX register_entries_by_project ON register_entries (project_id);
CREATE INDEX register_entries_by_leader ON register_entries (leader_id);

-- The life of an entry: each state with date, handler and text.
CREATE TABLE register_steps (
  ${id},
  entry_id INTEGER NOT NULL REFERENCES register_entries (id) ON DELETE RESTRICT,
  state TEXT NOT NULL CHECK (state <> ''),
  on_date TEXT NOT NULL CHECK (on_date ${DATE}),
  handler TEXT NOT NULL,
  text TEXT NOT NULL
) STRICT;
CREATE INDEX register_steps_by_entry ON register_steps (entry_id);
`;

export const registers0050 = { version: 50, sql };
