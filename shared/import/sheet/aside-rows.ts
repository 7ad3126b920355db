/** Rows between and below the projects that are none: totals, examples, notes, signatures, feet of pages. */
import { isBlankMark } from '../values/plain-text';
import { COUNT } from './group-rows';
import type { SheetView } from './sheet-view';

const TOTAL = new RegExp(`^(?:[^，。；]{0,12}?)(?:合计|小计|总计|共计|累计|总合计)[:：]?(?:${COUNT})?$`);
const NOTE =
  /^[（(【]?(?:说明|注|备注|填表说明|填报说明|填表人|填报人|制表人?|制表单位|审核人?|复核|单位负责人|负责人|主要领导|分管领导|联系人|联系电话|报送时间|填报时间|填报日期|报送日期|填报单位|报送单位|注意事项|温馨提示|附注?|要求)[】)）]?(?:[（(][^（()）]{1,8}[)）])?\s*(?:[:：0-9一二三１-９、]|$)/;
/** `填报单位（盖章）：…`, with the day of filling in where the table has its dates; no project is named so. */
const SIGNATURE =
  /^(?:(?:填报|填表|报送|上报|制表)(?:单位|部门|人|时间|日期)|制表|经办人?|审核人?|复核人?|签发人?|(?:单位|主要|分管)?(?:负责人|领导)|联系人|联系电话)(?:[（(][^（()）]{1,8}[)）])?[:：]/;
const OF_WHICH = /^其中/;
/** Why a row that begins so is no project. */
export const OF_WHOLE = '是其中项，不是项目';
/** A project may be named 其中堂…. */
const OF_WHICH_SURELY = /^其中(?:[:：]|$)/;
/** Figures of the whole list in its foot: `占全年任务%`, `去年同期`, `完成率`. */
const STATISTIC =
  /^平均|^(?:占|完成)(?:全?年|年度|目标|计划)[^，。；]{0,8}$|^(?:去年|上年)同期|^(?:同比|环比|增幅|增速|完成率|完成比例|任务数|目标任务|年度任务)(?:[^\p{Script=Han}]*|增长.*)$/u;
/** The form's own example of how to fill in a row. */
const EXAMPLE =
  /^(?:例|例如|示例|样例|范例|举例|填写示例|填报示例|样表)\d?$|^(?:示例|样例|例如?)[:：]|[（(【](?:填写|填报)?(?:示例|样例|范例)[)）】]$/;
/** Taken back by the unit itself. */
const VOID = /^[（(【]?(?:作废|已作废|取消|已取消|删除)[)）】]/;
/** `1、项目性质：指前期、续建…`: a numbered explanation merged over the table. */
const EXPLANATION = /^\d[、.．](?=.{12,})/;
/** The sum carried from page to page of an account book, in whatever column the book says it. */
const CARRIED =
  /^(?:过[次下]页|承[前上]页|结?转[下次]页|承?接[上前]页|[上前]页结转|上[年月期]结转|(?:期|年|月)初余额)$/;

/** `第1页 共3页`, `- 2 -`: printed at the foot of each page. */
const PAGE_NUMBER = /^第\s*\d+\s*页|^共\s*\d+\s*页|^[-—–]\s*\d+\s*[-—–]$/;

export interface RowWords {
  readonly row: number;
  /** Filled columns, 0-based. */
  readonly cells: readonly number[];
  /** What could be a label of the row, without spaces. */
  readonly labels: readonly string[];
  /** The row says something a project says. */
  readonly described: boolean;
  /** Column of the project's name, -1 without. */
  readonly name: number;
}

/** Why a row is no project; `null` when nothing speaks against it. */
export function asideOf(view: SheetView, { row, cells, labels, described, name }: RowWords): string | null {
  const first = labels[0] ?? '';
  const total = totalOf(labels);
  if (total !== undefined && !(described && OF_WHICH.test(total) && !OF_WHICH_SURELY.test(total)))
    return `“${total.slice(0, 20)}”${OF_WHICH.test(total) ? OF_WHOLE : '是合计行，不是项目'}`;
  const written = name < 0 ? '' : view.text(row, name).replace(/\s+/g, '');
  if (written === '' || CARRIED.test(written)) {
    const carried = cells.map((column) => view.text(row, column).replace(/\s+/g, '')).find(isCarried);
    if (carried !== undefined) return `“${carried}”是结转的累计数，不是项目`;
  }
  const example = labels.find((label) => EXAMPLE.test(label));
  if (example !== undefined) return `“${example.slice(0, 20)}”是填报示例，不是项目`;
  const taken = labels.find((label) => VOID.test(label));
  if (taken !== undefined) return `“${taken.slice(0, 20)}”写明已作废，不导入`;
  if (STATISTIC.test(first) && !described) return `“${first.slice(0, 20)}”是统计行，不是项目`;
  if (SIGNATURE.test(written) || (written === '' && SIGNATURE.test(first))) return '表尾说明，不是项目';
  if (NOTE.test(first) && !described && (written === '' || written === first)) return '表尾说明，不是项目';
  if (EXPLANATION.test(first) && spansTable(view, row)) return '表尾说明，不是项目';
  if (cells.length <= 2 && cells.every((column) => PAGE_NUMBER.test(view.text(row, column)))) return '页码';
  return null;
}

const isCarried = (text: string) => CARRIED.test(text);

export function isTotal(labels: readonly string[]): boolean {
  return totalOf(labels) !== undefined;
}

function totalOf(labels: readonly string[]): string | undefined {
  return labels.find((label) => TOTAL.test(label) || OF_WHICH.test(label));
}

const ZERO =
  /^(?:(?:本月|本期|本旬|本单位|目前|暂时?)[^，。]{0,4}(?:无|没有)|(?:无|没有|暂无)(?=新|签约|注册|开工|投产|在谈|上报|报送|$))/;

/** `无`, `本月无新开工项目`: not a project that begins with 无. */
export function saysNothing(text: string): boolean {
  return (
    text !== '' && ((isBlankMark(text) && /[无暂没空]/.test(text)) || (text.length <= 40 && ZERO.test(text)))
  );
}

function spansTable(view: SheetView, row: number): boolean {
  const block = view.blockOf(row, 0);
  return block !== null && block.right - block.left >= 3;
}
