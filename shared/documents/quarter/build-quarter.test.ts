import { expect, it } from 'vitest';
import type { RankedRow } from '../../domain/scheme/result';
import { checkConsistency } from '../check-consistency';
import { quarterFixture } from '../testing/kind-fixtures';
import { buildQuarter } from './build-quarter';
import type { QuarterData } from './quarter-data';

const data = quarterFixture();

/** The text of the notice with the rows of every group changed. */
function textOf(change: (row: RankedRow) => RankedRow, groups = data.quarter.groups): string {
  const changed: QuarterData = {
    ...data,
    quarter: { ...data.quarter, groups: groups.map((group) => ({ ...group, rows: group.rows.map(change) })) },
  };
  const model = buildQuarter(changed);
  const wrong = checkConsistency(model).filter(({ ok, code }) => !ok && code !== 'units-complete');
  expect(wrong).toEqual([]);
  return model.blocks.map((block) => ('text' in block ? block.text : '')).join('\n');
}

it('praises the first of each group and asks those in the tail to speak', () => {
  const text = textOf((row) => row);
  expect(text).toContain('居各组首位的');
  expect(text).toContain('受表扬单位要总结经验、再接再厉，表态发言单位要提前准备书面材料');
});

it('speaks of no groups where there is one', () => {
  expect(textOf((row) => row, data.quarter.groups.slice(0, 1))).toContain('对累计综合排名居首位的');
});

it('praises nobody where all are level, nor anybody without points, and asks nothing of those it has not named', () => {
  const level = textOf((row) => ({ ...row, place: 1 }));
  expect(level).toContain('本季各单位未分先后，不作表扬和表态发言安排。');
  expect(level).not.toContain('受表扬单位');
  expect(level).not.toContain('表态发言单位要');
  expect(textOf((row) => ({ ...row, place: null }))).toContain('本季暂无可评比的单位。');
  const empty = textOf((row) => ({ ...row, score: '0.00', exactScore: '0/1' }));
  expect(empty).toContain('各单位均未得分');
  expect(empty).not.toContain('予以通报表扬');
});
