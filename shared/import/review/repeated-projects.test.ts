import { describe, expect, it } from 'vitest';
import type { RawSheet, SheetCell } from '../cell';
import { knownProject, reviewContext } from '../testing';
import type { ReviewRow } from './review';
import { applyCorrection, type IncomingFile, startReview, toImportReview } from './review-state';

const units = ['桃源镇', '柳溪镇'].map((name, place) => ({
  id: place + 1,
  name,
  shortName: name,
  aliases: [],
  active: true,
}));

const HEAD = [
  '项目名称',
  '责任单位',
  '投资方',
  '总投资（万元）',
  '签约时间',
  '本月到位资金（万元）',
  '到位时间',
];

function sheet(name: string, ...rows: SheetCell[][]): RawSheet {
  return { name, hidden: 'no', grid: [HEAD, ...rows], merges: [], date1904: false, notices: [], notes: [] };
}

function file(name: string, ...sheets: RawSheet[]): IncomingFile {
  return { name, sha256: name, bytes: 1, format: 'xls', duplicateOf: null, error: null, sheets };
}

const FILM = ['包装膜项目', '桃源镇', '膜业公司', 5000, '2026-11-05'];
const context = reviewContext(units, []);

function read(...files: IncomingFile[]): ReviewRow[] {
  return rowsOf(startReview('r', files, context));
}

function rowsOf(state: Parameters<typeof toImportReview>[0]): ReviewRow[] {
  return toImportReview(state).files.flatMap(({ sheets }) => sheets.flatMap(({ rows }) => rows));
}

const repeats = (row: ReviewRow | undefined) =>
  row?.issues.filter(({ code }) => code === 'repeated-elsewhere').map(({ message }) => message) ?? [];

describe('a project in two places of one import', () => {
  it('is pointed out on the sheet read later, with what is stored once', () => {
    const [first, second] = read(file('报表.xls', sheet('汇总', FILM), sheet('桃源镇', FILM)));
    expect(repeats(first)).toEqual([]);
    expect(second?.verdict).toBe('accepted');
    expect(repeats(second)).toEqual(['与“汇总”表第2行是同一项目，签约只登记一次']);
  });

  it('is pointed out in another file, with what the two say otherwise', () => {
    const town = [...FILM.slice(0, 3), 6000, '2026-11-06'];
    const [, second] = read(file('汇总.xls', sheet('一', FILM)), file('桃源镇.xls', sheet('二', town)));
    expect(repeats(second)).toEqual([
      '与“汇总.xls”的“一”表第2行是同一项目，签约只登记一次；两处不一致，请核对：' +
        '签约时间这里是2026-11-06，那里是2026-11-05（以那里为准），总投资这里是6000万元，那里是5000万元（以那里为准）',
    ]);
  });

  it('is no matter where each place tells another part of it', () => {
    const funds = ['包装膜项目', '桃源镇', '', '', '', 300, '2026-11-09'];
    const [, second] = read(file('报表.xls', sheet('签约', FILM), sheet('到位资金', funds)));
    expect(repeats(second)).toEqual([]);
  });

  it('does not bring the same money twice: with the day left out in one place the later row waits', () => {
    const dated = ['包装膜项目', '桃源镇', '', '', '', 300, '2026-11-09'];
    const undated = ['包装膜项目', '桃源镇', '', '', '', 300, ''];
    for (const pair of [
      [dated, undated],
      [undated, dated],
    ]) {
      const [first, second] = pair.map((row, place) => sheet(`到位${place}`, row));
      const [, later] = read(file('报表.xls', ...[first, second].flatMap((each) => each ?? [])));
      expect(later?.verdict).toBe('refused');
      expect(repeats(later)[0]).toContain('到位资金300万元可能是同一笔');
    }
    const [, other] = read(
      file('报表.xls', sheet('到位一', dated), sheet('到位二', [...dated.slice(0, 5), 400, '2026-11-10'])),
    );
    expect(other?.verdict).toBe('accepted');
    expect(repeats(other)[0]).toContain('到位资金这里是400万元，那里是300万元（分别登记）');
  });

  it('with another sum of the same day and voucher is the next version of it: the later row waits', () => {
    const readTwo = (amount: number, date: string) =>
      read(
        file('初稿.xls', sheet('到位', ['包装膜项目', '桃源镇', '', '', '', 512.34, '2026-11-16'])),
        file('终稿.xls', sheet('到位', ['包装膜项目', '桃源镇', '', '', '', amount, date])),
      )[1];
    const later = readTwo(600, '2026-11-16');
    expect(later?.verdict).toBe('refused');
    expect(repeats(later)[0]).toContain(
      '同一天（2026-11-16）的到位资金这里是600万元，那里是512.34万元，可能是前后两稿',
    );
    expect(readTwo(512.34, '2026-11-16')?.verdict).toBe('accepted');
    expect(readTwo(600, '2026-11-17')?.verdict).toBe('accepted');
    const [, undated] = read(
      file('初稿.xls', sheet('到位', ['包装膜项目', '桃源镇', '', '', '', 200, ''])),
      file('修订.xls', sheet('到位', ['包装膜项目', '桃源镇', '', '', '', 250, ''])),
    );
    expect(undated?.verdict).toBe('refused');
    expect(repeats(undated)[0]).toContain('都没有写到位时间的到位资金这里是250万元，那里是200万元');
  });

  it('tells the days apart of a project two units share', () => {
    const known = knownProject({ id: 7, unitId: 1, unit: '桃源镇', name: '包装膜项目' });
    const theirs = ['包装膜项目', '柳溪镇', '膜业公司', 5000, '2026-11-12'];
    const office = reviewContext(units, [known]);
    const files = [file('桃源.xls', sheet('签约', FILM)), file('柳溪.xls', sheet('签约', theirs))];
    const said = { type: 'set-match', file: 1, sheet: 0, row: 2, projectId: 7 } as const;
    const matched = applyCorrection(startReview('r', files, office), said, office);
    expect(rowsOf(matched).flatMap(repeats)).toEqual([
      '与“桃源.xls”的“签约”表第2行（桃源镇）是同一项目，两处不一致，请核对：签约时间这里是2026-11-12，那里是2026-11-05（以那里为准）',
    ]);
  });

  it('is asked about when two units report it, unless the office knows them apart', () => {
    const theirs = ['包装膜项目', '柳溪镇', '膜业公司', 5000, '2026-11-05'];
    const [, second] = read(file('桃源.xls', sheet('签约', FILM)), file('柳溪.xls', sheet('签约', theirs)));
    expect(second?.verdict).toBe('accepted');
    expect(repeats(second)).toEqual([
      '与“桃源.xls”的“签约”表第2行（桃源镇）的项目相同：项目名称相同，投资方相同，总投资相同（5000.00 万元）。两处会登记成两个项目，请核对应由谁报送',
    ]);
    const known = units.map(({ id, name }) =>
      knownProject({ id, unitId: id, unit: name, name: '包装膜项目' }),
    );
    const files = [file('桃源.xls', sheet('签约', FILM)), file('柳溪.xls', sheet('签约', theirs))];
    expect(rowsOf(startReview('r', files, reviewContext(units, known))).flatMap(repeats)).toEqual([]);
  });

  it('is asked about under another name at another unit, in two files or on one sheet', () => {
    const plant = ['双报储能项目', '桃源镇', '双报储能有限公司', 15000, '2026-11-05'];
    const other = ['双报储能电站项目', '柳溪镇', '双报储能', 15000, '2026-11-05'];
    const asked = (where: string) => [
      `与${where}第2行（桃源镇）的项目很可能相同：一方的项目名称包含另一方，投资方相同，总投资相同（15000.00 万元）。两处会登记成两个项目，请核对应由谁报送`,
    ];
    const [, there] = read(file('桃源.xls', sheet('签约', plant)), file('柳溪.xls', sheet('签约', other)));
    expect(there?.verdict).toBe('accepted');
    expect(repeats(there)).toEqual(asked('“桃源.xls”的“签约”表'));
    const [, here] = read(file('汇总.xls', sheet('签约', plant, other)));
    expect(repeats(here)).toEqual(asked('“签约”表'));
    const apart = ['钠电池生产线项目', '柳溪镇', '双报储能', 8000, '2026-11-05'];
    expect(read(file('汇总.xls', sheet('签约', plant, apart))).flatMap(repeats)).toEqual([]);
  });

  it('is forgotten with the row it was compared with', () => {
    const state = startReview('r', [file('报表.xls', sheet('汇总', FILM), sheet('桃源镇', FILM))], context);
    const refused = applyCorrection(
      state,
      { type: 'set-refused', file: 0, sheet: 0, rows: [2], refused: true },
      context,
    );
    expect(rowsOf(refused).flatMap(repeats)).toEqual([]);
  });
});

describe('a known project under a new name', () => {
  const wan = (amount: number) => ({ currency: 'CNY', minor: amount * 1_000_000 }) as const;
  const valves = knownProject({
    id: 7,
    unitId: 1,
    unit: '桃源镇',
    name: '阿尔法阀门制造项目',
    investor: '阿尔法公司',
    totalInvestment: wan(8000),
  });
  const money = { projectId: 7, money: wan(1000), date: '2026-10-12', voucher: '' };
  const office = { ...reviewContext(units, [valves]), fundsBefore: new Map([[7, [money]]]) };
  const renamed = ['阿尔法公司阀门制造项目', '桃源镇', '阿尔法公司', 8500, '', 1000, '2026-10-12'];
  const readIt = (row: SheetCell[]) => startReview('r', [file('11月.xls', sheet('报表', row))], office);
  const codes = (row: ReviewRow | undefined) => row?.issues.map(({ code }) => code) ?? [];

  it('is proposed, and waits when it brings the money of last month again', () => {
    const [row] = rowsOf(readIt(renamed));
    expect(row?.match.candidates).toMatchObject([{ projectId: 7, level: 'very-likely' }]);
    expect(codes(row)).toEqual(expect.arrayContaining(['likely-known', 'already-reported']));
    expect(row?.verdict).toBe('refused');
    const [other] = rowsOf(readIt([...renamed.slice(0, 6), '2026-11-12']));
    expect(codes(other)).not.toContain('already-reported');
    expect(other?.verdict).toBe('accepted');
  });

  it('is taken as the clerk says, the same or another', () => {
    for (const projectId of [7, null]) {
      const said = { type: 'set-match', file: 0, sheet: 0, row: 2, projectId } as const;
      const [row] = rowsOf(applyCorrection(readIt(renamed), said, office));
      expect(row?.verdict).toBe('accepted');
      expect(row?.match).toMatchObject({ projectId, decided: 'clerk' });
    }
  });
});

describe('a known project reported again', () => {
  const film = knownProject({
    id: 7,
    unitId: 1,
    unit: '桃源镇',
    name: '包装膜项目',
    totalInvestment: { currency: 'CNY', minor: 5000 * 1_000_000 },
  });
  const reported = {
    projectId: 7,
    money: { currency: 'CNY', minor: 150 * 1_000_000 },
    date: null,
    voucher: '',
  } as const;
  const office = { ...reviewContext(units, [film]), funds: new Map([[7, [reported]]]) };
  const issuesOf = (row: SheetCell[]) =>
    rowsOf(startReview('r', [file('修改.xls', sheet('报表', row))], office)).flatMap(({ issues }) =>
      issues.map(({ code, severity, message }) => [code, severity, message]),
    );

  it('with another total: the known one stands, and the issue says so', () => {
    expect(issuesOf(['包装膜项目', '桃源镇', '', 6800])).toContainEqual([
      'differs-known',
      'warning',
      '总投资报的是 6800.00 万元，已登记的是 5000.00 万元；没有改动，要改请采用新值',
    ]);
    expect(issuesOf(['包装膜项目', '桃源镇', '', 5000])).toEqual([]);
  });

  it('with more money in the period: without a day it waits, with one it is asked about, the same is no news', () => {
    const said = (amount: number, date: string) =>
      issuesOf(['包装膜项目', '桃源镇', '', '', '', amount, date]).filter(
        ([code]) => code === 'already-reported',
      );
    expect(said(180, '')).toEqual([
      [
        'already-reported',
        'error',
        '该项目本期已报到位资金 150万元，本次是 180万元：是更正请退回前一份报表，是另一笔请写明到位时间和凭证',
      ],
    ]);
    expect(said(180, '2026-11-09')[0]?.[1]).toBe('warning');
    expect(said(150, '')).toEqual([]);
  });
});
