/** What a cell looks like, before anybody knows what it is. */
import type { SheetCell } from '../cell';

const DAY = /(?:19|20)\d{2}\s*[年.\-/]\s*\d{1,2}|\d{1,2}月\d{1,2}[日号]/;
const SUM = /^[\d,，.]*[1-9][\d,，.]*(?:百万|[千万亿])?(?:美)?元?$|\d(?:百万|[千万亿])?(?:美)?元/;

/** `text`: what it shows. */
export function looksLikeDay(cell: SheetCell, text: string): boolean {
  return (typeof cell === 'object' && cell?.kind === 'date') || DAY.test(text);
}

/** More than nothing. */
export function looksLikeSum(cell: SheetCell, text: string): boolean {
  return !(typeof cell === 'object' && cell?.kind === 'date') && SUM.test(text);
}
