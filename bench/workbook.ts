/**
 * Child of the bench, for what must not count in its own memory: `make ROWS FILE` writes a workbook of twenty-five
 * columns, `parse FILE` has the parser alone read it into arrays and prints its time and peak.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { read, utils, write } from '@e965/xlsx';
import { nameOf, word } from './names';

const [what, ...rest] = process.argv.slice(2);
if (what === 'make') make(Number(rest[0]), rest[1] ?? '');
else process.stdout.write(`${JSON.stringify(parse(rest[0] ?? '', Number(rest[1] ?? 1)))}\n`);

function make(rows: number, file: string): void {
  const heading = [
    '序号',
    '项目名称',
    '投资方',
    '建设内容及规模',
    '产业类别',
    '来源地',
    '总投资（万元）',
    '签约时间',
    '联系人及电话',
    '备注',
  ];
  const sheet = utils.aoa_to_sheet([
    [...heading, ...Array.from({ length: 15 }, (_, column) => `其他${column}`)],
    ...Array.from({ length: rows }, (_, row) => [
      row + 1,
      nameOf(row),
      `投资方${row}有限公司`,
      `建设${word(row)}生产线${row % 9}条，年产${row % 50}万件`,
      '新材料',
      '长三角',
      3000 + row / 4,
      '2026-11-05',
      '招商办 0000-8600001',
      '',
      ...Array.from({ length: 15 }, (_, column) => `补充${row}-${column}`),
    ]),
  ]);
  const options = { type: 'buffer', bookType: 'xlsx', compression: true } as const;
  writeFileSync(file, write(utils.book_new(sheet, '签约项目'), options) as Buffer);
}

/** The best of `runs`, in ms; peak in MiB. */
function parse(file: string, runs: number): { ms: number; peak: number } {
  let ms = Number.POSITIVE_INFINITY;
  for (let run = 0; run < runs; run++) {
    const from = performance.now();
    const parsed = read(readFileSync(file), { dense: true });
    for (const each of Object.values(parsed.Sheets)) utils.sheet_to_json(each, { header: 1 });
    ms = Math.min(ms, performance.now() - from);
  }
  return { ms, peak: process.resourceUsage().maxRSS / 1024 };
}
