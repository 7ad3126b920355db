import fs from 'node:fs';
import type { Database } from 'better-sqlite3';
import type { CheckFinding } from '../shared/contract/safety';
import { AppFault } from '../shared/result';
import { hashFile } from './files';
import { verifyChain } from './log/chain';
import { findTamperedRows } from './log/replay';
import type { OfficeDatabase } from './office-database';
import { findSchemaFaults } from './schema-faults';
import { isInnerPath, storedPath } from './stored-path';

/**
 * Looks at everything that could be wrong with the stored data: the database's own structure, foreign keys,
 * the audit chain, rows that differ from what the log says, and every stored file against its hash.
 * An empty list means all is well.
 */
export async function checkOffice(office: OfficeDatabase, filesFolder: string): Promise<CheckFinding[]> {
  return office.exclusively(async () => [
    ...checkDatabase(office.raw),
    ...findBrokenFiles(office.raw, filesFolder),
  ]);
}

/** The database by itself; the files it names are the longer part and need no database. */
export function checkDatabase(raw: Database): CheckFinding[] {
  const findings: CheckFinding[] = [];
  for (const line of raw.prepare('PRAGMA integrity_check(20)').pluck().all() as string[]) {
    if (line !== 'ok') findings.push({ code: 'integrity', message: `数据库结构有问题：${line}` });
  }
  for (const row of raw.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]) {
    const message = `${row.table} 第 ${row.rowid} 条记录所关联的 ${row.parent} 记录不存在`;
    findings.push({ code: 'foreign-key', message });
  }
  for (const fault of verifyChain(raw)) findings.push({ code: 'audit-chain', message: fault.message });
  for (const { message } of findSchemaFaults(raw))
    findings.push({ code: 'audit-chain', message: `数据库被别的程序改动过：${message}` });
  for (const message of compareWithLog(raw)) findings.push({ code: 'audit-chain', message });
  return findings;
}

/** A log that cannot be read any more is a finding as well. */
function compareWithLog(raw: Database): string[] {
  try {
    return findTamperedRows(raw);
  } catch (error) {
    if (error instanceof AppFault) return [error.message];
    throw error;
  }
}

/** A file the database names, with the hash it was stored with. */
export interface StoredFile {
  /** Path below the files folder, with '/'. */
  readonly storedName: string;
  readonly sha256: string;
  readonly name: string;
}

/** Source workbooks, issued documents with their pictures, templates and attachments that are missing or no longer have the bytes they were stored with. */
export function findBrokenFiles(raw: Database, filesFolder: string): CheckFinding[] {
  return checkFiles(listStoredFiles(raw), filesFolder);
}

export function listStoredFiles(raw: Database): StoredFile[] {
  return raw
    .prepare(
      `SELECT stored_name AS storedName, sha256, name FROM source_files
       UNION ALL SELECT stored_name, sha256, file_name FROM documents
       UNION ALL SELECT stored_name, sha256, min(name) FROM document_templates GROUP BY stored_name, sha256
       UNION ALL SELECT stored_name, sha256, min(name) FROM attachments GROUP BY stored_name, sha256
       UNION ALL SELECT view_name, view_sha256, min(name) FROM attachments WHERE view_name IS NOT NULL
         GROUP BY view_name, view_sha256
       UNION ALL SELECT thumbnail_name, thumbnail_sha256, min(name) FROM attachments
         WHERE thumbnail_name IS NOT NULL GROUP BY thumbnail_name, thumbnail_sha256
       UNION SELECT json_extract(photo.value, '$.name'), json_extract(photo.value, '$.sha256'), file_name
         FROM documents, json_tree(documents.model) AS photo
         WHERE instr(documents.model, '"picture":{') > 0 AND photo.key = 'picture'`,
    )
    .all() as StoredFile[];
}

export function checkFiles(
  files: readonly StoredFile[],
  filesFolder: string,
  onProgress?: (done: number, total: number) => void,
): CheckFinding[] {
  const findings: CheckFinding[] = [];
  for (const [place, { storedName, sha256, name }] of files.entries()) {
    onProgress?.(place, files.length);
    const file = isInnerPath(storedName) ? storedPath(filesFolder, storedName) : null;
    if (file === null || !fs.existsSync(file))
      findings.push({ code: 'missing-file', message: `文件“${name}”不在了（${storedName}）` });
    else if (hashFile(file) !== sha256) {
      findings.push({ code: 'file-hash', message: `文件“${name}”的内容与存入时不同（${storedName}）` });
    }
  }
  return findings;
}
