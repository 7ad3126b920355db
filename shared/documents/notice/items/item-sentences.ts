/** Who leads by an indicator, who has some and no place, and who has none. */
import { composeParagraph, enumerate, type Part } from '../../compose';
import type { Paragraph } from '../../model';
import { isZero, plain } from '../figures';
import { indicatorWords } from '../indicator-names';
import type { IndicatorTotal, NoticeData } from '../notice-data';
import { monthLabel } from '../scope-labels';
import { type GroupItems, unitFigure } from './unit-items';

const STATED_PLACES = 3;

/** `镇街组：桃花镇5个，居第1位；象湖街道、南站街道均为3个，并列第2位。` */
export function describeLeaders(
  data: NoticeData,
  total: IndicatorTotal,
  groups: readonly GroupItems[],
): Paragraph {
  const words = indicatorWords(total.id);
  const key = `items.${total.id}.leaders`;
  const sentences = groups.flatMap((group): Part[][] => {
    const places = leadingPlaces(group);
    if (places.length === 0) return [];
    const stated = places.flatMap(({ place, units, value }, index): Part[] => {
      const first = units[0] ?? '';
      const printed = {
        printed: `${value}${words.measure}`,
        figure: unitFigure(total.id, first),
        label: units.at(-1) ?? first,
      };
      const separator = index === 0 ? '' : '；';
      return units.length === 1
        ? [`${separator}${first}${/\w$/.test(first) ? '为' : ''}`, printed, `，居第${place}位`]
        : [`${separator}${enumerate(units)}均为`, printed, `，并列第${place}位`];
    });
    return [[groups.length === 1 ? '' : `${group.name}：`, ...stated, '。']];
  });
  const unplaced = stateUnplaced(total, groups);
  const start = `${monthLabel(data.period)}${words.subject}`;
  if (sentences.length > 0)
    return composeParagraph(key, [
      `${start}按认定数排序，`,
      ...sentences.flat(),
      ...(unplaced.length === 0 ? [] : ['另有', ...unplaced, '，不排位次。']),
    ]);
  return composeParagraph(
    key,
    unplaced.length === 0
      ? [`${monthLabel(data.period)}各单位均${words.none}。`]
      : [`${start}，`, ...unplaced, '，不排位次。'],
  );
}

/** Units that have some and no place: without a target, or no longer in use. */
function stateUnplaced(total: IndicatorTotal, groups: readonly GroupItems[]): Part[] {
  const { measure } = indicatorWords(total.id);
  return groups
    .flatMap(({ units }) => units)
    .filter(({ month }) => month.place === null && month.actual !== null && !isZero(month.actual))
    .flatMap(({ unit, month }, index): Part[] => [
      `${index === 0 ? '' : '、'}${unit}${/\w$/.test(unit) ? '为' : ''}`,
      { printed: `${plain(month.actual ?? '')}${measure}`, figure: unitFigure(total.id, unit), label: unit },
    ]);
}

interface SharedPlace {
  readonly place: number;
  readonly value: string;
  readonly units: string[];
}

/** Places 1 to 3 with the units that share each; zero leads nothing. */
function leadingPlaces(group: GroupItems): SharedPlace[] {
  const places: SharedPlace[] = [];
  for (const { unit, month } of group.units) {
    if (month.place === null || month.place > STATED_PLACES || month.actual === null || isZero(month.actual))
      continue;
    const last = places.at(-1);
    if (last?.place === month.place) last.units.push(unit);
    else places.push({ place: month.place, value: plain(month.actual), units: [unit] });
  }
  return places;
}

/** `无新签约项目的单位5个：A、B、…`; `null` when every unit has some, or none has any. */
export function describeZeroUnits(
  data: NoticeData,
  total: IndicatorTotal,
  groups: readonly GroupItems[],
): Paragraph | null {
  const dissolved = new Set(data.units.filter((unit) => unit.dissolved).map((unit) => unit.name));
  const all = groups.flatMap((group) => group.units).filter(({ unit }) => !dissolved.has(unit));
  const zero = all
    .filter(({ month }) => month.actual !== null && isZero(month.actual))
    .map(({ unit }) => unit);
  if (zero.length === 0 || zero.length === all.length) return null;
  const stated = String(zero.length);
  const key = `items.${total.id}.zero`;
  return composeParagraph(
    key,
    [`${monthLabel(data.period)}${indicatorWords(total.id).none}的单位${stated}个：${enumerate(zero)}。`],
    { lists: [{ stated, items: zero }] },
  );
}
