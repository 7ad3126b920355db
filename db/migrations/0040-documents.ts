/** Documents about one project; the print log; explained gaps of the register. */
const sql = `
-- A paper outlives the project it is about, so nothing refers to the table.
ALTER TABLE document_drafts ADD COLUMN project_id INTEGER;
DROP INDEX document_drafts_once;
CREATE UNIQUE INDEX document_drafts_once
  ON document_drafts (kind, period, ifnull(unit_id, 0), ifnull(project_id, 0));
ALTER TABLE documents ADD COLUMN project_id INTEGER;

CREATE TABLE document_prints (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE RESTRICT,
  at TEXT NOT NULL,
  operator TEXT NOT NULL,
  way TEXT NOT NULL CHECK (way IN ('word', 'copy', 'printer', 'pdf'))
) STRICT;
CREATE INDEX document_prints_by_document ON document_prints (document_id);

CREATE TABLE document_gaps (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind <> ''),
  year INTEGER NOT NULL,
  seq INTEGER NOT NULL CHECK (seq >= 1),
  reason TEXT NOT NULL CHECK (reason <> ''),
  UNIQUE (kind, year, seq)
) STRICT;
`;

export const documents0040 = { version: 40, sql };
