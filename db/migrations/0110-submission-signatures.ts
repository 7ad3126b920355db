/** Who filled a report in, and when, as the report says. */
const sql = `
ALTER TABLE submissions ADD COLUMN reporter TEXT NOT NULL DEFAULT '';
ALTER TABLE submissions ADD COLUMN reporter_phone TEXT NOT NULL DEFAULT '';
ALTER TABLE submissions ADD COLUMN reviewer TEXT NOT NULL DEFAULT '';
ALTER TABLE submissions ADD COLUMN filled_on TEXT NOT NULL DEFAULT '';
`;

export const submissionSignatures0110 = { version: 110, sql };
