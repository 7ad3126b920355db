import { read, write } from '@e965/xlsx';
import type ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { UNSIGNED } from '../../../shared/import/sheet/find-signature';
import { projectToken } from '../../../shared/import/unit-form';
import {
  bySheet,
  columnOf,
  essence,
  fill,
  input,
  open,
  rearrange,
  review,
  sheetOf,
  signatureOf,
  signInto,
  wanted,
} from './fixture';
import { type UnitWorkbookInput, writeUnitWorkbook } from './write-unit-workbook';

const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_each, place) => from + place);

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

  it('asks once who fills it in, shows it on every form, prints on A4 across and knows it again', async () => {
    const workbook = await open(await writeUnitWorkbook(input));
    for (const sheet of workbook.worksheets.slice(2)) {
      const line = sheet.getCell('B2').value as ExcelJS.CellFormulaValue;
      expect(line.result).toMatch(
        /^填报单位：桃源镇.*填报人：.*联系电话：.*审核人（负责人签字）：.*填报日期：/,
      );
      expect(line.formula).toContain('填报说明!$B$5');
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape', fitToWidth: 1 });
      expect(sheet.pageSetup.printTitlesRow).toBe('1:3');
      // Legible: the widest form is made no smaller than four fifths (columns of 7 pixels a letter, 10.7 inches).
      const letters = sheet.columns.reduce(
        (sum, column) => sum + (column.hidden ? 0 : (column.width ?? 9)),
        0,
      );
      expect((10.7 * 96) / (letters * 7 + sheet.columns.length * 5)).toBeGreaterThan(0.8);
    }
    expect(await signatureOf(await writeUnitWorkbook(input))).toEqual(UNSIGNED);
    const signed = await fill((filled) => {
      const answers = sheetOf(filled, '填报说明');
      answers.getCell('B5').value = '甲某';
      answers.getCell('B6').value = '0791-88881234';
      answers.getCell('B8').value = new Date('2026-11-20T00:00:00Z');
    });
    expect(await signatureOf(signed)).toEqual({
      reporter: '甲某',
      phone: '0791-88881234',
      reviewer: '',
      filledOn: '2026-11-20',
    });
  });

  it('returned untouched says nothing new', async () => {
    const sheets = await review(await writeUnitWorkbook(input));
    expect(sheets.flatMap((sheet) => sheet.rows)).toEqual([]);
    expect(bySheet(sheets, '签约')?.unit).toMatchObject({ id: 3, why: '本系统填报表中的单位' });
  });

  it('comes back without mapping', async () => {
    const sheets = await review(await fill((workbook) => void signInto(workbook)));
    expect(essence(bySheet(sheets, '签约'))).toEqual(wanted);
    expect(sheets.flatMap(({ notices }) => notices)).toEqual([]);
    expect(bySheet(sheets, '填报说明')?.leftOut).toBe('填报说明，没有要读入的内容');
  });

  it('comes back renamed, with rows sorted and a column put in', async () => {
    const sheets = await review(await fill(rearrange));
    expect(essence(bySheet(sheets, '改过名'))).toEqual([wanted[1], wanted[0]]);
    expect(
      bySheet(sheets, '改过名')?.columns.find((column) => column.heading === '自己加的栏')?.field,
    ).toBeNull();
  });

  it.each([
    ['the date', (sheet: ExcelJS.Worksheet) => ['签约时间'].map((heading) => columnOf(sheet, heading))],
    ['the number', () => [1]],
    ['all but the number', (sheet: ExcelJS.Worksheet) => range(2, sheet.columnCount)],
    ['all', (sheet: ExcelJS.Worksheet) => range(1, sheet.columnCount)],
  ] as const)('comes back with the hidden row written over: %s', async (_what, columnsOf) => {
    const sheets = await review(
      await fill((workbook) => {
        const sheet = signInto(workbook);
        for (const column of columnsOf(sheet)) sheet.getCell(4, column).value = null;
      }),
    );
    const sheet = bySheet(sheets, '签约');
    expect(sheet?.nothingToReport).toBe(false);
    const read = essence(sheet)?.filter(([, , , events]) => events?.toString() !== '');
    expect(read?.map(([name, , total, events]) => [name, total, events])).toEqual(
      wanted.map(([name, , total, events]) => [name, total, events]),
    );
  });

  it('takes a row pasted over the hidden one, and nothing filled in outside the columns for nothing', async () => {
    const pasted = await review(
      await fill((workbook) => {
        const sheet = sheetOf(workbook, '签约');
        sheet.getCell(4, 2).value = '粘贴项目';
        sheet.getCell(4, columnOf(sheet, '签约时间')).value = '2026-11-09';
      }),
    );
    expect(bySheet(pasted, '签约')?.rows.map(({ record }) => [record.projectName, record.events])).toEqual([
      ['粘贴项目', [expect.objectContaining({ stage: 'signed', date: '2026-11-09' })]],
    ]);
    const outside = await review(
      await fill((workbook) => {
        const sheet = sheetOf(workbook, '签约');
        const column = columnOf(sheet, '签约时间');
        for (const row of [3, 4]) sheet.getCell(row, column).value = '时间';
        sheet.getCell(5, column).value = '2026-11-09';
      }),
    );
    expect(bySheet(outside, '签约')).toMatchObject({
      nothingToReport: false,
      leftOut: expect.stringContaining('不在填报表原有的栏目里'),
    });
  });

  it('takes totals and signatures below the projects for none', async () => {
    const sheets = await review(
      await fill((workbook) => {
        const sheet = signInto(workbook);
        sheet.getCell(8, 2).value = '合计';
        sheet.getCell(8, columnOf(sheet, '总投资（万元）')).value = 99999;
        sheet.getCell(9, 2).value = '填表人：样';
        sheet.getCell(10, columnOf(sheet, '签约时间')).value = '2026-11-12';
        sheet.getCell(4, columnOf(sheet, '总投资（万元）')).value = '合计';
      }),
    );
    expect(bySheet(sheets, '签约')?.rows.map(({ row, verdict }) => [row, verdict])).toEqual([
      [6, 'accepted'],
      [7, 'accepted'],
      [10, 'refused'],
    ]);
  });

  it('takes words above and between its projects for none of them', async () => {
    const sheets = await review(
      await fill((workbook) => {
        const sheet = signInto(workbook);
        sheet.getCell(8, 2).value = '本月无新签约项目';
        sheet.getCell(9, 2).value = '补报：2026年10月签约项目';
        for (const heading of ['项目名称', '投资方', '签约时间'])
          sheet.getCell(10, columnOf(sheet, heading)).value = heading;
      }),
    );
    const signed = bySheet(sheets, '签约');
    expect(signed?.rows.map(({ row }) => row)).toEqual([6, 7]);
    expect(signed?.skippedRows.map(({ row }) => row)).toEqual(expect.arrayContaining([8, 9, 10]));
  });

  it('asks where a heading was made another one over its hidden key', async () => {
    const sheets = await review(
      await fill((workbook) => {
        const sheet = signInto(workbook);
        const column = columnOf(sheet, '签约时间');
        sheet.getCell(3, column).value = '注册时间';
      }),
    );
    const rows = bySheet(sheets, '签约')?.rows ?? [];
    expect(rows.length).toBeGreaterThan(0);
    for (const { record, issues } of rows) {
      expect(record.events.some(({ stage, date }) => stage === 'signed' && date !== null)).toBe(false);
      expect(issues.map(({ code }) => code)).toContain('unread');
    }
  });

  it('heeds the unit of money and the unit that the sheet shows', async () => {
    const sheets = await review(
      await fill((workbook) => {
        const funds = sheetOf(workbook, '到位资金');
        const column = columnOf(funds, '本月到位资金（万元）');
        funds.getCell(3, column).value = '本月到位资金（元）';
        funds.getCell(5, column).value = 3_000_000;
        signInto(workbook).getCell('B2').value = '填报单位：柳溪镇    填报人：乙';
      }),
    );
    const [row] = bySheet(sheets, '到位资金')?.rows ?? [];
    expect(row?.record.funds.map(({ money }) => money)).toEqual([{ currency: 'CNY', minor: 300_000_000 }]);
    expect(row?.issues.map(({ code }) => code)).toContain('money-unit-unknown');
    expect(bySheet(sheets, '签约')?.rows.map(({ verdict }) => verdict)).toEqual(['refused', 'refused']);
    expect(bySheet(sheets, '签约')?.notices.join()).toContain('发给“桃源镇”');
  });

  it('takes no words on progress for a stage', async () => {
    const sheets = await review(
      await fill((workbook) => {
        const sheet = sheetOf(workbook, '在谈在建进展');
        sheet.getCell(5, columnOf(sheet, '目前进展情况（形象进度）')).value = '试生产甲';
      }),
    );
    expect(bySheet(sheets, '在谈在建进展')?.rows.map(({ record }) => record.events)).toEqual([[]]);
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
    // The number of the row above filled down to a project of its own.
    expect(
      await codes((sheet) => {
        sheet.getCell('A7').value = sheet.getCell('A5').value;
        sheet.getCell('C7').value = '轴承制造公司';
      }),
    ).toEqual([
      [12, []],
      [null, ['tampered-id']],
    ]);
  });

  it('holds a row whose number is of a project unlike it, and rows of another unit', async () => {
    const verdicts = async (change: (sheet: ExcelJS.Worksheet) => void) => {
      const sheets = await review(await fill((workbook) => change(signInto(workbook))));
      const sheet = bySheet(sheets, '签约');
      return { held: sheet?.rows.map(({ verdict }) => verdict), told: sheet?.notices.join() };
    };
    expect(
      await verdicts((sheet) => {
        sheet.getCell('B6').value = '完全不同的工厂';
        sheet.getCell(6, columnOf(sheet, '总投资（万元）')).value = null;
      }),
    ).toEqual({ held: ['refused', 'accepted'], told: '' });
    const ofLiuxi = (sheet: ExcelJS.Worksheet) => {
      sheet.getCell('A6').value = projectToken(14, 4);
      sheet.getCell('B6').value = '风电叶片项目';
    };
    expect(await verdicts(ofLiuxi)).toEqual({
      held: ['refused', 'refused'],
      told: expect.stringContaining('编号却是“柳溪镇”的'),
    });
    expect(
      await verdicts((sheet) => {
        ofLiuxi(sheet);
        sheet.getCell(5, columnOf(sheet, '签约时间')).value = '2026-11-03';
      }),
    ).toEqual({
      held: ['accepted', 'refused', 'accepted'],
      told: expect.stringContaining('又有“柳溪镇”的项目'),
    });
  });

  it('knows the unit by the numbers where nothing else names it, and nothing new by a form without numbers', async () => {
    const nameless = (workbook: ExcelJS.Workbook) => {
      for (const name of ['_zs', '填报说明']) workbook.removeWorksheet(sheetOf(workbook, name).id);
      const sheet = signInto(workbook);
      for (const each of workbook.worksheets) each.getCell('B2').value = null;
      return sheet;
    };
    const named = bySheet(await review(await fill((workbook) => void nameless(workbook))), '签约');
    expect(named?.unit).toMatchObject({ id: 3, why: '填报表中的项目编号' });
    expect(essence(named)).toEqual(wanted);
    const unnumbered = await fill((workbook) => void signInto(workbook).spliceColumns(1, 1));
    const read = essence(bySheet(await review(unnumbered), '签约'));
    expect(read?.flatMap(([name, , , events]) => (events?.toString() === '' ? [] : [name]))).toEqual(
      wanted.map(([name]) => name),
    );
  });

  it('goes by names when the workbook was written for another office, or its unit has another number here', async () => {
    const codes = async (change: Partial<UnitWorkbookInput>) => {
      const sheets = await review(await fill(signInto, { ...input, ...change }));
      const sheet = bySheet(sheets, '签约');
      return {
        notices: sheet?.notices.filter((notice) => notice.includes('编号不作数')).length,
        unit: sheet?.unit.name,
        rows: sheet?.rows.map((row) => [row.match.projectId, row.match.why.includes('编号')]),
      };
    };
    expect(await codes({ officeName: '邻区开放办' })).toEqual({
      notices: 1,
      unit: '桃源镇',
      rows: [
        [12, false],
        [null, false],
      ],
    });
    const moved = await fill(
      (workbook) => {
        signInto(workbook).getCell('B2').value = '填报单位：岭溪镇';
      },
      { ...input, officeName: '邻区开放办' },
    );
    expect(bySheet(await review(moved), '签约')?.unit).toMatchObject({ id: null, name: '岭溪镇' });
    // Number 3 is 桃源镇 here.
    expect(await codes({ unit: '柳溪镇' })).toMatchObject({ notices: 1, unit: '柳溪镇' });
    expect(await codes({})).toMatchObject({ notices: 0, unit: '桃源镇' });
  });
});
