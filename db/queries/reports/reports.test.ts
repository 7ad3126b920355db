import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ProjectFields } from '../../../shared/contract/projects';
import { UNSIGNED } from '../../../shared/import/sheet/find-signature';
import type { OfficeDatabase } from '../../office-database';
import { act, buildSmallOffice, openTestOffice, type SmallOffice, signedEvent } from '../../testing';
import { undoLast } from '../../undo';
import { saveRate } from '../office/settings';
import { listKnownProjects } from '../projects/matching';
import { insertProgress, listProgress } from '../projects/progress';
import { getProject, listProjects, removeProjects, saveProject } from '../projects/projects';
import {
  recogniseRecords,
  reopenRecords,
  returnRecords,
  setEvidence,
  tallyRecords,
} from '../projects/recognition';
import { insertEvents, insertFunds, listEvents, listFunds, updateEvent } from '../projects/records';
import { listRecognisedFacts } from '../ranking/ranking-facts';
import { listBoardRows, listReportHistory, listWaitingReports } from './board';
import { listLayoutMemories, saveLayoutMemories } from './layout-memory';
import { openPeriod, setPeriodState } from './periods';
import {
  findSubmissionBySha256,
  insertSourceRows,
  insertSubmission,
  listSubmissions,
  type NewSourceRow,
  saveSourceFile,
} from './submissions';

const NOVEMBER = { from: '2026-11', to: '2026-11' };
const DECISION = { period: '2026-11', at: '2026-11-24T08:00:00.000Z', by: '审核人' };
const USD = { currency: 'USD', date: '2026-11-01', rate: '7.1', source: '中间价' } as const;

let office: OfficeDatabase;
let small: SmallOffice;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ office, remove } = openTestOffice());
  small = await buildSmallOffice(office);
});
afterEach(() => remove());

const newFund = (parts: object = {}) => ({
  projectId: small.parts,
  unitId: small.dongwan,
  arrivedOn: '2026-11-10',
  dateText: '2026.11.10',
  money: { currency: 'USD', minor: 10_000_000 } as const,
  kind: 'cash' as const,
  voucher: '验资报告',
  reportedPeriod: '2026-11',
  evidence: '',
  sourceRowId: null,
  ...parts,
});

describe('projects', () => {
  it('are filtered by text, pinyin, unit, tag, stage and period', async () => {
    await act(office, (db) => insertEvents(db, [signedEvent(small.pipes, small.chengguan)]));
    const ids = async (selection: Parameters<typeof listProjects>[1]) =>
      (await listProjects(office.db, selection)).map((project) => project.id);
    expect(await ids({})).toEqual([small.pipes, small.parts]);
    expect(await ids({ text: '江苏' })).toEqual([small.pipes]);
    expect(await ids({ text: 'nianchan' })).toEqual([small.pipes]);
    expect(await ids({ text: 'dzyj' })).toEqual([small.parts]);
    expect(await ids({ unitId: small.dongwan })).toEqual([small.parts]);
    expect(await ids({ tag: '3010' })).toEqual([small.pipes]);
    expect(await ids({ stage: 'signed' })).toEqual([small.pipes]);
    expect(await ids({ stage: 'negotiating' })).toEqual([small.parts]);
    expect(await ids({ period: '2026-11' })).toEqual([small.pipes]);
    expect(await ids({ period: '2026-10' })).toEqual([]);
    expect(await ids({ text: '江苏', unitId: small.dongwan })).toEqual([]);
  });

  it('stand at the furthest recognised stage, else the furthest reported, never a returned one', async () => {
    const [signed, started, producing] = await act(office, (db) =>
      insertEvents(db, [
        signedEvent(small.pipes, small.chengguan),
        signedEvent(small.pipes, small.chengguan, { stage: 'started', eventDate: '2026-11-20' }),
        signedEvent(small.pipes, small.chengguan, { stage: 'producing', eventDate: null }),
      ]),
    );
    const stand = async () => {
      const { stage, stageDate, stageState } = await getProject(office.db, small.pipes);
      return [stage, stageDate, stageState];
    };
    expect(await stand()).toEqual(['producing', null, 'reported']);
    await act(office, (db) => returnRecords(db, 'event', [producing ?? 0], '没有投产证明'));
    expect(await stand()).toEqual(['started', '2026-11-20', 'reported']);
    await act(office, (db) =>
      recogniseRecords(db, 'event', [{ id: signed ?? 0, fen: 1, rate: null }], DECISION),
    );
    expect(await stand()).toEqual(['signed', '2026-11-05', 'recognised']);
    expect((await getProject(office.db, small.parts)).stage).toBe('negotiating');
    expect(started).toBeGreaterThan(0);
  });

  it('are changed with their tags, found by name, and kept while a figure is recognised', async () => {
    const project = await getProject(office.db, small.pipes);
    const fields: ProjectFields = {
      ...project,
      name: '管材三期',
      tags: ['500强'],
      fixedAssets: { currency: 'CNY', minor: 5 },
    };
    await act(office, (db) => saveProject(db, small.pipes, fields));
    expect(await getProject(office.db, small.pipes)).toMatchObject({
      name: '管材三期',
      tags: ['500强'],
      fixedAssets: { minor: 5 },
    });
    expect(await listKnownProjects(office.db)).toMatchObject([
      { matchName: '管材#3期' },
      { matchName: '电子元件生产' },
    ]);

    const [event] = await act(office, (db) => insertEvents(db, [signedEvent(small.pipes, small.chengguan)]));
    await act(office, (db) =>
      recogniseRecords(db, 'event', [{ id: event ?? 0, fen: null, rate: null }], DECISION),
    );
    await expect(act(office, (db) => removeProjects(db, [small.pipes, small.parts]))).rejects.toMatchObject({
      code: 'conflict',
      details: ['管材三期'],
    });
    await act(office, (db) => reopenRecords(db, 'event', [event ?? 0]));
    await act(office, (db) => removeProjects(db, [small.pipes]));
    await expect(getProject(office.db, small.pipes)).rejects.toMatchObject({ code: 'not-found' });
    await undoLast(office, { operator: '经办人', at: '2026-11-24T09:00:00.000Z' });
    expect(await getProject(office.db, small.pipes)).toMatchObject({
      name: '管材三期',
      tags: ['500强'],
      stage: 'signed',
    });
  });
});

describe('recognition', () => {
  it('recognises, returns and reopens in bulk, and tells how many', async () => {
    await act(office, (db) => saveRate(db, USD));
    const [first, second] = await act(office, (db) =>
      insertEvents(db, [
        signedEvent(small.pipes, small.chengguan, { evidence: '合同' }),
        signedEvent(small.parts, small.dongwan, { amount: { currency: 'USD', minor: 500_000_000 } }),
      ]),
    );
    const [fund] = await act(office, (db) => insertFunds(db, [newFund()]));
    const count = await act(office, (db) =>
      recogniseRecords(
        db,
        'event',
        [
          { id: first ?? 0, fen: 12_000_000_000, rate: null },
          { id: second ?? 0, fen: 3_550_000_000, rate: USD, evidence: '章程' },
        ],
        DECISION,
      ),
    );
    expect(count).toBe(2);
    await act(office, (db) =>
      recogniseRecords(db, 'fund', [{ id: fund ?? 0, fen: 71_000_000, rate: USD }], DECISION),
    );
    expect(await listEvents(office.db, { states: ['recognised'] })).toMatchObject([
      { evidence: '合同', recognisedPeriod: '2026-11', recognisedFen: 12_000_000_000 },
      { evidence: '章程', recognisedFen: 3_550_000_000 },
    ]);
    expect((await listFunds(office.db, {}))[0]).toMatchObject({
      recognisedFen: 71_000_000,
      rateNote: expect.stringContaining('7.1'),
    });
    expect((await getProject(office.db, small.parts)).fundsFen).toBe(71_000_000);
    expect(
      await act(office, (db) =>
        recogniseRecords(db, 'event', [{ id: first ?? 0, fen: 1, rate: null }], DECISION),
      ),
    ).toBe(0);

    expect(await tallyRecords(office.db, NOVEMBER)).toEqual([
      {
        unitId: small.chengguan,
        unit: '城关镇人民政府',
        stage: 'signed',
        reported: 1,
        recognised: 1,
        returned: 0,
        waiting: 0,
        reportedFen: 12_000_000_000,
        recognisedFen: 12_000_000_000,
      },
      {
        unitId: small.dongwan,
        unit: '东湾街道办事处',
        stage: 'signed',
        reported: 1,
        recognised: 1,
        returned: 0,
        waiting: 0,
        reportedFen: 3_550_000_000,
        recognisedFen: 3_550_000_000,
      },
      {
        unitId: small.dongwan,
        unit: '东湾街道办事处',
        stage: 'funds',
        reported: 1,
        recognised: 1,
        returned: 0,
        waiting: 0,
        reportedFen: 71_000_000,
        recognisedFen: 71_000_000,
      },
    ]);

    expect(await act(office, (db) => returnRecords(db, 'fund', [fund ?? 0], '缺凭证'))).toBe(1);
    expect(await act(office, (db) => reopenRecords(db, 'event', [first ?? 0, second ?? 0]))).toBe(2);
    expect(await act(office, (db) => reopenRecords(db, 'event', [first ?? 0]))).toBe(0);
    expect(await listFunds(office.db, { states: ['returned'] })).toMatchObject([
      { reason: '缺凭证', recognisedFen: null },
    ]);
    expect(await act(office, (db) => setEvidence(db, 'event', [first ?? 0], '备案证'))).toBe(1);
  });

  it('recognises a stage of a project once in its life', async () => {
    const [october, november] = await act(office, (db) =>
      insertEvents(db, [
        signedEvent(small.pipes, small.chengguan, { reportedPeriod: '2026-10' }),
        signedEvent(small.pipes, small.chengguan),
      ]),
    );
    await act(office, (db) =>
      recogniseRecords(db, 'event', [{ id: october ?? 0, fen: 1, rate: null }], DECISION),
    );
    await expect(
      act(office, (db) =>
        recogniseRecords(db, 'event', [{ id: november ?? 0, fen: 1, rate: null }], DECISION),
      ),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect(await listEvents(office.db, { states: ['recognised'] })).toHaveLength(1);
  });

  it('keeps a recognised event from being edited', async () => {
    const [event] = await act(office, (db) => insertEvents(db, [signedEvent(small.pipes, small.chengguan)]));
    const fields = {
      stage: 'signed' as const,
      eventDate: '2026-11-06',
      amount: null,
      evidence: '',
      reportedPeriod: '2026-11',
    };
    await act(office, (db) => updateEvent(db, event ?? 0, fields));
    expect((await listEvents(office.db, {}))[0]).toMatchObject({ eventDate: '2026-11-06', amount: null });
    await act(office, (db) =>
      recogniseRecords(db, 'event', [{ id: event ?? 0, fen: null, rate: null }], DECISION),
    );
    await expect(act(office, (db) => updateEvent(db, event ?? 0, fields))).rejects.toMatchObject({
      code: 'conflict',
    });
  });

  it('puts on the desk what was reported now and what still waits from before', async () => {
    const [old, returned] = await act(office, (db) =>
      insertEvents(db, [
        signedEvent(small.pipes, small.chengguan, { reportedPeriod: '2026-09' }),
        signedEvent(small.pipes, small.chengguan, { reportedPeriod: '2026-09', stage: 'started' }),
        signedEvent(small.parts, small.dongwan),
        signedEvent(small.parts, small.dongwan, { reportedPeriod: '2026-12', stage: 'started' }),
      ]),
    );
    await act(office, (db) => returnRecords(db, 'event', [returned ?? 0], '未开工'));
    const desk = await listEvents(office.db, { onDeskIn: '2026-11' });
    expect(desk.map((event) => [event.id, event.reportedPeriod])).toEqual([
      [old, '2026-09'],
      [(returned ?? 0) + 1, '2026-11'],
    ]);
  });

  it('gives the ranking recognised figures only, by the period they were recognised in', async () => {
    const [event] = await act(office, (db) =>
      insertEvents(db, [
        signedEvent(small.pipes, small.chengguan, { reportedPeriod: '2026-10' }),
        signedEvent(small.parts, small.dongwan),
      ]),
    );
    await act(office, (db) =>
      recogniseRecords(db, 'event', [{ id: event ?? 0, fen: 500, rate: null }], DECISION),
    );
    const facts = await listRecognisedFacts(office.db, NOVEMBER);
    expect(facts).toMatchObject([
      {
        kind: 'event',
        stage: 'signed',
        fen: 500,
        reportedPeriod: '2026-10',
        project: { name: '年产3万吨PVC管材（二期）项目', tags: ['3010'] },
      },
    ]);
    expect(await listRecognisedFacts(office.db, { from: '2026-10', to: '2026-10' })).toEqual([]);
  });
});

describe('submissions', () => {
  const file = {
    sha256: 'a'.repeat(64),
    name: '城关镇11月报表.xlsx',
    bytes: 1234,
    storedName: 'sources/a.xlsx',
  };
  const rowsOf = (count: number): NewSourceRow[] =>
    Array.from({ length: count }, (_, index) => ({
      sheet: '签约',
      row: index + 3,
      cells: [`${index}`, '项目“甲”\n二期', ''],
      verdict: 'accepted',
      issues: [{ code: 'no-date', message: '缺少时间' }],
    }));

  async function submit(late: boolean, count: number) {
    return act(office, async (db) => {
      const sourceFileId = await saveSourceFile(db, file);
      const submissionId = await insertSubmission(db, {
        period: '2026-11',
        unitId: small.chengguan,
        sourceFileId,
        receivedAt: '2026-11-22T09:00:00.000Z',
        late,
        rows: count,
        refusedRows: 0,
        signature: UNSIGNED,
      });
      return { sourceFileId, submissionId, rows: await insertSourceRows(db, submissionId, rowsOf(count)) };
    });
  }

  it('keep rows exactly as sent and lead every record back to its row', async () => {
    const { submissionId, rows } = await submit(false, 3);
    const [, sourceRowId = 0] = rows;
    await act(office, async (db) => {
      await insertEvents(db, [signedEvent(small.pipes, small.chengguan, { sourceRowId })]);
      await insertProgress(db, [
        { projectId: small.pipes, period: '2026-11', progress: '桩基完成', problem: '', sourceRowId },
      ]);
    });
    const source = { submissionId, fileName: file.name, sheet: '签约', row: 4 };
    expect((await listEvents(office.db, { projectIds: [small.pipes] }))[0]?.source).toEqual(source);
    expect((await listProgress(office.db, [small.pipes]))[0]).toMatchObject({ progress: '桩基完成', source });
    const stored = await office.db
      .selectFrom('source_rows')
      .selectAll()
      .where('id', '=', sourceRowId)
      .executeTakeFirstOrThrow();
    expect([JSON.parse(stored.cells), JSON.parse(stored.issues)]).toEqual([
      ['1', '项目“甲”\n二期', ''],
      [{ code: 'no-date', message: '缺少时间' }],
    ]);
  });

  it('know the same bytes again and store them once', async () => {
    expect(await findSubmissionBySha256(office.db, file.sha256)).toBeNull();
    const first = await submit(false, 1);
    const second = await submit(true, 1);
    expect(second.sourceFileId).toBe(first.sourceFileId);
    expect((await findSubmissionBySha256(office.db, file.sha256))?.id).toBe(first.submissionId);
    expect((await listSubmissions(office.db, '2026-11')).map((row) => row.late)).toEqual([false, true]);
  });

  it('make the board: on time, late or missing, in the office’s order', async () => {
    await submit(true, 2);
    const [first] = await act(office, (db) =>
      insertEvents(db, [
        signedEvent(small.pipes, small.chengguan),
        signedEvent(small.pipes, small.chengguan, { stage: 'started' }),
      ]),
    );
    await act(office, (db) => insertFunds(db, [newFund()]));
    await act(office, (db) => returnRecords(db, 'event', [first ?? 0], '材料不全'));
    expect(await listBoardRows(office.db, '2026-11')).toMatchObject([
      {
        unit: '城关镇人民政府',
        state: 'late',
        files: 1,
        waiting: 1,
        returned: 1,
        byStage: [{ stage: 'started', rows: 1 }],
      },
      {
        unit: '东湾街道办事处',
        state: 'missing',
        files: 0,
        waiting: 1,
        byStage: [{ stage: 'funds', rows: 1 }],
      },
      { unit: '经济开发区管委会', state: 'missing', receivedAt: null, byStage: [] },
    ]);
  });

  it('are counted whole, however many turns it takes', async () => {
    const many = 20_005;
    const { submissionId, rows: ids } = await submit(false, many);
    await act(office, async (db) => {
      await insertEvents(
        db,
        ids.map((sourceRowId) => signedEvent(small.pipes, small.chengguan, { sourceRowId })),
      );
      await insertProgress(db, [
        {
          projectId: small.pipes,
          period: '2026-11',
          progress: '桩基完成',
          problem: '',
          sourceRowId: ids[0] ?? 0,
        },
        {
          projectId: small.pipes,
          period: '2026-11',
          progress: '',
          problem: '缺地',
          sourceRowId: ids[1] ?? 0,
        },
      ]);
    });
    const [row] = await listBoardRows(office.db, '2026-11');
    expect(row).toMatchObject({ rows: many, waiting: many, byStage: [{ stage: 'signed', rows: many }] });
    expect([row?.progress, row?.problems]).toEqual([1, 1]);
    expect(await listWaitingReports(office.db, '2026-11')).toMatchObject([
      { submissionId, waiting: many, stages: ['signed'] },
    ]);
  });

  it('of a year say who kept the day, a month still open not being missed yet', async () => {
    await submit(true, 1);
    const { periods, rows } = await listReportHistory(office.db, '2026-12');
    expect(periods).toEqual(['2026-11']);
    expect(rows.map(({ states }) => states)).toEqual([['late'], [null], [null]]);
    await act(office, (db) => setPeriodState(db, '2026-11', 'cut-off'));
    const after = await listReportHistory(office.db, '2026-12');
    expect(after.rows.map(({ states }) => states)).toEqual([['late'], ['missing'], ['missing']]);
    expect((await listReportHistory(office.db, '2027-11')).periods).toEqual([]);
  });

  it('of 10 000 rows are undone and done again exactly', async () => {
    const { submissionId } = await submit(false, 10_000);
    const count = () =>
      office.raw
        .prepare('SELECT count(*) FROM source_rows WHERE submission_id = ?')
        .pluck()
        .get(submissionId);
    expect(count()).toBe(10_000);
    await undoLast(office, { operator: '经办人', at: '2026-11-24T09:00:00.000Z' });
    expect(count()).toBe(0);
  });

  it('refuse a period that is not open', async () => {
    await expect(
      act(office, async (db) => {
        const sourceFileId = await saveSourceFile(db, file);
        const rest = { receivedAt: '', late: false, rows: 0, refusedRows: 0, signature: UNSIGNED };
        await insertSubmission(db, { period: '2027-01', unitId: small.park, sourceFileId, ...rest });
      }),
    ).rejects.toMatchObject({ code: 'conflict' });
    await act(office, (db) => openPeriod(db, { period: '2027-01', cutOff: '2027-01-23', cutOffNote: '' }));
  });

  it('remember how a unit’s columns were read', async () => {
    const layout = {
      header: null,
      headerKey: '',
      columns: { '2': 'projectName' as const },
      moneyUnits: {},
      unitFrom: 'sheet' as const,
      unitText: '',
      fileStem: '报表',
    };
    const memory = { unitId: small.park, fingerprint: 'f1', layout };
    const newer = { ...memory, layout: { ...layout, columns: { '2': 'investor' as const }, stage: null } };
    expect(await listLayoutMemories(office.db)).toEqual([]);
    await act(office, (db) => saveLayoutMemories(db, [memory]));
    await act(office, (db) => saveLayoutMemories(db, [newer]));
    expect(await listLayoutMemories(office.db)).toEqual([newer]);
  });
});
