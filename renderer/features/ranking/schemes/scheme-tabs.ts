export const SCHEME_TABS = [
  { value: 'items', label: '考核项目' },
  { value: 'rules', label: '总则' },
  { value: 'multipliers', label: '折算倍数' },
  { value: 'conclusions', label: '结论规则' },
  { value: 'versions', label: '版本与比较' },
] as const;
export type SchemeTab = (typeof SCHEME_TABS)[number]['value'];

/** The tab a field stands on: `items.1.function.cap` → items. */
export function tabOfPath(path: string): SchemeTab {
  const part = path.split('.')[0];
  return part === 'items' || part === 'multipliers' || part === 'conclusions' ? part : 'rules';
}
