import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppFault } from '../../shared/result';
import { createFileTokens, readOutsideFile, sha256Of, writeFileAtomically } from './files';

const disk = vi.hoisted(() => ({ full: false, held: new Map<string, string>() }));
vi.mock('node:fs/promises', async (importOriginal) => {
  const original = await importOriginal<typeof import('node:fs/promises')>();
  const open: typeof original.open = (file, flags, mode) =>
    original.open(disk.full ? '/dev/full' : file, flags, mode);
  // Windows refuses to rename over a file another program holds open; here the test says which those are.
  const rename: typeof original.rename = async (from, to) => {
    const code = disk.held.get(String(to));
    if (code) throw Object.assign(new Error(code), { code });
    await original.rename(from, to);
  };
  return { ...original, open, rename };
});

let folder: string;
beforeEach(() => {
  disk.full = false;
  disk.held.clear();
  folder = mkdtempSync(path.join(os.tmpdir(), '文件 测试-'));
});
afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true, force: true });
});

async function faultOf(work: Promise<unknown>): Promise<AppFault> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof AppFault)) throw new Error(`no fault: ${String(error)}`);
  return error;
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('writeFileAtomically', () => {
  it('writes the bytes, replaces an older file and leaves nothing else behind', async () => {
    const target = path.join(folder, '云河区〔2026〕11号 通报 & “附表”.docx');
    await writeFileAtomically(target, bytes('旧'));
    await writeFileAtomically(target, bytes('新的内容'));
    expect(readFileSync(target, 'utf8')).toBe('新的内容');
    expect(readdirSync(folder)).toEqual([path.basename(target)]);
  });

  it('makes the folders on the way, for the user alone', async () => {
    const target = path.join(folder, '一', '二', 'a.bin');
    await writeFileAtomically(target, bytes('x'));
    expect(readFileSync(target, 'utf8')).toBe('x');
  });

  const longName = `${'通'.repeat(90)}.docx`;
  it.each([
    ['a folder bears the name', () => mkdirSync(path.join(folder, 'a.docx')), 'a.docx'],
    ['a file is where the folder should be', () => writeFileSync(path.join(folder, 'b'), ''), 'b/a.docx'],
    ['the name is longer than file systems take', () => undefined, longName],
    ['the name holds a NUL', () => undefined, 'a\0.docx'],
    ['the folder is made by the system alone', () => undefined, '/proc/nowhere/a.docx'],
  ])('when %s says so and leaves everything as it was', async (_name, prepare, file) => {
    prepare();
    const before = readdirSync(folder);
    const fault = await faultOf(writeFileAtomically(path.resolve(folder, file), bytes('x')));
    expect(fault.code).toBe('file-write-failed');
    expect(fault.message).toMatch(/换一个|腾出|关闭/);
    expect(readdirSync(folder)).toEqual(before);
  });

  it.each(['EBUSY', 'EPERM'])('when Word holds the file open (%s) says so and leaves it', async (code) => {
    const target = path.join(folder, '通报.docx');
    await writeFileAtomically(target, bytes('旧'));
    disk.held.set(target, code);
    const fault = await faultOf(writeFileAtomically(target, bytes('新')));
    expect(fault.code).toBe('file-write-failed');
    expect(fault.message).toMatch(/“通报\.docx”正被 Word.*打开.*数据没有变化；请关闭该文件/);
    expect(readFileSync(target, 'utf8')).toBe('旧');
    expect(readdirSync(folder)).toEqual(['通报.docx']);
    disk.held.clear();
    await writeFileAtomically(target, bytes('新'));
    expect(readFileSync(target, 'utf8')).toBe('新');
  });

  it.skipIf(!existsSync('/dev/full'))('never puts a file in the place of a device', async () => {
    const fault = await faultOf(writeFileAtomically('/dev/full', bytes('x')));
    expect(fault.message).toContain('不是文件');
    expect(statSync('/dev/full').isCharacterDevice()).toBe(true);
  });

  // A device that is always full stands for the disk: the temporary file cannot be filled, the old one stays.
  it.skipIf(!existsSync('/dev/full'))('when the disk is full says so and keeps the old file', async () => {
    const target = path.join(folder, 'a.bin');
    await writeFileAtomically(target, bytes('旧'));
    disk.full = true;
    const fault = await faultOf(writeFileAtomically(target, bytes('新')));
    expect(fault.message).toContain('磁盘空间已满');
    expect(readFileSync(target, 'utf8')).toBe('旧');
    expect(readdirSync(folder)).toEqual(['a.bin']);
  });
});

describe('readOutsideFile', () => {
  it('reads a file by a link or a path of any characters', async () => {
    const file = path.join(folder, '报表 (1) 𠮷👨‍👩‍👧.xlsx');
    writeFileSync(file, '内容');
    symlinkSync(file, path.join(folder, 'link.xlsx'));
    const read = await readOutsideFile(path.join(folder, 'link.xlsx'), 100);
    expect(sha256Of(read)).toBe(sha256Of(bytes('内容')));
  });

  it('says what is wrong with what cannot be read', async () => {
    const big = path.join(folder, 'big.xlsx');
    writeFileSync(big, '');
    truncateSync(big, 5 * 1024 * 1024);
    const loop = path.join(folder, 'loop.xlsx');
    symlinkSync(loop, loop);
    const cases = [
      [path.join(folder, 'missing.xlsx'), 'file-unreadable', '找不到文件“missing.xlsx”'],
      [folder, 'file-unreadable', '不是文件'],
      [loop, 'file-unreadable', '读不出'],
      [`${folder}/a\0.xlsx`, 'file-unreadable', '读不出'],
      [big, 'file-too-large', '5 MB，超过 1 MB'],
    ] as const;
    for (const [file, code, words] of cases) {
      const fault = await faultOf(readOutsideFile(file, 1024 * 1024));
      expect([file, fault.code]).toEqual([file, code]);
      expect(fault.message).toContain(words);
      expect(fault.message).toContain('没有读入任何数据');
    }
  });
});

describe('file tokens', () => {
  it('lead to the path they were made for, and only for their purpose', () => {
    const tokens = createFileTokens();
    const source = tokens.admit(path.join(folder, 'a.xlsx'), '2026-11-20T09:00:00');
    const target = tokens.allowTarget(path.join(folder, 'b.docx'));
    expect(tokens.source(source)).toBe(path.join(folder, 'a.xlsx'));
    expect(tokens.receivedAt(source)).toBe('2026-11-20T09:00:00');
    expect(tokens.target(target)).toBe(path.join(folder, 'b.docx'));
    expect(() => tokens.target(source)).toThrow(AppFault);
    expect(() => tokens.source(target)).toThrow(AppFault);
    for (const forged of ['', '__proto__', 'constructor', folder, source.toUpperCase()]) {
      expect(() => tokens.source(forged)).toThrow('文件选择已失效');
    }
    expect(() => createFileTokens().source(source)).toThrow(AppFault);
  });
});
