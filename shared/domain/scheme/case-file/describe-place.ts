import { nameOfIndicator } from '../../indicators/rate-indicators';
import { SCHEME_FIELD_WORDS } from '../scheme-words';

/** `第2项“开工”分值表第1行：` for the path `items.1.function.table.0` of a scheme; empty at its top. */
export function placeInScheme(path: readonly PropertyKey[], input: unknown): string {
  const words: string[] = [];
  let at: unknown = input;
  for (const [index, key] of path.entries()) {
    const before = path[index - 1];
    at = fieldOf(at, key);
    if (typeof key === 'number') {
      const name = fieldOf(at, 'name');
      words.push(
        `第${key + 1}${before === 'items' ? '项' : '行'}${typeof name === 'string' ? `“${name.slice(0, 40)}”` : ''}`,
      );
    } else if (key !== 'items' && key !== 'function') {
      words.push(SCHEME_FIELD_WORDS[String(key)] ?? String(key).slice(0, 40));
    }
  }
  return words.length === 0 ? '' : `${words.join('')}：`;
}

const FIGURE_WORDS: Readonly<Record<string, string>> = {
  values: '数值',
  targets: '目标',
  reported: '上报数',
};
const LIST_WORDS: Readonly<Record<string, string>> = {
  units: '单位名单',
  groups: '分组',
  confirmed: '核定值',
  marks: '免列与直接列入',
};

/** Where in a case something is wrong: `数值（values）里“东镇”的“签约”：`, `方案第2项“开工”完成率封顶：`. */
export function placeInCase(path: readonly PropertyKey[], input: unknown): string {
  const [field, ...rest] = path.map(String);
  if (field === undefined) return '';
  if (field === 'scheme') {
    const within = placeInScheme(path.slice(1), fieldOf(input, 'scheme'));
    return within === '' ? '方案（scheme）：' : `方案${within}`;
  }
  const figures = FIGURE_WORDS[field];
  if (figures !== undefined) {
    const [unit, indicator] = rest;
    const ofUnit = unit === undefined ? '' : `里“${unit.slice(0, 40)}”`;
    const ofIndicator = indicator === undefined ? '' : `的“${nameOfIndicator(indicator).slice(0, 40)}”`;
    return `${figures}（${field}）${ofUnit}${ofIndicator}：`;
  }
  const words = LIST_WORDS[field];
  if (words === undefined) return `${field.slice(0, 40)}：`;
  const within = rest.map((key) => (/^\d+$/.test(key) ? `第${Number(key) + 1}个` : `“${key.slice(0, 40)}”`));
  return `${words}（${field}）${within.join('')}：`;
}

function fieldOf(value: unknown, key: PropertyKey): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Record<PropertyKey, unknown>)[key]
    : undefined;
}
