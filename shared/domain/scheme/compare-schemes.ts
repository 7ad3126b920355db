import { indicatorsOf } from './item-indicators';
import type { Scheme, SchemeItem } from './scheme';
import { SCHEME_FIELD_WORDS, wordOf } from './scheme-words';

export interface SchemeChange {
  /** `方案`, or the name of the item. */
  readonly where: string;
  readonly what: string;
  readonly before: string;
  readonly after: string;
  /** `“签约项目”权重由15改为20`. */
  readonly text: string;
}

/** What changed between two versions of a scheme, in the scheme's order; the version number itself is left out. */
export function compareSchemes(before: Scheme, after: Scheme): SchemeChange[] {
  const { items: _oldItems, version: _oldVersion, id: _oldId, ...oldFields } = before;
  const { items: _items, version: _version, id: _id, ...fields } = after;
  return [...compareFields('方案', oldFields, fields), ...compareItems(before.items, after.items)];
}

function compareItems(before: readonly SchemeItem[], after: readonly SchemeItem[]): SchemeChange[] {
  const old = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map((item) => item.id));
  const changes: SchemeChange[] = [];
  for (const item of after) {
    const was = old.get(item.id);
    if (was === undefined) changes.push(added(item));
    else changes.push(...compareItem(was, item));
  }
  for (const item of before) {
    if (!kept.has(item.id))
      changes.push(change(item.name, '项目', summary(item), '（删去）', `删去项目“${item.name}”`));
  }
  const order = (items: readonly SchemeItem[]) =>
    items.filter((item) => old.has(item.id) && kept.has(item.id));
  const [oldOrder, newOrder] = [order(before).map((item) => item.id), order(after).map((item) => item.id)];
  if (oldOrder.join('\n') !== newOrder.join('\n')) {
    const names = (items: readonly SchemeItem[]) =>
      order(items)
        .map((item) => item.name)
        .join('、');
    changes.push(change('方案', '项目次序', names(before), names(after), `项目次序改为：${names(after)}`));
  }
  return changes;
}

function added(item: SchemeItem): SchemeChange {
  return change(item.name, '项目', '（无）', summary(item), `增加项目“${item.name}”：${summary(item)}`);
}

/** `完成率计分（可封顶），指标签约项目个数，权重15`. */
function summary(item: SchemeItem): string {
  const weight = item.weight === undefined ? '' : `，权重${item.weight}`;
  const indicators = indicatorsOf(item.function)
    .read.map((id) => wordOf(id))
    .join('、');
  return `${wordOf(item.function.type, 'type')}，指标${indicators}${weight}`;
}

function compareItem(before: SchemeItem, after: SchemeItem): SchemeChange[] {
  const { function: oldRule, id: _oldId, ...oldFields } = before;
  const { function: rule, id: _id, ...fields } = after;
  const where = after.name;
  return [
    ...compareFields(where, oldFields, fields),
    // Under another function the parameters mean something else: only the change of function is told.
    ...(oldRule.type === rule.type
      ? compareFields(where, oldRule, rule)
      : compareFields(where, { type: oldRule.type }, { type: rule.type })),
  ];
}

function compareFields(where: string, before: object, after: object): SchemeChange[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const now = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((field) => {
    if (JSON.stringify(old.get(field)) === JSON.stringify(now.get(field))) return [];
    const what = SCHEME_FIELD_WORDS[field] ?? field;
    const [from, to] = [wordOf(old.get(field), field), wordOf(now.get(field), field)];
    return [
      change(where, what, from, to, `${where === '方案' ? '方案' : `“${where}”`}${what}由${from}改为${to}`),
    ];
  });
}

function change(where: string, what: string, before: string, after: string, text: string): SchemeChange {
  return { where, what, before, after, text };
}
