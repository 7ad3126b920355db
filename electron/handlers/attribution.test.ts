import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BLANK_PROJECT } from '../../shared/projects/blank-project';
import { rulingRegister } from '../../shared/registers/declared/ruling';
import { emptyValues } from '../../shared/registers/register';
import { openTestOffice, type TestOffice } from '../testing';

const WAN = 1_000_000;
const FIELDS = { ...BLANK_PROJECT, totalInvestment: { currency: 'CNY' as const, minor: 9000 * WAN } };

let office: TestOffice;
let town: number;
let street: number;
let projectId: number;

beforeEach(async () => {
  office = await openTestOffice();
  [town = 0, street = 0] = await office.addUnits('城关镇', '东湾街道');
  projectId = await project('光伏支架项目', '2026-10');
});
afterEach(() => office.remove());

/** A project of 城关镇 signed and recognised in the period with 9000 万元. */
async function project(name: string, period: string): Promise<number> {
  const { id } = await office.call('projects.save', { id: null, fields: { ...FIELDS, name, unitId: town } });
  await stage(id, 'signed', period);
  return id;
}

async function stage(id: number, reached: 'signed' | 'started', period: string): Promise<void> {
  await office.call('events.save', {
    id: null,
    projectId: id,
    stage: reached,
    eventDate: `${period}-05`,
    amount: reached === 'signed' ? { currency: 'CNY', minor: 9000 * WAN } : null,
    evidence: '合同',
    reportedPeriod: period,
  });
  const { recognised } = await office.call('desk.recognise-all', { period });
  expect(recognised).toBeGreaterThan(0);
}

/** Year-to-date figures by unit: signed projects, started projects, 万元 signed. */
async function figures(): Promise<Record<string, (string | null | undefined)[]>> {
  const { result } = await office.call('ranking.compute', { period: '2026-11', scope: 'year' });
  const rows = result.groups.flatMap((group) => group.rows);
  const actual = (row: (typeof rows)[number], id: string) =>
    row.items.find((_item, at) => result.items[at]?.indicators?.includes(id))?.actual;
  return Object.fromEntries(
    rows.map((row) => [
      row.unit,
      ['signed-count', 'started-count', 'signed-amount'].map((indicator) => actual(row, indicator)),
    ]),
  );
}

const halves = (fromPeriod: string) => ({
  projectId,
  fromPeriod,
  shares: [
    { unitId: town, share: '1/2' },
    { unitId: street, share: '50%' },
  ],
});

describe('joint units', () => {
  it('share what is recognised from the period on, to the last project; undo gives it back', async () => {
    await stage(projectId, 'started', '2026-11');
    expect(await figures()).toEqual({ 城关镇: ['1', '1', '9000'], 东湾街道: ['0', '0', '0'] });
    await office.call('attribution.save-shares', halves('2026-11'));
    expect(await figures()).toEqual({ 城关镇: ['1', '0.5', '9000'], 东湾街道: ['0', '0.5', '0'] });
    await office.call('attribution.save-shares', halves('2026-10'));
    expect(await figures()).toEqual({ 城关镇: ['0.5', '0.5', '4500'], 东湾街道: ['0.5', '0.5', '4500'] });
    await office.call('undo.undo', {});
    await office.call('undo.undo', {});
    expect(await figures()).toEqual({ 城关镇: ['1', '1', '9000'], 东湾街道: ['0', '0', '0'] });
  });

  it('are shown in the explanation of each unit, with the share in the formula', async () => {
    await office.call('attribution.save-shares', halves('2026-10'));
    const { items } = await office.call('ranking.explain', {
      period: '2026-11',
      scope: 'year',
      unit: '东湾街道',
    });
    const notes = items.flatMap((item) => item.contributions.map((each) => [each.value, each.note]));
    expect(notes).toContainEqual(['0.5', '联合招商（城关镇50%、东湾街道50%）；按份额计：1×50%']);
    expect(notes).toContainEqual(['4500', '联合招商（城关镇50%、东湾街道50%）；按份额计：9000×50%']);
  });

  it('are refused unless the shares make one, and taken back by an empty list', async () => {
    const wrong = {
      ...halves('2026-10'),
      shares: [
        { unitId: town, share: '60%' },
        { unitId: street, share: '0.5' },
      ],
    };
    expect(await office.refusal('attribution.save-shares', wrong)).toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('合计为1.1'),
    });
    await office.call('attribution.save-shares', halves('2026-10'));
    expect((await office.call('attribution.get', { projectId })).versions).toHaveLength(1);
    await office.call('attribution.save-shares', { ...halves('2026-10'), shares: [] });
    expect((await office.call('attribution.get', { projectId })).versions).toEqual([]);
  });

  it('end with a ruling: from its month on the project counts for the unit named, whoever reports it', async () => {
    await office.call('attribution.save-shares', halves('2026-10'));
    const { id } = await office.call('registers.save', {
      register: 'ruling',
      id: null,
      fields: {
        ...emptyValues(rulingRegister),
        projectId,
        unitId: street,
        otherUnits: '城关镇',
        facts: '东湾街道先谈',
        grounds: '首谈负责制',
        ruledOn: '2026-11-02',
        effectiveFrom: '2026-11-02',
      },
    });
    await office.call('registers.set-state', {
      register: 'ruling',
      ids: [id],
      state: 'ruled',
      on: '2026-11-02',
      handler: '',
      text: '',
    });
    await stage(projectId, 'started', '2026-11');
    expect(await figures()).toEqual({ 城关镇: ['0.5', '0', '4500'], 东湾街道: ['0.5', '1', '4500'] });
  });
});

describe('a project that continues another', () => {
  it('增资 counts no further project and only the increment; removing it takes the link along', async () => {
    const second = await project('光伏支架二期', '2026-11');
    expect((await figures()).城关镇).toEqual(['2', '0', '18000']);
    const increase = { earlierProjectId: projectId, kind: 'increase' as const, reason: '扩建' };
    expect(
      await office.refusal('attribution.save-link', {
        projectId: second,
        link: { ...increase, increment: null },
      }),
    ).toMatchObject({ code: 'bad-input' });
    const increment = { currency: 'CNY' as const, minor: 2000 * WAN };
    await office.call('attribution.save-link', { projectId: second, link: { ...increase, increment } });
    expect((await figures()).城关镇).toEqual(['1', '0', '11000']);
    expect(await office.call('attribution.get', { projectId })).toMatchObject({
      link: null,
      continuedBy: [{ projectId: second, projectName: '光伏支架二期', kind: 'increase', increment }],
    });
    await office.call('attribution.save-link', { projectId: second, link: null });
    expect((await figures()).城关镇).toEqual(['2', '0', '18000']);
  });

  it('cannot continue itself, also not by way of others', async () => {
    const second = await project('光伏支架二期', '2026-11');
    const link = { kind: 'upgrade' as const, increment: null, reason: '' };
    await office.call('attribution.save-link', {
      projectId: second,
      link: { ...link, earlierProjectId: projectId },
    });
    expect(
      await office.refusal('attribution.save-link', {
        projectId,
        link: { ...link, earlierProjectId: second },
      }),
    ).toMatchObject({ code: 'conflict', message: expect.stringContaining('光伏支架') });
  });

  it('is removed with its links', async () => {
    const { id } = await office.call('projects.save', {
      id: null,
      fields: { ...FIELDS, name: '还没有数字的项目', unitId: town },
    });
    const link = { earlierProjectId: projectId, kind: 'new-owner' as const, increment: null, reason: '' };
    await office.call('attribution.save-link', { projectId: id, link });
    await office.call('projects.remove', { ids: [id] });
    expect((await office.call('attribution.get', { projectId })).continuedBy).toEqual([]);
  });
});
