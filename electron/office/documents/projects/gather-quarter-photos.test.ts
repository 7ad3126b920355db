import fs from 'node:fs';
import path from 'node:path';
import jpeg from 'jpeg-js';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { InputOf } from '../../../../shared/contract';
import type { DocumentModel, PhotoRow } from '../../../../shared/documents/model';
import { BLANK_PROJECT } from '../../../../shared/projects/blank-project';
import { openTestOffice, type TestOffice } from '../../../testing';
import { fillPhotos } from '../fill-photos';

let office: TestOffice;
let projectId: number;
let projectFields: InputOf<'projects.save'>['fields'];

beforeEach(async () => {
  office = await openTestOffice();
  const [unitId = 0] = await office.addUnits('城关镇');
  projectFields = { ...BLANK_PROJECT, name: '恒远生物医药项目', unitId };
  projectId = (await office.call('projects.save', { id: null, fields: projectFields })).id;
});
afterEach(() => office.remove());

it('the quarterly notice shows a project before and now, from the stored pictures', async () => {
  for (const [name, quarter, caption] of [
    ['a.jpg', '2026-Q3', '基础施工'],
    ['b.jpg', '2026-Q4', '主体封顶'],
  ] as const) {
    const file = path.join(office.folder, name);
    const data = new Uint8Array(40 * 30 * 4).fill(quarter === '2026-Q3' ? 90 : 190);
    fs.writeFileSync(file, jpeg.encode({ width: 40, height: 30, data }, 90).data);
    await office.call('attachments.add', {
      owner: { kind: 'project', id: projectId },
      files: [office.tokens.admit(file)],
    });
    const { attachments } = await office.call('attachments.list', { projectId });
    const added = attachments.find((attachment) => attachment.name === name);
    await office.call('attachments.save', { ids: [added?.id ?? 0], fields: { quarter, caption } });
  }
  const { model } = await office.call('documents.draft', { kind: 'quarter', period: '2026-11' });
  const rows = (model.attachments[0]?.blocks ?? []).filter(
    (block): block is PhotoRow => block.type === 'photos',
  );
  expect(rows.map(({ photos }) => photos.map(({ caption }) => caption))).toEqual([
    ['（前期，2026年第3季度）基础施工', '（现状，2026年第4季度）主体封顶'],
  ]);
  const [before, now] = rows[0]?.photos ?? [];
  expect(before?.jpeg.length).toBeGreaterThan(100);
  expect(before?.jpeg).not.toBe(now?.jpeg);
});

/** Photographs the project once in the quarter. */
async function photograph(id: number, level: number, width = 40): Promise<void> {
  const file = path.join(office.folder, `${level}.jpg`);
  const data = new Uint8Array(width * 30 * 4).fill(level);
  fs.writeFileSync(file, jpeg.encode({ width, height: 30, data }, 90).data);
  await office.call('attachments.add', {
    owner: { kind: 'project', id },
    files: [office.tokens.admit(file)],
  });
  const { attachments } = await office.call('attachments.list', { projectId: id });
  await office.call('attachments.save', {
    ids: [attachments[0]?.id ?? 0],
    fields: { quarter: '2026-Q4', caption: '' },
  });
}

function photosOf(model: DocumentModel): PhotoRow[] {
  return (model.attachments[0]?.blocks ?? []).filter((block): block is PhotoRow => block.type === 'photos');
}

it('shows every project photographed, however many there are', async () => {
  for (let at = 0; at < 10; at += 1) {
    const { id } = await office.call('projects.save', {
      id: null,
      fields: { ...projectFields, name: `第${at + 1}号生产基地项目` },
    });
    await photograph(id, 40 + at * 10);
  }
  const { model } = await office.call('documents.draft', { kind: 'quarter', period: '2026-11' });
  const rows = photosOf(model);
  expect(rows).toHaveLength(10);
  expect(rows.every(({ photos }) => photos.every((photo) => photo.jpeg !== ''))).toBe(true);
  expect(model.figures['quarter.photographed']).toBe('10');
});

it('takes the small pictures where all together weigh too much, and leaves none out', async () => {
  await photograph(projectId, 120, 400);
  const { model } = await office.call('documents.draft', { kind: 'quarter', period: '2026-11' });
  const widths = async (limit: number): Promise<number[]> => {
    const filled = await fillPhotos(office.session.context, model, limit);
    return photosOf(filled).flatMap(({ photos }) =>
      photos.map((photo) => jpeg.decode(Buffer.from(photo.jpeg, 'base64')).width),
    );
  };
  expect(await widths(1_000_000)).toEqual([400]);
  expect(await widths(100)).toEqual([320]);
});
