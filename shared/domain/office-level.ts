/**
 * The level the office belongs to. Declared words speak of a district, as the rules they follow do; a county's or a
 * city's window and papers say the same with its own word.
 */

/** Of 全区, 全县, 全市, 全旗 (setting `office.region`): 区, 县, 市 or 旗; 区 where it names none. */
export function officeLevel(region: string): string {
  return /[县市旗]$/.exec(region.trim())?.[0] ?? '区';
}

/** What an office of that name calls its area, to be proposed: 清溪县项目建设服务中心 → 全县. The first such word ends the place's name. */
export function proposeRegion(officeName: string): string {
  return `全${/[区县旗]/.exec(officeName)?.[0] ?? '区'}`;
}

/** `已报区领导` → `已报县领导`, for words of the program only: names that somebody typed stay as they are. */
export function atOfficeLevel(words: string, region: string): string {
  return words.replace(/区(?=领导|委|人大|政府|政协|四大家)/g, officeLevel(region));
}
