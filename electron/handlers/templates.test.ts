import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wordFile } from '../../shared/documents/testing/word-file';
import { openTestOffice, type TestOffice } from '../testing';

let office: TestOffice;
const notice = { kind: 'notice', period: '2026-11' } as const;

beforeEach(async () => {
  office = await openTestOffice();
  await office.call('demo.install', {});
});
afterEach(() => office.remove());

function place(name: string): { readonly file: string; readonly target: string } {
  const file = path.join(office.folder, name);
  return { file, target: office.tokens.allowTarget(file) };
}

async function sample(): Promise<string> {
  const { file, target } = place('通报模板.docx');
  await office.call('templates.sample', { ...notice, target });
  return file;
}

const admit = (file: string) => office.tokens.admit(file);

function bodyOf(file: string): string {
  return strFromU8(unzipSync(readFileSync(file))['word/document.xml'] as Uint8Array);
}

async function write(name: string): Promise<string> {
  const { file, target } = place(name);
  await office.call('documents.write', { source: notice, target });
  return file;
}

describe('templates of the office', () => {
  it('are checked, kept by version and used for every document of the kind', async () => {
    const file = await sample();
    const report = await office.call('templates.check', { ...notice, token: admit(file) });
    expect(report.findings.filter(({ level }) => level !== 'note')).toEqual([]);
    expect(report.paper?.tree.children.length).toBeGreaterThan(0);
    expect((await office.call('templates.list', {})).templates).toEqual([]);

    const added = await office.call('templates.add', { ...notice, token: admit(file) });
    expect(added).toMatchObject({
      kind: 'notice',
      version: 1,
      name: '通报模板.docx',
      inUse: true,
      documents: 0,
    });
    const draft = await office.call('documents.draft', notice);
    expect(draft.template).toMatchObject({ version: 1, name: '通报模板.docx' });
    const written = bodyOf(await write('用模板.docx'));
    expect(written).toContain(draft.model.title.slice(0, 6));
    expect(written).not.toMatch(/\{[#/]?[\u4e00-\u9fff]/);
    expect(await office.call('documents.paper', { source: notice })).not.toBeNull();
  });

  it('one step of undo brings the version before back; the built-in layout can be taken again', async () => {
    const token = admit(await sample());
    await office.call('templates.add', { ...notice, token });
    await office.call('templates.add', { ...notice, token });
    const versions = async () =>
      (await office.call('templates.list', {})).templates.map(
        ({ version, inUse }) => `${version}${inUse ? '*' : ''}`,
      );
    expect(await versions()).toEqual(['2*', '1']);
    await office.call('undo.undo', {});
    expect(await versions()).toEqual(['1*']);
    await office.call('templates.use', { kind: 'notice', id: null });
    expect(await versions()).toEqual(['1']);
    expect(await office.call('documents.paper', { source: notice })).toBeNull();
    await office.call('undo.undo', {});
    expect(await versions()).toEqual(['1*']);
  });

  it('an issued document keeps its template and its bytes', async () => {
    const added = await office.call('templates.add', { ...notice, token: admit(await sample()) });
    const first = readFileSync(await write('一.docx'));
    expect(readFileSync(await write('二.docx')).equals(first)).toBe(true);
    const issued = await office.call('documents.issue', { ...notice, issuedOn: '2026-11-26' });
    expect(issued.template).toEqual({ id: added.id, version: 1, name: '通报模板.docx' });
    await office.call('templates.use', { kind: 'notice', id: null });
    const again = place('再次.docx');
    const copy = await office.call('documents.write', { source: { id: issued.id }, target: again.target });
    expect(copy.sha256).toBe(issued.sha256);
    // How many pages a template makes, only Word knows.
    expect(copy.pages).toBeNull();
    expect((await office.call('documents.draft', notice)).template?.version).toBe(1);
    expect(await office.call('documents.paper', { source: { id: issued.id } })).not.toBeNull();
    expect((await office.call('templates.list', {})).templates[0]?.documents).toBe(1);
    expect(await office.call('check.run', {})).toMatchObject({ ok: true });
  });

  it('a bad template is refused with what is wrong, and nothing is kept', async () => {
    const file = path.join(office.folder, '坏模板.docx');
    writeFileSync(file, wordFile({ body: ['{文号}', '{成文日期}', '{标体}'] }));
    const report = await office.call('templates.check', { ...notice, token: admit(file) });
    expect(report.paper).toBeNull();
    const error = await office.refusal('templates.add', { ...notice, token: admit(file) });
    expect(error.code).toBe('check-failed');
    expect(error.message).toContain('是不是“{标题}”');
    expect((await office.call('templates.list', {})).templates).toEqual([]);
  });

  it('a figure typed by hand that contradicts the data keeps the document back', async () => {
    const file = path.join(office.folder, '写死.docx');
    writeFileSync(
      file,
      wordFile({
        body: ['{文号}', '{成文日期}', '本月全区签约项目9999个。本月签约项目{本月签约项目认定数}个。'],
      }),
    );
    await office.call('templates.add', { ...notice, token: admit(file) });
    const error = await office.refusal('documents.issue', { ...notice, issuedOn: '2026-11-26' });
    expect(error.details).toEqual([expect.stringContaining('签约项目9999个')]);
  });

  it('a template changed on the disk is not used', async () => {
    await office.call('templates.add', { ...notice, token: admit(await sample()) });
    const stored = office.session.context.office.raw
      .prepare('select stored_name from document_templates')
      .pluck()
      .get() as string;
    writeFileSync(path.join(office.session.context.paths.files, stored), 'x');
    const { target } = place('不写.docx');
    expect((await office.refusal('documents.write', { source: notice, target })).code).toBe('db-damaged');
  });
});
