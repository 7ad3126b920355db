import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { demoOfficeSchema } from './office-data';
import { sampleManifestSchema } from './sample-manifest';

const folder = new URL('../../assets/samples/2026-11/', import.meta.url);
const manifest = sampleManifestSchema.parse(
  JSON.parse(readFileSync(new URL('manifest.json', folder), 'utf8')),
);
const office = demoOfficeSchema.parse(
  JSON.parse(readFileSync(new URL('../../assets/demo/office.json', import.meta.url), 'utf8')),
);

describe('sample workbooks', () => {
  it('are exactly the files the manifest describes, byte for byte', () => {
    const onDisk = readdirSync(folder).filter((name) => name !== 'manifest.json');
    expect(onDisk.sort()).toEqual(manifest.files.map((entry) => entry.file).sort());
    for (const { file, sha256 } of manifest.files) {
      const bytes = readFileSync(new URL(encodeURIComponent(file), folder));
      expect(createHash('sha256').update(bytes).digest('hex'), file).toBe(sha256);
    }
  });

  it('come from all units but two, one of them late', () => {
    const reporting = new Set(manifest.files.map((entry) => entry.unit));
    const silent = office.units.map((unit) => unit.name).filter((name) => !reporting.has(name));
    expect(silent).toEqual(manifest.missingUnits);
    expect(silent).toHaveLength(2);
    expect(manifest.files.filter((entry) => entry.late).map((entry) => entry.unit)).toEqual([
      '电子信息产业园',
    ]);
    expect(new Set(manifest.files.map((entry) => entry.format))).toEqual(
      new Set(['xlsx', 'xls', 'html', 'csv-gbk', 'csv-utf8']),
    );
  });

  it('mark as known exactly the projects of the office, with the same amounts', () => {
    const rows = manifest.files.flatMap((entry) =>
      entry.sheets.flatMap((sheet) => sheet.rows.map((row) => ({ ...row, unit: sheet.unit }))),
    );
    expect(rows.length).toBeGreaterThan(150);
    for (const row of rows) {
      const project = office.projects.find(
        (entry) => entry.name === row.projectName && entry.unit === row.unit,
      );
      if (row.verdict === 'refused') continue;
      expect(project !== undefined, row.projectName).toBe(row.known);
      if (project && row.total) expect(project.totalInvestment, row.projectName).toEqual(row.total);
    }
  });

  it('repeat recognised events with the day the office knows, and add none that is already recognised', () => {
    for (const entry of manifest.files) {
      for (const row of entry.sheets.flatMap((sheet) => sheet.rows)) {
        const project = office.projects.find(
          (known) => known.name === row.projectName && known.unit === entry.unit,
        );
        for (const event of row.events) {
          const recognised = project?.events.find(
            (known) => known.stage === event.stage && known.state === 'recognised',
          );
          if (row.verdict === 'refused') continue;
          if (event.isNew) expect(recognised, `${row.projectName} ${event.stage}`).toBeUndefined();
          else expect(recognised?.date, `${row.projectName} ${event.stage}`).toBe(event.date);
        }
      }
    }
  });

  it('refuse one row for every kind of mistake, in one file', () => {
    const refused = manifest.files.flatMap((entry) =>
      entry.sheets.flatMap((sheet) =>
        sheet.rows.filter((row) => row.verdict === 'refused').map((row) => ({ file: entry.file, row })),
      ),
    );
    expect(new Set(refused.map((entry) => entry.file)).size).toBe(1);
    expect(refused.flatMap((entry) => entry.row.mistakes.map((mistake) => mistake.code)).sort()).toEqual([
      'bad-date',
      'bad-number',
      'bad-number',
      'duplicate-row',
      'formula-error',
      'missing-name',
      'unknown-unit',
    ]);
  });
});
