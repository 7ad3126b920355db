/**
 * Program for the kill test: imports and issues without end and tells each confirmed action on standard output.
 * Arguments: data folder, number of the first action, `early` to tell each action before it is done (the control
 * that the test must catch).
 */

import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import type { DocumentModel } from '../shared/documents/model';
import { UNSIGNED } from '../shared/import/sheet/find-signature';
import { runAction } from './action';
import { syncFile, syncFolder } from './files';
import type { OfficeDatabase } from './office-database';
import { openOffice } from './open';
import { insertDocument, nextDocumentNumber } from './queries/documents/documents';
import { setMeta } from './queries/office/settings';
import { insertEvents } from './queries/projects/records';
import { insertSourceRows, insertSubmission, saveSourceFile } from './queries/reports/submissions';
import { signedEvent } from './testing';

const ROWS = 40;
const WHO = { operator: '经办人', at: '2026-11-21T08:00:00.000Z' };

/** Temporary name, fsync, rename, fsync of the folder: only then may a row name the file. */
function storeFile(folder: string, storedName: string, content: string): string {
  const target = path.join(folder, 'files', storedName);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.writeFileSync(`${target}.tmp`, content);
  syncFile(`${target}.tmp`);
  fs.renameSync(`${target}.tmp`, target);
  syncFolder(path.dirname(target));
  return createHash('sha256').update(content).digest('hex');
}

async function importOnce(office: OfficeDatabase, folder: string, turn: number): Promise<void> {
  const storedName = `sources/${turn}.csv`;
  const content = `第${turn}次报送`.repeat(500);
  const sha256 = storeFile(folder, storedName, content);
  await runAction(office, { operation: 'import.commit', label: `导入 ${turn}`, ...WHO }, async (db) => {
    const bytes = Buffer.byteLength(content);
    const sourceFileId = await saveSourceFile(db, { sha256, name: `${turn}.csv`, bytes, storedName });
    const submissionId = await insertSubmission(db, {
      period: '2026-11',
      unitId: 1,
      sourceFileId,
      receivedAt: WHO.at,
      late: false,
      rows: ROWS,
      refusedRows: 0,
      signature: UNSIGNED,
    });
    const rows = Array.from({ length: ROWS }, (_, index) => ({
      sheet: '签约',
      row: index + 1,
      cells: [`${turn}`, '项目'.repeat(20)],
      verdict: 'accepted' as const,
      issues: [],
    }));
    const ids = await insertSourceRows(db, submissionId, rows);
    await insertEvents(
      db,
      ids.map((sourceRowId) => signedEvent(1, 1, { sourceRowId })),
    );
    await setMeta(db, 'turn', String(turn));
  });
}

async function issueOnce(office: OfficeDatabase, folder: string, turn: number): Promise<void> {
  const storedName = `documents/${turn}.docx`;
  const sha256 = storeFile(folder, storedName, `第${turn}号`.repeat(2000));
  await runAction(
    office,
    { operation: 'documents.issue', label: `印发 ${turn}`, undoable: false, ...WHO },
    async (db) => {
      const number = await nextDocumentNumber(db, 'notice', 2026);
      await insertDocument(db, {
        kind: 'notice',
        period: '2026-11',
        unitId: null,
        projectId: null,
        entryId: null,
        title: `通报 ${turn}`,
        serial: { code: '办', year: 2026, number },
        number: `办〔2026〕${number}号`,
        issuedOn: '2026-11-25',
        operator: '经办人',
        // The database keeps the model as it comes.
        model: { turn, text: '正文'.repeat(3000) } as unknown as DocumentModel,
        figures: null,
        fileName: `${turn}.docx`,
        storedName,
        sha256,
        templateId: null,
      });
      await setMeta(db, 'turn', String(turn));
    },
  );
}

const [folder = '', first = '1', mode = ''] = process.argv.slice(2);
const office = openOffice(path.join(folder, 'office.db'), { create: false });
for (let turn = Number(first); ; turn += 1) {
  if (mode === 'early') fs.writeSync(1, `${turn}\n`);
  await (turn % 3 === 0 ? issueOnce(office, folder, turn) : importOnce(office, folder, turn));
  if (mode !== 'early') fs.writeSync(1, `${turn}\n`);
}
