import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { storedPath } from '../../db/stored-path';
import type { Desktop } from '../context';
import { openTestOffice } from '../testing';
import { sha256Of } from './files';
import { keepFile, openStored } from './stored-files';

describe('files below the files folder', () => {
  it('a name out of a forged database leads nowhere else', () => {
    for (const name of ['../office.db', 'sources/../../x', '/etc/passwd', 'C:/x', 'a\\..\\x', 'a//b', ''])
      expect(() => storedPath('/data/files', name), name).toThrow('存放位置不对');
    expect(storedPath('/data/files', 'sources/ab/报表 (1).xlsx')).toBe(
      path.join('/data/files', 'sources', 'ab', '报表 (1).xlsx'),
    );
  });

  it('are opened as copies of their own, one beside another still open, below the folder for such', async () => {
    const office = await openTestOffice();
    onTestFinished(() => office.remove());
    const { context } = office.session;
    const opened: string[] = [];
    const openFile = async (file: string) => void opened.push(file);
    const desk = { ...context, desktop: { openFile } as unknown as Desktop };
    const bytes = new TextEncoder().encode('通报');
    const file = { name: '../../通报.docx', storedName: 'documents/2026/通报.docx', sha256: sha256Of(bytes) };
    await keepFile(desk, file.storedName, bytes);
    for (const _ of [1, 2]) await openStored(desk, file);
    expect(new Set(opened).size).toBe(2);
    for (const copy of opened) {
      expect(path.relative(context.paths.temp, copy)).not.toContain('..');
      expect(readFileSync(copy, 'utf8')).toBe('通报');
    }
    await expect(openStored(context, file)).rejects.toMatchObject({ code: 'not-available' });
  });
});
