import { readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import jpeg from 'jpeg-js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { listStoredAttachments } from '../../../db/queries/attachments';
import { photosOf } from '../../../shared/documents/map-photos';
import { openTestOffice, type TestOffice } from '../../testing';

let office: TestOffice;
let projectId: number;

beforeEach(async () => {
  office = await openTestOffice();
  await office.call('demo.install', {});
  projectId = (await office.call('projects.list', {})).projects[0]?.id ?? 0;
});
afterEach(() => office.remove());

/** A photo of the project, taken in long ago; returns its id and where its picture lies. */
async function photograph(name: string): Promise<{ id: number; view: string }> {
  const file = path.join(office.folder, name);
  const data = Uint8Array.from({ length: 400 * 300 * 4 }, (_, at) => (at * 7919) % 251);
  writeFileSync(file, jpeg.encode({ width: 400, height: 300, data }, 90).data);
  const owner = { kind: 'project' as const, id: projectId };
  await office.call('attachments.add', { owner, files: [office.tokens.admit(file)] });
  const { attachments } = await office.call('attachments.list', { owner });
  const id = attachments.find((each) => each.name === name)?.id ?? 0;
  const { context } = office.session;
  const [row] = await listStoredAttachments(context.office.db, [id]);
  const view = path.join(context.paths.files, ...(row?.view_name ?? '').split('/'));
  for (const stored of [row?.view_name, row?.thumbnail_name, row?.stored_name]) {
    const old = new Date('2026-11-01T00:00:00Z');
    utimesSync(path.join(context.paths.files, ...(stored ?? '').split('/')), old, old);
  }
  return { id, view };
}

it('an issued paper names its pictures, which stay when the photo is removed for good', async () => {
  const { id, view } = await photograph('现场.jpg');
  const bytes = readFileSync(view).toString('base64');
  const paper = { kind: 'project-file', period: '2026-11', project: projectId } as const;
  const issued = await office.call('documents.issue', { ...paper, issuedOn: '2026-11-25' });
  const { db } = office.session.context.office;
  const { model } = await db
    .selectFrom('documents')
    .select('model')
    .where('id', '=', issued.id)
    .executeTakeFirstOrThrow();
  expect(model.includes(bytes.slice(0, 200))).toBe(false);

  await office.call('attachments.remove', { ids: [id] });
  await office.call('documents.issue', { kind: 'calendar', period: '2026-11', issuedOn: '2026-11-25' });
  await office.call('attachments.purge', {});
  const shown = photosOf((await office.call('documents.get', { id: issued.id })).model);
  expect(shown.map((photo) => photo.jpeg)).toEqual([bytes]);
  expect(await office.call('check.run', {})).toEqual({ ok: true, findings: [] });
});

it('the check names a picture of an issued paper that is no longer there', async () => {
  const { id, view } = await photograph('现场.jpg');
  const paper = { kind: 'project-file', period: '2026-11', project: projectId } as const;
  const issued = await office.call('documents.issue', { ...paper, issuedOn: '2026-11-25' });
  await office.call('attachments.remove', { ids: [id] });
  rmSync(view);
  const { ok, findings } = await office.call('check.run', {});
  expect(ok).toBe(false);
  expect(findings.map(({ message }) => message).join()).toContain(issued.fileName);
});
