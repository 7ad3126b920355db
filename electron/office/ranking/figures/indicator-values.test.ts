import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listRates } from '../../../../db/queries/office/settings';
import { listUnits } from '../../../../db/queries/office/units';
import type { Db } from '../../../../db/schema';
import { computeIndicators } from '../../../../shared/domain/indicators/indicators';
import { rangeOf, SCOPES, type Scope } from '../../../../shared/domain/period';
import {
  type MultiplierTable,
  multiplierTableSchema,
} from '../../../../shared/domain/scheme/multipliers/multipliers';
import { openTestOffice, type TestOffice } from '../../../testing';
import { settingsFor } from '../../periods';
import { indicatorValues } from './indicator-values';
import { recognisedFacts } from './recognised-facts';

let office: TestOffice;
let db: Db;
beforeAll(async () => {
  office = await openTestOffice();
  await office.call('demo.install', {});
  db = office.session.context.office.db;
});
afterAll(() => office.remove());

const tables: Record<string, MultiplierTable | undefined> = {
  没有倍数: undefined,
  取最高: multiplierTableSchema.parse({
    appliesTo: ['signed-count', 'signed-amount', 'funds-in-place'],
    rules: [
      { name: '外资', factor: 1.2, when: { capital: 'foreign' } },
      { name: '长三角大项目', factor: 2, when: { sourceRegions: ['长三角'], totalInvestmentFrom: 20000 } },
    ],
    exclusions: [{ name: '新能源', when: { industries: ['新能源'] } }],
  }),
  外出和见证: multiplierTableSchema.parse({
    rules: [{ name: '外出招商和见证签约', factor: 1.5, when: { tags: ['领导外出招商', '见证签约'] } }],
  }),
  前提: multiplierTableSchema.parse({
    rules: [{ name: '平台', factor: 1.5, when: { attractions: ['平台招商'] } }],
    preconditions: [{ name: '固投', when: { fixedAssetsShareFrom: 60 }, otherwise: 'not-counted' }],
  }),
};

async function bothWays(period: string, scope: Scope, table: MultiplierTable | undefined) {
  const units = (await listUnits(db)).filter((unit) => unit.active);
  const rules = { settings: await settingsFor(db, period), rates: await listRates(db) };
  const range = rangeOf(period, scope);
  const fast = await indicatorValues(db, range, rules, units, table);
  const facts = await recognisedFacts(db, range, rules);
  const slow = computeIndicators(
    facts,
    units.map((unit) => unit.name),
    table,
  );
  return { fast, slow: slow.values };
}

describe('figures added up by SQLite', () => {
  const cases = Object.keys(tables).flatMap((table) => SCOPES.map((scope) => [table, scope] as const));
  it.each(cases)('are those of every fact looked at one by one: %s, %s', async (table, scope) => {
    for (const period of ['2025-12', '2026-06', '2026-10']) {
      const { fast, slow } = await bothWays(period, scope, tables[table]);
      expect(fast).toEqual(slow);
    }
  });

  it('count a project met or signed on a trip by the multiplier of its year, and say what it rests on', async () => {
    const table = tables.外出和见证;
    const units = (await listUnits(db)).map((unit) => unit.name);
    const noteOf = async (period: string) => {
      const rules = { settings: await settingsFor(db, period), rates: await listRates(db) };
      const facts = await recognisedFacts(db, rangeOf(period, 'month'), rules);
      const { contributions } = computeIndicators(facts, units, table);
      return contributions.白鹭镇?.['signed-amount']?.find((entry) =>
        entry.projectName.startsWith('聿骋年产3亿只'),
      );
    };
    const counted = await noteOf('2026-10');
    expect(counted?.factor).toBe('1.5');
    expect(counted?.note).toContain(
      '外出招商和见证签约×1.5（2026年9月28日“三季度重点项目集中签约”，区委书记）',
    );
    const { fast } = await bothWays('2026-10', 'month', table);
    const plain = (await bothWays('2026-10', 'month', undefined)).fast;
    expect(fast.白鹭镇?.['signed-amount']).not.toBe(plain.白鹭镇?.['signed-amount']);
  });

  it('are not all zero, and multipliers change some of them', async () => {
    const plain = (await bothWays('2026-10', 'year', undefined)).fast;
    const multiplied = (await bothWays('2026-10', 'year', tables.取最高)).fast;
    expect(Object.values(plain).some((values) => values['signed-count'] !== '0')).toBe(true);
    expect(multiplied).not.toEqual(plain);
  });
});
