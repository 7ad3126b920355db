import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ app: {}, protocol: {}, session: {} }));
const { contentSecurityPolicy, rendererFile } = await import('./security');

const folder = path.resolve('/srv/renderer');

describe('rendererFile', () => {
  it('serves what lies in the folder', () => {
    expect(rendererFile(folder, 'app://local/')).toBe(path.join(folder, 'index.html'));
    expect(rendererFile(folder, 'app://local/index.html#/desk?id=1')).toBe(path.join(folder, 'index.html'));
    expect(rendererFile(folder, 'app://local/assets/index-Bk3_x.js')).toBe(
      path.join(folder, 'assets', 'index-Bk3_x.js'),
    );
  });

  it.each([
    'app://local/..%2f..%2fetc/passwd',
    'app://local/..%5c..%5cpackage.json',
    'app://local/assets/..%2f..%2fmain/index.js',
    'app://local/%00',
    'app://local/a%00.js',
    'app://local/C:%5cWindows%5cwin.ini',
    'app://local/%E4%B8%AD.js',
    'app://local/a b.js',
    'app://local/%',
    'app://other/index.html',
    'app://local.evil/index.html',
    'app://local:80/index.html',
    'https://example.invalid/index.html',
    'file:///etc/passwd',
    'not a url',
    '',
  ])('knows nothing of %s', (url) => {
    expect(rendererFile(folder, url)).toBeNull();
  });

  it('never leaves the folder', () => {
    const piece = fc.constantFrom(
      '..',
      '.',
      '%2e',
      '%2E%2e',
      '/',
      '//',
      '%2f',
      '%5c',
      '\\',
      'a',
      '%00',
      '~',
      '%252e',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const file = rendererFile(folder, `app://local/${pieces.join('')}`);
        expect(file === null || file.startsWith(`${folder}${path.sep}`) || file === folder).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('contentSecurityPolicy', () => {
  it("starts from 'none' and lets scripts in from our own files alone", () => {
    const rules = new Map(
      contentSecurityPolicy('N0nce')
        .split('; ')
        .map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]),
    );
    expect(rules.get('default-src')).toEqual(["'none'"]);
    expect(rules.get('script-src')).toEqual(["'self'"]);
    expect(rules.get('connect-src')).toEqual(["'self'"]);
    for (const name of ['object-src', 'base-uri', 'frame-src', 'frame-ancestors', 'form-action'])
      expect(rules.get(name)).toEqual(["'none'"]);
    expect(rules.get('style-src')).toEqual(["'self'", "'nonce-N0nce'"]);
    expect([...rules.values()].flat()).not.toContain("'unsafe-eval'");
    expect(
      [...rules.values()].flat().filter((source) => source?.includes('*') || source?.includes('http')),
    ).toEqual([]);
  });
});
