import { expect, it } from 'vitest';
import { practiseReview } from './practise-review';

it('practises on rows of every kind, from the file to the review', async () => {
  const rows = await practiseReview(2);
  const kinds = new Set(rows.map(({ change, match }) => `${match.kind} ${change}`));
  expect([...kinds].sort()).toEqual(['known changed', 'known unchanged', 'new new']);
  const asked = new Set(rows.flatMap(({ issues }) => issues.map(({ code }) => code)));
  expect([...asked]).toEqual(expect.arrayContaining(['duplicate-row', 'already-reported', 'likely-known']));
  const told = new Set(rows.flatMap(({ differences }) => differences.map(({ field }) => field)));
  expect([...told]).toEqual(expect.arrayContaining(['content', 'sourceRegion', 'note']));
  expect(rows.flatMap(({ record }) => record.events).length).toBeGreaterThan(100);
  expect(rows.flatMap(({ record }) => record.funds).length).toBeGreaterThan(50);
});
