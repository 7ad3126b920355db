/** The command line where things are odd: no home, a C locale, closed pipes, two at once, strange paths. */
import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { builtCli, runCli } from '../fixtures/cli';
import { type CliOffice, makeCliFolder, openOffice, PERIOD, samples } from '../fixtures/cli-office';

const place = makeCliFolder();
let office: CliOffice;
beforeAll(async () => {
  office = await place.office();
});
afterAll(() => place.remove());

const bare = { PATH: process.env.PATH ?? '' };
const posix = process.platform !== 'win32';

test('LANG=C, no HOME, another folder: the same JSON, byte for byte', async () => {
  const args = ['projects', '--query', '项目'];
  const usual = await office.run(args);
  for (const onlyEnv of [
    bare,
    { ...bare, LANG: 'C', LC_ALL: 'C' },
    { ...bare, LANG: 'zh_CN.GB18030', TZ: 'Asia/Urumqi' },
  ]) {
    const answer = await office.run(args, { onlyEnv, cwd: place.folder });
    expect([answer.code, answer.stdout]).toEqual([0, usual.stdout]);
  }
});

test.runIf(posix)(
  "without --data the application's own folder is used, and it is the user's alone",
  async () => {
    const answer = await runCli(['check', '--json'], {
      onlyEnv: { ...bare, XDG_DATA_HOME: place.file('应用 数据') },
    });
    expect([answer.code, answer.stdout]).toEqual([0, '{"ok":true,"findings":[]}\n']);
    const folder = place.file('应用 数据/zhaoshang-tuijin');
    expect(existsSync(path.join(folder, 'office.db'))).toBe(true);
    for (const own of [folder, path.join(folder, 'office.db')]) expect(statSync(own).mode & 0o077).toBe(0);
  },
);

/** Runs a line of shell with `$CLI` and `$DATA`; returns its exit code and what it printed. */
function shell(line: string): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve) => {
    const child = spawn('sh', ['-c', line], {
      env: { ...process.env, NODE: process.execPath, CLI: builtCli, DATA: office.data },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.once('close', (code) => resolve({ code, output }));
  });
}

test.runIf(posix)('closed standard input, output and error do no harm', async () => {
  const check = '"$NODE" "$CLI" check --json --data "$DATA"';
  expect(await shell(`${check} <&-`)).toEqual({ code: 0, output: '{"ok":true,"findings":[]}\n' });
  expect((await shell(`${check} >&-`)).code).toBe(0);
  expect((await shell(`${check} >&- 2>&- <&-`)).code).toBe(0);
  expect((await shell('"$NODE" "$CLI" nope --json >&- 2>&-')).code).toBe(1);
});

test.runIf(posix)('a reader that stops reading does not turn a finished action into a failure', async () => {
  const csv = place.file('管道.csv');
  copyFileSync(path.join(samples, '石桥街道11月报表.csv'), csv);
  const line = `("$NODE" "$CLI" projects --json --data "$DATA"; echo $? >"$DATA/code") | head -c 5; cat "$DATA/code"`;
  expect((await shell(line)).output).toBe('[{"id0\n');
  expect((await office.run(['check'])).json()).toEqual({ ok: true, findings: [] });
});

test('two at once: one does its work, the other says so, and nothing is lost', async () => {
  const commands = Array.from({ length: 4 }, (_, index) =>
    office.run(['export', '--out', place.file(`同时${index}.xlsx`)]),
  );
  const answers = await Promise.all(commands);
  expect(answers.filter((answer) => answer.code === 0).length).toBeGreaterThanOrEqual(1);
  for (const answer of answers.filter((each) => each.code !== 0)) {
    expect(answer.code).toBe(1);
    const { error } = answer.json<{ error: { code: string; message: string } }>();
    expect(error.code).toBe('db-busy');
    expect(error.message).toMatch(/另一个窗口或命令.*数据没有改动.*重试/);
  }
  expect((await office.run(['check'])).json()).toEqual({ ok: true, findings: [] });
});

test('data folders, workbooks and targets of any name', async () => {
  const names = ['a b', '中文（括号）', "引'号", '100%&;$(x)', '-开头', '𠮷𰻝👨‍👩‍👧', 'é́', '汉'.repeat(60)];
  for (const name of names) {
    const folder = place.file(`名字/${name}`);
    mkdirSync(folder, { recursive: true });
    const own = openOffice(path.join(folder, '数据'));
    expect([name, (await own.run(['check'])).code]).toEqual([name, 0]);
    const workbook = path.join(folder, `${name}.csv`.slice(-80));
    copyFileSync(path.join(samples, '石桥街道11月报表.csv'), workbook);
    const read = await office.run(['import', workbook, '--period', '2026-12', '--dry-run']);
    expect([name, read.code, read.json<{ files: { file: string }[] }>().files[0]?.file]).toEqual([
      name,
      0,
      workbook,
    ]);
    const target = path.join(folder, `${name}.xlsx`.slice(-80));
    const exported = await own.run(['export', '--out', target, '--period', PERIOD]);
    expect([name, exported.code, existsSync(target)]).toEqual([name, 0, true]);
  }
}, 120_000);

test('relative paths belong to the folder the command was called in', async () => {
  const cwd = place.file('工作 目录');
  mkdirSync(cwd);
  copyFileSync(path.join(samples, '石桥街道11月报表.csv'), path.join(cwd, '-a.csv'));
  const read = await runCli(
    [
      'import',
      '--period',
      '2026-12',
      '--dry-run',
      '--json',
      '--data',
      '../相对 数据',
      '--unit',
      '石桥街道',
      '--',
      '-a.csv',
    ],
    { cwd },
  );
  expect(read.code).toBe(0);
  expect(existsSync(place.file('相对 数据/office.db'))).toBe(true);
});
