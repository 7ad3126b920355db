import { read, write } from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { ReviewSheet } from '../../shared/import/review/review';
import { startReview, toImportReview } from '../../shared/import/review/review-state';
import type { KnownUnit } from '../../shared/import/rows/match-unit';
import { knownProject, reviewContext } from '../../shared/import/testing';
import { readWorkbook } from './read-workbook';
import { type UnitWorkbookInput, type UnitWorkbookProject, writeUnitWorkbook } from './write-unit-workbook';

const unit: KnownUnit = { id: 3, name: '桃源镇', shortName: '桃源', aliases: [], active: true };
const other: KnownUnit = { id: 4, name: '柳溪镇', shortName: '柳溪', aliases: [], active: true };

function project(id: number, name: string, stage: UnitWorkbookProject['stage']): UnitWorkbookProject {
  return {
    id,
    name,
    stage,
    investor: `=${name}公司`,
    content: '',
    industry: '新材料',
    sourceRegion: '长三角',
    attraction: '以商招商',
    address: '',
    contact: '',
    capital: 'domestic',
    totalInvestment: { currency: 'CNY', minor: 12_345_678_900 },
  };
}

const projects = [
  project(11, '年产三万吨包装膜项目', 'negotiating'),
  project(12, '冷链物流项目（一期）', 'negotiating'),
  project(13, '冷链物流项目（二期）', 'started'),
];
const input: UnitWorkbookInput = {
  officeName: '区开放办',
  unitId: 3,
  unit: '桃源镇',
  period: '2026-11',
  cutOff: '2026-11-23',
  industries: ['新材料', '生物医药'],
  sourceRegions: ['长三角'],
  attractions: ['以商招商'],
  projects,
};
const context = reviewContext(
  [unit, other],
  projects.map(({ id, name, investor, totalInvestment }) =>
    knownProject({ id, unitId: 3, unit: '桃源镇', name, investor, totalInvestment }),
  ),
);

async function open(bytes: Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

async function review(bytes: Uint8Array, name = '任意名称.xlsx'): Promise<readonly ReviewSheet[]> {
  const { format, sheets } = await readWorkbook(bytes, name);
  const incoming = { name, sha256: '', bytes: bytes.length, format, duplicateOf: null, error: null, sheets };
  return toImportReview(startReview('r', [incoming], context)).files[0]?.sheets ?? [];
}

/** What the unit does: fills the forms in, with Excel. */
async function fill(change: (workbook: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const workbook = await open(await writeUnitWorkbook(input));
  change(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function sheetOf(workbook: ExcelJS.Workbook, name: string): ExcelJS.Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function columnOf(sheet: ExcelJS.Worksheet, heading: string): number {
  let found = 0;
  sheet.getRow(3).eachCell((cell, column) => {
    if (cell.value === heading) found = column;
  });
  return found;
}

function signInto(workbook: ExcelJS.Workbook): ExcelJS.Worksheet {
  const sheet = sheetOf(workbook, '签约');
  sheet.getCell(6, columnOf(sheet, '签约时间')).value = 46333;
  sheet.getCell(7, 2).value = '新能源装备项目';
  sheet.getCell(7, columnOf(sheet, '总投资（万美元，外资填）')).value = 800;
  sheet.getCell(7, columnOf(sheet, '签约时间')).value = '2026-11-09';
  return sheet;
}

const bySheet = (sheets: readonly ReviewSheet[], name: string) => sheets.find((sheet) => sheet.name === name);
const essence = (sheet: ReviewSheet | undefined) =>
  sheet?.rows.map((row) => [
    row.record.projectName,
    row.match.projectId,
    row.record.totalInvestment,
    row.record.events.map((event) => [event.stage, event.date]),
    row.issues.map((issue) => issue.code),
  ]);
const wanted = [
  ['冷链物流项目（一期）', 12, { currency: 'CNY', minor: 12_345_678_900 }, [['signed', '2026-11-07']], []],
  ['新能源装备项目', null, { currency: 'USD', minor: 800_000_000 }, [['signed', '2026-11-09']], []],
];

describe('unit workbook', () => {
  it('has the forms, locked headings, open cells, rules and hidden ids', async () => {
    const workbook = await open(await writeUnitWorkbook(input));
    expect(workbook.worksheets.filter((s) => s.state === 'visible').map((s) => s.name)).toEqual([
      '填报说明',
      '签约',
      '注册',
      '开工',
      '投产',
      '在谈在建进展',
      '到位资金',
      '存在问题',
    ]);
    expect(workbook.getWorksheet('_zs')?.state).toBe('veryHidden');
    const sheet = sheetOf(workbook, '签约');
    expect(sheet.getColumn(1).hidden).toBe(true);
    expect(sheet.getRow(4).hidden).toBe(true);
    expect(sheet.getCell('B3').protection?.locked ?? true).toBe(true);
    expect(sheet.getCell('B5').protection?.locked).toBe(false);
    expect((sheet as unknown as { sheetProtection: object }).sheetProtection).toMatchObject({ sheet: true });
    const { dataValidations } = sheet as unknown as {
      dataValidations: { model: Record<string, { type: string }> };
    };
    const rules = Object.values(dataValidations.model);
    expect(new Set(rules.map((rule) => rule.type))).toEqual(new Set(['list', 'decimal', 'date']));
    // The investor begins with "=": it is a text, not a formula.
    expect(sheet.getCell('C5').value).toBe('=年产三万吨包装膜项目公司');
    expect(sheet.getCell('C5').numFmt).toBe('@');
  });

  it('returned untouched says nothing new', async () => {
    const sheets = await review(await writeUnitWorkbook(input));
    expect(sheets.flatMap((sheet) => sheet.rows)).toEqual([]);
    expect(bySheet(sheets, '签约')?.unit).toMatchObject({ id: 3, why: '本系统填报表中的单位' });
  });

  it('comes back without mapping', async () => {
    expect(essence(bySheet(await review(await fill((workbook) => void signInto(workbook))), '签约'))).toEqual(
      wanted,
    );
  });

  it('comes back renamed, with rows sorted and a column put in', async () => {
    const sheets = await review(
      await fill((workbook) => {
        const sheet = signInto(workbook);
        sheet.name = '改过名';
        const rows = [5, 6, 7].map((row) => sheet.getRow(row).values as ExcelJS.CellValue[]);
        [rows[2], rows[0], rows[1]].forEach((values, place) => {
          sheet.getRow(5 + place).values = values ?? [];
        });
        sheet.spliceColumns(3, 0, ['', '', '自己加的栏']);
      }),
    );
    expect(essence(bySheet(sheets, '改过名'))).toEqual([wanted[1], wanted[0]]);
    expect(
      bySheet(sheets, '改过名')?.columns.find((column) => column.heading === '自己加的栏')?.field,
    ).toBeNull();
  });

  it.each(['biff8', 'ods'] as const)('comes back saved as %s by another program', async (bookType) => {
    const filled = await fill((workbook) => void signInto(workbook));
    const resaved = write(read(filled, { cellNF: true, cellStyles: true }), { type: 'buffer', bookType });
    expect(essence(bySheet(await review(new Uint8Array(resaved), '另存.xls'), '签约'))).toEqual(wanted);
  });

  it('reads funds in both currencies, progress and problems', async () => {
    const sheets = await review(
      await fill((workbook) => {
        const funds = sheetOf(workbook, '到位资金');
        funds.getCell(5, columnOf(funds, '本月到位资金（万元）')).value = 1200.5;
        funds.getCell(5, columnOf(funds, '到位时间')).value = 46330;
        funds.getCell(5, columnOf(funds, '出资方式')).value = '有形资产';
        const problem = sheetOf(workbook, '存在问题');
        problem.getCell(5, columnOf(problem, '存在问题及需协调事项')).value = '缺用地指标';
      }),
    );
    expect(bySheet(sheets, '到位资金')?.rows.map((row) => [row.match.projectId, row.record.funds])).toEqual([
      [
        13,
        [
          {
            money: { currency: 'CNY', minor: 1_200_500_000 },
            date: '2026-11-04',
            kind: 'tangible',
            voucher: '',
          },
        ],
      ],
    ]);
    expect(bySheet(sheets, '存在问题')?.rows.map((row) => [row.match.projectId, row.record.problem])).toEqual(
      [[11, '缺用地指标']],
    );
  });

  it('notices ids that were changed, copied or taken from another unit', async () => {
    const codes = async (change: (sheet: ExcelJS.Worksheet) => void) => {
      const sheets = await review(await fill((workbook) => change(signInto(workbook))));
      return bySheet(sheets, '签约')?.rows.map((row) => [
        row.match.projectId,
        row.issues.map((issue) => issue.code),
      ]);
    };
    expect(
      await codes((sheet) => {
        sheet.getCell('A6').value = '13-0000000';
      }),
    ).toEqual([
      [12, ['tampered-id']],
      [null, []],
    ]);
    expect(
      await codes((sheet) => {
        sheet.getCell('A7').value = sheet.getCell('A6').value;
      }),
    ).toEqual([
      [12, []],
      [null, ['tampered-id']],
    ]);
    expect(
      await codes((sheet) => {
        sheet.getCell('B6').value = '完全不同的项目';
      }),
    ).toEqual([
      [12, ['tampered-id']],
      [null, []],
    ]);
  });
});
