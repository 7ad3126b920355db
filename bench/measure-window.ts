/** What the clerk feels in the real window: how soon a document's pages stand there, how long nothing answers. */
import { chownSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { ask } from '../e2e/fixtures/ask';
import { type Figure, figure } from './figure';

/** How to start the built application; `scripts/bench.mjs` passes it in. */
interface Launch {
  readonly executable: string;
  readonly appDir: string;
  readonly args: readonly string[];
  /** Set when the window runs as an ordinary user and we as root. */
  readonly uid?: number;
  readonly gid?: number;
}

interface Running {
  readonly app: ElectronApplication;
  readonly page: Page;
}

interface Preview {
  readonly pages: number;
  /** Milliseconds from the click to the last page. */
  readonly shown: number;
  /** Longest stretch in which the window did not answer; 0 below 50 ms. */
  readonly blocked: number;
  /** The same of the process behind it. */
  readonly blockedBehind: number;
}

const PERIOD = '2026-11';
/** The figure asked for: forty pages within a second. */
const MS_PER_PAGE = 1000 / 40;
const MOST_BLOCKED_MS = 100;

async function start(launch: Launch, folder: string): Promise<Running> {
  const app = await _electron.launch({
    executablePath: launch.executable,
    args: [launch.appDir, `--data=${path.join(folder, 'data')}`, ...launch.args],
    chromiumSandbox: true,
    cwd: folder,
    env: {
      ...(process.env as Record<string, string>),
      LANG: 'zh_CN.UTF-8',
      TZ: 'Asia/Shanghai',
      HOME: path.join(folder, 'home'),
      XDG_RUNTIME_DIR: path.join(folder, 'home'),
    },
  });
  const page = await app.firstWindow();
  await page.waitForSelector('html[data-ready="true"]', { state: 'attached', timeout: 30_000 });
  return { app, page };
}

/** The demo office with a month's reports taken in and recognised. */
async function fillOffice({ page }: Running): Promise<void> {
  await ask(page, 'demo.install', {});
  const { files } = await ask(page, 'demo.samples', {});
  const tokens = files.map((file) => file.token);
  const { id } = await ask(page, 'import.read', { tokens, period: PERIOD });
  await ask(page, 'import.commit', { reviewId: id, includeDuplicateFiles: false });
  await ask(page, 'desk.recognise-all', { period: PERIOD });
}

/** From the page before to the last page of the notice laid out. */
async function openNotice({ app, page }: Running): Promise<Preview> {
  await page.evaluate(() => {
    window.location.hash = '#/home';
  });
  await wait(400);
  await app.evaluate(() => {
    const clock = { gap: 0, stop: () => undefined as unknown };
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      clock.gap = Math.max(clock.gap, now - last);
      last = now;
    }, 2);
    clock.stop = () => clearInterval(timer);
    Object.assign(globalThis, { benchClock: clock });
  });
  const shown = await page.evaluate(
    () =>
      new Promise<Omit<Preview, 'blockedBehind'>>((resolve) => {
        const from = performance.now();
        let blocked = 0;
        new PerformanceObserver((list) => {
          for (const { duration } of list.getEntries()) blocked = Math.max(blocked, duration);
        }).observe({ entryTypes: ['longtask'] });
        const look = (): void => {
          const pages = document.querySelectorAll('.paged-preview-pages .gw-page').length;
          const busy = document.querySelector('.paged-preview')?.getAttribute('aria-busy');
          if (pages === 0 || busy !== 'false') {
            setTimeout(look, 2);
            return;
          }
          const took = performance.now() - from;
          // The observer hears of a long task after its end.
          setTimeout(() => resolve({ pages, shown: took, blocked }), 300);
        };
        window.location.hash = '#/documents';
        look();
      }),
  );
  const blockedBehind = await app.evaluate(() => {
    const { benchClock } = globalThis as unknown as { benchClock: { gap: number; stop(): void } };
    benchClock.stop();
    return benchClock.gap;
  });
  return { ...shown, blockedBehind };
}

/**
 * The notice's preview in the built application: at once after the start and again later, and the longest stretch in
 * which window or process did not answer. The references are what was promised.
 */
export async function measureWindow(
  given: string,
  say: (line: string) => void,
): Promise<Record<string, Figure>> {
  const launch = JSON.parse(given) as Launch;
  const folder = mkdtempSync(path.join(os.tmpdir(), 'zhaoshang-bench-'));
  mkdirSync(path.join(folder, 'home'), { mode: 0o700 });
  if (launch.uid !== undefined && launch.gid !== undefined) {
    for (const owned of [folder, path.join(folder, 'home')]) chownSync(owned, launch.uid, launch.gid);
  }
  try {
    const filling = await start(launch, folder);
    await fillOffice(filling);
    await filling.app.close();
    const running = await start(launch, folder);
    const first = await openNotice(running);
    const later = [await openNotice(running), await openNotice(running), await openNotice(running)];
    await running.app.close();
    return tell([first, ...later], say);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function tell(previews: readonly Preview[], say: (line: string) => void): Record<string, Figure> {
  const rounded = (value: number) => Math.round(value);
  for (const { pages, shown, blocked, blockedBehind } of previews) {
    say(
      `  ${pages} 页 ${rounded(shown)} ms；最长停顿：窗口 ${rounded(blocked)} ms，后台 ${rounded(blockedBehind)} ms`,
    );
  }
  const [first, ...later] = previews;
  if (!first) throw new Error('nothing was shown');
  const allowed = first.pages * MS_PER_PAGE;
  const most = (of: (preview: Preview) => number) => Math.max(...previews.map(of));
  const promise = `参照：40 页 1 秒，${first.pages} 页即 ${rounded(allowed)} 毫秒`;
  return {
    'preview-first': figure(
      first.shown,
      allowed,
      1,
      `启动后立即打开通报，${first.pages} 页全部排好；${promise}`,
    ),
    'preview-later': figure(
      Math.min(...later.map(({ shown }) => shown)),
      allowed,
      1,
      `再次打开通报，${first.pages} 页全部排好；${promise}`,
    ),
    'preview-block-window': figure(
      most(({ blocked }) => blocked),
      MOST_BLOCKED_MS,
      1,
      '打开预览时窗口最长的一次停顿（不足 50 毫秒的不计）；参照：允许的 100 毫秒',
    ),
    'preview-block-behind': figure(
      most(({ blockedBehind }) => blockedBehind),
      MOST_BLOCKED_MS,
      1,
      '打开预览时后台进程最长的一次停顿；参照：允许的 100 毫秒',
    ),
  };
}
