import { expect, it } from 'vitest';
import type { ListedEntry } from '../../../../shared/contract/registers';
import { inspectionMarkRegister } from '../../../../shared/registers/declared/inspection-mark';
import { changesOf, columnOfRater, ratersOf, readMatrix, subjectRows } from './marks-table';

const marks = inspectionMarkRegister.marks;
if (!marks) throw new Error('a register of marks says so');
const entry = (id: number, projectId: number, judge: string, text: string): ListedEntry => ({
  ...{ id, register: 'inspection-mark', title: '', unit: '云岭镇', project: `项目${projectId}`, leader: '' },
  ...{ state: '', steps: [], origin: null, derived: {}, tone: null, closed: false },
  fields: { projectId, unitId: 9, judge, marks: text, markedOn: '2026-12-18', note: '' },
});
const expected = [1, 2].map((key) => ({
  ...{ key, name: `项目${key}`, unit: '云岭镇' },
  fields: { projectId: key, unitId: 9 },
}));
const entries = [entry(7, 3, '丙', '80'), entry(5, 1, '甲', '90'), entry(6, 1, '甲', '91')];
const rows = subjectRows(marks, expected, entries);
const day = { field: 'markedOn', on: '2026-12-20' };

it('has a row for each project to be marked and for each that was, and the later of two marks of one judge', () => {
  expect(rows.map(({ name }) => name)).toEqual(['项目1', '项目2', '项目3']);
  expect(rows[0]?.marks.get('甲')?.id).toBe(6);
  expect(ratersOf(marks, ['乙', '甲'], entries)).toEqual(['乙', '甲', '丙']);
});

it('turns what is typed into new marks, others and none', () => {
  const [one, two] = rows;
  if (!one || !two) throw new Error('two rows');
  const edit = (row: typeof one, rater: string, text: string) => ({
    row,
    columnId: columnOfRater(rater),
    text,
  });
  expect(
    changesOf(marks, [edit(one, '甲', ' 88 '), edit(one, '乙', ''), edit(two, '乙', '38、27、28')], day),
  ).toEqual([
    { id: 6, fields: { marks: '88' } },
    {
      id: null,
      fields: { projectId: 2, unitId: 9, judge: '乙', marks: '38、27、28', markedOn: '2026-12-20' },
    },
  ]);
  expect(changesOf(marks, [edit(one, '甲', '')], day)).toEqual([{ id: 6, fields: null }]);
});

it('reads a whole matrix by its names, leaves sums and what stands there already, and names what it does not know', () => {
  const pasted = readMatrix(
    [
      ['序号', '项目名称', '责任单位', '甲', '丁', '平均分'],
      ['1', '项目2', '云岭镇', '85', '86', '85.5'],
      ['2', '项目 1', '云岭镇', '91', '', '91'],
      ['3', '别的项目', '', '70', '71', ''],
      ['', '合计', '', '', '', ''],
    ],
    rows,
  );
  expect(pasted?.raters).toEqual(['甲', '丁']);
  expect(pasted?.unknown).toEqual(['别的项目']);
  expect(pasted?.edits.map(({ row, columnId, text }) => [row.name, columnId, text])).toEqual([
    ['项目2', columnOfRater('甲'), '85'],
    ['项目2', columnOfRater('丁'), '86'],
  ]);
});

it('takes a block without names cell by cell', () => {
  expect(
    readMatrix(
      [
        ['90', '91'],
        ['92', '93'],
      ],
      rows,
    ),
  ).toBeNull();
  expect(
    readMatrix(
      [
        ['项目1', '90'],
        ['项目2', '92'],
      ],
      rows,
    ),
  ).toBeNull();
});
