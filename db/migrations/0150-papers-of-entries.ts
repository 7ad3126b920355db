/** Drafts of papers about one entry of a register: the minutes of one meeting, the letter about one problem. */
const sql = `
-- A paper outlives the entry it is about, so nothing refers to the table.
ALTER TABLE document_drafts ADD COLUMN entry_id INTEGER;
DROP INDEX document_drafts_once;
CREATE UNIQUE INDEX document_drafts_once
  ON document_drafts (kind, period, ifnull(unit_id, 0), ifnull(project_id, 0), ifnull(entry_id, 0));
ALTER TABLE documents ADD COLUMN entry_id INTEGER;
`;

export const papersOfEntries0150 = { version: 150, sql };
