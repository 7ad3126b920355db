/** 考核方案 as files: the templates shipped with the program, export and import. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { SchemeTemplate } from '../../../shared/contract/schemes';
import { checkScheme, type SchemeCheck } from '../../../shared/domain/scheme/check-scheme';
import type { Scheme } from '../../../shared/domain/scheme/scheme';
import { AppFault } from '../../../shared/result';
import { readOutsideFile, sha256Of, writeFileAtomically } from '../../data/files';

const MAX_SCHEME_BYTES = 4 * 1024 * 1024;

/** Templates in the order of their names. @throws AppFault `file-unreadable` when one is damaged. */
export async function listSchemeTemplates(assets: string): Promise<SchemeTemplate[]> {
  const folder = path.join(assets, 'schemes');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const templates: SchemeTemplate[] = [];
  for (const name of names) {
    const { scheme, remarks } = await readSchemeFile(path.join(folder, name));
    if (scheme) templates.push({ scheme, remarks });
  }
  return templates;
}

/** Reads a scheme from a file; one that cannot be computed comes back with the reasons. */
export async function readSchemeFile(file: string): Promise<SchemeCheck> {
  const bytes = await readOutsideFile(file, MAX_SCHEME_BYTES);
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new AppFault(
      'file-unreadable',
      `“${path.basename(file)}”不是考核方案文件（JSON）。没有读入任何数据；请选择从本程序导出的方案文件。`,
    );
  }
  return checkScheme(content);
}

export async function writeSchemeFile(
  file: string,
  scheme: Scheme,
): Promise<{ readonly file: string; readonly sha256: string }> {
  const bytes = new TextEncoder().encode(`${JSON.stringify(scheme, null, 2)}\n`);
  await writeFileAtomically(file, bytes);
  return { file, sha256: sha256Of(bytes) };
}
