import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DocumentModel } from '../../../shared/documents/model';
import type { RankingResult } from '../../../shared/domain/scheme/result';
import { runAction } from '../../action';
import type { OfficeDatabase } from '../../office-database';
import { act, buildSmallOffice, openTestOffice } from '../../testing';
import { listActions, listCellChanges, listRecordHistory } from '../office/audit';
import { findFrozenRanking, insertFrozenRanking, listFrozenRankings } from '../ranking/frozen-rankings';
import {
  getDocument,
  getDraftEdits,
  insertDocument,
  listDocuments,
  type NewDocument,
  nextDocumentNumber,
  saveDraftEdits,
  voidDocument,
} from './documents';

let office: OfficeDatabase;
let remove: () => Promise<void>;

beforeEach(async () => {
  ({ office, remove } = openTestOffice());
  await buildSmallOffice(office);
});
afterEach(() => remove());

// The database stores the model as it comes; its parts do not matter here.
const MODEL = { title: '通报', paragraphs: ['一', '二'] } as unknown as DocumentModel;
const RESULT: RankingResult = {
  scheme: { id: 's', name: '方案', version: 1 },
  items: [],
  groups: [],
  warnings: [],
};

function notice(number: number, parts: Partial<NewDocument> = {}): NewDocument {
  return {
    kind: 'notice',
    period: '2026-11',
    unitId: null,
    projectId: null,
    entryId: null,
    title: `第${number}号通报`,
    serial: { code: '×开放办', year: 2026, number },
    number: `×开放办〔2026〕${number}号`,
    issuedOn: '2026-11-25',
    operator: '经办人',
    model: MODEL,
    figures: { inputs: 1 },
    fileName: `通报${number}.docx`,
    storedName: `documents/${number}.docx`,
    sha256: 'b'.repeat(64),
    templateId: null,
    ...parts,
  };
}

it('numbers run without a gap per kind and year, and a void document keeps its own', async () => {
  await act(office, (db) => insertDocument(db, notice(1)));
  const second = await act(office, (db) => insertDocument(db, notice(2)));
  await act(office, (db) => voidDocument(db, second.id, '数字有误'));
  expect(await nextDocumentNumber(office.db, 'notice', 2026)).toBe(3);
  expect(await nextDocumentNumber(office.db, 'notice', 2027)).toBe(1);
  expect(await nextDocumentNumber(office.db, 'briefing', 2026)).toBe(1);
  for (const number of [2, 5]) {
    const taken = act(office, (db) =>
      insertDocument(db, notice(number, { storedName: `documents/again${number}.docx` })),
    );
    await expect(taken).rejects.toMatchObject({ code: 'conflict' });
  }
  await expect(act(office, (db) => voidDocument(db, second.id, '再作废'))).rejects.toMatchObject({
    code: 'conflict',
  });
});

it('the register gives back the model and figures, and is searched by year and text', async () => {
  const { id } = await act(office, (db) => insertDocument(db, notice(1)));
  await act(office, (db) =>
    insertDocument(
      db,
      notice(2, { kind: 'briefing', serial: null, number: '', issuedOn: '2027-01-04', title: '专报' }),
    ),
  );
  expect(await getDocument(office.db, id)).toMatchObject({
    model: MODEL,
    figures: { inputs: 1 },
    storedName: 'documents/1.docx',
  });
  const titles = async (filter: Parameters<typeof listDocuments>[1]) =>
    (await listDocuments(office.db, filter)).map((document) => document.title);
  expect(await titles({})).toEqual(['专报', '第1号通报']);
  expect(await titles({ year: 2027 })).toEqual(['专报']);
  expect(await titles({ text: '〔2026〕1号' })).toEqual(['第1号通报']);
  expect(await titles({ kind: 'notice', period: '2026-11' })).toEqual(['第1号通报']);
  await expect(getDocument(office.db, 99)).rejects.toMatchObject({ code: 'not-found' });
});

it('drafts keep the clerk’s wording, one per kind, period and unit', async () => {
  const key = { kind: 'notice', period: '2026-11', unitId: null, projectId: null, entryId: null } as const;
  expect(await getDraftEdits(office.db, key)).toEqual({});
  await act(office, (db) => saveDraftEdits(db, key, { p1: '改过' }));
  await act(office, (db) => saveDraftEdits(db, key, { p1: '再改', p2: '新增' }));
  await act(office, (db) => saveDraftEdits(db, { ...key, unitId: 1 }, { p1: '单位' }));
  expect(await getDraftEdits(office.db, key)).toEqual({ p1: '再改', p2: '新增' });
  expect(await getDraftEdits(office.db, { ...key, unitId: 1 })).toEqual({ p1: '单位' });
});

it('a ranking is frozen by its document until that is void', async () => {
  const frozen = {
    period: '2026-11',
    scope: 'month',
    schemeId: 's',
    schemeVersion: 1,
    inputs: [1],
    result: RESULT,
  } as const;
  const first = await act(office, async (db) => {
    const document = await insertDocument(db, notice(1));
    await insertFrozenRanking(db, { ...frozen, documentId: document.id });
    return document;
  });
  expect(await findFrozenRanking(office.db, '2026-11', 'month')).toEqual({ ...frozen, documentId: first.id });
  expect(await findFrozenRanking(office.db, '2026-11', 'year')).toBeNull();
  expect(await findFrozenRanking(office.db, '2026-11', 'month', 'other')).toBeNull();
  await act(office, (db) => voidDocument(db, first.id, '作废'));
  expect(await listFrozenRankings(office.db, { from: '2026-01', to: '2026-12' }, { scope: 'month' })).toEqual(
    [],
  );
});

it('the log tells who changed which field from what to what', async () => {
  const { id } = await act(office, (db) => insertDocument(db, notice(1)), '印发通报');
  await runAction(
    office,
    { operation: 'documents.void', label: '作废通报', operator: '主任', at: '2026-12-01T01:00:00.000Z' },
    (db) => voidDocument(db, id, '数字有误'),
  );
  const { actions, total } = await listActions(office.db, { offset: 0, limit: 1 });
  expect([total, actions]).toMatchObject([
    3,
    [{ label: '作废通报', operator: '主任', changes: 1, undone: false }],
  ]);
  expect((await listActions(office.db, { offset: 0, limit: 10, text: '印发' })).total).toBe(1);
  expect(await listCellChanges(office.db, actions[0]?.id ?? 0)).toEqual([
    { table: 'documents', rowId: String(id), field: 'state', before: 'issued', after: 'void' },
    { table: 'documents', rowId: String(id), field: 'void_reason', before: '', after: '数字有误' },
  ]);
  const history = await listRecordHistory(office.db, 'documents', id);
  expect(history.at(-1)).toMatchObject({
    action: '作废通报',
    operator: '主任',
    field: 'void_reason',
    after: '数字有误',
  });
  expect(history.find((change) => change.field === 'title')).toMatchObject({
    before: '',
    after: '第1号通报',
  });
});
