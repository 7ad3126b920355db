/** Attacks on the window; each must fail. The numbers are those of Electron's security checklist. */
import { readFileSync } from 'node:fs';
import { expect, test } from '../fixtures/app';

interface AttackOutcome {
  readonly [name: string]: unknown;
}

test('页面拿不到 Node，也改不动桥（2、3、20）', async ({ app }) => {
  const found = await app.page.evaluate((): AttackOutcome => {
    const bridge = (window as unknown as { zhaoshang: Record<string, unknown> }).zhaoshang;
    let replaced = false;
    try {
      bridge.call = () => 'taken over';
      replaced = String((bridge.call as () => unknown)()) === 'taken over';
    } catch {
      replaced = false;
    }
    return {
      globals: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'ipcRenderer'].filter(
        (name) => name in window,
      ),
      keys: Object.keys(bridge).sort(),
      kinds: Object.values(bridge).map((value) => typeof value),
      frozen: Object.isFrozen(bridge),
      replaced,
    };
  });
  expect(found).toEqual({
    globals: [],
    keys: ['call', 'dropped', 'onEvent'],
    kinds: ['function', 'function', 'function'],
    frozen: true,
    replaced: false,
  });
});

test('沙箱、隔离和同源策略都开着（2–4、6、8–11）', async ({ app }) => {
  const preferences = await app.electron.evaluate(({ webContents }) =>
    webContents.getAllWebContents().map((contents) => {
      // Present at run time, absent from the published types.
      const last = (
        contents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      ).getLastWebPreferences();
      return Object.fromEntries(
        [
          'sandbox',
          'contextIsolation',
          'nodeIntegration',
          'nodeIntegrationInWorker',
          'nodeIntegrationInSubFrames',
          'webSecurity',
          'webviewTag',
          'allowRunningInsecureContent',
          'experimentalFeatures',
        ].map((key) => [key, last[key] ?? false]),
      );
    }),
  );
  expect(preferences).toEqual([
    {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    },
  ]);
  if (process.platform === 'linux') {
    const pids = await app.electron.evaluate(({ webContents }) =>
      webContents.getAllWebContents().map((contents) => contents.getOSProcessId()),
    );
    for (const pid of pids) expect(readFileSync(`/proc/${pid}/status`, 'utf8')).toMatch(/^Seccomp:\s+2$/m);
  }
});

test('读取外来文件的后台进程有内存上限（33）', async ({ app }) => {
  // Only Linux tells how a process was started.
  if (process.platform !== 'linux') return;
  const helpers = () =>
    app.electron.evaluate(({ app: main }) =>
      main
        .getAppMetrics()
        .filter(({ name }) => name === '后台处理')
        .map(({ pid }) => pid),
    );
  await expect.poll(async () => (await helpers()).length).toBeGreaterThan(0);
  // Electron passes V8 what stands in this switch and nothing else.
  for (const pid of await helpers())
    expect(readFileSync(`/proc/${pid}/cmdline`, 'utf8')).toMatch(/--js-flags=--max-old-space-size=1536 /);
});

test('内联脚本、eval、外来图片都被策略挡下（7）', async ({ app }) => {
  app.allowedErrors.push(/Content Security Policy|Refused to|net::ERR/);
  const outcome = await app.page.evaluate(async (): Promise<AttackOutcome> => {
    const marks = window as unknown as { attacked?: string[] };
    marks.attacked = [];
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) =>
      violations.push(event.effectiveDirective),
    );
    const inline = document.createElement('script');
    inline.textContent = 'window.attacked.push("inline")';
    document.body.append(inline);
    const data = document.createElement('script');
    data.src = 'data:text/javascript,window.attacked.push("data")';
    document.body.append(data);
    const handler = document.createElement('div');
    handler.setAttribute('onclick', 'window.attacked.push("handler")');
    document.body.append(handler);
    handler.click();
    // In a task of the page's own: the driver's call itself is exempt from the policy.
    const evalBlocked = await new Promise<boolean>((resolve) => {
      setTimeout(() => {
        try {
          new Function('window.attacked.push("function")')();
          resolve(false);
        } catch {
          resolve(true);
        }
      }, 0);
    });
    const image = new Image();
    const imageLoaded = await new Promise((resolve) => {
      image.onload = () => resolve(true);
      image.onerror = () => resolve(false);
      image.src = 'https://example.invalid/pixel.png';
    });
    const frame = document.createElement('iframe');
    frame.src = 'data:text/html,<script>parent.attacked.push("frame")</script>';
    document.body.append(frame);
    await new Promise((resolve) => setTimeout(resolve, 200));
    for (const element of [inline, data, handler, frame]) element.remove();
    return { attacked: marks.attacked, evalBlocked, imageLoaded, blocked: violations.length >= 4 };
  });
  expect(outcome).toEqual({ attacked: [], evalBlocked: true, imageLoaded: false, blocked: true });
});

test('走不出去，也开不出新窗口（12–14）', async ({ app }) => {
  app.allowedErrors.push(/Content Security Policy|Refused to|Not allowed to|net::ERR|Unsafe attempt/);
  const before = app.page.url();
  await app.page.evaluate(async () => {
    const leave = [
      'https://example.invalid/',
      'file:///etc/passwd',
      'javascript:document.title="taken"',
      'data:text/html,x',
      'app://other/index.html',
    ];
    for (const url of leave) {
      try {
        location.href = url;
      } catch {
        // Some schemes are refused at once; the others are the main process's business.
      }
      window.open(url);
      const link = document.createElement('a');
      link.href = url;
      link.target = '_blank';
      document.body.append(link);
      link.click();
      link.remove();
    }
    const form = document.createElement('form');
    form.action = 'https://example.invalid/';
    form.method = 'post';
    document.body.append(form);
    form.submit();
    form.remove();
    const view = document.createElement('webview');
    view.setAttribute('src', 'https://example.invalid/');
    document.body.append(view);
    await new Promise((resolve) => setTimeout(resolve, 300));
    view.remove();
  });
  expect(app.page.url()).toBe(before);
  const counts = await app.electron.evaluate(({ BrowserWindow, webContents }) => ({
    windows: BrowserWindow.getAllWindows().length,
    contents: webContents.getAllWebContents().length,
  }));
  expect(counts).toEqual({ windows: 1, contents: 1 });
});

test('不给任何权限，不发任何请求（1、5、22、23）', async ({ app }) => {
  app.allowedErrors.push(/Content Security Policy|Refused to|net::ERR|ERR_BLOCKED/);
  const outcome = await app.page.evaluate(async (): Promise<AttackOutcome> => {
    const refused = async (attempt: () => Promise<unknown>) => {
      try {
        await attempt();
        return false;
      } catch {
        return true;
      }
    };
    return {
      network: await refused(() => fetch('https://example.invalid/')),
      local: await refused(() => fetch('http://127.0.0.1:9/')),
      file: await refused(() => fetch('file:///etc/passwd')),
      camera: await refused(() => navigator.mediaDevices.getUserMedia({ video: true })),
      clipboard: await refused(() => navigator.clipboard.readText()),
      notifications: (await Notification.requestPermission()) !== 'granted',
      position: await new Promise((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve(false),
          () => resolve(true),
        ),
      ),
    };
  });
  for (const [attack, refused] of Object.entries(outcome)) expect(refused, attack).toBe(true);
});

test('app:// 只给页面文件（18）', async ({ app }) => {
  app.allowedErrors.push(/404|Failed to load/);
  const statuses = await app.page.evaluate(async () => {
    const paths = [
      '/..%2f..%2fpackage.json',
      '/%2e%2e/%2e%2e/package.json',
      '/..%5c..%5cpackage.json',
      '/%00',
      '//etc/passwd',
      '/assets/../../main/index.js',
      '/%2fetc%2fpasswd',
    ];
    return Promise.all(paths.map(async (path) => (await fetch(`app://local${path}`)).status));
  });
  expect(statuses.every((status) => status === 404)).toBe(true);
});

test('调用只认名单和形式，错了不动数据（17、29、30）', async ({ app }) => {
  const answers = await app.page.evaluate(async () => {
    const bridge = (
      window as unknown as {
        zhaoshang: {
          call(name: unknown, input: unknown): Promise<{ ok: boolean; error?: { code: string } }>;
        };
      }
    ).zhaoshang;
    const deep: unknown[] = [];
    let inner = deep;
    for (let level = 0; level < 500; level++) {
      const next: unknown[] = [];
      inner.push(next);
      inner = next;
    }
    const calls: [unknown, unknown][] = [
      ['constructor', {}],
      ['__proto__', {}],
      ['toString', {}],
      ['units.list; DROP TABLE units', {}],
      [42, {}],
      [null, null],
      ['units.save', { id: -1 }],
      ['units.save', { id: Number.NaN, name: 'x' }],
      ['projects.get', { id: 2 ** 53 }],
      ['projects.get', { id: '1 OR 1=1' }],
      ['projects.list', { text: 'x'.repeat(300) }],
      ['documents.write', { source: { id: 1 }, target: '/etc/passwd' }],
      ['export.all', { target: '../../evil.xlsx' }],
      ['import.read', { tokens: ['/etc/passwd'], period: '2026-11' }],
      ['desk.list', { period: new Date() }],
      ['desk.list', { period: '2026-11', extra: deep }],
      ['desk.list', new Map()],
      ['projects.list', { text: 'x'.repeat(9_000_000) }],
    ];
    const results: string[] = [];
    for (const [name, input] of calls) {
      const answer = await bridge.call(name, input).catch(() => ({ ok: false, error: { code: 'thrown' } }));
      results.push(answer.ok ? `accepted ${String(name)}` : (answer.error?.code ?? 'none'));
    }
    return results;
  });
  expect(
    answers.filter((answer) => answer.startsWith('accepted') || answer === 'internal' || answer === 'thrown'),
  ).toEqual([]);
});
