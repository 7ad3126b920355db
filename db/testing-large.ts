import { createLogTriggers, dropLogTriggers } from './log/triggers';
import type { OfficeDatabase } from './office-database';

export interface LargeOffice {
  readonly units: number;
  readonly projects: number;
  /** Stage events and fund entries together. */
  readonly records: number;
  /** Everything is reported and recognised in the twelve months of this year. */
  readonly year: number;
}

/**
 * Fills an empty office for measuring: the same figures every time, about every tenth project out of scope,
 * every tenth foreign in dollars and every hundredth in another currency, a twentieth of the records waiting or
 * returned. Written without the log, which is not what is measured. A project has up to four events, the rest
 * are fund entries.
 */
export function seedLargeOffice(
  office: OfficeDatabase,
  { units, projects, records, year }: LargeOffice,
): void {
  const { raw } = office;
  const events = Math.min(records, projects * 4);
  raw
    .transaction(() => {
      dropLogTriggers(raw);
      raw.exec(`
        INSERT INTO unit_groups (name, position) VALUES ('镇街组', 0), ('园区组', 1), ('部门组', 2);
        WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${units})
        INSERT INTO units (name, group_id, position) SELECT '第' || (i + 1) || '单位', i % 3 + 1, i FROM n;
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12)
        INSERT INTO periods (period, state, cut_off)
          SELECT printf('${year}-%02d', i), 'recognised', printf('${year}-%02d-23', i) FROM n;
        INSERT INTO exchange_rates (currency, date, rate) VALUES
          ('USD', '${year - 1}-12-01', '7.1'), ('HKD', '${year - 1}-12-01', '0.9'), ('USD', '${year}-06-01', '7.2');
        INSERT INTO targets (unit_id, indicator, year, quarter, value, version)
          SELECT units.id, indicator.value, ${year}, 0, 100 + units.id % 50, 1 FROM units,
            json_each('["signed-count","registered-count","started-count","producing-count","signed-amount","funds-in-place"]') indicator;
        WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${projects})
        INSERT INTO projects (name, match_name, pinyin, initials, unit_id, industry, source_region, attraction,
            capital, total_currency, total_minor, fixed_currency, fixed_minor)
          SELECT '第' || i || '项目', '第' || i || '项目', '', '', i % ${units} + 1,
            CASE i % 7 WHEN 0 THEN '新材料' WHEN 1 THEN '新能源' ELSE '电子信息' END,
            CASE i % 3 WHEN 0 THEN '长三角' ELSE '珠三角' END, '产业链招商',
            iif(i % 10 = 3, 'foreign', 'domestic'),
            CASE WHEN i % 10 = 3 THEN iif(i % 100 = 3, 'HKD', 'USD') ELSE 'CNY' END,
            CASE WHEN i % 10 = 7 THEN 1000000000 ELSE 5000000000 + (i * 7919 % 90000) * 1000000 END,
            'CNY', 2000000000 FROM n;
      `);
      const common = (n: string) => `
        CASE WHEN ${n} % 20 = 7 THEN iif(${n} % 40 = 7, 'returned', 'reported') ELSE 'recognised' END,
        printf('${year}-%02d', ${n} * 7 % 12 + 1),
        iif(${n} % 20 = 7, NULL, printf('${year}-%02d', ${n} * 7 % 12 + 1)),
        iif(${n} % 20 = 7, NULL, '${year}-12-31T08:00:00'), iif(${n} % 20 = 7, NULL, '核查员'),
        iif(${n} % 20 = 7, NULL, (1000 + ${n} % 7919) * 1000000), iif(${n} % 40 = 7, '缺材料', '')`;
      const columns =
        'state, reported_period, recognised_period, recognised_at, recognised_by, recognised_fen, reason';
      raw.exec(`
        WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${events})
        INSERT INTO stage_events (project_id, unit_id, stage, event_date, amount_currency, amount_minor, ${columns})
          SELECT i / 4 + 1, i / 4 % ${units} + 1,
            CASE i % 4 WHEN 0 THEN 'signed' WHEN 1 THEN 'registered' WHEN 2 THEN 'started' ELSE 'producing' END,
            printf('${year}-%02d-%02d', i * 7 % 12 + 1, i % 28 + 1), 'CNY', (1000 + i % 7919) * 1000000,
            ${common('i')} FROM n;
      `);
      if (records > events) {
        raw.exec(`
          WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < ${records - events})
          INSERT INTO fund_entries (project_id, unit_id, arrived_on, currency, minor, kind, ${columns})
            SELECT i % ${projects} + 1, i % ${projects} % ${units} + 1,
              printf('${year}-%02d-%02d', i * 7 % 12 + 1, i % 28 + 1), 'CNY', (1000 + i % 7919) * 1000000,
              'cash', ${common('i')} FROM n;
        `);
      }
      createLogTriggers(raw);
    })
    .exclusive();
  raw.exec('ANALYZE');
}

/**
 * The figures of a year, recognised and reported, as bare SQL adds them up from the covering indexes: what a
 * composite ranking is measured against.
 */
export const BARE_AGGREGATES = {
  events: `SELECT unit_id, stage, count(*), sum(recognised_fen)
    FROM stage_events INDEXED BY stage_events_by_recognised
    WHERE state = 'recognised' AND recognised_period BETWEEN ? AND ? GROUP BY unit_id, stage`,
  funds: `SELECT unit_id, count(*), sum(recognised_fen) FROM fund_entries INDEXED BY fund_entries_by_recognised
    WHERE state = 'recognised' AND recognised_period BETWEEN ? AND ? GROUP BY unit_id`,
  reportedEvents: `SELECT unit_id, stage, count(*), sum(amount_minor)
    FROM stage_events INDEXED BY stage_events_by_report_recognised
    WHERE state = 'recognised' AND reported_period BETWEEN ? AND ? GROUP BY unit_id, stage`,
  reportedFunds: `SELECT unit_id, count(*), sum(minor) FROM fund_entries INDEXED BY fund_entries_by_report_recognised
    WHERE state = 'recognised' AND reported_period BETWEEN ? AND ? GROUP BY unit_id`,
} as const;

/** The first projects with what the library shows of them: what its list is measured against. */
export const BARE_PROJECT_LIST = `SELECT projects.*, units.name AS unit, furthest.stage, furthest.event_date, furthest.state,
    (SELECT sum(recognised_fen) FROM fund_entries WHERE project_id = projects.id AND state = 'recognised') AS funds,
    (SELECT max(reported_period) FROM stage_events WHERE project_id = projects.id) AS reported,
    (SELECT max(reported_period) FROM fund_entries WHERE project_id = projects.id) AS paid,
    (SELECT max(period) FROM progress_reports WHERE project_id = projects.id) AS told
  FROM projects JOIN units ON units.id = projects.unit_id
  LEFT JOIN stage_events AS furthest ON furthest.id = (SELECT id FROM stage_events
    WHERE project_id = projects.id AND state <> 'returned' ORDER BY state = 'recognised' DESC, id DESC LIMIT 1)
  ORDER BY projects.id LIMIT ?`;
