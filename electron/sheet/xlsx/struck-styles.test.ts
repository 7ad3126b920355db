import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { readWorkbook } from '../read-workbook';

it('rows with a line through most of what they say are told; one struck word is no struck row', async () => {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('签约');
  sheet.addRow(['序号', '项目名称', '总投资（万元）', '签约时间']);
  sheet.addRow([1, '炒货项目', 5000, '2026-11-05']);
  sheet.addRow([2, '划掉的项目', 6000, '2026-11-05']).eachCell((cell) => {
    cell.font = { strike: true, bold: true };
  });
  sheet.addRow([3, '果脯项目', 7000, '2026-11-05']).getCell(3).font = { strike: true };
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());
  const [read] = (await readWorkbook(bytes, '桃源镇签约.xlsx')).sheets;
  expect(read?.struckRows).toEqual([2]);
});
