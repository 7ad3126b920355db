import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestOffice, type TestOffice } from '../../../testing';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await office.call('demo.install', {});
});
afterAll(() => office.remove());

const question = { period: '2026-11', scope: 'month' } as const;
const reason = '专班实地核查';
const unit = '桃源镇';
const confirmation = {
  ...question,
  unit,
  kind: 'value',
  subject: 'signed-count',
  value: '30',
  reason,
} as const;

async function rowOf() {
  const { result } = await office.call('ranking.compute', question);
  const row = result.groups.flatMap((group) => group.rows).find((each) => each.unit === unit);
  if (!row) throw new Error(unit);
  return row;
}

describe('ranking.confirm', () => {
  it('moves the figure and the place, keeps the computed one, and can be taken back', async () => {
    const before = await rowOf();
    const saved = await office.call('ranking.confirm', confirmation);
    expect(saved).toMatchObject({ unit, computed: '0', confirmed: '30', reason, schemeId: null });
    const after = await rowOf();
    expect(after.items[0]).toMatchObject({
      actual: '30',
      confirmed: [{ computed: '0', confirmed: '30', reason }],
    });
    expect(after.place).toBe(1);
    expect((await office.call('ranking.confirmed', { period: '2026-11' })).confirmed).toEqual([saved]);
    await office.call('ranking.unconfirm', { id: saved.id });
    expect(await rowOf()).toEqual(before);
  });

  it('replaces an earlier confirmation and is undone like every action', async () => {
    const before = await rowOf();
    await office.call('ranking.confirm', confirmation);
    await office.call('ranking.confirm', { ...confirmation, value: '31' });
    expect((await office.call('ranking.confirmed', { period: '2026-11' })).confirmed).toMatchObject([
      { confirmed: '31', computed: '0' },
    ]);
    await office.call('undo.undo', {});
    await office.call('undo.undo', {});
    expect(await rowOf()).toEqual(before);
  });

  it('holds for its scope only', async () => {
    const saved = await office.call('ranking.confirm', confirmation);
    const year = await office.call('ranking.compute', { ...question, scope: 'year' });
    expect(
      year.result.groups
        .flatMap((group) => group.rows)
        .every((row) => row.items.every((item) => !item.confirmed)),
    ).toBe(true);
    await office.call('ranking.unconfirm', { id: saved.id });
  });

  it('refuses what is not ranked and what has been issued', async () => {
    const refused = (part: object) => office.refusal('ranking.confirm', { ...confirmation, ...part });
    expect((await refused({ unit: '北镇' })).code).toBe('not-found');
    expect((await refused({ subject: 'nothing' })).message).toMatch(/没有用到指标/);
    expect((await refused({ kind: 'score', subject: 'nothing' })).message).toMatch(/没有项目/);
    expect((await refused({ reason: ' ' })).message).toMatch(/理由/);
    expect((await refused({ period: '2026-10' })).code).toBe('period-closed');
  });
});
