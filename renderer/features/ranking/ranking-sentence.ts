import { figureText } from '../../../shared/format';
import { placeChange } from './place-change';
import type { RankingRow } from './ranking-rows';

/**
 * What the figures of one group say, in one or two sentences: who leads, who rose and who fell most.
 * `name` is the ranking's name (综合排名, 签约项目个数), `span` its months in words (当月, 本年累计); `measure` stands
 * after the leader's figure.
 */
export function rankingSentence(
  rows: readonly RankingRow[],
  name: string,
  span: string,
  measure: string,
): string {
  const ranked = rows.filter((row) => row.place !== null);
  const leaders = ranked.filter((row) => row.place === 1);
  const first = leaders[0];
  if (!first) return `${span}${name}还没有名次。`;
  if (leaders.length === ranked.length && leaders.length > 1)
    return `${span}${name}各单位并列，尚未分出名次。`;
  const figure = leaderFigure(first, measure);
  const lead =
    leaders.length === 1
      ? `${span}${name}，${first.unit}${figure}居第1位`
      : `${span}${name}，${nameUnits(leaders.map((row) => row.unit))}${figure}并列第1位`;
  const moves = [describeMove(ranked, 'up', '上升最多'), describeMove(ranked, 'down', '下降最多')].filter(
    Boolean,
  );
  return `${[lead, ...moves].join('；')}。`;
}

/** `A、B、C等5家`. */
function nameUnits(units: readonly string[]): string {
  return units.length > 3 ? `${units.slice(0, 3).join('、')}等${units.length}家` : units.join('、');
}

function leaderFigure(row: RankingRow, measure: string): string {
  if (row.item === null) return row.score === null ? '' : `得${row.score}${measure}，`;
  return row.item.actual === null ? '' : `认定${figureText(row.item.actual, measure)}${measure}，`;
}

function describeMove(rows: readonly RankingRow[], direction: 'up' | 'down', words: string): string {
  const moved = rows
    .map((row) => ({ row, change: placeChange(row.place, row.previousPlace) }))
    .filter(({ change }) => change.direction === direction);
  if (moved.length === 0) return '';
  const most = Math.max(...moved.map(({ change }) => Math.abs(change.places)));
  const units = moved.filter(({ change }) => Math.abs(change.places) === most).map(({ row }) => row.unit);
  return `${nameUnits(units)}${words}（${direction === 'up' ? '升' : '降'}${most}位）`;
}
