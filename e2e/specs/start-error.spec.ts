/** The database cannot be opened: the window says why and what is safe, and offers the ways out. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type RunningApp, test } from '../fixtures/app';
import { ask } from '../fixtures/ask';
import { installDemo } from '../fixtures/demo-office';

const screen = ({ page }: RunningApp) => page.getByRole('main', { name: '数据没有打开' });

async function makeOfficeWithBackup(app: RunningApp): Promise<string> {
  await installDemo(app);
  const { fileName } = await ask(app.page, 'backups.create', {});
  await app.electron.close();
  return fileName;
}

test('a damaged database: nothing is deleted, the backup brings the data back', async ({ app }) => {
  const backup = await makeOfficeWithBackup(app);
  const database = path.join(app.dataDir, 'office.db');
  truncateSync(database, 20_000);
  writeFileSync(database, Buffer.alloc(4096, 0x5a), { flag: 'r+' });
  const damaged = readFileSync(database);
  await app.start();
  await expect(screen(app)).toContainText('已损坏');
  await expect(screen(app)).toContainText(app.dataDir);
  await expect(screen(app)).toContainText(backup);
  await app.screenshot('start-error-damaged');
  expect(await app.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);

  await screen(app).getByRole('button', { name: '再试一次' }).click();
  await expect(app.page.locator('.ant-message, .ant-notification').first()).toContainText('已损坏');
  expect(readFileSync(database).equals(damaged)).toBe(true);

  await screen(app).getByRole('button', { name: '恢复到这一份' }).first().click();
  await app.page.getByRole('dialog').getByRole('button', { name: '取消' }).click();
  expect(readFileSync(database).equals(damaged)).toBe(true);
  await screen(app).getByRole('button', { name: '恢复到这一份' }).first().click();
  await app.page.getByRole('dialog').getByRole('button', { name: '恢复', exact: true }).click();
  await expect(screen(app)).toBeHidden({ timeout: 20_000 });
  expect((await ask(app.page, 'units.list', {})).units.length).toBeGreaterThan(15);
  expect((await ask(app.page, 'check.run', {})).findings).toEqual([]);

  // The damaged file has moved aside, whole.
  const aside = readdirSync(app.dataDir).filter((name) => name.startsWith('before-restore-'));
  expect(aside).toHaveLength(1);
  expect(readFileSync(path.join(app.dataDir, aside[0] ?? '', 'office.db')).equals(damaged)).toBe(true);
  await app.relaunch();
  await expect(screen(app)).toBeHidden();
});

test('a missing database is not taken for a new office', async ({ app }) => {
  await makeOfficeWithBackup(app);
  rmSync(path.join(app.dataDir, 'office.db'));
  await app.start();
  await expect(screen(app)).toContainText('没有找到数据库文件');
  await expect(app.page.getByRole('button', { name: '装入示例单位' })).toBeHidden();
  expect(readdirSync(app.dataDir)).not.toContain('office.db');
  await app.screenshot('start-error-missing');
});

/** Another program that holds the database, as the command line does while it works. */
async function holdDatabase(file: string): Promise<ChildProcess> {
  const program = `
    const database = new (require('better-sqlite3'))(process.argv[1]);
    database.pragma('locking_mode = EXCLUSIVE');
    database.exec('BEGIN IMMEDIATE; COMMIT');
    process.on('SIGTERM', () => { database.close(); process.exit(0); });
    console.log('held');
    setInterval(() => undefined, 1000);`;
  const holder = spawn(process.execPath, ['-e', program, file], { stdio: ['ignore', 'pipe', 'inherit'] });
  await new Promise((resolve) => holder.stdout?.once('data', resolve));
  return holder;
}

test('a database in use: says so, and opens once it is free', async ({ app }) => {
  await makeOfficeWithBackup(app);
  const holder = await holdDatabase(path.join(app.dataDir, 'office.db'));
  try {
    await app.start();
    await expect(screen(app)).toContainText('正被另一个窗口或命令使用');
    await app.screenshot('start-error-busy');
    await screen(app).getByRole('button', { name: '再试一次' }).click();
    await expect(screen(app)).toBeVisible();
  } finally {
    const gone = new Promise((resolve) => holder.once('exit', resolve));
    holder.kill('SIGTERM');
    await gone;
  }
  await screen(app).getByRole('button', { name: '再试一次' }).click();
  await expect(screen(app)).toBeHidden({ timeout: 20_000 });
  expect((await ask(app.page, 'units.list', {})).units.length).toBeGreaterThan(15);
});
