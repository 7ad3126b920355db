import { expect, test } from 'vitest';
import type { Unit } from '../../../../shared/contract/office';
import { parseTsv } from '../../../ui/data-grid/editing/grid-clipboard';
import { readPastedTargets } from './paste-targets';

const unit = (id: number, name: string, aliases: string[] = []): Unit =>
  ({ id, name, shortName: '', aliases, active: true, position: id, groupName: '镇街组' }) as unknown as Unit;
const units = [unit(1, '桃源镇'), unit(2, '柳溪街道', ['柳溪街'])];

test('a table from Excel is read by its headings and the names of the units', () => {
  const text = [
    '2026年目标分解表',
    '序号\t单位\t签约项目个数（个）\t到位资金（万元）\t备注',
    '1\t柳 溪街\t12\t40,000\t',
    '2\t桃源镇\t\t3万\t新任务',
    '3\t东风乡\t5\t1\t',
    '\t合计\t17\t40001\t',
  ].join('\n');
  expect(readPastedTargets(parseTsv(text), units)).toEqual({
    targets: { '2 signed-count': '12', '2 funds-in-place': '40000' },
    columns: ['签约项目个数', '到位资金'],
    units: 2,
    refused: ['桃源镇 到位资金：“3万”不是数字', '没有这个单位：3 东风乡 5 1'],
  });
});

test('short headings are understood, a table without them is not guessed at', () => {
  const read = readPastedTargets(parseTsv('单位\t签约目标\t开工个数\n桃源镇\t8\t-'), units);
  expect(read.targets).toEqual({ '1 signed-count': '8', '1 started-count': '' });
  expect(readPastedTargets(parseTsv('桃源镇\t8'), units)).toMatchObject({ targets: {}, units: 0 });
});
