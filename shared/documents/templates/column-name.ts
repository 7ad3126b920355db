/**
 * The name of a table's column in a template, the same in every month: `11月\n认定` → 本月认定,
 * `1—11月\n累计` → 累计, `总投资\n（万元）` → 总投资.
 */
export function columnName(title: string): string {
  return title
    .replace(/\s+/g, '')
    .replace(/（[^（）]*）$/, '')
    .replace(/^(?:\d+—\d+月|年初以来)(?:累计)?/, '累计')
    .replace(/^第[一二三四]季度/, '本季')
    .replace(/^\d{1,2}月(?=.)/, '本月');
}
