import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listStoredAttachments } from '../../db/queries/attachments';
import { openTestOffice, type TestOffice } from '../testing';

let office: TestOffice;
let projectId: number;

beforeEach(async () => {
  office = await openTestOffice();
  await office.call('demo.install', {});
  projectId = (await office.call('projects.list', {})).projects[0]?.id ?? 0;
});
afterEach(() => office.remove());

const owner = () => ({ kind: 'project' as const, id: projectId });

/** Adds a file and returns its row's id and where it lies; its last change is days back. */
async function add(name: string, text: string): Promise<{ id: number; file: string }> {
  const source = path.join(office.folder, name);
  writeFileSync(source, text);
  await office.call('attachments.add', { owner: owner(), files: [office.tokens.admit(source)] });
  const { attachments } = await office.call('attachments.list', { owner: owner() });
  const id = attachments.find((each) => each.name === name)?.id ?? 0;
  const { context } = office.session;
  const [row] = await listStoredAttachments(context.office.db, [id]);
  const file = path.join(context.paths.files, ...(row?.stored_name ?? '').split('/'));
  age(file);
  return { id, file };
}

function age(file: string): void {
  utimesSync(file, new Date('2026-11-20T00:00:00Z'), new Date('2026-11-20T00:00:00Z'));
}

const purge = () => office.call('attachments.purge', {});
const issue = () =>
  office.call('documents.issue', { kind: 'calendar', period: '2026-11', issuedOn: '2026-11-25' });

it('keeps the file of an attachment in use, and of one undo can bring back', async () => {
  const kept = await add('合同.txt', '合同正文');
  const removed = await add('旧件.txt', '旧的正文');
  await office.call('attachments.remove', { ids: [removed.id] });
  expect(await purge()).toEqual({ files: 0, bytes: 0 });
  expect(existsSync(removed.file)).toBe(true);
  // Added and taken back: redo would need it.
  const redone = await add('重做.txt', '可以重做');
  await office.call('undo.undo', {});
  expect(await purge()).toEqual({ files: 0, bytes: 0 });
  await office.call('undo.redo', {});
  expect(existsSync(redone.file)).toBe(true);
  expect(existsSync(kept.file)).toBe(true);
  expect(await office.call('check.run', {})).toEqual({ ok: true, findings: [] });
});

it('removes it once a document was issued after, and not while another attachment has the same content', async () => {
  const shared = await add('甲.txt', '两处相同');
  const twin = await add('乙.txt', '两处相同');
  const gone = await add('丙.txt', '只此一处');
  await office.call('attachments.remove', { ids: [shared.id, gone.id] });
  await issue();
  expect(await office.call('attachments.unneeded', {})).toEqual({ files: 1, bytes: 12 });
  expect(await purge()).toEqual({ files: 1, bytes: 12 });
  expect(existsSync(gone.file)).toBe(false);
  expect(existsSync(twin.file)).toBe(true);
  expect(await office.call('check.run', {})).toEqual({ ok: true, findings: [] });
});

it('leaves alone what has only just been written', async () => {
  const { id, file } = await add('新件.txt', '刚刚收存');
  await office.call('attachments.remove', { ids: [id] });
  await issue();
  const now = new Date('2026-11-25T01:00:00Z');
  utimesSync(file, now, now);
  expect(await purge()).toEqual({ files: 0, bytes: 0 });
});
