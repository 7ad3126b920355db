import fs from 'node:fs';
import path from 'node:path';
import jpeg from 'jpeg-js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listProjectPhotos } from '../../db/queries/attachments';
import { BLANK_PROJECT } from '../../shared/projects/blank-project';
import { problemRegister } from '../../shared/registers/declared/problem';
import { emptyValues } from '../../shared/registers/register';
import { readWorkbook } from '../sheet/read-workbook';
import { openTestOffice, type TestOffice } from '../testing';

let office: TestOffice;
let unitId: number;
let projectId: number;

beforeEach(async () => {
  office = await openTestOffice();
  [unitId = 0] = await office.addUnits('城关镇');
  const fields = { ...BLANK_PROJECT, name: '恒远生物医药项目', unitId };
  projectId = (await office.call('projects.save', { id: null, fields })).id;
});
afterEach(() => office.remove());

const grey = (width: number, height: number, level = 128) =>
  jpeg.encode({ width, height, data: new Uint8Array(width * height * 4).fill(level) }, 90).data;
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\nendobj\n%%EOF');

/** Lets a file in as a dialog would. */
function give(name: string, content: Uint8Array | string): string {
  const file = path.join(office.folder, name);
  fs.writeFileSync(file, content);
  return office.tokens.admit(file);
}
const project = () => ({ kind: 'project' as const, id: projectId });
const add = (...files: string[]) => office.call('attachments.add', { owner: project(), files });
const list = async () => (await office.call('attachments.list', { projectId })).attachments;
const storedFiles = () =>
  fs
    .readdirSync(path.join(office.session.context.paths.files, 'attachments'), { recursive: true })
    .filter((name) => String(name).includes('.'));

describe('files of a project', () => {
  it('are kept by content, listed, described, removed and brought back by undo', async () => {
    expect(await add(give('合同.pdf', PDF), give('现场.JPG', grey(640, 480)))).toEqual({
      added: 2,
      refused: [],
    });
    const [contract, photo] = await list();
    expect(contract).toMatchObject({ name: '合同.pdf', kind: 'document', bytes: PDF.length, quarter: null });
    expect(photo).toMatchObject({
      name: '现场.JPG',
      kind: 'photo',
      width: 640,
      height: 480,
      quarter: '2026-Q4',
    });
    const ids = [photo?.id ?? 0];
    const { bytes } = await office.call('attachments.picture', { id: ids[0] ?? 0, size: 'thumbnail' });
    expect(jpeg.decode(bytes)).toMatchObject({ width: 320, height: 240 });

    await office.call('attachments.save', {
      ids,
      fields: { takenOn: '2026-08-03', quarter: '2026-Q3', caption: '主体封顶' },
    });
    expect(await list()).toMatchObject([
      {},
      { takenOn: '2026-08-03', quarter: '2026-Q3', caption: '主体封顶' },
    ]);
    await office.call('attachments.remove', { ids });
    expect(await list()).toHaveLength(1);
    await office.call('undo.undo', {});
    expect(await list()).toMatchObject([{}, { caption: '主体封顶' }]);
    const { history } = await office.call('projects.get', { id: projectId });
    expect(
      history.filter(({ field }) => field === 'attachment').map(({ before, after }) => [before, after]),
    ).toEqual([
      ['', '合同.pdf、现场.JPG'],
      ['现场.JPG', ''],
      ['', '现场.JPG'],
    ]);
    expect(await office.call('check.run', {})).toEqual({ ok: true, findings: [] });
  });

  it('lie on the disk once, however many records have them', async () => {
    const fund = await office.call('funds.save', {
      id: null,
      projectId,
      arrivedOn: '2026-11-02',
      money: { currency: 'CNY', minor: 500_000_00 },
      kind: 'cash',
      voucher: '进账单',
      reportedPeriod: '2026-11',
    });
    await add(give('进账单.pdf', PDF));
    await office.call('attachments.add', {
      owner: { kind: 'fund', id: fund.id },
      files: [give('凭证.pdf', PDF)],
    });
    expect(storedFiles()).toHaveLength(1);
    expect((await list()).map(({ ownerText, name }) => [ownerText, name])).toEqual([
      ['', '进账单.pdf'],
      ['到位资金', '凭证.pdf'],
    ]);
    expect(
      (await office.call('attachments.list', { owner: { kind: 'fund', id: fund.id } })).attachments,
    ).toHaveLength(1);
  });

  it('go and come back with their project and with their register entry', async () => {
    await add(give('合同.pdf', PDF));
    const entry = await office.call('registers.save', {
      register: 'problem',
      id: null,
      fields: {
        ...emptyValues(problemRegister),
        unitId,
        projectId,
        reportedOn: '2026-11-03',
        category: '土地',
        text: '缺用地指标42亩',
      },
    });
    await office.call('attachments.add', {
      owner: { kind: 'entry', id: entry.id },
      files: [give('地块现状.jpg', grey(64, 64))],
    });
    await office.call('registers.remove', { register: 'problem', ids: [entry.id] });
    await office.call('undo.undo', {});
    const back = await office.call('attachments.list', { owner: { kind: 'entry', id: entry.id } });
    expect(back.attachments).toMatchObject([{ name: '地块现状.jpg' }]);
    await office.call('projects.remove', { ids: [projectId] });
    await office.call('undo.undo', {});
    expect((await list())[0]).toMatchObject({ name: '合同.pdf' });
    expect(await office.call('check.run', {})).toMatchObject({ ok: true });
  });

  it('are missed by the check when they vanish or change, and come back with a backup', async () => {
    await add(give('合同.pdf', PDF), give('现场.jpg', grey(64, 64)));
    const backup = path.join(office.folder, '备份.zsbak');
    await office.call('backups.create', { target: office.tokens.allowTarget(backup) });
    const { files } = office.session.context.paths;
    const stored = storedFiles().map((name) => path.join(files, 'attachments', String(name)));
    fs.rmSync(stored.find((name) => name.endsWith('.pdf')) ?? '');
    for (const name of stored.filter((each) => each.endsWith('.jpg'))) fs.appendFileSync(name, 'x');
    const codes = (await office.call('check.run', {})).findings.map(({ code }) => code);
    expect(codes.filter((code) => code === 'missing-file')).toHaveLength(1);
    expect(codes).toContain('file-hash');
    const photo = (await list())[1]?.id ?? 0;
    expect(await office.refusal('attachments.picture', { id: photo, size: 'view' })).toMatchObject({
      code: 'file-unreadable',
    });
    await office.call('backups.restore', { source: { token: office.tokens.admit(backup) } });
    expect(await office.call('check.run', {})).toMatchObject({ ok: true });
    await office.call('attachments.picture', { id: photo, size: 'view' });
  });
});

describe('a file that is not what it should be', () => {
  it.each([
    ['木马.exe', 'MZ\u0000', '不是可以收存的类型'],
    ['快捷方式.lnk', 'L\u0000', '不是可以收存的类型'],
    ['图.svg', '<svg onload="x()"/>', '可能带有程序'],
    ['页.html', '<script>x()</script>', '可能带有程序'],
    ['材料.zip', 'PK\u0003\u0004', '请解压后再添加'],
    ['宏.xlsm', 'PK\u0003\u0004', '含宏'],
    ['没有扩展名', 'x', '不是可以收存的类型'],
    ['改名.pdf', 'MZ\u0090', '内容与扩展名不符'],
    ['改名.jpg', '<html>', '内容与扩展名不符'],
    ['空.pdf', '', '空文件'],
  ])('%s is refused and told; the good ones beside it are kept', async (name, content, problem) => {
    const outcome = await add(give(name, content), give('合同.pdf', PDF));
    expect(outcome.added).toBe(1);
    expect(outcome.refused).toEqual([{ name, problem: expect.stringContaining(problem) }]);
    expect(await list()).toHaveLength(1);
  });

  it('is a photo cut short, or one that is gone', async () => {
    const vanished = give('拔掉的U盘.jpg', grey(8, 8));
    fs.rmSync(office.tokens.source(vanished));
    const { added, refused } = await add(give('坏.jpg', grey(64, 64).subarray(0, 200)), vanished);
    expect(added).toBe(0);
    expect(refused.map(({ problem }) => problem)).toEqual([
      expect.stringContaining('已损坏'),
      expect.stringContaining('U 盘是否已拔出'),
    ]);
    expect(await list()).toEqual([]);
  });

  it('is pasted text that is no picture', async () => {
    const picture = Buffer.from('not a picture at all').toString('base64');
    const { added, refused } = await office.call('attachments.paste', { owner: project(), picture });
    expect([added, refused.length]).toEqual([0, 1]);
    const pasted = Buffer.from(grey(32, 32)).toString('base64');
    expect(await office.call('attachments.paste', { owner: project(), picture: pasted })).toMatchObject({
      added: 1,
    });
  });
});

it('stand in the export with what they belong to', async () => {
  await add(give('合同.pdf', PDF));
  const file = path.join(office.folder, '全部.xlsx');
  const { sheets } = await office.call('export.all', { target: office.tokens.allowTarget(file) });
  expect(sheets).toContain('附件');
  const read = await readWorkbook(fs.readFileSync(file), '全部.xlsx');
  const rows = read.sheets.find(({ name }) => name === '附件')?.grid ?? [];
  expect(rows[1]).toEqual(expect.arrayContaining(['恒远生物医药项目', '合同.pdf', '文件', PDF.length]));
});

it('photos are found by project and quarter, with the day they stand for', async () => {
  await add(give('一.jpg', grey(16, 16, 10)), give('二.jpg', grey(16, 16, 90)));
  const [first] = await list();
  await office.call('attachments.save', {
    ids: [first?.id ?? 0],
    fields: { takenOn: '2026-07-01', quarter: '2026-Q3' },
  });
  // Nothing to change is no fault.
  await office.call('attachments.save', { ids: [first?.id ?? 0], fields: {} });
  const photos = async (quarter: string) =>
    (await listProjectPhotos(office.session.context.office.db, { projectId, quarter })).map(
      ({ name, unit }) => [name, unit],
    );
  expect(await photos('2026-Q3')).toEqual([['一.jpg', '城关镇']]);
  expect(await photos('2026-Q4')).toEqual([['二.jpg', '城关镇']]);
  // A telephone's photo is of the quarter too, though the program cannot show it.
  await add(give('三.heic', '\0\0\0\x18ftypheic\0\0\0\0mif1heic'));
  expect((await list()).find(({ name }) => name === '三.heic')).toMatchObject({ quarter: '2026-Q4' });
  expect(await listProjectPhotos(office.session.context.office.db)).toHaveLength(2);
});

it('nothing is added to a record that is gone, nor written when the disk refuses', async () => {
  const file = give('合同.pdf', PDF);
  expect(
    await office.refusal('attachments.add', { owner: { kind: 'fund', id: 99 }, files: [file] }),
  ).toMatchObject({ code: 'not-found' });
  fs.writeFileSync(office.session.context.paths.files, '');
  expect(await office.refusal('attachments.add', { owner: project(), files: [file] })).toMatchObject({
    code: 'file-write-failed',
  });
  expect(await list()).toEqual([]);
});
