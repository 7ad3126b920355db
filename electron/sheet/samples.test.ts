/** The demo office's workbooks are read as their generator meant them: its manifest was written without the reader. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Money } from '../../shared/domain/money';
import { startReview, toImportReview } from '../../shared/import/review/review-state';
import { reviewContext } from '../../shared/import/testing';
import { readWorkbook } from './read-workbook';

interface ManifestRow {
  row: number;
  verdict: 'accepted' | 'refused';
  projectName: string;
  total: Money | null;
  events: { stage: string; date: string | null }[];
  fund: { money: Money; date: string | null; kind: string; voucher: string } | null;
  hasProgress: boolean;
  hasProblem: boolean;
  mistakes: { code: string; column: number }[];
}

interface Manifest {
  period: string;
  files: {
    file: string;
    unit: string;
    sheets: {
      name: string;
      layout: string;
      unit: string;
      headerRows: number[];
      accepted: number;
      refused: number;
      rows: ManifestRow[];
    }[];
  }[];
}

const folder = path.join(import.meta.dirname, '../../assets/samples/2026-11');
const manifest: Manifest = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
const office: { units: { name: string; shortName: string; aliases: string[] }[] } = JSON.parse(
  readFileSync(path.join(folder, '../../demo/office.json'), 'utf8'),
);
const units = office.units.map((unit, place) => ({ ...unit, id: place + 1, active: true }));
const context = reviewContext(units, []);

/** A date typed wrong on purpose is compared by its issue; the manifest holds the one that was meant. */
function withoutWrongDates(
  issues: readonly { readonly code: string }[],
  events: readonly { readonly stage: string; readonly date: string | null }[],
) {
  const wrong = issues.some((issue) => issue.code === 'bad-date');
  return events.map((event) => [event.stage, wrong ? 'wrong' : event.date]);
}

describe('sample workbooks', () => {
  it.each(manifest.files.map((file) => [file.file, file] as const))('%s', async (name, expected) => {
    const bytes = new Uint8Array(readFileSync(path.join(folder, name)));
    const workbook = await readWorkbook(bytes, name);
    const incoming = {
      name,
      sha256: '',
      bytes: bytes.length,
      format: workbook.format,
      duplicateOf: null,
      error: null,
      sheets: workbook.sheets,
    };
    const file = toImportReview(startReview('r', [incoming], context)).files[0];
    const read = file?.sheets.map((sheet) => ({
      unit: sheet.unit.name,
      headerRows: sheet.headerRows,
      rows: sheet.rows.map((row) => ({
        row: row.row,
        verdict: row.verdict,
        name: row.record.projectName,
        total: row.record.totalInvestment,
        events: withoutWrongDates(row.issues, row.record.events),
        funds: row.record.funds,
        errors: row.issues
          .filter((issue) => issue.severity === 'error')
          .map((issue) => [issue.code, issue.column]),
      })),
    }));
    expect(read).toEqual(
      expected.sheets.map((sheet) => ({
        unit: sheet.unit,
        headerRows: sheet.headerRows,
        rows: sheet.rows.map((row) => ({
          row: row.row,
          verdict: row.verdict,
          name: row.projectName,
          total: row.total,
          events: withoutWrongDates(row.mistakes, row.events),
          funds: row.fund ? [row.fund] : [],
          errors: row.mistakes.map((mistake) => [mistake.code, mistake.column]),
        })),
      })),
    );
  });
});
