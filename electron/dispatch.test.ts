/** The one way to an operation never throws, names what is wrong, and keeps the office's words out of the log. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashBusinessData } from '../db/dump';
import { contract, type Handlers, officeContract } from '../shared/contract';
import { BLANK_PROJECT } from '../shared/projects/blank-project';
import { AppFault } from '../shared/result';
import type { AppContext } from './context';
import { createDispatch } from './dispatch';
import { handlers } from './handlers/handlers';
import { openTestOffice, type TestOffice } from './testing';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await office.call('demo.install', {});
});
afterAll(() => office.remove());

const hash = () => hashBusinessData(office.session.context.office.raw);

function logText(): string {
  const { logs } = office.session.context.paths;
  if (!existsSync(logs)) return '';
  return readdirSync(logs)
    .map((name) => readFileSync(path.join(logs, name), 'utf8'))
    .join('');
}

/** A dispatch whose `units.list` fails in a given way. */
function failingWith(error: unknown) {
  const broken: Handlers<AppContext> = { ...handlers, 'units.list': () => Promise.reject(error) };
  return createDispatch(office.session.context, broken);
}

describe('operation names', () => {
  it('are those of the contract and no others', async () => {
    const before = hash();
    const names = [
      '',
      'units',
      'units.list ',
      'UNITS.LIST',
      'constructor',
      '__proto__',
      'toString',
      'hasOwnProperty',
    ];
    for (const name of [...names, 42, null, undefined, {}, ['units.list'], Symbol.iterator, 'start.state']) {
      expect(await office.session.dispatch(name, {})).toMatchObject({
        ok: false,
        error: { code: 'bad-input' },
      });
    }
    expect(hash()).toBe(before);
  });
});

/** Values of every kind that no operation asks for. */
const ODD_INPUTS: unknown[] = [
  undefined,
  null,
  true,
  0,
  -1,
  2 ** 53 + 1,
  Number.NaN,
  'x',
  'x'.repeat(100_000),
  [],
  [{}],
  () => 1,
  { period: '2026-13', id: -1 },
  { period: 202611, id: '1', text: 5, fields: null, refs: [], tokens: [], target: 7, source: [] },
  JSON.parse('{"__proto__": {"polluted": true}, "period": "2026-1", "id": 0, "constructor": 1}'),
];

describe('input', () => {
  it('of a wrong form is refused by every operation before anything is done', async () => {
    const before = hash();
    const harmless = new Set<string>();
    for (const name of Object.keys(officeContract)) {
      for (const input of ODD_INPUTS) {
        const accepts = officeContract[name as keyof typeof officeContract].input.safeParse(input).success;
        if (accepts) {
          harmless.add(name);
          continue;
        }
        const result = await office.session.dispatch(name, input);
        if (result.ok || result.error.code !== 'bad-input') throw new Error(`${name} took ${String(input)}`);
        expect(result.error.message).toMatch(/^填写的内容不符合要求：.+数据没有变化/);
      }
    }
    expect(hash()).toBe(before);
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
    // What takes odd input only reads (a text may be any text), or asks for nothing at all.
    for (const name of harmless) {
      const { input, kind } = contract[name as keyof typeof contract];
      expect([name, kind === 'query' || input.safeParse({}).success]).toEqual([name, true]);
    }
  });

  it('is told in Chinese with the place of the mistake, cut to a bearable length', async () => {
    const error = await office.refusal('desk.return', {
      period: '2026-11',
      refs: [{ kind: 'x', id: 0 }],
      reason: '',
    });
    expect(error.details?.join('\n')).toMatch(/refs\.0\.kind/);
    expect(error.details?.join('\n')).toContain('退回必须写明理由');
    expect(error.details?.every((line) => /[一-龥]/.test(line))).toBe(true);
    const many = Array.from({ length: 3000 }, () => ({ kind: '?', id: -1 }));
    const long = await office.refusal('desk.recognise', { period: '2026-11', refs: many });
    expect(long.details?.length).toBeLessThanOrEqual(20);
    expect(long.message.length).toBeLessThan(400);
  });
});

describe('errors', () => {
  it('a fault is passed on with its sentence', async () => {
    const fault = new AppFault('conflict', '已有人改过。数据没有变化；请重看。', ['第 3 行']);
    expect(await failingWith(fault)('units.list', {})).toEqual({
      ok: false,
      error: { code: 'conflict', message: fault.message, details: ['第 3 行'] },
    });
  });

  it('anything else is internal, with a reference that leads to the log and nothing of its content', async () => {
    const secrets = ['某某新材料有限公司', '13800001111', '3,600万元'];
    const error = new TypeError(`cannot read ${secrets.join(' ')}`);
    const result = await failingWith(error)('units.list', {});
    if (result.ok) throw new Error('not refused');
    expect(result.error.code).toBe('internal');
    expect(result.error.logRef).toMatch(/^E-[0-9a-f]{8}$/);
    expect(result.error.message).toContain(result.error.logRef);
    const log = logText();
    expect(log).toContain(result.error.logRef);
    expect(log).toContain('units.list TypeError');
    for (const secret of secrets) {
      expect(log).not.toContain(secret);
      expect(JSON.stringify(result)).not.toContain(secret);
    }
    for (const odd of [null, undefined, '某某新材料有限公司', 7, { code: 5 }]) {
      expect(await failingWith(odd)('units.list', {})).toMatchObject({ error: { code: 'internal' } });
    }
    expect(logText()).not.toContain('某某新材料有限公司');
  });

  it('troubles of the disk and of the database are told apart', async () => {
    const coded = (code: string) => Object.assign(new Error('x'), { code });
    const codes = [
      ['SQLITE_FULL', 'file-write-failed'],
      ['ENOSPC', 'file-write-failed'],
      ['SQLITE_IOERR_WRITE', 'file-write-failed'],
      ['SQLITE_READONLY', 'file-write-failed'],
      ['SQLITE_READONLY_DBMOVED', 'file-write-failed'],
      ['EROFS', 'file-write-failed'],
      ['EACCES', 'file-write-failed'],
      ['ENOENT', 'file-write-failed'],
      ['SQLITE_CORRUPT', 'db-damaged'],
      ['SQLITE_CORRUPT_VTAB', 'db-damaged'],
      ['SQLITE_NOTADB', 'db-damaged'],
      ['SQLITE_CONSTRAINT', 'internal'],
    ] as const;
    for (const [code, expected] of codes) {
      const result = await failingWith(coded(code))('units.list', {});
      expect([code, result.ok ? '' : result.error.code]).toEqual([code, expected]);
    }
  });
});

describe('an action that is refused or fails half way', () => {
  it('leaves the data and the log of actions as they were', async () => {
    const before = hash();
    const { total } = await office.call('audit.list', { offset: 0, limit: 1 });
    const refusals = [
      ['projects.save', { id: 999_999, fields: projectFields({ name: '不存在的项目' }) }, 'not-found'],
      ['documents.void', { id: 424_242, reason: '没有' }, 'not-found'],
      ['desk.recognise-all', { period: '2026-10' }, 'period-closed'],
      ['periods.extend', { period: '2026-10', cutOff: '2026-10-01', reason: '延期' }, null],
      ['events.save', eventFields({ projectId: 999_999 }), null],
      ['backups.restore', { source: { fileName: '../office.db' } }, 'bad-input'],
      ['backups.restore', { source: { token: 'made-up' } }, 'bad-input'],
      ['export.all', { target: 'made-up' }, 'bad-input'],
      ['demo.install', {}, 'conflict'],
      ['desktop.pick-files', { purpose: 'import' }, 'not-available'],
    ] as const;
    for (const [name, input, code] of refusals) {
      const error = await office.refusal(name, input);
      expect([name, error.code === 'internal']).toEqual([name, false]);
      if (code !== null) expect([name, error.code]).toEqual([name, code]);
      expect([name, hash()]).toEqual([name, before]);
    }
    expect((await office.call('audit.list', { offset: 0, limit: 1 })).total).toBe(total);
  });
});

function projectFields(parts: object) {
  return { ...BLANK_PROJECT, unitId: 1, ...parts };
}

function eventFields(parts: object) {
  return {
    id: null,
    stage: 'signed',
    eventDate: '2026-11-01',
    amount: null,
    evidence: '',
    reportedPeriod: '2026-11',
    ...parts,
  };
}

it('keeps control characters, pasted along unseen, out of the data', async () => {
  await office.call('groups.save', { id: null, name: '乡镇\u0007组\u200b\r\n' });
  const { groups } = await office.call('units.list', {});
  expect(groups.map((group) => group.name)).toContain('乡镇组');
  await expect(office.call('groups.save', { id: null, name: '\u0000\u0007' })).rejects.toThrow('bad-input');
});
