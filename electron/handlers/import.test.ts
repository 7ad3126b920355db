/** From a file to stored records and back to what the next file is compared with. */
import { appendFileSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SheetCorrection } from '../../shared/import/review/overlay';
import type { ImportReview, ReviewRow } from '../../shared/import/review/review';
import { wholeView } from '../../shared/import/review/view-rows';
import { openTestOffice, type TestOffice } from '../testing';

const PERIOD = '2026-11';

let office: TestOffice;
let town: number;
let street: number;
let files = 0;

beforeEach(async () => {
  office = await openTestOffice();
  [town = 0, street = 0] = await office.addUnits('桃源镇', '柳溪街道');
});
afterEach(() => office.remove());

async function read(
  rows: readonly (readonly string[])[],
  period = PERIOD,
  name = '签约项目',
): Promise<ImportReview> {
  files += 1;
  const folder = path.join(office.folder, String(files));
  mkdirSync(folder);
  const file = path.join(folder, `${name}.csv`);
  writeFileSync(file, rows.map((row) => row.join(',')).join('\n'));
  return office.wholeReview(
    await office.call('import.read', { tokens: [office.tokens.admit(file)], period }),
  );
}

const commit = (review: Pick<ImportReview, 'id'>) =>
  office.call('import.commit', { reviewId: review.id, includeDuplicateFiles: false });

function rowOf(review: ImportReview, row = 2): ReviewRow {
  const found = review.files[0]?.sheets[0]?.rows.find((each) => each.row === row);
  if (!found) throw new Error(`no row ${row}`);
  return found;
}

const HEAD = ['项目名称', '责任单位', '投资方', '总投资（万元）', '签约时间', '建设地点'];
const at = (review: ImportReview) => ({ reviewId: review.id, file: 0, sheet: 0 });
const say = (review: ImportReview, correction: SheetCorrection) =>
  office.call('import.correct', { ...at(review), correction });

it('stores nothing of a file that was changed since it was read', async () => {
  const review = await read([HEAD, ['甲项目', '桃源镇', '', '5000', '2026-11-03', '']]);
  appendFileSync(path.join(office.folder, String(files), '签约项目.csv'), '\n乙项目,桃源镇,,1,2026-11-03,');
  const asked = { reviewId: review.id, includeDuplicateFiles: false };
  expect(await office.refusal('import.commit', asked)).toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('在核对期间被改动过'),
  });
  expect((await office.call('submissions.list', { period: PERIOD })).submissions).toEqual([]);
  const kept = readdirSync(path.join(office.folder, 'data'), { recursive: true });
  expect(kept.filter((file) => /csv|tmp$/.test(String(file)))).toEqual([]);
});

describe('the month of a sheet', () => {
  const titled = (title: string, name: string) => [
    [title, '', '', '', '', ''],
    HEAD,
    [name, '桃源镇', '', '5000', '2026-10-03', ''],
  ];
  const periodOf = (review: ImportReview) => review.files[0]?.sheets[0]?.period;

  it('decides in which month its rows are stored', async () => {
    await office.call('periods.open', { period: '2026-10' });
    const review = await read(titled('2026年10月新签约项目表', '甲项目'));
    expect(periodOf(review)).toMatchObject({ value: PERIOD, asked: '2026-10' });
    const outcome = await commit(await say(review, { type: 'set-period', period: '2026-10' }));
    expect(outcome.accepted).toBe(1);
    const of = async (period: string) =>
      (await office.call('submissions.list', { period })).submissions.map((each) => each.unit);
    expect([await of('2026-10'), await of(PERIOD)]).toEqual([['桃源镇'], []]);
  });

  it('is not asked about again where a title is never brought up to date', async () => {
    const stale = '2026年3月新签约项目表';
    const review = await read(titled(stale, '甲项目'));
    await commit(await say(review, { type: 'set-period', period: PERIOD }));
    const next = periodOf(await read(titled(stale, '乙项目'), '2026-12'));
    expect(next).toMatchObject({ value: '2026-12', asked: null });
    expect(next?.why).toContain('上次已认定是没有改过来');
    // Another month is another question.
    expect(periodOf(await read(titled('2026年4月新签约项目表', '丙项目'), '2026-12'))?.asked).toBe('2026-04');
  });
});

describe('equal sums', () => {
  it('of one row or with vouchers of their own are all stored, and once', async () => {
    const head = [
      '项目名称',
      '责任单位',
      '总投资（万元）',
      '上旬到位资金',
      '中旬到位资金',
      '本月到位时间',
      '凭证',
    ];
    const rows = [head, ['甲项目', '桃源镇', '5000', '50', '50', '2026-11-14', '']];
    expect((await commit(await read(rows, PERIOD, '到位资金'))).funds).toBe(2);
    const one = [
      ['项目名称', '责任单位', '总投资（万元）', '本月到位资金', '到位时间', '凭证'],
      ['乙项目', '桃源镇', '5000', '100', '2026-11-14', '回单2'],
    ];
    expect((await commit(await read(one, PERIOD, '到位资金'))).funds).toBe(1);
    const other = [one[0] ?? [], ['乙项目', '桃源镇', '5000', '100', '2026-11-14', '回单3']];
    expect((await commit(await read(other, PERIOD, '到位资金'))).funds).toBe(1);
    expect(
      (await commit(await read([...other, ['丙项目', '桃源镇', '5000', '', '', '']], PERIOD, '到位资金')))
        .funds,
    ).toBe(0);
  });
});

it('stores the same sum of another month, and says so', async () => {
  const rows = [
    ['项目名称', '责任单位', '总投资（万元）', '本月到位资金（万元）'],
    ['甲项目', '桃源镇', '5000', '200'],
  ];
  await commit(await read(rows, '2026-10', '到位资金'));
  const next = await read([...rows, ['乙项目', '桃源镇', '6000', '']], PERIOD, '到位资金');
  expect(rowOf(next).issues.map(({ code }) => code)).toContain('already-reported');
  expect((await commit(next)).funds).toBe(1);
  expect(
    (await commit(await read([...rows, ['丙项目', '桃源镇', '7000', '']], PERIOD, '到位资金'))).funds,
  ).toBe(0);
});

describe('the same project in a later file', () => {
  beforeEach(async () => {
    await commit(await read([HEAD, ['包装膜项目', '桃源镇', '甲公司', '5000', '2026-09-03', '']], '2026-09'));
  });
  const again = ['包装膜', '桃源镇', '乙公司', '6000', '2026-09-03', '工业园北区'];
  const known = async () => (await office.call('projects.list', {})).projects;

  it('fills blanks and asks about what is said otherwise', async () => {
    const review = await read([HEAD, again]);
    expect(rowOf(review)).toMatchObject({ match: { kind: 'known' }, change: 'changed' });
    expect(rowOf(review).differences).toEqual([
      { field: 'investor', known: '甲公司', sent: '乙公司', kind: 'changed', taken: false },
      { field: 'address', known: '', sent: '工业园北区', kind: 'filled', taken: true },
      {
        field: 'totalInvestment',
        known: '5000.00 万元',
        sent: '6000.00 万元',
        kind: 'changed',
        taken: false,
      },
    ]);
    await commit(review);
    const [project] = await known();
    expect(project).toMatchObject({ investor: '甲公司', totalInvestment: { minor: 5000_000_000 } });
    expect((await office.call('projects.get', { id: project?.id ?? 0 })).address).toBe('工业园北区');
  });

  it('stores a difference that was taken, and only that', async () => {
    const review = await read([HEAD, again]);
    const taken = await office.wholeReview(
      await say(review, { type: 'set-difference', rows: [2], field: 'totalInvestment', taken: true }),
    );
    await commit(taken);
    expect(await known()).toMatchObject([{ investor: '甲公司', totalInvestment: { minor: 6000_000_000 } }]);
  });

  it('a blank never takes the place of what is known', async () => {
    const review = await read([HEAD, ['包装膜', '桃源镇', '', '', '2026-09-03', '']]);
    expect(rowOf(review)).toMatchObject({ change: 'unchanged', differences: [] });
    await commit(await say(review, { type: 'set-difference', rows: [2], field: null, taken: true }));
    expect(await known()).toMatchObject([{ investor: '甲公司', totalInvestment: { minor: 5000_000_000 } }]);
  });
});

describe('likely the same project', () => {
  const here = ['鑫源农产品深加工产业园', '桃源镇', '鑫源食品有限公司', '9000', '2026-09-03', ''];
  const there = ['鑫源农产品深加工', '柳溪街道', '鑫源食品', '9000', '2026-11-03', ''];
  beforeEach(async () => {
    await commit(await read([HEAD, here], '2026-09'));
  });

  it('is proposed with reasons and left to the office', async () => {
    const row = rowOf(await read([HEAD, there]));
    expect(row.match).toMatchObject({
      kind: 'new',
      decided: null,
      candidates: [{ name: here[0], unitId: town, level: 'very-likely' }],
    });
    expect(row.match.candidates[0]?.reasons).toContain('投资方相同');
    expect(row.issues.map((issue) => issue.code)).toEqual(['likely-known']);
  });

  it('“the same” is stored as one project and remembered', async () => {
    const review = await read([HEAD, there]);
    const projectId = rowOf(review).match.candidates[0]?.projectId ?? 0;
    const decided = await office.wholeReview(await say(review, { type: 'set-match', row: 2, projectId }));
    expect(rowOf(decided).match).toMatchObject({
      kind: 'known',
      projectId,
      decided: 'clerk',
    });
    expect(await commit(decided)).toMatchObject({ newProjects: 0 });
    const next = rowOf(await read([HEAD, there], '2026-12'));
    expect(next.match).toMatchObject({ kind: 'known', projectId, decided: 'remembered' });
  });

  it('“not the same” makes a new project and is not asked again', async () => {
    const review = await read([HEAD, there]);
    const decided = await office.wholeReview(
      await say(review, { type: 'set-match', row: 2, projectId: null }),
    );
    expect(rowOf(decided).match).toMatchObject({ kind: 'new', decided: 'clerk' });
    expect(rowOf(decided).issues).toEqual([]);
    expect(await commit(decided)).toMatchObject({ newProjects: 1 });
    const next = rowOf(await read([HEAD, there], '2026-12'));
    expect(next.match).toMatchObject({ kind: 'known', candidates: [] });
    expect((await office.call('projects.list', { unitId: street })).projects).toHaveLength(1);
  });

  it('stands in the list of duplicates until it is settled', async () => {
    await commit(await read([HEAD, there]));
    const { pairs } = await office.call('duplicates.list', {});
    expect(pairs).toMatchObject([
      { one: { project: here[0] }, other: { project: there[0] }, level: 'very-likely' },
    ]);
    const settled = { projectId: pairs[0]?.one.projectId ?? 0, otherId: pairs[0]?.other.projectId ?? 0 };
    await office.call('projects.not-duplicate', settled);
    expect((await office.call('duplicates.list', {})).pairs).toEqual([]);
  });

  it('is left on the desk by “all” until somebody has said whether the two are one', async () => {
    await commit(await read([HEAD, there]));
    const all = () => office.call('desk.recognise-all', { period: PERIOD });
    const left = await all();
    expect(left).toMatchObject({ recognised: 1, remaining: 1, refused: [{ projectName: there[0] }] });
    expect(left.refused[0]?.message).toContain(`与“桃源镇”先报的项目“${here[0]}”很可能相同：`);
    const { pairs } = await office.call('duplicates.list', {});
    const pair = { projectId: pairs[0]?.one.projectId ?? 0, otherId: pairs[0]?.other.projectId ?? 0 };
    await office.call('projects.not-duplicate', pair);
    expect(await all()).toMatchObject({ recognised: 1, remaining: 0, refused: [] });
  });

  it('may be recognised by number, and is no question beside a report that was returned', async () => {
    await commit(await read([HEAD, there]));
    const { rows } = await office.call('desk.list', { period: PERIOD });
    const [mine, theirs] = rows.map(({ ref }) => ref);
    if (!mine || !theirs) throw new Error('both wait');
    expect(rows.map(({ objections }) => objections.map(({ code }) => code))).toEqual([[], ['likely-double']]);
    await office.call('desk.return', { period: PERIOD, refs: [mine], reason: '由柳溪街道报送' });
    const after = (await office.call('desk.list', { period: PERIOD })).rows;
    expect(after.find(({ ref }) => ref.id === theirs.id)?.objections).toEqual([]);
    await office.call('desk.reopen', { period: PERIOD, refs: [mine] });
    const byNumber = await office.call('desk.recognise', { period: PERIOD, refs: [theirs] });
    expect(byNumber).toMatchObject({ recognised: 1, refused: [] });
  });

  it('a project that is not there cannot be chosen', async () => {
    const review = await read([HEAD, there]);
    expect(
      (
        await office.refusal('import.correct', {
          ...at(review),
          correction: { type: 'set-match', row: 2, projectId: 999 },
        })
      ).code,
    ).toBe('not-found');
  });
});

describe('progress forms', () => {
  const PROGRESS = ['项目名称', '责任单位', '目前进展情况'];
  beforeEach(async () => {
    await commit(
      await read(
        [
          PROGRESS,
          ['甲项目', '桃源镇', '正在洽谈'],
          ['乙项目', '桃源镇', '已考察'],
          ['丙项目', '柳溪街道', '已考察'],
        ],
        '2026-10',
        '在谈项目进展',
      ),
    );
  });

  it('ask about projects left out, of the units in the form only', async () => {
    const review = await read([PROGRESS, ['甲项目', '桃源镇', '已签意向']], PERIOD, '在谈项目进展');
    expect(review.files[0]?.vanished).toMatchObject([
      { name: '乙项目', unitId: town, lastPeriod: '2026-10' },
    ]);
    await commit(review);
    expect((await office.call('projects.list', {})).projects).toHaveLength(3);
  });

  it('point out words copied from last month', async () => {
    const row = rowOf(await read([PROGRESS, ['甲项目', '桃源镇', '正在 洽谈']], PERIOD, '在谈项目进展'));
    expect(row.issues.map((issue) => issue.code)).toEqual(['same-progress']);
    expect(row.change).toBe('unchanged');
  });
});

describe('what was corrected in a layout', () => {
  const ODD = ['标的', '责任单位', '盘子', '签约时间'];
  const sheetOf = (review: ImportReview) => {
    const sheet = review.files[0]?.sheets[0];
    if (!sheet) throw new Error('no sheet');
    return sheet;
  };
  const odd = (name: string): (readonly string[])[] => [ODD, [name, '桃源镇', '2', '2026-11-03']];

  it('is done by pointing: heading rows, columns, unit of money', async () => {
    let review = await read(odd('包装膜项目'));
    expect(sheetOf(review).leftOut).not.toBeNull();
    review = await office.wholeReview(await say(review, { type: 'set-header', rows: { top: 1, bottom: 1 } }));
    review = await office.wholeReview(
      await say(review, { type: 'set-column', column: 1, field: 'projectName' }),
    );
    review = await office.wholeReview(
      await say(review, { type: 'set-column', column: 3, field: 'totalInvestment' }),
    );
    review = await office.wholeReview(
      await say(review, { type: 'set-money-unit', column: 3, moneyUnit: '亿元' }),
    );
    expect(rowOf(review)).toMatchObject({
      record: { projectName: '包装膜项目', totalInvestment: { minor: 20_000_000_000 } },
    });
    expect(sheetOf(review).columns[2]).toMatchObject({ moneyUnit: '亿元', why: '由经办人指定' });
    await commit(review);

    const next = sheetOf(await read(odd('冷链物流园'), '2026-12'));
    expect(next.leftOut).toBeNull();
    expect(next.columns[2]).toMatchObject({
      field: 'totalInvestment',
      moneyUnit: '亿元',
      why: '按上次的更正',
    });
    expect(next.rows[0]?.record).toMatchObject({ unitId: town, projectName: '冷链物流园' });
  });

  it('is kept for the unit it was said of, and not before the import is confirmed', async () => {
    const money = ['项目名称', '责任单位', '总投资', '签约时间'];
    const sheet = (unit: string, name: string) => [money, [name, unit, '2', '2026-11-03']];
    let review = await read(sheet('桃源镇', '甲项目'));
    review = await office.wholeReview(await say(review, { type: 'set-unit', unitId: town }));
    review = await office.wholeReview(
      await say(review, { type: 'set-money-unit', column: null, moneyUnit: '亿元' }),
    );
    expect(sheetOf(review).moneyUnit).toEqual({ value: '亿元', why: '由经办人指定' });
    await office.call('import.cancel', { reviewId: review.id });
    expect(sheetOf(await read(sheet('桃源镇', '乙项目'))).moneyUnit.value).toBe('万元');
  });

  it('names the unit again only where the same words stand in its place', async () => {
    const sheet = (unit: string, name: string) => [
      [`填报单位：${unit}`],
      ['项目名称', '总投资（万元）', '签约时间'],
      [name, '5000', '2026-11-03'],
    ];
    const review = await read(sheet('桃源开发区指挥部', '甲项目'), PERIOD, '签约');
    expect(sheetOf(review).unit.id).toBeNull();
    await commit(await say(review, { type: 'set-unit', unitId: town }));
    expect(sheetOf(await read(sheet('桃源开发区指挥部', '乙项目'), PERIOD, '签约')).unit).toMatchObject({
      id: town,
      why: '按上次的更正',
    });
    expect(sheetOf(await read(sheet('龙泉开发区指挥部', '丙项目'), PERIOD, '签约')).unit.id).toBeNull();
  });
});

describe('a report sent back for correction', () => {
  const wrong = [
    HEAD,
    ['甲项目', '桃源镇', '甲公司', '5000', '2026-11-03', ''],
    ['乙项目', '桃源镇', '乙公司', '八千', '2026-11-05', ''],
  ];
  const list = async () => (await office.call('submissions.list', { period: PERIOD })).submissions;
  const desk = async () =>
    (await office.call('desk.list', { period: PERIOD })).rows.map((row) => [row.projectName, row.state]);
  const townRow = async () =>
    (await office.call('submissions.board', { period: PERIOD })).rows.find((row) => row.unitId === town);

  it('goes with the list of what is wrong', async () => {
    await commit(await read(wrong));
    expect(await office.call('submissions.findings', { period: PERIOD, unitId: town })).toEqual({
      unit: '桃源镇',
      findings: [
        expect.objectContaining({
          fileName: '签约项目.csv',
          row: 3,
          excerpt: '乙项目，桃源镇',
          value: '八千',
          refused: true,
        }),
      ],
    });
    expect((await office.call('submissions.findings', { period: PERIOD, unitId: street })).findings).toEqual(
      [],
    );
  });

  it('takes what waits with it, and the corrected file brings it again', async () => {
    await commit(await read(wrong));
    const [sent] = await list();
    const back = { id: sent?.id ?? 0, note: '乙项目总投资请填数字' };
    expect(await office.call('submissions.return', back)).toEqual({ events: 1, funds: 0 });
    expect((await office.refusal('submissions.return', back)).code).toBe('conflict');
    expect(await list()).toMatchObject([{ state: 'returned', returnNote: back.note }]);
    expect(await townRow()).toMatchObject({ state: 'returned', receivedAt: null });

    const right = wrong.map((row) => row.map((text) => (text === '八千' ? '8000' : text)));
    await commit(await read(right));
    expect(await townRow()).toMatchObject({ state: 'late', late: true, waiting: 2 });
    // Nothing is left of what was sent back: neither its rows nor its mistakes.
    expect((await townRow())?.byStage).toEqual([{ stage: 'signed', rows: 2 }]);
    expect((await office.call('submissions.findings', { period: PERIOD, unitId: town })).findings).toEqual(
      [],
    );
    expect((await desk()).filter(([, state]) => state === 'reported')).toEqual([
      ['甲项目', 'reported'],
      ['乙项目', 'reported'],
    ]);
  });

  it('is awaited though another of the unit stands, until it comes again', async () => {
    const started = [
      ['项目名称', '责任单位', '开工时间'],
      ['丙项目', '桃源镇', '2026-11-12'],
    ];
    await commit(await read(started, PERIOD, '开工项目'));
    await commit(await read(wrong));
    const [, signed] = await list();
    await office.call('submissions.return', { id: signed?.id ?? 0, note: '乙项目总投资请填数字' });
    expect(await townRow()).toMatchObject({ state: 'returned', late: true, files: 1 });
    const { awaited, reported, next } = await office.call('month.view', { period: PERIOD });
    expect(awaited.find((unit) => unit.unitId === town)?.state).toBe('returned');
    expect(reported).toBe(1);
    expect(next.hints.map((hint) => hint.text)).toContain('1个单位的报表退回后还没有重报');

    const right = wrong.map((row) => row.map((text) => (text === '八千' ? '8000' : text)));
    await commit(await read(right));
    expect(await townRow()).toMatchObject({ state: 'late', files: 2 });
    expect((await list()).map(({ state, answered }) => [state, answered])).toEqual([
      ['received', false],
      ['returned', true],
      ['received', false],
    ]);
  });

  it('can be replaced by the corrected file in its review, after asking', async () => {
    await commit(await read(wrong));
    const right = wrong.map((row) => row.map((text) => (text === '八千' ? '8000' : text)));
    const review = await read(right);
    expect(review.files[0]?.earlier).toMatchObject([{ unitId: town, fileName: '签约项目.csv', waiting: 1 }]);
    expect(rowOf(review).record.events).toEqual([]);
    const renewed = await office.wholeReview(
      await office.call('import.replace-earlier', {
        reviewId: review.id,
        submissionId: review.files[0]?.earlier[0]?.submissionId ?? 0,
      }),
    );
    expect(renewed.files[0]?.earlier).toEqual([]);
    expect(rowOf(renewed).record.events).toHaveLength(1);
    expect(await commit(renewed)).toMatchObject({ events: 2, newProjects: 1 });
    expect((await list()).map((submission) => submission.state)).toEqual(['returned', 'received']);
  });

  it('is not asked about for another stage or another unit', async () => {
    await commit(await read(wrong));
    const elsewhere = [HEAD, ['丙项目', '柳溪街道', '丙公司', '5000', '2026-11-03', '']];
    expect((await read(elsewhere)).files[0]?.earlier).toEqual([]);
    const started = [
      ['项目名称', '责任单位', '开工时间'],
      ['甲项目', '桃源镇', '2026-11-20'],
    ];
    expect((await read(started, PERIOD, '开工项目')).files[0]?.earlier).toEqual([]);
  });

  it('is one step that can be undone', async () => {
    await commit(await read(wrong));
    const before = await desk();
    const [sent] = await list();
    await office.call('submissions.return', { id: sent?.id ?? 0, note: '重报' });
    await office.call('undo.undo', {});
    expect(await desk()).toEqual(before);
    expect(await list()).toMatchObject([{ state: 'received', returnedAt: null }]);
  });

  it('leads from a figure back to the row as it was sent', async () => {
    await commit(await read(wrong));
    const { rows } = await office.call('desk.list', { period: PERIOD });
    const source = rows.map((each) => each.record.source).find((each) => each !== null);
    if (!source) throw new Error('no record came from a report');
    const row = await office.call('submissions.source-row', {
      submissionId: source.submissionId,
      sheet: source.sheet,
      row: source.row,
    });
    expect(row).toMatchObject({ fileName: '签约项目.csv', row: source.row });
    expect(row.cells).toEqual(wrong[source.row - 1]?.slice(0, row.cells.length));
    expect(row.cells[0]).toBe('甲项目');
    const nowhere = { submissionId: source.submissionId, sheet: source.sheet, row: 999 };
    await expect(office.call('submissions.source-row', nowhere)).rejects.toThrow('没有留存');
  });
});

describe('a file that brings nothing', () => {
  const message = async (review: ImportReview) => {
    try {
      await commit(review);
      return 'stored';
    } catch (error) {
      return error instanceof Error ? error.message : '';
    }
  };

  it('says what is missing: a table, or the unit', async () => {
    expect(await message(await read([['随便写的一段文字']], PERIOD, '柳溪街道说明'))).toMatch(
      /“柳溪街道说明\.csv”里没有可以导入的项目（没有找到表头/,
    );
    const nobody = await read([
      ['项目名称', '总投资（万元）', '签约时间'],
      ['冷库项目', '5000', '2026-11-03'],
    ]);
    expect(await message(nobody)).toMatch(/没有认出是哪个单位报来的/);
  });

  it('is the report of a unit that says that it has none', async () => {
    expect(await commit(await read([['本月无新签约项目']], PERIOD, '柳溪街道11月'))).toMatchObject({
      files: 1,
      accepted: 0,
    });
    const { rows } = await office.call('submissions.board', { period: PERIOD });
    expect(rows.find((row) => row.unitId === street)?.files).toBe(1);
  });

  it('counts the rows without a unit among those not taken', async () => {
    const review = await read([
      HEAD,
      ['甲项目', '桃源镇', '甲公司', '5000', '2026-11-03', ''],
      ['乙项目', '', '', '5000', '2026-11-04', ''],
    ]);
    const refused = review.files[0]?.sheets[0]?.rows.filter((row) => row.verdict === 'refused').length;
    expect(await commit(review)).toMatchObject({ accepted: 2 - (refused ?? 0), refused });
  });
});

describe('steps of a review', () => {
  it('are taken back and made again one by one, the rest of the review untouched', async () => {
    const review = await read([HEAD, ['甲项目', '桃源镇', '甲公司', '5000', '2026-11-03', '']]);
    const { reviewId } = at(review);
    const name = (present: ImportReview) => [rowOf(present).record.projectName, rowOf(present).verdict];
    const step = async (direction: 'undo' | 'redo') =>
      office.wholeReview(await office.call('import.step', { reviewId, direction }));
    const correct = (value: string) =>
      say(review, { type: 'correct', cells: [{ row: 2, field: 'projectName', value }] });
    await correct('乙项目');
    await say(review, { type: 'set-refused', rows: [2], refused: true });
    const undo = () => step('undo');
    expect(name(await undo())).toEqual(['乙项目', 'corrected']);
    expect(name(await undo())).toEqual(['甲项目', 'accepted']);
    await expect(undo()).rejects.toThrow('没有可以撤销的改动');
    expect(name(await step('redo'))).toEqual(['乙项目', 'corrected']);
    await correct('丙项目');
    await expect(step('redo')).rejects.toThrow('没有可以重做');
  });

  it('take a pasted block whole: one step back, and nothing of it where a row is not there', async () => {
    const review = await read([
      HEAD,
      ['甲项目', '桃源镇', '甲公司', '5000', '2026-11-03', ''],
      ['乙项目', '桃源镇', '乙公司', '6000', '2026-11-04', ''],
    ]);
    const names = (present: ImportReview) =>
      present.files[0]?.sheets[0]?.rows.map(({ record }) => record.projectName);
    const cell = (row: number, value: string) => ({ row, field: 'projectName' as const, value });
    const paste = (...cells: ReturnType<typeof cell>[]) => say(review, { type: 'correct', cells });
    expect(names(await office.wholeReview(await paste(cell(2, '丙项目'), cell(3, '丁项目'))))).toEqual([
      '丙项目',
      '丁项目',
    ]);
    await expect(paste(cell(2, '戊项目'), cell(99, '己项目'))).rejects.toThrow('没有保存任何数据');
    const back = await office.call('import.step', { reviewId: review.id, direction: 'undo' });
    expect(names(await office.wholeReview(back))).toEqual(['甲项目', '乙项目']);
  });
});

it('says of all rows of a sheet, on whatever page, what would become of them', async () => {
  const many = Array.from({ length: 1500 }, (_, index) => [
    `第${index + 1}号项目`,
    '桃源镇',
    '甲公司',
    '5000',
    index === 1400 ? '2026-13-45' : '2026-11-03',
    '',
  ]);
  const review = await read([HEAD, ...many]);
  const asked = { ...at(review), choice: wholeView('stored') };
  const before = await office.call('import.rows', asked);
  expect(before.rows).toHaveLength(1500);
  expect(before.rows.at(-1)).toBe(1501);
  await say(review, { type: 'set-refused', rows: [...before.rows], refused: true });
  const after = await office.call('import.rows', asked);
  expect(after.taken).toEqual([]);
  expect(after.refused).toEqual(before.rows);
  const found = await office.call('import.rows', {
    ...asked,
    choice: { ...asked.choice, search: '第1234号' },
  });
  expect(found.rows).toEqual([1235]);
});
