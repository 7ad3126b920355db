/**
 * What a unit sent never changes. From here on the log holds a digest of `source_rows.cells` and no second copy
 * (`digests`, see db/log/logged-rows.ts), which earlier programs would misread.
 */
const sql = `
CREATE TRIGGER source_rows_cells_not_changed BEFORE UPDATE OF cells ON source_rows
BEGIN SELECT RAISE(ABORT, 'what a unit sent cannot be changed'); END;
`;

export const sourceRowsStay0140 = { version: 140, sql };
