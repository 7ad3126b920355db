import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { lockFolder } from './folder-lock';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), '锁 '));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

it('keeps others out until it is released, and leaves no journal behind', () => {
  const first = lockFolder(folder);
  expect(() => lockFolder(folder)).toThrow(expect.objectContaining({ code: 'db-busy' }));
  expect(fs.readdirSync(folder)).toEqual(['office.lock']);
  first.release();
  lockFolder(folder).release();
});

it('says so where nothing can be written', () => {
  expect(() => lockFolder(path.join(folder, 'office.lock', 'x'))).toThrow();
  fs.mkdirSync(path.join(folder, 'office.lock'));
  expect(() => lockFolder(folder)).toThrow(expect.objectContaining({ code: 'file-write-failed' }));
});
