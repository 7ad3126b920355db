import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataPaths, defaultDataRoot } from './paths';

describe('dataPaths', () => {
  it('lie below one absolute folder, whatever its name', () => {
    for (const root of ['data', './数据 目录', '/tmp/招商 推进/2026', '/tmp/a/../b', '.']) {
      const { root: absolute, ...inside } = dataPaths(root);
      expect(path.isAbsolute(absolute)).toBe(true);
      for (const place of Object.values(inside)) expect(path.dirname(place)).toBe(absolute);
      expect(new Set(Object.values(inside)).size).toBe(5);
    }
  });
});

describe('defaultDataRoot', () => {
  it("follows the platform's custom and its environment", () => {
    expect(defaultDataRoot('linux', { XDG_DATA_HOME: '/x' })).toBe(path.join('/x', 'zhaoshang-tuijin'));
    expect(defaultDataRoot('linux', {})).toMatch(/\.local.share.zhaoshang-tuijin$/);
    expect(defaultDataRoot('win32', { APPDATA: '/r' })).toBe(path.join('/r', 'zhaoshang-tuijin'));
    expect(defaultDataRoot('win32', {})).toMatch(/AppData.Roaming.zhaoshang-tuijin$/);
    expect(defaultDataRoot('darwin', {})).toMatch(/Application Support.zhaoshang-tuijin$/);
  });

  it('takes an environment variable that is set but empty as not set', () => {
    expect(path.isAbsolute(defaultDataRoot('linux', { XDG_DATA_HOME: '' }))).toBe(true);
    expect(path.isAbsolute(defaultDataRoot('win32', { APPDATA: '' }))).toBe(true);
  });
});
