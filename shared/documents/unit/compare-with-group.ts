import { formatFraction, parseExact } from '../../domain/exact';
import type { RankedRow } from '../../domain/scheme/result';
import { composeParagraph, enumerate, heading } from '../compose';
import { listTable } from '../list-table';
import type { Block, Paragraph } from '../model';
import type { ScoreSheetData } from './score-sheet-data';

/**
 * Why this place and no better one: who stands right before the unit (right behind the first), by how much, on which
 * items, and beside it the best and the mean of the group. Differences are those of the printed scores, so that a
 * reader who subtracts finds the same.
 */
export function compareWithGroup(data: ScoreSheetData, ordinal: number): Block[] {
  const { month } = data;
  const ranked = data.rows.filter((row) => row.place !== null && row.score !== null);
  if (month.place === null || month.score === null || ranked.length < 2) return [];
  return [
    heading('group', 1, ordinal, `与${data.group}其他单位比较`),
    describeNeighbours(month, ranked),
    buildComparison(data, ranked),
  ];
}

function describeNeighbours(own: RankedRow, ranked: readonly RankedRow[]): Paragraph {
  const place = own.place ?? 0;
  const equals = ranked.filter((row) => row.place === place && row.unit !== own.unit);
  const shared = equals.length === 0 ? '' : `与${enumerate(equals.map(({ unit }) => unit))}并列；`;
  const isFirst = place === 1;
  const others = ranked.filter((row) => (isFirst ? (row.place ?? 0) > 1 : (row.place ?? 0) < place));
  const next = isFirst ? others[0] : others.at(-1);
  if (!next) return composeParagraph('group.gap', [`本组${ranked.length}个单位得分相同，并列第1位。`]);
  const by = difference(isFirst ? own.score : next.score, isFirst ? next.score : own.score);
  const pairs = own.items.map(({ id, name, score }) => ({
    name,
    own: score,
    other: next.items.find((item) => item.id === id)?.score ?? null,
  }));
  const gaps = pairs.flatMap((pair) => {
    const gap = parseExact(difference(pair.own, pair.other));
    return gap === null || gap.equals(0)
      ? []
      : [`${pair.name}${gap.compare(0) > 0 ? '多' : '少'}得${formatFraction(gap.abs(), 2)}分`];
  });
  // Without a target an item is left out and the others count for more: the differences then do not add up.
  const without = (unit: string, side: 'own' | 'other', opposite: 'own' | 'other') => {
    const names = pairs.filter((pair) => pair[side] === null && pair[opposite] !== null);
    return names.length === 0
      ? ''
      : `；${unit}${enumerate(names.map(({ name }) => name))}不计分，综合得分按方案由其余各项得出`;
  };
  const ahead = isFirst
    ? `居第${next.place}位的${next.unit}得${next.score}分，比你单位少${by}分`
    : `本组排在你单位前面的有${others.length}个单位；相邻的${next.unit}居第${next.place}位，得${next.score}分，比你单位多${by}分`;
  return composeParagraph('group.gap', [
    `${shared}${ahead}${gaps.length === 0 ? '' : `。与其相比，你单位${enumerate(gaps)}`}${without('你单位', 'own', 'other')}${without(next.unit, 'other', 'own')}。`,
  ]);
}

function buildComparison({ month }: ScoreSheetData, ranked: readonly RankedRow[]): Block {
  const lines = [
    { name: '综合得分', scoreOf: (row: RankedRow) => row.score },
    ...month.items.map(({ id, name }) => ({
      name,
      scoreOf: (row: RankedRow) => row.items.find((item) => item.id === id)?.score ?? null,
    })),
  ].map(({ name, scoreOf }) => {
    const scores = ranked.flatMap((row) => {
      const score = parseExact(scoreOf(row) ?? '');
      return score === null ? [] : [{ unit: row.unit, score }];
    });
    const best = scores.reduce<(typeof scores)[number] | null>(
      (most, each) => (most === null || each.score.compare(most.score) > 0 ? each : most),
      null,
    );
    const mean = scores.length === 0 ? null : scores.map(({ score }) => score).reduce((a, b) => a.add(b));
    const own = scoreOf(month);
    return {
      name,
      own: own ?? '—',
      best: best === null ? '—' : formatFraction(best.score, 2),
      mean: mean === null ? '—' : formatFraction(mean.div(scores.length), 2),
      behind: best === null ? '—' : difference(formatFraction(best.score, 2), own),
    };
  });
  return listTable({ key: 'group.table', caption: '本组得分比较', measure: '单位：分' }, lines, [
    ['项目', 28, 'left', ({ name }) => name],
    ['你单位', 18, 'right', ({ own }) => own],
    ['本组最高', 18, 'right', ({ best }) => best],
    ['本组平均', 18, 'right', ({ mean }) => mean],
    ['与最高相差', 18, 'right', ({ behind }) => behind],
  ]);
}

/** Of two printed scores, with two decimals; `—` where one is missing. */
function difference(one: string | null, other: string | null): string {
  const [a, b] = [parseExact(one ?? ''), parseExact(other ?? '')];
  return a === null || b === null ? '—' : formatFraction(a.sub(b), 2);
}
