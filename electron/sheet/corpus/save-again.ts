/** For tests: workbooks opened and saved by LibreOffice, as a unit would that has no Excel. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** All in one start of the program; the answers stand in the order of `workbooks`. */
export async function saveAgain(
  workbooks: readonly Uint8Array[],
  extension: 'xls' | 'ods' | 'xlsx' | 'html',
): Promise<Uint8Array[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'zhaoshang-saved-'));
  try {
    const sent = path.join(folder, 'sent');
    const saved = path.join(folder, 'saved');
    await mkdir(sent);
    const names = workbooks.map((_bytes, place) => `${String(place).padStart(3, '0')}`);
    for (const [place, bytes] of workbooks.entries()) {
      await writeFile(path.join(sent, `${names[place]}.xlsx`), bytes);
    }
    const files = (await readdir(sent)).sort().map((name) => path.join(sent, name));
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
    const args = [profile, '--headless', '--convert-to', extension, '--outdir', saved, ...files];
    await execute('soffice', args, { maxBuffer: 64 * 1024 * 1024 });
    return await Promise.all(
      names.map(async (name) => new Uint8Array(await readFile(path.join(saved, `${name}.${extension}`)))),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
