import { afterAll, beforeAll, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../../testing';

const question = { period: '2026-11', scope: 'month' } as const;

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await office.call('demo.install', {});
});
afterAll(() => office.remove());

it('an issued ranking is explained by the scheme and figures it was issued with, whatever changed since', async () => {
  const { files } = await office.call('demo.samples', {});
  const tokens = files.map((file) => file.token);
  const review = await office.call('import.read', { tokens, period: '2026-11' });
  await office.call('import.commit', { reviewId: review.id, includeDuplicateFiles: false });
  await office.call('desk.recognise-all', { period: '2026-11' });
  await office.call('documents.issue', { kind: 'notice', period: '2026-11', issuedOn: '2026-11-25' });
  const { groups } = (await office.call('ranking.compute', question)).result;
  const unit = groups[0]?.rows[0]?.unit ?? '';
  const issued = await office.call('ranking.explain', { ...question, unit });
  expect(issued.items.map((item) => item.remark)).toEqual(issued.items.map(() => undefined));

  const [stored] = (await office.call('schemes.list', {})).schemes;
  if (!stored) throw new Error('the demo office has no scheme');
  const items = stored.scheme.items.map((item) => ({ ...item, weight: '1', name: `新${item.name}` }));
  await office.call('schemes.save', { scheme: { ...stored.scheme, items }, makeDefault: true });
  expect(await office.call('ranking.explain', { ...question, unit })).toEqual(issued);

  // A project of the month turns out smaller than the threshold: the figure stands, and the sheet says so.
  const signed = issued.items.flatMap((item) => item.contributions)[0];
  const { summary, fixedAssets, content, address, contact, note } = await office.call('projects.get', {
    id: signed?.projectId ?? 0,
  });
  const { id, name, unitId, investor, industry, sourceRegion, attraction, capital, tags } = summary;
  const totalInvestment = { currency: 'CNY' as const, minor: 100 };
  const own = { name, unitId, investor, industry, sourceRegion, attraction, capital, tags: [...tags] };
  const fields = { ...own, fixedAssets, content, address, contact, note, totalInvestment };
  await office.call('projects.save', { id, fields });
  const after = await office.call('ranking.explain', { ...question, unit });
  expect(after.items.map((item) => [item.score, item.formula])).toEqual(
    issued.items.map((item) => [item.score, item.formula]),
  );
  expect(after.items.map((item) => item.remark ?? '').join('')).toMatch(
    /通报时.*现有记录合计.*名次和得分以通报为准/,
  );
});
