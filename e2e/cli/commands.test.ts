/** Every command with good arguments: what it does and the JSON it prints, as its users rely on it. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli } from '../fixtures/cli';
import { type CliOffice, makeCliFolder, openOffice, PERIOD, samples } from '../fixtures/cli-office';

const place = makeCliFolder();
let office: CliOffice;
beforeAll(async () => {
  office = await place.office();
});
afterAll(() => place.remove());

/** Runs a command that must succeed and returns the one JSON value it prints. */
async function ask<T>(args: readonly string[], at = office): Promise<T> {
  const answer = await at.run(args);
  if (answer.code !== 0) throw new Error(`${args.join(' ')}: ${answer.code} ${answer.stderr}`);
  expect(answer.stdout.endsWith('\n')).toBe(true);
  expect(answer.stdout.trim()).not.toContain('\n');
  return answer.json<T>();
}

/** Paths of numbers with a fraction: money and scores must be text, so that nothing is lost on the way. */
function findFloats(value: unknown, at = '$'): string[] {
  if (typeof value === 'number') return Number.isInteger(value) ? [] : [at];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, inner]) => findFloats(inner, `${at}.${key}`));
}

test('demo does the main job on a fresh folder and prints where the documents are', async () => {
  const fresh = openOffice(place.file('新 文件夹'));
  const out = place.file('示例 输出');
  const demo = await ask<{
    period: string;
    imported: { files: number; accepted: number };
    ranking: { groups: { name: string; rows: unknown[] }[] };
    documents: string[];
  }>(['demo', '--out', out], fresh);
  expect(demo.period).toBe(PERIOD);
  expect(demo.imported.files).toBe(23);
  expect(demo.ranking.groups).toHaveLength(3);
  expect(demo.documents).toHaveLength(2);
  for (const file of demo.documents) expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK');
  expect(findFloats(demo)).toEqual([]);
  expect(await ask(['check'], fresh)).toEqual({ ok: true, findings: [] });

  // A second time it would mix with what is there.
  const before = fresh.hash();
  const again = await fresh.run(['demo', '--out', out]);
  expect([again.code, again.json<{ error: { code: string } }>().error.code]).toEqual([1, 'conflict']);
  expect(fresh.hash()).toBe(before);
});

describe('import', () => {
  interface ImportAnswer {
    files: {
      file: string;
      duplicateOf?: unknown;
      sheets: {
        name: string;
        stage: string | null;
        unit: string;
        headerRow: number | null;
        rows: number;
        accepted: number;
        skipped: number;
        issues: { row: number; column: number; code: string; message: string; value: string }[];
      }[];
    }[];
  }
  const correction = path.join(samples, '云岭镇11月招商报表（修改）.xlsx');

  test('tells every mistake at its cell and stores nothing on a dry run', async () => {
    const before = office.hash();
    const { files } = await ask<ImportAnswer>(['import', correction, '--period', '2026-12', '--dry-run']);
    expect(office.hash()).toBe(before);
    expect(files).toHaveLength(1);
    expect(files[0]?.file).toBe(correction);
    const sheets = files[0]?.sheets ?? [];
    for (const sheet of sheets) {
      expect(sheet.unit).toBe('云岭镇');
      expect(sheet.accepted + sheet.skipped).toBeGreaterThanOrEqual(sheet.rows);
    }
    const issues = sheets.flatMap((sheet) => sheet.issues);
    expect(issues.length).toBeGreaterThanOrEqual(7);
    for (const issue of issues) {
      expect(issue.row).toBeGreaterThan(0);
      expect(issue.message).toMatch(/[一-龥]/);
    }
  });

  test('stores a file once and knows it again', async () => {
    const own = await place.office();
    const csv = place.file('桃源镇 12月报表.csv');
    writeFileSync(
      csv,
      '\uFEFF桃源镇2026年12月签约项目\n序号,项目名称,投资方,总投资（万元）,签约时间\n1,"测试用, 带引号的项目",某公司,12345.67,2026-12-03\n2,第二个项目,某公司,8000,2026年12月5日\n',
    );
    const { files } = await ask<ImportAnswer>(['import', csv, '--period', '2026-12'], own);
    expect(files[0]?.sheets.map((sheet) => [sheet.stage, sheet.unit, sheet.accepted])).toEqual([
      ['signed', '桃源镇', 2],
    ]);
    const projects = await ask<{ name: string; unit: string; totalInvestment: unknown }[]>(
      ['projects', '--period', '2026-12', '--query', '测试用'],
      own,
    );
    expect(projects).toMatchObject([
      { name: '测试用, 带引号的项目', unit: '桃源镇', totalInvestment: { amount: '12345.67', unit: '万元' } },
    ]);
    const before = own.hash();
    const again = await own.run(['import', csv, '--period', '2026-12']);
    expect([again.code, again.json<{ error: { code: string } }>().error.code]).toEqual([1, 'duplicate']);
    expect(own.hash()).toBe(before);
    expect(await ask(['check'], own)).toEqual({ ok: true, findings: [] });
  });

  test('takes the unit from --unit where the sheet names none', async () => {
    const own = await place.office();
    const csv = place.file('报表.csv');
    writeFileSync(csv, '项目名称,总投资（万元）,签约时间\n无名单位的项目,5000,2026-12-03\n');
    const before = own.hash();
    const unknown = await own.run(['import', csv, '--period', '2026-12']);
    expect(unknown.code).toBe(1);
    expect(own.hash()).toBe(before);
    const nobody = await own.run(['import', csv, '--period', '2026-12', '--unit', '火星镇']);
    expect([nobody.code, nobody.json<{ error: { code: string } }>().error.code]).toEqual([1, 'not-found']);
    expect(own.hash()).toBe(before);
    const twice = await own.run(['import', csv, csv, '--period', '2026-12', '--unit', '柳溪镇']);
    expect([twice.code, twice.stderr]).toEqual([0, '已导入 1 个文件：1 行，退下 0 行。\n']);
    expect(await ask(['projects', '--query', '无名单位'], own)).toMatchObject([{ unit: '柳溪镇' }]);
  });

  test('an office without units shows what it would read, and begins with the unit of --unit', async () => {
    const fresh = openOffice(place.file('空白 数据'));
    const csv = place.file('首次报表.csv');
    writeFileSync(csv, '责任单位,项目名称,总投资（万元）,签约时间\n待定1,首个项目,5000,2026-12-03\n');
    const look = await ask<ImportAnswer>(['import', csv, '--period', '2026-12', '--dry-run'], fresh);
    expect(look.files[0]?.sheets[0]).toMatchObject({ accepted: 1, issues: [{ code: 'unknown-unit' }] });
    const before = fresh.hash();
    expect((await fresh.run(['import', csv, '--period', '2026-12'])).code).toBe(1);
    expect(fresh.hash()).toBe(before);
    await ask(['import', csv, '--period', '2026-12', '--unit', '柳溪镇'], fresh);
    expect(await ask(['projects'], fresh)).toMatchObject([{ name: '首个项目', unit: '柳溪镇' }]);
  });

  test('an office without units begins with those its first books name', async () => {
    const fresh = openOffice(place.file('空白 数据 2'));
    const [list, own] = [place.file('全区签约.csv'), place.file('清河街道11月报表.csv')];
    const head = '责任单位,项目名称,总投资（万元）,签约时间\n';
    writeFileSync(list, `${head}柳溪镇,酱菜项目,5000,2026-11-03\n区科技局,种业项目,6000,2026-11-04\n`);
    writeFileSync(own, '项目名称,总投资（万元）,签约时间\n冷库项目,7000,2026-11-05\n');
    const look = await ask<ImportAnswer & { registeredUnits: string[] }>(
      ['import', list, own, '--period', '2026-11', '--dry-run'],
      fresh,
    );
    expect(look.registeredUnits.map((told) => /将登记单位“(.+?)”/.exec(told)?.[1])).toEqual([
      '柳溪镇',
      '区科技局',
      '清河街道',
    ]);
    const sheets = look.files.flatMap((file) => file.sheets);
    expect(sheets.map(({ accepted, issues }) => [accepted, issues])).toEqual([
      [2, []],
      [1, []],
    ]);
    const answer = await fresh.run(['import', list, own, '--period', '2026-11']);
    expect([answer.code, answer.stderr]).toEqual([0, expect.stringContaining('已登记单位“区科技局”')]);
    const units = (await ask<{ name: string; unit: string }[]>(['projects'], fresh)).map((each) => each.unit);
    expect(units.sort()).toEqual(['区科技局', '柳溪镇', '清河街道']);
    // The next books name further ones, as long as nobody has set the office up; a second name of one is none.
    writeFileSync(list, `${head}火星镇,红土项目,5000,2026-11-03\n科技局,育种项目,6000,2026-11-04\n`);
    const next = await ask<{ registeredUnits: string[] }>(['import', list, '--period', '2026-11'], fresh);
    expect(next.registeredUnits).toEqual([expect.stringContaining('已登记单位“火星镇”')]);
    const more = place.file('补报.csv');
    writeFileSync(more, '项目名称,总投资（万元）,签约时间\n苗木项目,7000,2026-11-05\n');
    await ask(['import', more, '--period', '2026-11', '--unit', '白鹭镇'], fresh);
    expect(await ask(['projects', '--query', '苗木'], fresh)).toMatchObject([{ unit: '白鹭镇' }]);
  });
});

test('projects are found by unit, stage, text and pinyin initials', async () => {
  interface Project {
    id: number;
    name: string;
    unit: string;
    stage: string;
    totalInvestment: { amount: string } | null;
    fundsInPlace: string;
  }
  const all = await ask<Project[]>(['projects']);
  expect(all.length).toBeGreaterThan(250);
  expect(findFloats(all)).toEqual([]);
  for (const project of all) {
    expect(project.totalInvestment?.amount ?? '0').toMatch(/^\d+(\.\d{1,6})?$/);
    expect(project.fundsInPlace).toMatch(/^\d+(\.\d{1,6})?$/);
  }
  const ofUnit = await ask<Project[]>(['projects', '--unit', '桃源镇']);
  expect(new Set(ofUnit.map((project) => project.unit))).toEqual(new Set(['桃源镇']));
  const signed = await ask<Project[]>(['projects', '--stage', 'signed']);
  expect(await ask<Project[]>(['projects', '--stage', '签约'])).toEqual(signed);
  expect(signed.length).toBeLessThan(all.length);
  const byName = await ask<Project[]>(['projects', '--query', '稷黎年产900吨富硒茶']);
  expect(byName).toHaveLength(1);
  const byInitials = await ask<Project[]>(['projects', '--query', 'jlnc']);
  expect(byInitials.map((project) => project.id)).toContain(byName[0]?.id);
  expect(await ask<Project[]>(['projects', '--query', '%'])).toEqual([]);
});

test('recognise: one, a return with its reason, then all the rest', async () => {
  const own = await place.office();
  writeFileSync(
    place.file('十二月.csv'),
    '桃源镇2026年12月签约项目\n项目名称,总投资（万元）,签约时间\n甲项目,5000,2026-12-03\n乙项目,6000,2026-12-04\n丙项目,7000,2026-12-05\n',
  );
  await ask(['import', place.file('十二月.csv'), '--period', '2026-12'], own);
  const projects = await ask<{ id: number; name: string }[]>(['projects', '--period', '2026-12'], own);
  const id = (name: string) => String(projects.find((project) => project.name === name)?.id);
  const first = await ask<{ recognised: number; remaining: number }>(
    ['recognise', '--period', '2026-12', '--id', id('甲项目')],
    own,
  );
  expect(first).toMatchObject({ recognised: 1, rejected: 0 });
  expect(
    await ask(['recognise', '--period', '2026-12', '--reject', id('乙项目'), '--reason', '缺少合同'], own),
  ).toMatchObject({ recognised: 0, rejected: 1, remaining: first.remaining - 1 });
  const all = await ask<{ recognised: number; refused: { message: string }[] }>(
    ['recognise', '--period', '2026-12', '--all'],
    own,
  );
  expect(all.recognised).toBe(1);
  for (const refused of all.refused) expect(refused.message).toMatch(/[一-龥]/);
  const nothing = await ask<{ recognised: number }>(['recognise', '--period', '2026-12', '--all'], own);
  expect(nothing.recognised).toBe(0);
});

test('rank for month, quarter and year, explained down to the row', async () => {
  interface Ranking {
    scope: string;
    groups: {
      name: string;
      rows: { unit: string; place: number | null; score: string | null; items: unknown[] }[];
    }[];
    explanation?: { items: { contributions: { source: { row: number; fileName: string } | null }[] }[] };
  }
  for (const scope of ['month', 'quarter', 'year']) {
    const ranking = await ask<Ranking>(['rank', '--period', PERIOD, '--scope', scope]);
    expect(ranking.scope).toBe(scope);
    expect(findFloats(ranking)).toEqual([]);
    for (const { rows } of ranking.groups) {
      const places = rows.map((row) => row.place).filter((placed) => placed !== null);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      for (const row of rows) if (row.score !== null) expect(row.score).toMatch(/^\d+\.\d\d$/);
    }
  }
  const explained = await ask<Ranking>(['rank', '--period', PERIOD, '--explain', '柳溪镇']);
  const contributions = explained.explanation?.items.flatMap((item) => item.contributions) ?? [];
  expect(contributions.length).toBeGreaterThan(5);
  for (const { source } of contributions) expect(source?.row).toBeGreaterThan(1);
});

test('evaluate computes the README example exactly, without a data folder', async () => {
  const example = place.file('算例.json');
  writeFileSync(
    example,
    `\uFEFF${JSON.stringify({
      scheme: {
        id: 'example',
        name: '示例方案',
        items: [
          {
            id: 'signed',
            name: '签约项目',
            measure: '个',
            weight: 60,
            function: { type: 'completion', indicator: '签约', cap: 1.2 },
          },
          {
            id: 'funds',
            name: '到位资金',
            measure: '万元',
            weight: 40,
            function: { type: 'completion', indicator: '到位资金', cap: 1.2 },
          },
        ],
      },
      groups: { 镇街组: ['东镇', '西街道'], 园区组: ['开发区'] },
      units: ['东镇', '西街道', '开发区'],
      values: {
        东镇: { 签约: 12, 到位资金: '3500.5' },
        西街道: { 签约: 8, 到位资金: 4200 },
        开发区: { 签约: 20, 到位资金: 9000 },
      },
      targets: { '*': { 签约: 10, 到位资金: 4000 }, 开发区: { 到位资金: '-' } },
    })}`,
  );
  const data = place.file('没有 数据');
  const answer = await runCli(['evaluate', example, '--data', data, '--json']);
  expect(answer.code).toBe(0);
  const { groups } = answer.json<{ groups: { rows: { unit: string; place: number; score: string }[] }[] }>();
  // 东镇: min(12÷10, 1.2)×60 + 3500.5÷4000×40 = 72 + 35.005; 西街道: 0.8×60 + 1.05×40 = 48 + 42.
  expect(groups[0]?.rows.map((row) => [row.unit, row.place, row.score])).toEqual([
    ['东镇', 1, '107.01'],
    ['西街道', 2, '90.00'],
  ]);
  expect(existsSync(data)).toBe(false);
});

test('document: a draft leaves nothing, an issue is numbered, frozen and the same file ever after', async () => {
  interface Written {
    file: string;
    number: string;
    sha256: string;
    pages: number;
    checks: { code: string; ok: boolean; message: string }[];
  }
  const own = await place.office();
  const before = own.hash();
  const draft = await ask<Written>(
    ['document', 'notice', '--period', PERIOD, '--out', place.file('新 夹/草稿 “一”.docx')],
    own,
  );
  expect(draft.number).toBe('');
  expect(draft.pages).toBeGreaterThan(2);
  expect(draft.checks.every((check) => check.ok)).toBe(true);
  expect(own.hash()).toBe(before);
  const briefing = await ask<Written>(
    ['document', 'briefing', '--period', PERIOD, '--out', place.file('专报.docx')],
    own,
  );
  expect(statSync(briefing.file).size).toBeGreaterThan(5000);

  const issued = await ask<Written>(
    ['document', 'notice', '--period', PERIOD, '--out', place.file('通报.docx'), '--issue'],
    own,
  );
  expect(issued.number).toMatch(/〔\d{4}〕\d+号$/);
  const ranking = await ask<{ frozen: boolean }>(['rank', '--period', PERIOD], own);
  expect(ranking.frozen).toBe(true);
  const after = own.hash();
  // Asked for again, with or without --issue, it is the file as issued; nothing is issued twice.
  for (const issue of [['--issue'], []]) {
    const again = await own.run([
      ...['document', 'notice', '--period', PERIOD, '--out', place.file('又一份.docx')],
      ...issue,
    ]);
    expect([again.code, again.json<Written>()]).toEqual([0, { ...issued, file: place.file('又一份.docx') }]);
    expect(again.stderr).toContain('没有重复发文');
    expect(readFileSync(place.file('又一份.docx')).equals(readFileSync(place.file('通报.docx')))).toBe(true);
  }
  expect((await own.run(['recognise', '--period', PERIOD, '--all'])).code).toBe(1);
  expect(own.hash()).toBe(after);
  expect(await ask(['check'], own)).toEqual({ ok: true, findings: [] });
});

test('workbook for one unit and for all; what is filled in comes back without a question', async () => {
  const one = await ask<{ files: string[] }>([
    'workbook',
    '--unit',
    '桃源镇',
    '--period',
    PERIOD,
    '--out',
    place.file('填报 表.xlsx'),
  ]);
  expect(one.files).toEqual([place.file('填报 表.xlsx')]);
  const read = await ask<{ files: { sheets: { unit: string }[] }[] }>([
    'import',
    place.file('填报 表.xlsx'),
    '--period',
    '2026-12',
    '--dry-run',
  ]);
  for (const sheet of read.files[0]?.sheets ?? []) expect(['桃源镇', '']).toContain(sheet.unit);
  const all = await ask<{ files: string[] }>([
    'workbook',
    '--all',
    '--period',
    PERIOD,
    '--out',
    place.file('各单位'),
  ]);
  expect(all.files.length).toBeGreaterThan(15);
  expect(readdirSync(place.file('各单位')).sort()).toEqual(
    all.files.map((file) => path.basename(file)).sort(),
  );
}, 120_000);

test('export writes one workbook with every part', async () => {
  const exported = await ask<{ file: string; sheets: string[] }>([
    'export',
    '--out',
    place.file('全部 数据.xlsx'),
  ]);
  expect(exported.sheets).toEqual(expect.arrayContaining(['单位', '项目', '目标']));
  expect(readFileSync(exported.file).subarray(0, 2).toString()).toBe('PK');
  await ask(['export', '--period', PERIOD, '--out', place.file('本期.xlsx')]);
});

test('backup and restore bring the same data back, with a password too, and the restore can be undone', async () => {
  const own = await place.office();
  const password = place.file('口令.txt');
  writeFileSync(password, '八位以上的口令 1234\n第二行不算\n');
  const kept = own.hash();
  const made = await ask<{ file: string; bytes: number; sha256: string }>(
    ['backup', '--out', place.file('备份 一.zsbak'), '--password-file', password],
    own,
  );
  expect(statSync(made.file).size).toBe(made.bytes);
  expect(createHash('sha256').update(readFileSync(made.file)).digest('hex')).toBe(made.sha256);
  expect(own.hash()).toBe(kept);

  const elsewhere = openOffice(place.file('另一台 电脑'));
  await ask(['restore', made.file, '--password-file', password], elsewhere);
  const count = async (at: CliOffice) => (await ask<unknown[]>(['projects'], at)).length;
  expect(await count(elsewhere)).toBe(await count(own));
  expect(await ask(['rank', '--period', PERIOD], elsewhere)).toEqual(
    await ask(['rank', '--period', PERIOD], own),
  );
  expect(await ask(['check'], elsewhere)).toEqual({ ok: true, findings: [] });

  const changed = place.file('补报.csv');
  writeFileSync(
    changed,
    '桃源镇2026年12月签约项目\n项目名称,总投资（万元）,签约时间\n恢复后就没有的项目,5000,2026-12-03\n',
  );
  await ask(['import', changed, '--period', '2026-12'], own);
  const more = await count(own);
  const restored = await ask<{ undoBackup: string }>(
    ['restore', made.file, '--password-file', password],
    own,
  );
  expect(await count(own)).toBe(more - 1);
  await ask(['restore', path.join(own.data, 'backups', restored.undoBackup)], own);
  expect(await count(own)).toBe(more);
  expect(await ask(['check'], own)).toEqual({ ok: true, findings: [] });
});

test('check tells what is wrong and exits with 1', async () => {
  const own = await place.office();
  const [stored] = readdirSync(path.join(own.data, 'files'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  writeFileSync(stored ?? '', 'changed');
  const answer = await own.run(['check']);
  expect(answer.code).toBe(1);
  expect(answer.json<{ ok: boolean; findings: { code: string }[] }>()).toMatchObject({
    ok: false,
    findings: [{ code: 'file-hash' }],
  });
});

test('without --json people read sentences, and help is at hand', async () => {
  const plain = await runCli(['rank', '--period', PERIOD, '--data', office.data]);
  expect(plain.code).toBe(0);
  expect(plain.stdout).toContain('镇街组');
  expect(plain.stdout).toMatch(/第1名/);
  for (const args of [['--help'], ['help'], ['import', '--help'], ['document', '-h']]) {
    const help = await runCli(args);
    expect([args, help.code]).toEqual([args, 0]);
    expect(help.stdout).toMatch(/用法|退出码/);
  }
  const none = await runCli([]);
  expect(none.code).toBe(1);
  expect(none.stderr).toContain('退出码');
});
