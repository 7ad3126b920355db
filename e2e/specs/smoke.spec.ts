import { readFileSync } from 'node:fs';
import { expect, launch, test } from '../fixtures/app';

test('the window opens on real Electron, sandboxed, at its usual size', async ({ app }) => {
  const versions = await app.electron.evaluate(() => process.versions.electron);
  expect(versions).toBe(launch.version);
  expect(await app.page.evaluate(() => ({ width: innerWidth, height: innerHeight }))).toEqual({
    width: 1366,
    height: 768,
  });

  const commandLine = await app.electron.evaluate(() => process.argv);
  expect(commandLine).not.toContain('--no-sandbox');
  if (process.platform === 'linux') {
    const pid = await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    // 2: system calls are filtered, that is, Chromium's sandbox is on.
    expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s*2$/m);
  }
  await app.screenshot('smoke');
});

test('the window comes back after a kill and after a relaunch', async ({ app }) => {
  await app.kill();
  await app.start();
  await app.relaunch();
  await expect(app.page).toHaveTitle(/招商推进/);
});
