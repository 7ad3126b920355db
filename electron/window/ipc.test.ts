import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Result } from '../../shared/result';

const ipc = vi.hoisted(() => ({
  listeners: new Map<string, (event: unknown, ...values: unknown[]) => Promise<unknown>>(),
}));
vi.mock('electron', () => ({
  app: {},
  protocol: {},
  session: {},
  ipcMain: {
    handle: (channel: string, listener: (event: unknown, ...values: unknown[]) => Promise<unknown>) =>
      ipc.listeners.set(channel, listener),
  },
}));
const { connectPage, isPlainData } = await import('./ipc');

describe('isPlainData', () => {
  it('takes everything JSON can say', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 20 }), (value) => {
        const hidden = JSON.stringify(value).includes('"__proto__"');
        expect(isPlainData(value, 64)).toBe(!hidden);
      }),
    );
    expect(isPlainData(undefined, 64)).toBe(true);
    expect(isPlainData({ a: undefined, b: Object.create(null) }, 64)).toBe(true);
  });

  const cycle: unknown[] = [];
  cycle.push(cycle);
  const deep = (levels: number): unknown => (levels === 0 ? 1 : [deep(levels - 1)]);
  it.each<[string, unknown]>([
    ['a Map', new Map()],
    ['a Set', new Set()],
    ['a Date', new Date()],
    ['a typed array', new Uint8Array(1)],
    ['an ArrayBuffer', new ArrayBuffer(1)],
    ['a RegExp', /x/],
    ['an Error', new Error('x')],
    ['an object of a class', new (class Unit {})()],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a big integer', 1n],
    ['not a number', Number.NaN],
    ['infinity', Number.POSITIVE_INFINITY],
    ['a __proto__ key', JSON.parse('{"__proto__":{}}')],
    ['a cycle', cycle],
    ['too many levels', deep(65)],
    ['too long a text', 'x'.repeat(4_200_000)],
    ['too long a key', { ['x'.repeat(4_200_000)]: 1 }],
    ['too many items', Array.from({ length: 1_100_000 }, () => 0)],
  ])('refuses %s, at the top and inside', (_name, value) => {
    expect(isPlainData(value, 64)).toBe(false);
    expect(isPlainData({ a: [{ b: value }] }, 64)).toBe(false);
  });

  it('takes the greatest input a page really sends', () => {
    expect(isPlainData(deep(60), 64)).toBe(true);
    const refs = Array.from({ length: 5000 }, (_, id) => ({ kind: 'event', id }));
    expect(isPlainData({ period: '2026-11', refs }, 64)).toBe(true);
  });
});

describe('connectPage', () => {
  const mainFrame = { url: 'app://local/index.html#/home' };
  const webContents = { mainFrame, send: vi.fn() };
  const window = { isDestroyed: () => false, webContents };
  const called: unknown[] = [];
  let send: ReturnType<typeof connectPage>;

  beforeEach(() => {
    called.length = 0;
    webContents.send.mockClear();
    send = connectPage(
      window as never,
      (name, input) => {
        called.push([name, input]);
        return Promise.resolve({ ok: true, value: 1 });
      },
      (paths) => Promise.resolve(paths.map((name) => ({ token: 't', name, bytes: 1 }))),
    );
  });

  const call = (event: object, name: unknown, input: unknown) =>
    ipc.listeners.get('zhaoshang:call')?.(event, name, input) as Promise<Result<unknown>>;
  const drop = (event: object, paths: unknown) => ipc.listeners.get('zhaoshang:dropped')?.(event, paths);
  const ours = { sender: webContents, senderFrame: mainFrame };

  it('passes on calls of its own page', async () => {
    expect(await call(ours, 'units.list', {})).toEqual({ ok: true, value: 1 });
    expect(called).toEqual([['units.list', {}]]);
    send({ type: 'data-changed', operation: 'x' });
    expect(webContents.send).toHaveBeenCalledTimes(1);
  });

  it.each<[string, object]>([
    ['another window', { sender: {}, senderFrame: mainFrame }],
    ['an inner frame', { sender: webContents, senderFrame: { url: mainFrame.url } }],
    ['a frame that is gone', { sender: webContents, senderFrame: null }],
  ])('refuses calls and files of %s', async (_name, event) => {
    expect(await call(event, 'units.list', {})).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect(await drop(event, ['/tmp/a.xlsx'])).toEqual([]);
    expect(called).toEqual([]);
  });

  it.each([
    'https://local/',
    'app://other/index.html',
    'app://local.evil/',
    'about:blank',
    'file:///app://local/',
  ])('refuses its own frame once it shows %s', async (url) => {
    mainFrame.url = url;
    try {
      expect(await call(ours, 'units.list', {})).toMatchObject({ ok: false });
      expect(called).toEqual([]);
    } finally {
      mainFrame.url = 'app://local/index.html';
    }
  });

  it('says nothing to a window that is gone', async () => {
    const gone = vi.spyOn(window, 'isDestroyed').mockReturnValue(true);
    send({ type: 'data-changed', operation: 'x' });
    expect(webContents.send).not.toHaveBeenCalled();
    expect(await call(ours, 'units.list', {})).toMatchObject({ ok: false });
    gone.mockRestore();
  });

  it('refuses what is not plain data, and drops that are not paths', async () => {
    expect(await call(ours, 'units.list', new Map())).toMatchObject({ error: { code: 'bad-input' } });
    expect(called).toEqual([]);
    expect(await drop(ours, 'a.xlsx')).toEqual([]);
    expect(await drop(ours, [1, null, '', {}, '/tmp/a.xlsx'])).toHaveLength(1);
    expect(
      await drop(
        ours,
        Array.from({ length: 500 }, () => '/tmp/a.xlsx'),
      ),
    ).toHaveLength(200);
  });
});
