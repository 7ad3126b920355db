/** Indexes from which a year's figures are added up in order, without reading or sorting the rows themselves. */
const sql = `
DROP INDEX stage_events_by_recognised;
CREATE INDEX stage_events_by_recognised
  ON stage_events (recognised_period, unit_id, stage, recognised_fen) WHERE state = 'recognised';
CREATE INDEX stage_events_by_report_recognised
  ON stage_events (reported_period, unit_id, stage, amount_currency, amount_minor) WHERE state = 'recognised';
DROP INDEX fund_entries_by_recognised;
CREATE INDEX fund_entries_by_recognised
  ON fund_entries (recognised_period, unit_id, recognised_fen) WHERE state = 'recognised';
CREATE INDEX fund_entries_by_report_recognised
  ON fund_entries (reported_period, unit_id, currency, minor) WHERE state = 'recognised';
`;

export const rankingIndexes0060 = { version: 60, sql };
