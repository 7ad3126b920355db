/** Rows that open a group: `一、城关镇（12项）`, `（二）工业`, a line merged over the table. */
import type { RowWords } from './aside-rows';
import type { SheetView } from './sheet-view';

/** `（12项）`, `3个`. */
export const COUNT = '[（(]?共?\\d+(?:个|项|家|户)?(?:项目)?[)）]?';
/** Begins `一、…` or `（一）…`. */
export const GROUP_NUMBER = /^[（(]?[一二三四五六七八九十]{1,3}(?:[)）]|[、.．,，:：]|\s)/;
/** Nothing but such a number. */
export const GROUP_ONLY = /^[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?$/;

const NAMES_A_UNIT = /^.{1,8}(?:镇|乡|街道|街道办事处|农场|林场|园区|产业园|开发区|经开区|高新区)$/;

/** A few words and no sentence: alone where the others have their number, they are of the rows below. */
const LABEL = /^[^\d。；，,;][^。；，,;]{1,15}$/;
const NAMES_A_PLACE = /^.{1,8}(?:镇|乡|街道|街道办事处|农场|林场|经开区|高新区)$|^[区县].{2,8}[局委办]$/;

const namesUnit = (label: string) => NAMES_A_UNIT.test(bare(label));
/** Nothing but this stands in the row: a project may be named 产业园, none is named 桃源镇. */
const namesPlace = (label: string) => NAMES_A_PLACE.test(bare(label));
const bare = (label: string) => label.replace(/[:：]$/, '').replace(new RegExp(`${COUNT}$`), '');

export interface GroupRow {
  readonly text: string;
  /** 1 for `一、`, 2 for `（一）`, 0 for a line without a number. */
  readonly level: number;
}

/** A group ends those of its own kind and what is below them: `（二）` ends `（一）`, never `一、`. */
export function openGroup(open: readonly GroupRow[], label: string): readonly GroupRow[] {
  const level = /^[（(][一二三四五六七八九十]/.test(label) ? 2 : GROUP_NUMBER.test(label) ? 1 : 0;
  const same = open.findIndex((group) => group.level === level);
  const kept = same >= 0 ? open.slice(0, same) : open.filter((group) => level === 0 || group.level < level);
  return [...kept, { text: stripGroup(label), level }];
}

/** `责任单位：区审计局` between the projects of several units. */
const UNIT_LABEL =
  /^(?:责任|填报|报送|上报|申报|牵头|承办|引进|所属)?单位(?:名称)?(?:[（(][^（()）]{1,6}[)）])?[:：]/;

const UNIT_OF_TOTAL = new RegExp(
  `^(?:[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．]?)?(.{2,12}?)(?:${COUNT})?(?:小计|合计|共计)`,
);

/** The unit a subtotal names, `甲山镇小计`, `甲山镇（3个）小计`; `null` for other totals. */
export function unitOfTotal(label: string): string | null {
  const name = UNIT_OF_TOTAL.exec(label)?.[1];
  return name !== undefined && (NAMES_A_UNIT.test(name) || /[局委]$/.test(name)) ? name : null;
}

function stripGroup(label: string): string {
  return label
    .replace(UNIT_LABEL, '')
    .replace(/[:：]$/, '')
    .replace(/^[（(]?[一二三四五六七八九十]{1,3}[)）]?[、.．,，:：\s]?/, '')
    .replace(new RegExp(`(?:工业|农业|服务业)?${COUNT}$`), '')
    .trim();
}

/** Label of the group, with its number; `null` when the row is no group row. */
export function groupOf(
  view: SheetView,
  { row, cells, labels, described, name }: RowWords,
  serial: number,
  serials: { chinese: number; arabic: number },
): string | null {
  const first = labels[0] ?? '';
  const nameText = name < 0 ? '' : view.text(row, name).replace(/\s+/g, '');
  const serialText = serial < 0 ? '' : view.text(row, serial);
  // `一 ｜ 桃源镇 ｜ 2个`: the count may stand in any column.
  if (GROUP_ONLY.test(serialText) && serials.arabic > 0 && NAMES_A_UNIT.test(nameText))
    return `${numbered(serialText)}${nameText}`;
  if (described) return null;
  if (GROUP_NUMBER.test(first) && (nameText === '' || nameText === first)) return first;
  if (GROUP_ONLY.test(serialText) && serials.arabic > 0) return `${numbered(serialText)}${nameText}`;
  if (
    /[（(]?\d+(?:个|项)(?:项目)?[)）]?$/.test(first) &&
    !/^\d/.test(first) &&
    serialText.length !== 1 &&
    (nameText === '' || nameText === first)
  ) {
    return first;
  }
  // 桃源镇 between numbered projects, its sum perhaps beside it.
  if (serialText === '' && serials.arabic > 0 && nameText === first && NAMES_A_UNIT.test(first)) return first;
  if (nameText === '' || nameText === first) {
    const alone = cells.length === 1;
    const numbersHere = serial >= 0 && cells[0] === serial;
    if (numbersHere ? (alone && LABEL.test(first)) || namesUnit(first) : alone && namesPlace(first))
      return first;
  }
  const block = view.blockOf(row, 0) ?? (name >= 0 ? view.blockOf(row, name) : null);
  const wide = block !== null && block.right - block.left >= 3 && block.left <= Math.max(0, name);
  if (wide && !/^\d+$/.test(first)) return first;
  return null;
}

/** A bare `一` in the column of serials numbers like `一、`. */
function numbered(serial: string): string {
  return /^[一二三四五六七八九十]+$/.test(serial) ? `${serial}、` : serial;
}
