import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SCHEME } from '../../../shared/domain/scheme/default-scheme';
import { openTestOffice, type TestOffice } from '../../testing';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await office.call('demo.install', {});
});
afterAll(() => office.remove());

describe('schemes as files', () => {
  it('are offered as templates', async () => {
    const { templates } = await office.call('schemes.templates', {});
    expect(templates.length).toBeGreaterThanOrEqual(8);
    expect(templates.map((template) => template.scheme.id)).toContain('gaoan-2021-efficacy');
  });

  it('come back from a file as they were written', async () => {
    const file = path.join(office.folder, '方案.json');
    await office.call('schemes.export', { id: 'default', target: office.tokens.allowTarget(file) });
    const { scheme, problems } = await office.call('schemes.import', { token: office.tokens.admit(file) });
    expect(problems).toEqual([]);
    expect(scheme).toEqual(DEFAULT_SCHEME);
  });

  it('that cannot be computed say why, and a file that is none is refused', async () => {
    const file = path.join(office.folder, '坏.json');
    writeFileSync(file, JSON.stringify({ id: 'x', name: '方案', items: [] }));
    const token = office.tokens.admit(file);
    expect(await office.call('schemes.import', { token })).toMatchObject({
      scheme: null,
      problems: ['方案至少要有一个项目'],
    });
    writeFileSync(file, readFileSync(path.join(office.folder, '方案.json'), 'utf8').slice(0, 100));
    expect((await office.refusal('schemes.import', { token })).code).toBe('file-unreadable');
  });
});

describe('versions of a scheme', () => {
  it('are listed newest first with what changed, and the one in force in a period is used', async () => {
    const mid: typeof DEFAULT_SCHEME = { ...DEFAULT_SCHEME, effectiveFrom: '2026-07', tieRule: 'dense' };
    await office.call('schemes.save', { scheme: mid, makeDefault: true });
    const { versions } = await office.call('schemes.versions', { id: 'default' });
    expect(
      versions.map(({ scheme, changes }) => [scheme.version, changes.map((change) => change.text)]),
    ).toEqual([
      [2, ['方案起始通报期由（无）改为2026-07', '方案并列名次由1-2-2-4改为1-2-2-3']],
      [1, []],
    ]);
    const versionIn = async (period: string) =>
      (await office.call('ranking.compute', { period, scope: 'month' })).result.scheme.version;
    expect([await versionIn('2026-06'), await versionIn('2026-07')]).toEqual([1, 2]);
  });
});
