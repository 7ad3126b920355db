/**
 * The office's own Word templates by kind and version. The file lies below the files folder; a version is never
 * changed, and a document keeps the one it was made with.
 */
const sql = `
CREATE TABLE document_templates (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind <> ''),
  version INTEGER NOT NULL CHECK (version >= 1),
  -- As the file was called when it came in.
  name TEXT NOT NULL CHECK (name <> ''),
  bytes INTEGER NOT NULL CHECK (bytes > 0),
  sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
  -- Path below the files folder, with '/'.
  stored_name TEXT NOT NULL CHECK (stored_name <> ''),
  added_on TEXT NOT NULL CHECK (added_on GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'),
  operator TEXT NOT NULL,
  -- 1: documents of the kind are made with it; without any such version, with the built-in layout.
  in_use INTEGER NOT NULL CHECK (in_use IN (0, 1)),
  UNIQUE (kind, version)
) STRICT;
CREATE UNIQUE INDEX document_templates_in_use ON document_templates (kind) WHERE in_use = 1;

ALTER TABLE documents ADD COLUMN template_id INTEGER REFERENCES document_templates (id) ON DELETE RESTRICT;
CREATE INDEX documents_by_template ON documents (template_id);
`;

export const documentTemplates0080 = { version: 80, sql };
