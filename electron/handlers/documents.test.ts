/** Every kind of document through dispatch on the demo office: drafted, refused, issued, written again. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFormat } from '../../shared/documents/gbt9704/check-format';
import {
  DOCUMENT_KINDS,
  DOCUMENT_SUBJECTS,
  type DocumentKind,
  OFFICIAL_KINDS,
} from '../../shared/documents/kinds';
import { writeDocx } from '../../shared/documents/write-docx';
import { sha256Of } from '../data/files';
import { openTestOffice, type TestOffice } from '../testing';

/** The last period the demo office has finished recognising. */
const PERIOD = '2026-10';
let office: TestOffice;
let unit = '';
let project = 0;

beforeAll(async () => {
  office = await openTestOffice();
  await office.call('demo.install', {});
  unit = (await office.call('units.list', {})).units[0]?.name ?? '';
  project = (await office.call('projects.list', {})).projects[0]?.id ?? 0;
}, 60_000);
afterAll(() => office.remove());

function inputFor(kind: DocumentKind) {
  const subject = DOCUMENT_SUBJECTS[kind];
  return {
    kind,
    period: PERIOD,
    ...(subject === 'unit' ? { unit } : {}),
    ...(subject === 'project' ? { project } : {}),
  };
}

async function written(source: { id: number } | ReturnType<typeof inputFor>, name: string) {
  const file = path.join(office.folder, name);
  const result = await office.call('documents.write', { source, target: office.tokens.allowTarget(file) });
  return { result, bytes: new Uint8Array(readFileSync(file)) };
}

/** A unit the tail rule names, as the ranking says. */
async function tailUnit(): Promise<string> {
  const { blocks } = (await office.call('documents.draft', { kind: 'notice', period: PERIOD })).model;
  const warning = blocks.find((block) => block.type === 'paragraph' && block.key === 'composite.warning1');
  if (warning?.type !== 'paragraph') throw new Error('nobody stands in the tail for months');
  const units = (await office.call('units.list', {})).units.map((entry) => entry.name);
  return units.find((name) => warning.text.startsWith(name)) ?? '';
}

describe('drafts', () => {
  // These need a case of their own: a unit in the tail, a ruling, a corrected notice, a confirmed value, scores, a case.
  const CASES = [
    ...['report-in-person', 'ruling', 'correction', 'confirmed-values'],
    ...['inspection', 'survey', 'supervision'],
  ];
  it.each(DOCUMENT_KINDS.filter((kind) => !CASES.includes(kind)))(
    '%s agrees with itself and, where it goes out, with the standard',
    async (kind) => {
      const { result, bytes } = await written(inputFor(kind), `${kind}.docx`);
      const failed = result.checks.filter((check) => !check.ok && check.code !== 'blank-left');
      expect(failed).toEqual([]);
      if (!OFFICIAL_KINDS.includes(kind)) return;
      expect(checkFormat(bytes).filter(({ level }) => level === 'fail')).toEqual([]);
    },
  );

  it('a paper about one unit or project asks for it', async () => {
    expect(
      (await office.refusal('documents.draft', { kind: 'score-sheet', period: PERIOD })).message,
    ).toContain('还没有指明单位');
    expect(
      (await office.refusal('documents.draft', { kind: 'project-file', period: PERIOD })).message,
    ).toContain('还没有指明项目');
    const unknown = { kind: 'project-file', period: PERIOD, project: 99_999 };
    expect((await office.refusal('documents.draft', unknown)).code).toBe('not-found');
    const nobody = { kind: 'score-sheet', period: PERIOD, unit: '没有这个单位' };
    expect((await office.refusal('documents.draft', nobody)).code).toBe('not-found');
  });

  it('only a unit the tail rule names is called to report in person', async () => {
    const named = await tailUnit();
    const draft = await office.call('documents.draft', {
      kind: 'report-in-person',
      period: PERIOD,
      unit: named,
    });
    expect(draft.model.title.replaceAll('\n', '')).toContain(named);
    const leader = (await office.call('ranking.compute', { period: PERIOD, scope: 'month' })).result.groups[0]
      ?.rows[0]?.unit;
    const refused = await office.refusal('documents.draft', {
      kind: 'report-in-person',
      period: PERIOD,
      unit: leader,
    });
    expect(refused.code).toBe('nothing-to-do');
    expect(refused.message).toContain(named);
  });

  it('keeps the wording of each unit and project apart', async () => {
    const [first, second] = (await office.call('projects.list', {})).projects.map(({ id }) => id);
    const of = (id: number | undefined) => ({
      kind: 'project-file' as const,
      period: PERIOD,
      project: id ?? 0,
    });
    await office.call('documents.save-edits', { ...of(first), edits: { summary: '甲项目情况说明。' } });
    expect((await office.call('documents.draft', of(first))).edits).toEqual({ summary: '甲项目情况说明。' });
    expect((await office.call('documents.draft', of(second))).edits).toEqual({});
  });
});

describe('papers that need something to tell', () => {
  it('督查通报 tells the cases found in its month, and of a month without any says there is nothing', async () => {
    const refused = await office.refusal('documents.draft', { kind: 'supervision', period: PERIOD });
    expect(refused.code).toBe('nothing-to-do');
    const { bytes, result } = await written({ kind: 'supervision', period: '2026-11' }, 'supervision.docx');
    expect(result.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(checkFormat(bytes).filter(({ level }) => level === 'fail')).toEqual([]);
    const { model } = await office.call('documents.draft', { kind: 'supervision', period: '2026-11' });
    expect(model.figures['month.cases']).toBe('1');
    expect(model.blocks.map((block) => ('text' in block ? block.text : '')).join()).toContain('按第二级问责');
  });

  it.each([
    ['inspection', '巡查测评'],
    ['survey', '满意度测评'],
  ] as const)('%s tells the scores entered for the assessment', async (kind, indicator) => {
    // The demo has had tours and surveys in 2025 and 2026.
    const period = '2024-12';
    const refused = await office.refusal('documents.draft', { kind, period });
    expect(refused.message).toContain(`还没有${indicator}的得分`);
    const { units } = await office.call('units.list', {});
    const figures = units
      .slice(0, 3)
      .map(({ name }, at) => ({ unit: name, indicator, value: `${92.5 - at}` }));
    await office.call('assessment.save', {
      year: 2024,
      figures: figures.map((figure) => ({ ...figure, note: '' })),
    });
    const { bytes, result } = await written({ kind, period }, `${kind}.docx`);
    expect(result.checks.filter(({ ok }) => !ok)).toEqual([]);
    expect(checkFormat(bytes).filter(({ level }) => level === 'fail')).toEqual([]);
    const { model } = await office.call('documents.draft', { kind, period });
    const cells = model.blocks.flatMap((block) => (block.type === 'table' ? block.rows.flat() : []));
    expect(cells).toEqual(expect.arrayContaining([units[0]?.name, '92.5', '90.5']));
  });
});

describe('issuing', () => {
  it('warns of a month that is not done, without calling anything wrong', async () => {
    const warned = async (kind: 'notice' | 'briefing' | 'project-list', period: string) =>
      (await office.call('documents.draft', { ...inputFor(kind), period })).checks
        .filter((check) => check.warning)
        .map(({ code, ok }) => [code, ok]);
    expect(await warned('briefing', '2026-12')).toEqual([['nothing-recognised', true]]);
    for (const kind of ['notice', 'briefing'] as const) expect(await warned(kind, PERIOD)).toEqual([]);
    expect(await warned('project-list', '2026-12')).toEqual([]);
  });

  it('counts the issues of the briefing through for an office that has done so before', async () => {
    const key = 'briefing.issues-before';
    await office.call('settings.save', { key, value: 117, effectiveFrom: PERIOD });
    const draft = await office.call('documents.draft', inputFor('briefing'));
    expect(draft.model.masthead?.number).toBe('第1期（总第118期）');
    expect(draft.nextNumber).toBe('第1期');
    await office.call('settings.save', { key, value: 0, effectiveFrom: PERIOD });
  });

  it.each(['quarter', 'submissions', 'score-sheet', 'project-list'] as const)(
    '%s is stored once and comes out the same, byte for byte',
    async (kind) => {
      const issued = await office.call('documents.issue', { ...inputFor(kind), issuedOn: '2026-11-25' });
      const first = await written({ id: issued.id }, `${kind}-1.docx`);
      const second = await written({ id: issued.id }, `${kind}-2.docx`);
      expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
      expect(sha256Of(first.bytes)).toBe(issued.sha256);
      // Written anew from the frozen model it is the same file.
      const { model } = await office.call('documents.get', { id: issued.id });
      expect(sha256Of(await writeDocx(model))).toBe(issued.sha256);
      const numbered = kind === 'quarter' || kind === 'submissions';
      expect(issued.number).toMatch(numbered ? /〔2026〕1号$/ : /^$/);
    },
  );

  it('does not go out when the data change while it is written', async () => {
    const input = { ...inputFor('leader-file'), issuedOn: '2026-11-25' };
    const [refused] = await Promise.all([
      office.refusal('documents.issue', input),
      office.call('app.set-operator', { operator: '另一位经办人' }),
    ]);
    expect(refused).toMatchObject({ code: 'conflict', message: expect.stringContaining('没有发文') });
    const { documents } = await office.call('documents.register', {});
    expect(documents.some(({ kind }) => kind === 'leader-file')).toBe(false);
  });

  it('a quarterly notice freezes the quarter’s ranking and goes out once', async () => {
    const ranking = await office.call('ranking.compute', { period: PERIOD, scope: 'quarter' });
    expect(ranking.frozen).toBe(true);
    const again = { ...inputFor('quarter'), issuedOn: '2026-11-25' };
    const refused = await office.refusal('documents.issue', again);
    expect(refused.code).toBe('conflict');
    expect(refused.message).toContain('季度评比通报已于');
    // The period itself stays open: only its notice closes it.
    const { periods } = await office.call('periods.list', {});
    expect(periods.find((entry) => entry.period === '2026-11')?.state).not.toBe('issued');
  });

  it('a slip of the year does not get into a number', async () => {
    for (const issuedOn of ['2027-10-25', '2025-10-25']) {
      const refused = await office.refusal('documents.issue', { ...inputFor('notice'), issuedOn });
      expect(refused.message).toContain('没有发文');
    }
  });

  it('a form goes out only when it is filled in', async () => {
    const input = { kind: 'letter' as const, period: PERIOD };
    const refused = await office.refusal('documents.issue', { ...input, issuedOn: '2026-11-25' });
    expect(refused.code).toBe('check-failed');
    expect(refused.message).toContain('还没有填写完整');
    const edits = {
      title: '关于商请用地指标的函',
      recipients: '市自然资源局',
      matter: '为加快推进全区重大招商项目建设，现就用地指标有关事宜函商如下。',
      facts: '示例项目由示例公司投资建设，目前推进中存在的主要问题是用地指标尚未落实。',
      request: '鉴于上述情况，商请贵单位统筹安排用地指标，并于年底前函复意见。',
      contact: '（联系人：经办人，联系电话：0000000）',
    };
    const lost = { ...edits, 'no-longer-made': '此段数据变化后不再生成。' };
    await office.call('documents.save-edits', { ...input, edits: lost });
    const withLost = await office.refusal('documents.issue', { ...input, issuedOn: '2026-11-25' });
    expect(withLost.message).toContain('改写没有着落');
    await office.call('documents.save-edits', { ...input, edits });
    const issued = await office.call('documents.issue', { ...input, issuedOn: '2026-11-25' });
    expect(issued.number).toMatch(/函〔2026〕1号$/);
  });

  it('a paper whose wording breaks the standard stays in the house', async () => {
    const input = { kind: 'quarter' as const, period: '2026-09' };
    await office.call('documents.save-edits', {
      ...input,
      edits: { 'praise.none': '', purpose: '此页无正文' },
    });
    const refused = await office.refusal('documents.issue', { ...input, issuedOn: '2026-11-25' });
    expect(refused).toMatchObject({ code: 'check-failed' });
    expect(refused.message).toContain('GB/T 9704—2012 第7.3.5.5条');
  });
});

describe('the register', () => {
  const input = { kind: 'report-in-person' as const, period: PERIOD, issuedOn: '2026-11-25' };

  it('leaves numbers out only for a reason, which stands in the register', async () => {
    const issue = { ...input, unit: await tailUnit(), serial: 3 };
    const refused = await office.refusal('documents.issue', issue);
    expect(refused.message).toContain('从 1 号到 2 号将成为空号');
    const issued = await office.call('documents.issue', { ...issue, gapReason: '启用本系统前已发文' });
    expect(issued.number).toMatch(/督〔2026〕3号$/);
    const gaps = async () =>
      (await office.call('documents.register', {})).gaps.filter((gap) => gap.kind === 'report-in-person');
    expect((await gaps()).map(({ number, reason }) => [number.replace(/^.*督/, ''), reason])).toEqual([
      ['〔2026〕1号', '启用本系统前已发文'],
      ['〔2026〕2号', '启用本系统前已发文'],
    ]);
    await office.call('documents.explain-gap', {
      kind: 'report-in-person',
      year: 2026,
      serial: 2,
      reason: '打印错误作废',
    });
    expect((await gaps())[1]?.reason).toBe('打印错误作废');
    expect((await office.refusal('documents.issue', { ...issue, serial: 2 })).code).toBe('conflict');
  });

  it('declared void with a reason, it stays as it went out, and the next one takes the next number', async () => {
    const draft = { kind: 'submissions' as const, period: PERIOD };
    const edits = { purpose: '现将各单位报表报送情况通报如下。' };
    const { documents } = await office.call('documents.register', {});
    const first = documents.find(({ kind }) => kind === 'submissions');
    const id = first?.id ?? 0;
    const before = await written({ id }, 'before.docx');
    expect((await office.refusal('documents.void', { id, reason: ' ' })).code).toBe('bad-input');
    const voided = await office.call('documents.void', { id, reason: '金额有误' });
    expect(voided).toMatchObject({ state: 'void', voidReason: '金额有误', number: first?.number });
    expect((await office.refusal('documents.void', { id, reason: '又一次' })).code).toBe('conflict');

    await office.call('documents.save-edits', { ...draft, edits });
    const second = await office.call('documents.issue', { ...draft, issuedOn: '2026-11-25' });
    expect(second.number).toBe(first?.number.replace('1号', '2号'));
    expect((await office.call('documents.draft', draft)).edits).toEqual(edits);
    const after = await written({ id }, 'after.docx');
    expect(Buffer.from(after.bytes).equals(Buffer.from(before.bytes))).toBe(true);
    // Where it cannot be written the sentence says so; the register and the wording stand.
    const held = path.join(office.folder, 'held.docx');
    mkdirSync(path.join(held, 'inside'), { recursive: true });
    const target = office.tokens.allowTarget(held);
    const refused = await office.refusal('documents.write', { source: { id: second.id }, target });
    expect(refused.message).toContain('held.docx');
    expect(refused.message).toContain('数据没有变化');
    expect((await written({ id: second.id }, 'again.docx')).bytes.length).toBe(
      (await written({ id: second.id }, 'once-more.docx')).bytes.length,
    );
  });

  it('logs every copy, and undo passes the log over', async () => {
    const [document] = (await office.call('documents.register', {})).documents;
    const id = document?.id ?? 0;
    await office.call('app.set-operator', { operator: '经办人' });
    await office.call('documents.save-edits', {
      kind: 'briefing',
      period: PERIOD,
      edits: { summary: '改过的文字。' },
    });
    const undo = (await office.call('app.status', {})).undo.undo;
    await office.call('documents.log-print', { id, way: 'printer' });
    const { prints } = await office.call('documents.get', { id });
    expect(prints[0]).toMatchObject({ operator: '经办人', way: 'printer' });
    expect((await office.call('app.status', {})).undo.undo).toBe(undo);
    expect(undo).toContain('修改2026年10月领导专报文字');
  });
});

describe('documents.check-file', () => {
  it('reports every rule on a file of anybody’s making, and refuses what is no Word file', async () => {
    const { bytes } = await written(inputFor('submissions'), 'own.docx');
    expect(bytes.length).toBeGreaterThan(1000);
    const own = office.tokens.admit(path.join(office.folder, 'own.docx'));
    const report = await office.call('documents.check-file', { token: own });
    expect(report.name).toBe('own.docx');
    expect(report.findings.length).toBeGreaterThan(60);
    const junk = path.join(office.folder, 'junk.docx');
    writeFileSync(junk, 'not a zip');
    const refused = await office.refusal('documents.check-file', { token: office.tokens.admit(junk) });
    expect(refused.code).toBe('file-unreadable');
  });
});
