/** Every command with bad arguments: exit code 1, one JSON value with a Chinese sentence, and nothing changed. */
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type CliOffice, makeCliFolder, openOffice, PERIOD, samples } from '../fixtures/cli-office';

const place = makeCliFolder();
let office: CliOffice;
let before: string;
beforeAll(async () => {
  office = await place.office();
  before = office.hash();
  writeFileSync(place.file('文字.txt'), '这不是表格');
  writeFileSync(place.file('空.json'), '');
  writeFileSync(place.file('缺项.json'), '{"scheme":{"id":"x"}}');
  writeFileSync(place.file('原型.json'), '{"__proto__":{"polluted":1},"scheme":{"__proto__":{"id":"x"}}}');
  writeFileSync(place.file('深.json'), `${'['.repeat(20_000)}${']'.repeat(20_000)}`);
  writeFileSync(place.file('空口令.txt'), '\n口令在第二行\n');
  writeFileSync(place.file('短口令.txt'), '1234567\n');
});
afterAll(() => place.remove());

interface Refusal {
  error: { code: string; message: string };
}

/** Runs a command that must be refused; returns the error after all that holds for every refusal was checked. */
async function refused(args: readonly string[], at = office): Promise<Refusal['error']> {
  const answer = await at.run(args);
  const { error } = answer.json<Refusal>();
  expect([args.map((arg) => arg.slice(0, 40)), answer.code, answer.stdout.trim().split('\n').length]).toEqual(
    [args.map((arg) => arg.slice(0, 40)), 1, 1],
  );
  expect(error.code).not.toBe('internal');
  expect(error.message).toMatch(/[一-龥]{4}/);
  expect(error.message.length).toBeLessThan(600);
  expect(answer.stderr).toContain(error.message);
  expect(answer.stderr).not.toMatch(/^\s+at /m);
  return error;
}

const sample = path.join(samples, '农业农村局.xls');
const out = place.file('不该出现');
const long = 'x'.repeat(100_000);
const period = ['--period', PERIOD];

const cases: [string, string[][]][] = [
  [
    'no such command',
    [
      ['nope'],
      ['__proto__'],
      ['constructor'],
      ['toString'],
      [''],
      ['--'],
      ['--', 'check'],
      [long],
      ['检查'],
      ['--version'],
    ],
  ],
  [
    'import',
    [
      ['import', sample],
      ['import', ...period],
      ['import', sample, '--period', '2026-13'],
      ['import', sample, '--period', '２０２６-11'],
      ['import', sample, '--period', '__proto__'],
      ['import', sample, '--period', long],
      ['import', sample, '--period', ''],
      ['import', sample, '--period', '2026-12', '--period', '2026-11'],
      ['import', sample, '--period', '2026-12', '--wat'],
      ['import', sample, '--period', '2026-12', '--__proto__', 'x'],
      ['import', sample, '--period', '2026-12', '--unit'],
      ['import', sample, '--period', '2026-12', '--unit', long],
      ['import', sample, '--period', '2026-10'],
      ['import', sample, ...period],
      ['import', '', '--period', '2026-12'],
      ['import', long, '--period', '2026-12'],
      ['import', '/没有/这个.xlsx', '--period', '2026-12'],
      ['import', samples, '--period', '2026-12'],
      ['import', '/dev/null', '--period', '2026-12'],
      ['import', sample, '/没有/这个.xlsx', '--period', '2026-12'],
      ['import', '--', '--period', '2026-12'],
    ],
  ],
  [
    'projects',
    [
      ['projects', 'extra'],
      ['projects', '--period', '2026'],
      ['projects', '--unit', '没有的单位'],
      ['projects', '--unit', '__proto__'],
      ['projects', '--stage', '签订'],
      ['projects', '--stage', 'constructor'],
      ['projects', '--query', ''],
      ['projects', '--query', long],
    ],
  ],
  [
    'recognise',
    [
      ['recognise'],
      ['recognise', ...period],
      ['recognise', '--all'],
      ['recognise', ...period, '--all', '--id', '1'],
      ['recognise', ...period, '--all=1'],
      ['recognise', ...period, '--id'],
      ['recognise', ...period, '--id', '一'],
      ['recognise', ...period, '--id', '999999999'],
      ['recognise', ...period, '--id', '-1'],
      ['recognise', ...period, '--id', '1.5'],
      ['recognise', ...period, '--id', '9'.repeat(30)],
      ['recognise', ...period, '--id', long],
      ['recognise', ...period, '--reject', '344'],
      ['recognise', ...period, '--reject', '344', '--reason', ' '],
      ['recognise', ...period, '--reject', '344', '--reason', long],
      ['recognise', '--period', '2026-10', '--all'],
    ],
  ],
  [
    'rank',
    [
      ['rank'],
      ['rank', '--period', '9999-12'],
      ['rank', ...period, '--scope', 'decade'],
      ['rank', ...period, '--scheme', '没有的方案'],
      ['rank', ...period, '--scheme', '__proto__'],
      ['rank', ...period, '--explain', '没有的单位'],
      ['rank', ...period, '--explain', long],
    ],
  ],
  [
    'evaluate',
    [
      ['evaluate'],
      ['evaluate', 'a', 'b'],
      ['evaluate', '/没有.json'],
      ['evaluate', samples],
      ['evaluate', place.file('文字.txt')],
      ['evaluate', place.file('空.json')],
      ['evaluate', place.file('缺项.json')],
      ['evaluate', place.file('原型.json')],
      ['evaluate', place.file('深.json')],
      ['evaluate', sample],
    ],
  ],
  [
    'document',
    [
      ['document', ...period, '--out', out],
      ['document', 'poem', ...period, '--out', out],
      ['document', '__proto__', ...period, '--out', out],
      ['document', 'notice', ...period],
      ['document', 'notice', '--out', out],
      ['document', 'notice', ...period, '--out', ''],
      ['document', 'notice', ...period, '--out', out, '--unit', '没有的单位'],
      ['document', 'notice', ...period, '--out', out, '--project', '1'],
      ['document', 'score-sheet', ...period, '--out', out, '--unit', '没有的单位'],
      ['document', 'notice', ...period, '--out', place.folder],
      ['document', 'notice', ...period, '--out', path.join(sample, 'x.docx')],
      ['document', 'notice', ...period, '--out', place.file(`${'长'.repeat(100)}.docx`)],
    ],
  ],
  [
    'workbook',
    [
      ['workbook', ...period, '--out', out],
      ['workbook', ...period, '--unit', '桃源镇'],
      ['workbook', ...period, '--unit', '没有的单位', '--out', out],
      ['workbook', ...period, '--unit', '桃源镇', '--all', '--out', out],
      ['workbook', '--unit', '桃源镇', '--out', out],
      ['workbook', ...period, '--all', '--out', sample],
    ],
  ],
  ['export', [['export'], ['export', '--out', place.folder], ['export', '--out', out, '--period', 'x']]],
  [
    'backup',
    [
      ['backup'],
      ['backup', '--out', place.folder],
      ['backup', '--out', path.join(sample, 'x')],
      ['backup', '--out', out, '--password-file', '/没有'],
      ['backup', '--out', out, '--password-file', place.file('空口令.txt')],
      ['backup', '--out', out, '--password-file', place.file('短口令.txt')],
    ],
  ],
  [
    'restore',
    [
      ['restore'],
      ['restore', '/没有'],
      ['restore', samples],
      ['restore', sample],
      ['restore', place.file('文字.txt')],
    ],
  ],
  [
    'check',
    [
      ['check', 'extra'],
      ['check', '--out', 'x'],
    ],
  ],
  [
    'demo',
    [
      ['demo', 'extra'],
      ['demo', '--out', ''],
      ['demo', '--out', out],
    ],
  ],
];

test.each(cases)(
  '%s',
  async (_name, commands) => {
    for (const args of commands) await refused(args);
    expect(office.hash()).toBe(before);
    expect(existsSync(out)).toBe(false);
    expect((await office.run(['check'])).json()).toEqual({ ok: true, findings: [] });
  },
  120_000,
);

test('places that do not take what is written', async () => {
  for (const target of ['/proc/nowhere/x.docx', '/proc/x.docx', '/dev/full', '/sys/x.docx']) {
    if (process.platform !== 'linux') return;
    const error = await refused(['document', 'notice', ...period, '--out', target]);
    expect([target, error.code]).toEqual([target, 'file-write-failed']);
  }
  expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  for (const data of ['/proc/nowhere', '/dev/null', sample, path.join(sample, 'x'), 'x'.repeat(5000)]) {
    const error = await refused(['check'], openOffice(data));
    expect(error.code).toBe('file-write-failed');
  }
  expect(office.hash()).toBe(before);
});

describe('workbooks from outside', () => {
  const xlsx = () => readFileSync(path.join(samples, '工商联11月报表.xlsx'));
  const bomb = () =>
    zipSync({
      '[Content_Types].xml': new TextEncoder().encode('<Types/>'),
      'xl/workbook.xml': new TextEncoder().encode('<workbook/>'),
      'xl/sharedStrings.xml': new Uint8Array(30 * 1024 * 1024).fill(65),
    });
  const files: [string, () => Uint8Array][] = [
    ['空文件.xlsx', () => new Uint8Array()],
    ['半截.xlsx', () => xlsx().subarray(0, 3000)],
    ['头坏了.xlsx', () => Buffer.concat([Buffer.from('XX'), xlsx().subarray(2)])],
    ['炸弹.xlsx', bomb],
    ['文稿.xlsx', () => zipSync({ 'word/document.xml': new TextEncoder().encode('<w/>') })],
    ['图片.xlsx', () => Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
    ['程序.xls', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(5000)])],
    ['零.csv', () => Buffer.alloc(5000)],
    ['数据库.xls', () => Buffer.from(`SQLite format 3\0${'x'.repeat(200)}`)],
  ];

  test.each(files)('%s is refused and stores nothing', async (name, bytes) => {
    const file = place.file(name);
    writeFileSync(file, bytes());
    await refused(['import', file, '--period', '2026-12', '--unit', '桃源镇']);
    // One bad file keeps a good one out too: nothing is half-done.
    const good = place.file('好的.csv');
    writeFileSync(good, '桃源镇2026年12月签约项目\n项目名称,总投资（万元）,签约时间\n甲,5000,2026-12-03\n');
    const both = await office.run(['import', good, file, '--period', '2026-12']);
    if (name.endsWith('.csv')) expect([0, 1]).toContain(both.code);
    else {
      expect(both.code).toBe(1);
      expect(office.hash()).toBe(before);
    }
  });
});

describe('backups from outside', () => {
  let backup: string;
  beforeAll(async () => {
    backup = place.file('好的备份');
    writeFileSync(place.file('口令.txt'), '一个够长的口令 1\n');
    writeFileSync(place.file('别的口令.txt'), '另一个够长的口令\n');
    await office.run(['backup', '--out', backup]);
    await office.run(['backup', '--out', `${backup} 加密`, '--password-file', place.file('口令.txt')]);
  });

  test('damaged at any place, cut, or locked by another password they are refused', async () => {
    const whole = readFileSync(backup);
    const own = await place.office();
    const start = own.hash();
    for (const share of [0, 0.001, 0.02, 0.3, 0.6, 0.9, 0.999]) {
      const bytes = Buffer.from(whole);
      const at = Math.floor((bytes.length - 1) * share);
      bytes[at] = (bytes[at] ?? 0) ^ 0x41;
      writeFileSync(place.file('坏备份'), bytes);
      await refused(['restore', place.file('坏备份')], own);
    }
    for (const share of [0.1, 0.5, 0.99]) {
      writeFileSync(place.file('坏备份'), whole);
      truncateSync(place.file('坏备份'), Math.floor(whole.length * share));
      await refused(['restore', place.file('坏备份')], own);
    }
    await refused(['restore', `${backup} 加密`], own);
    await refused(['restore', `${backup} 加密`, '--password-file', place.file('别的口令.txt')], own);
    expect(own.hash()).toBe(start);
    expect(readdirSync(own.data).filter((name) => /restore|incoming/.test(name))).toEqual([]);
    expect((await own.run(['restore', backup])).code).toBe(0);
  }, 120_000);
});
