/**
 * Indexes for what a ranking cannot simply add up over all records: projects that do not count, records still
 * waiting or returned, reported foreign money.
 */
const sql = `
CREATE INDEX stage_events_counted_by_project
  ON stage_events (project_id, recognised_period, unit_id, stage, recognised_fen) WHERE state = 'recognised';
CREATE INDEX fund_entries_counted_by_project
  ON fund_entries (project_id, recognised_period, unit_id, recognised_fen) WHERE state = 'recognised';
CREATE INDEX stage_events_waiting
  ON stage_events (project_id, stage, reported_period, event_date, unit_id, amount_currency, amount_minor)
  WHERE state <> 'recognised';
CREATE INDEX fund_entries_waiting
  ON fund_entries (reported_period, unit_id, currency, minor, arrived_on) WHERE state <> 'recognised';
CREATE INDEX stage_events_foreign
  ON stage_events (reported_period, unit_id, stage, event_date, amount_currency, amount_minor)
  WHERE state = 'recognised' AND amount_currency <> 'CNY';
CREATE INDEX fund_entries_foreign
  ON fund_entries (reported_period, unit_id, arrived_on, currency, minor)
  WHERE state = 'recognised' AND currency <> 'CNY';
`;

export const countingIndexes0100 = { version: 100, sql };
