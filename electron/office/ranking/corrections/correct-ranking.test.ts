import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../../../testing';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await office.call('demo.install', {});
});
afterAll(() => office.remove());

const question = { period: '2026-11', scope: 'month' } as const;
const figure = {
  ...question,
  unit: '桃源镇',
  kind: 'value',
  subject: 'signed-count',
  value: '30',
  reason: '漏计',
} as const;

describe('a correction after the issue', () => {
  it('gives nobody a place in a month issued without a single recognised figure', async () => {
    const bare = await openTestOffice();
    await bare.call('demo.install', {});
    await bare.call('documents.issue', { kind: 'notice', period: '2026-11', issuedOn: '2026-11-25' });
    const { published, corrected, moves } = await bare.call('ranking.corrected', question);
    const places = [published, corrected].flatMap(({ groups }) => groups.flatMap(({ rows }) => rows));
    expect(new Set(places.map((row) => row.place))).toEqual(new Set([null]));
    expect(moves.filter(({ from, to }) => from !== to)).toEqual([]);
    bare.remove();
  });

  it('is refused before it', async () => {
    expect((await office.refusal('ranking.correct', figure)).code).toBe('conflict');
    expect((await office.refusal('ranking.corrected', question)).code).toBe('conflict');
  });

  it('stands beside the printed figure, dated, and changes nothing that was issued', async () => {
    const { files } = await office.call('demo.samples', {});
    const review = await office.call('import.read', {
      tokens: files.map((file) => file.token),
      period: '2026-11',
    });
    await office.call('import.commit', { reviewId: review.id, includeDuplicateFiles: false });
    await office.call('desk.recognise-all', { period: '2026-11' });
    await office.call('documents.issue', { kind: 'notice', period: '2026-11', issuedOn: '2026-11-25' });
    const printed = await office.call('ranking.compute', question);
    expect(printed.frozen).toBe(true);
    await office.call('ranking.correct', { ...figure, value: '40' });
    const { corrections, moves, published, corrected } = await office.call('ranking.correct', figure);
    expect(corrections.every((each) => each.operator !== '')).toBe(true);
    const { units } = await office.call('ranking.history', { ...question, months: 2 });
    const history = units.find((each) => each.unit === '桃源镇')?.places;
    expect(history?.[0]).not.toHaveProperty('corrected');
    const after = corrected.groups.flatMap((group) => group.rows).find((each) => each.unit === '桃源镇');
    expect(history?.[1]?.corrected).toBe(after?.place);
    expect(corrections.map((each) => [each.unit, each.published, each.corrected, each.correctedOn])).toEqual([
      ['桃源镇', corrections[0]?.published, '40', '2026-11-25'],
      ['桃源镇', corrections[0]?.published, '30', '2026-11-25'],
    ]);
    expect(published).toEqual(printed.result);
    expect(moves.find((move) => move.unit === '桃源镇')?.gained).toBeGreaterThanOrEqual(0);
    const row = corrected.groups.flatMap((group) => group.rows).find((each) => each.unit === '桃源镇');
    expect(row?.items[0]?.actual).toBe('30');
    expect(await office.call('ranking.compute', question)).toEqual(printed);

    // On paper the figure stands once, from what was printed to what it is now.
    const { model, checks } = await office.call('documents.draft', { kind: 'correction', period: '2026-11' });
    expect(model.figures['correction.count']).toBe('1');
    expect(checks.filter((check) => !check.ok)).toEqual([]);
    const table = model.blocks.find((block) => block.type === 'table');
    expect(table?.type === 'table' && table.rows[0]?.slice(1, 5)).toEqual([
      '桃源镇',
      '当月签约项目个数',
      corrections[0]?.published,
      '30',
    ]);
  });
});
