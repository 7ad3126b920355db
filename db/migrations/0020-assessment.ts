/**
 * What the office adds to computed rankings: confirmed figures, corrections after issue, marks on conclusions
 * and figures of the annual assessment.
 * Conventions as in 0010.
 */
const PERIOD = `GLOB '[12][0-9][0-9][0-9]-[01][0-9]'`;
const DATE = `GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'`;
const SCOPE = `('month','quarter','year')`;
const FIGURE_KIND = `('value','rate','score','composite')`;
const id = 'id INTEGER PRIMARY KEY AUTOINCREMENT';

const sql = `
-- 核定值. \`subject\` is the indicator of a value, the item of a rate or score, empty for the composite score;
-- values hold under every scheme, the others under the one they were confirmed under.
CREATE TABLE confirmed_values (
  ${id},
  period TEXT NOT NULL CHECK (period ${PERIOD}),
  scope TEXT NOT NULL CHECK (scope IN ${SCOPE}),
  unit_id INTEGER NOT NULL REFERENCES units (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ${FIGURE_KIND}),
  subject TEXT NOT NULL CHECK ((subject = '') = (kind = 'composite')),
  scheme_id TEXT NOT NULL CHECK ((scheme_id = '') = (kind = 'value')),
  -- What the program had computed when it was confirmed; empty: nothing.
  computed TEXT NOT NULL,
  confirmed TEXT NOT NULL CHECK (confirmed <> ''),
  reason TEXT NOT NULL CHECK (reason <> ''),
  UNIQUE (period, scope, unit_id, kind, subject, scheme_id)
) STRICT;
CREATE INDEX confirmed_values_by_unit ON confirmed_values (unit_id);

-- 更正: a figure of an issued ranking as printed and as it should have been.
CREATE TABLE ranking_corrections (
  ${id},
  document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE RESTRICT,
  period TEXT NOT NULL CHECK (period ${PERIOD}),
  scope TEXT NOT NULL CHECK (scope IN ${SCOPE}),
  unit_id INTEGER NOT NULL REFERENCES units (id) ON DELETE RESTRICT,
  kind TEXT NOT NULL CHECK (kind IN ${FIGURE_KIND}),
  subject TEXT NOT NULL CHECK ((subject = '') = (kind = 'composite')),
  published TEXT NOT NULL,
  corrected TEXT NOT NULL CHECK (corrected <> ''),
  reason TEXT NOT NULL CHECK (reason <> ''),
  corrected_on TEXT NOT NULL CHECK (corrected_on ${DATE})
) STRICT;
CREATE INDEX ranking_corrections_by_document ON ranking_corrections (document_id);
CREATE INDEX ranking_corrections_by_period ON ranking_corrections (period, scope);
CREATE INDEX ranking_corrections_by_unit ON ranking_corrections (unit_id);

-- 不可抗力免列, or a conclusion the office itself declares (一票否决), always with the reason.
CREATE TABLE conclusion_marks (
  ${id},
  period TEXT NOT NULL CHECK (period ${PERIOD}),
  scope TEXT NOT NULL CHECK (scope IN ${SCOPE}),
  unit_id INTEGER NOT NULL REFERENCES units (id) ON DELETE RESTRICT,
  rule TEXT NOT NULL CHECK (rule <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('exempt','declared')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  UNIQUE (period, scope, unit_id, rule)
) STRICT;
CREATE INDEX conclusion_marks_by_unit ON conclusion_marks (unit_id);

-- Figures of the annual assessment that are entered by hand; a missing row is missing, never zero.
CREATE TABLE assessment_figures (
  ${id},
  year INTEGER NOT NULL CHECK (year BETWEEN 2000 AND 2099),
  unit_id INTEGER NOT NULL REFERENCES units (id) ON DELETE RESTRICT,
  indicator TEXT NOT NULL CHECK (indicator <> ''),
  value TEXT NOT NULL CHECK (value <> ''),
  note TEXT NOT NULL DEFAULT '',
  UNIQUE (year, unit_id, indicator)
) STRICT;
CREATE INDEX assessment_figures_by_unit ON assessment_figures (unit_id);
`;

export const assessment0020 = { version: 20, sql };
