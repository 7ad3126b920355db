/**
 * One entry of the log for up to a thousand rows that come in together (an import): written and hashed as one,
 * it costs a third of an entry for each. See db/log/logged-rows.ts.
 */
const sql = `
-- How many rows, with ids from row_id on, one entry logs; NULL: the one with that id.
ALTER TABLE changes ADD COLUMN rows INTEGER CHECK (rows >= 1);
CREATE INDEX changes_of_many ON changes (table_name, row_id, rows) WHERE rows IS NOT NULL;

-- The rows the last such entry has logged already: the triggers pass them over when they come in.
ALTER TABLE current_action ADD COLUMN logged_table TEXT;
ALTER TABLE current_action ADD COLUMN logged_from INTEGER;
ALTER TABLE current_action ADD COLUMN logged_to INTEGER;
CREATE TRIGGER changes_of_many_logged AFTER INSERT ON changes WHEN NEW.rows IS NOT NULL
BEGIN
  UPDATE current_action
  SET logged_table = NEW.table_name, logged_from = NEW.row_id, logged_to = NEW.row_id + NEW.rows - 1;
END;
`;

export const manyRowsLogged0120 = { version: 120, sql };
