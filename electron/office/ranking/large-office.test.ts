import { afterAll, beforeAll, expect, it } from 'vitest';
import { listRates } from '../../../db/queries/office/settings';
import { listUnits } from '../../../db/queries/office/units';
import { findSchemaFaults } from '../../../db/schema-faults';
import { openTestOffice } from '../../../db/testing';
import { seedLargeOffice } from '../../../db/testing-large';
import { computeIndicators } from '../../../shared/domain/indicators/indicators';
import { rangeOf } from '../../../shared/domain/period';
import { settingsFor } from '../periods';
import { indicatorValues } from './figures/indicator-values';
import { recognisedFacts } from './figures/recognised-facts';

const { office, remove } = openTestOffice();
beforeAll(() => seedLargeOffice(office, { units: 20, projects: 500, records: 4000, year: 2026 }));
afterAll(() => remove());

it('the office used for measuring counts what its facts count, and is logged again afterwards', async () => {
  const { db } = office;
  const units = await listUnits(db);
  const rules = { settings: await settingsFor(db, '2026-12'), rates: await listRates(db) };
  const range = rangeOf('2026-12', 'year');
  const fast = await indicatorValues(db, range, rules, units, undefined);
  const facts = await recognisedFacts(db, range, rules);
  const slow = computeIndicators(
    facts,
    units.map((unit) => unit.name),
    undefined,
  );
  expect(fast).toEqual(slow.values);
  expect(facts.length).toBe(3800);
  expect(facts.filter((fact) => !fact.counted).length).toBeGreaterThanOrEqual(300);
  expect(findSchemaFaults(office.raw)).toEqual([]);
});
