/**
 * Files and photos (附件) of a project, of an event or fund entry (凭证) or of a register entry. The bytes lie
 * below the files folder under the name of their hash; equal files of several records share them.
 */
const DATE = `GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'`;
const owner = (table: string) => `INTEGER REFERENCES ${table} (id) ON DELETE RESTRICT`;
const picture = (name: string) => `
  ${name}_name TEXT,
  ${name}_sha256 TEXT CHECK (length(${name}_sha256) = 64 AND (${name}_name IS NULL) = (${name}_sha256 IS NULL))`;

const sql = `
CREATE TABLE attachments (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  project_id ${owner('projects')},
  event_id ${owner('stage_events')},
  fund_id ${owner('fund_entries')},
  entry_id ${owner('register_entries')},
  -- As the file was called when it came in.
  name TEXT NOT NULL CHECK (name <> ''),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  -- Path below the files folder, with '/'.
  stored_name TEXT NOT NULL CHECK (stored_name <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('photo','video','document')),
  -- The day a picture was taken, and the quarter it stands for.
  taken_on TEXT CHECK (taken_on ${DATE}),
  quarter TEXT CHECK (quarter GLOB '[12][0-9][0-9][0-9]-Q[1-4]'),
  place TEXT NOT NULL DEFAULT '',
  caption TEXT NOT NULL DEFAULT '',
  added_on TEXT NOT NULL CHECK (added_on ${DATE}),
  -- Upright pictures made anew from a photo, without what the camera wrote into it: what is shown and printed.
  width INTEGER CHECK (width > 0),
  height INTEGER CHECK ((height > 0) AND (width IS NULL) = (height IS NULL)),
  ${picture('view')},
  ${picture('thumbnail')},
  CHECK ((project_id IS NOT NULL) + (event_id IS NOT NULL) + (fund_id IS NOT NULL) + (entry_id IS NOT NULL) = 1),
  CHECK ((kind = 'photo') = (view_name IS NOT NULL) AND (kind = 'photo') = (thumbnail_name IS NOT NULL))
) STRICT;
CREATE INDEX attachments_by_project ON attachments (project_id);
CREATE INDEX attachments_by_event ON attachments (event_id);
CREATE INDEX attachments_by_fund ON attachments (fund_id);
CREATE INDEX attachments_by_entry ON attachments (entry_id);
CREATE INDEX attachments_by_quarter ON attachments (quarter, kind);
CREATE INDEX attachments_by_content ON attachments (sha256);
`;

export const attachments0070 = { version: 70, sql };
