/** The main job through dispatch, step by step on one office; the figures come from the samples' manifest. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hashBusinessData } from '../db/dump';
import type { DeskTally } from '../shared/contract/recognition';
import { sampleManifestSchema } from '../shared/demo/sample-manifest';
import { readXml } from '../shared/documents/gbt9704/read-xml';
import { readDemoOffice } from './office/demo/install-demo';
import { openTestOffice, type TestOffice } from './testing';

const PERIOD = '2026-11';
const samples = path.join(import.meta.dirname, `../assets/samples/${PERIOD}`);
const manifest = sampleManifestSchema.parse(
  JSON.parse(readFileSync(path.join(samples, 'manifest.json'), 'utf8')),
);
const STAGES = ['signed', 'registered', 'started', 'producing'] as const;

let office: TestOffice;
const hash = () => hashBusinessData(office.session.context.office.raw);

beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.remove());

async function readSamples() {
  const { files } = await office.call('demo.samples', {});
  return office.call('import.read', { tokens: files.map((file) => file.token), period: PERIOD });
}

/** One figure of every unit for every stage, as the manifest has it and as the desk has it. */
function sideBySide(tallies: readonly DeskTally[], figure: 'reported' | 'waiting') {
  return (unit: string, stage: DeskTally['stage']) =>
    tallies.find((tally) => tally.unit === unit && tally.stage === stage)?.[figure] ?? 0;
}

describe('demo office', () => {
  it('is installed into an empty office once', async () => {
    expect(await office.call('app.status', {})).toMatchObject({ isEmpty: true, isDemo: false });
    expect(await office.call('demo.install', {})).toEqual({ period: PERIOD });
    expect(await office.call('app.status', {})).toMatchObject({ isEmpty: false, isDemo: true });
    expect((await office.call('units.list', {})).units).toHaveLength(manifest.units.length);
    const before = hash();
    expect((await office.refusal('demo.install', {})).code).toBe('conflict');
    expect(hash()).toBe(before);
  });
});

describe('import', () => {
  it('reviews the samples without storing anything', async () => {
    const before = hash();
    const review = await readSamples();
    const verdicts = review.files.map((file) => [
      file.name,
      file.sha256,
      file.error,
      file.sheets.map((sheet) => sheet.counts.refused),
    ]);
    expect(verdicts).toEqual(
      manifest.files.map((file) => [file.file, file.sha256, null, file.sheets.map((sheet) => sheet.refused)]),
    );
    expect(hash()).toBe(before);
    await office.call('import.cancel', { reviewId: review.id });
    expect(
      (await office.refusal('import.commit', { reviewId: review.id, includeDuplicateFiles: false })).code,
    ).toBe('not-found');
    expect(hash()).toBe(before);
  });

  it('stores what the manifest says, with a backup made first', async () => {
    const review = await readSamples();
    const outcome = await office.call('import.commit', { reviewId: review.id, includeDuplicateFiles: false });
    const count = (pick: (sheet: (typeof manifest.files)[number]['sheets'][number]) => number) =>
      manifest.files.flatMap((file) => file.sheets).reduce((sum, sheet) => sum + pick(sheet), 0);
    expect(outcome).toMatchObject({
      files: manifest.files.length,
      accepted: count((sheet) => sheet.accepted),
      refused: count((sheet) => sheet.refused),
      events: manifest.units.reduce(
        (sum, unit) => sum + STAGES.reduce((stages, stage) => stages + unit[stage].reported, 0),
        0,
      ),
      funds: manifest.units.reduce((sum, unit) => sum + unit.funds.entries, 0),
    });
    expect((await office.call('backups.list', {})).backups.map((backup) => backup.reason)).toContain(
      'before-import',
    );
  });

  it('puts every unit and stage on the desk as reported', async () => {
    const { tallies } = await office.call('desk.list', { period: PERIOD });
    const reported = sideBySide(tallies, 'reported');
    for (const unit of manifest.units) {
      const read = STAGES.map((stage) => reported(unit.unit, stage));
      expect([unit.unit, ...read, reported(unit.unit, 'funds')]).toEqual([
        unit.unit,
        ...STAGES.map((stage) => unit[stage].reported),
        unit.funds.entries,
      ]);
    }
  });

  it('knows who is late and who is missing', async () => {
    const { rows, cutOff } = await office.call('submissions.board', { period: PERIOD });
    expect(cutOff).toBe(manifest.cutOff);
    const units = (state: string) => rows.filter((row) => row.state === state).map((row) => row.unit);
    expect(units('missing').sort()).toEqual([...manifest.missingUnits].sort());
    expect(units('late').sort()).toEqual(
      [...new Set(manifest.files.filter((file) => file.late).map((file) => file.unit))].sort(),
    );
  });

  it('recognises the same files as already imported, even under another name', async () => {
    const before = hash();
    const review = await readSamples();
    expect(review.files.every((file) => file.duplicateOf !== null)).toBe(true);
    const refused = await office.refusal('import.commit', {
      reviewId: review.id,
      includeDuplicateFiles: false,
    });
    expect(refused.code).toBe('duplicate');
    const [first] = manifest.files;
    const copy = path.join(office.folder, `副本 ${first?.file}`);
    writeFileSync(copy, readFileSync(path.join(samples, first?.file ?? '')));
    const again = await office.call('import.read', { tokens: [office.tokens.admit(copy)], period: PERIOD });
    expect(again.files[0]?.duplicateOf).not.toBeNull();
    expect(hash()).toBe(before);
  });

  it('is taken back by one undo and brought back by one redo', async () => {
    const after = hash();
    await office.call('undo.undo', {});
    const { rows } = await office.call('desk.list', { period: PERIOD });
    expect(rows.filter((row) => row.record.reportedPeriod === PERIOD)).toEqual([]);
    await office.call('undo.redo', {});
    expect(hash()).toBe(after);
  });
});

describe('recognition', () => {
  it('recognises all without objection, the rest only by name', async () => {
    const all = await office.call('desk.recognise-all', { period: PERIOD });
    const { rows } = await office.call('desk.list', { period: PERIOD });
    const waiting = rows.filter((row) => row.state === 'reported');
    expect(all.remaining).toBe(waiting.length);
    expect(all.refused.map((entry) => entry.ref.id).sort()).toEqual(waiting.map((row) => row.ref.id).sort());
    for (const row of waiting) expect(row.objections).not.toEqual([]);
    const rest = await office.call('desk.recognise', {
      period: PERIOD,
      refs: waiting.map((row) => row.ref),
    });
    expect(rest).toMatchObject({ recognised: waiting.length, remaining: 0, refused: [] });
  });

  it('counts in the ranking exactly what the manifest calls countable', async () => {
    const { result } = await office.call('ranking.compute', { period: PERIOD, scope: 'month' });
    const actual = (unit: string, id: string) =>
      result.groups
        .flatMap((group) => group.rows)
        .find((row) => row.unit === unit)
        ?.items.find((item) => item.id === id)?.actual;
    // What units have joined in is divided between them, and whole again in their sum; a project that continues
    // another has reached its stages with that one.
    const { attribution } = await readDemoOffice(office.session.context.assets);
    const partners = attribution.shares.map(({ shares }) => shares.map(({ unit }) => unit));
    const joined = new Set(partners.flat());
    const alone = manifest.units.flatMap(({ unit }) => (joined.has(unit) ? [] : [[unit]]));
    const continued = new Set(attribution.links.map(({ project }) => project));
    const reachedBefore = manifest.files.flatMap(({ unit, sheets }) =>
      sheets.flatMap(({ rows }) =>
        rows.flatMap(({ projectName, events }) =>
          continued.has(projectName)
            ? events.flatMap(({ stage, isNew }) => (isNew ? { unit, stage } : []))
            : [],
        ),
      ),
    );
    const countable = (unit: (typeof manifest.units)[number], stage: (typeof STAGES)[number]) =>
      unit[stage].countable -
      reachedBefore.filter((each) => each.unit === unit.unit && each.stage === stage).length;
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    let domestic = 0;
    for (const units of [...alone, ...partners]) {
      const truth = manifest.units.filter(({ unit }) => units.includes(unit));
      const all = (id: string) => sum(units.map((unit) => Number(actual(unit, id))));
      expect([units, ...STAGES.map((stage) => all(`${stage}-count`))]).toEqual([
        units,
        ...STAGES.map((stage) => sum(truth.map((unit) => countable(unit, stage)))),
      ]);
      if (truth.some(({ signed }) => Object.keys(signed.countableMinor).some((each) => each !== 'CNY')))
        continue;
      domestic += units.length;
      const fen = sum(truth.map(({ signed }) => signed.countableMinor.CNY ?? 0));
      expect([units, all('signed-amount')]).toEqual([units, fen / 1_000_000]);
    }
    expect(domestic).toBeGreaterThan(manifest.units.length / 2);
  });

  it('explains a score down to the row of the workbook', async () => {
    const { items } = await office.call('ranking.explain', {
      period: PERIOD,
      scope: 'month',
      unit: '柳溪镇',
    });
    const contributions = items.flatMap((item) => item.contributions);
    expect(contributions.length).toBeGreaterThan(10);
    const file = manifest.files.find((candidate) => candidate.unit === '柳溪镇');
    for (const { source, projectName } of contributions) {
      const row = file?.sheets
        .find((sheet) => sheet.name === source?.sheet)
        ?.rows.find((candidate) => candidate.row === source?.row);
      expect([source?.fileName, row?.projectName]).toEqual([file?.file, projectName]);
    }
  });
});

describe('notice', () => {
  let before = '';
  let frozen: unknown;
  let noticeId = 0;

  it('is drafted with every check in agreement', async () => {
    const draft = await office.call('documents.draft', { kind: 'notice', period: PERIOD });
    expect(draft.checks.length).toBeGreaterThan(10);
    expect(draft.checks.filter((check) => !check.ok)).toEqual([]);
  });

  it('is issued once, as a Word file with its hash, and closes the period', async () => {
    const issued = await office.call('documents.issue', {
      kind: 'notice',
      period: PERIOD,
      issuedOn: '2026-11-25',
    });
    noticeId = issued.id;
    const target = path.join(office.folder, 'issued.docx');
    const written = await office.call('documents.write', {
      source: { id: issued.id },
      target: office.tokens.allowTarget(target),
    });
    expect(written.sha256).toBe(issued.sha256);
    // Writing an issued document out is noted in its print log; from here on nothing may change.
    before = hash();
    const parts = unzipSync(new Uint8Array(readFileSync(target)));
    const body = new TextDecoder().decode(parts['word/document.xml']);
    expect(readXml(body)?.name).toBe('w:document');
    expect(body).toContain(issued.number);

    const again = await office.refusal('documents.issue', {
      kind: 'notice',
      period: PERIOD,
      issuedOn: '2026-11-26',
    });
    expect(again.code).toBe('conflict');
    expect(again.message).toContain(issued.number);
    const { files } = await office.call('demo.samples', {});
    const read = { tokens: files.slice(0, 1).map((file) => file.token), period: PERIOD };
    expect((await office.refusal('import.read', read)).code).toBe('period-closed');
    expect((await office.refusal('desk.recognise-all', { period: PERIOD })).code).toBe('period-closed');
    const { rows } = await office.call('desk.list', { period: PERIOD });
    const refs = rows.slice(0, 1).map((row) => row.ref);
    expect((await office.refusal('desk.return', { period: PERIOD, refs, reason: '有误' })).code).toBe(
      'period-closed',
    );
    expect((await office.refusal('desk.reopen', { period: PERIOD, refs })).code).toBe('period-closed');
    expect(hash()).toBe(before);
  });

  it('stands as a barrier to undo', async () => {
    expect((await office.call('app.status', {})).undo.undo).toBeNull();
    const refused = await office.refusal('undo.undo', {});
    expect(['conflict', 'nothing-to-do']).toContain(refused.code);
    expect(hash()).toBe(before);
  });

  it('keeps its figures whatever changes afterwards', async () => {
    const question = { period: PERIOD, scope: 'month' } as const;
    const asIssued = await office.call('ranking.compute', question);
    expect(asIssued.frozen).toBe(true);
    frozen = asIssued.result;
    const { document, model } = await office.call('documents.get', { id: noticeId });
    const briefing = { kind: 'briefing', period: PERIOD } as const;
    const { model: briefed } = await office.call('documents.draft', briefing);
    const { targets } = await office.call('targets.list', { year: 2026 });
    await office.call('targets.save', {
      targets: targets.map(({ unitId, indicator, year, quarter }) => ({
        unitId,
        indicator,
        year,
        quarter,
        value: '999',
      })),
      reason: '年中调整',
    });
    await office.call('settings.save', { key: 'scope.domestic-wan', value: '99999', effectiveFrom: PERIOD });
    const { units } = await office.call('units.list', {});
    await office.call('units.reorder', { unitIds: units.map((unit) => unit.id).reverse() });
    expect((await office.call('ranking.compute', question)).result).toEqual(frozen);
    expect(await office.call('documents.get', { id: noticeId })).toMatchObject({ document, model });
    const shown = await office.call('documents.draft', { kind: 'notice', period: PERIOD });
    expect(shown).toMatchObject({ model, nextNumber: document.number });
    const edits = { kind: 'notice', period: PERIOD, edits: { purpose: '另一种说法。' } } as const;
    expect((await office.refusal('documents.save-edits', edits)).code).toBe('conflict');
    expect((await office.call('documents.draft', briefing)).model.figures).toEqual(briefed.figures);
    for (let step = 0; step < 3; step += 1) await office.call('undo.undo', {});
    expect(hash()).toBe(before);
  });

  it('is declared void with a reason, which opens the period again', async () => {
    expect((await office.refusal('documents.void', { id: noticeId, reason: ' ' })).code).toBe('bad-input');
    const gone = await office.call('documents.void', { id: noticeId, reason: '附表有误' });
    expect(gone).toMatchObject({ state: 'void', voidReason: '附表有误' });
    expect((await office.refusal('documents.void', { id: noticeId, reason: '再次' })).code).toBe('conflict');
    expect((await office.call('ranking.compute', { period: PERIOD, scope: 'month' })).frozen).toBe(false);
    const again = await office.call('documents.issue', {
      kind: 'notice',
      period: PERIOD,
      issuedOn: '2026-11-26',
    });
    const { documents } = await office.call('documents.register', { year: 2026 });
    const numbers = documents.map((document) => document.number);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(again.number).not.toBe(gone.number);
  });
});

describe('safety', () => {
  it('finds nothing wrong and names every action', async () => {
    expect(await office.call('check.run', {})).toEqual({ ok: true, findings: [] });
    const { actions, total } = await office.call('audit.list', { offset: 0, limit: 500 });
    expect(actions).toHaveLength(total);
    expect(actions.map((action) => action.operation)).toEqual(
      expect.arrayContaining([
        'demo.install',
        'import.commit',
        'desk.recognise-all',
        'documents.issue',
        'documents.void',
      ]),
    );
    expect(actions.every((action) => action.operator !== '' && action.label !== '')).toBe(true);
  });

  it('restores a backup to equal data, and the restore can be taken back', async () => {
    const target = path.join(office.folder, 'copy.zsbak');
    const kept = hash();
    await office.call('backups.create', {
      target: office.tokens.allowTarget(target),
      password: '口令八位以上 1',
    });
    await office.call('app.set-operator', { operator: '另一位经办人' });
    const changed = hash();
    expect(changed).not.toBe(kept);
    const source = { token: office.tokens.admit(target) };
    expect((await office.refusal('backups.restore', { source, password: '错的口令' })).code).not.toBe(
      'internal',
    );
    expect(hash()).toBe(changed);
    const { undoBackup } = await office.call('backups.restore', { source, password: '口令八位以上 1' });
    expect(hash()).toBe(kept);
    expect((await office.call('check.run', {})).ok).toBe(true);
    await office.call('backups.restore', { source: { fileName: undoBackup } });
    expect(hash()).toBe(changed);
    expect((await office.call('check.run', {})).ok).toBe(true);
  });
});
