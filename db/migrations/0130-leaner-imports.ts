/**
 * From here on an entry of the log about many rows says only once what is the same in all of them (`same`, see
 * db/log/logged-rows.ts), which earlier programs would misread. And an import fills one index less: no question asks
 * for projects by `match_name`, names are compared in memory (shared/import/matching).
 */
const sql = `
DROP INDEX projects_by_match_name;
`;

export const leanerImports0130 = { version: 130, sql };
