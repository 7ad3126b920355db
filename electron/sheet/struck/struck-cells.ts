/** A line through what a cell says, or through a part of it: how a unit takes back what it does not delete. */
import type { CellComment, RawSheet } from '../../../shared/import/cell';

/** No text of a workbook holds these (noncharacters of Unicode); between them stands what is struck. */
const OPEN = '\uFDD0';
const CLOSE = '\uFDD1';
const STRUCK = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'g');
/** A sheet with more of them was struck by a program. */
const MAX_TOLD = 500;

const RAISED: ReadonlyMap<string, string> = new Map(
  [...'0123456789()（）[]'].map((letter, place) => [letter, '⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁽⁾⁽⁾'.charAt(place)]),
);

/** What a run of a text says in its font; the mark of a footnote is no digit. */
export function runText(text: string, { struck, raised }: { struck: boolean; raised: boolean }): string {
  const written = raised ? [...text].map((letter) => RAISED.get(letter) ?? letter).join('') : text;
  return struck ? `${OPEN}${written}${CLOSE}` : written;
}

/** A text of runs → what is not struck and what is; a text struck as a whole is read as it stands. */
export function splitStruck(text: string): { readonly kept: string; readonly struck: string | null } {
  const parts: string[] = [];
  const kept = text.replace(STRUCK, (_whole, part: string) => {
    parts.push(part.trim());
    return '';
  });
  return kept.trim() === '' ? { kept: parts.join(''), struck: null } : { kept, struck: parts.join('、') };
}

export function hasStruck(text: string): boolean {
  return text.includes(OPEN);
}

/** Struck cells as a reader comes upon them, from 0. */
export class StruckCells {
  readonly #whole: number[] = [];
  readonly #parts: CellComment[] = [];

  add(row: number, column: number, part: string | null): void {
    if (part === null) this.#whole.push(row, column);
    else if (part !== '') this.#parts.push({ row, column, text: part, struck: 'part' });
  }

  /** A row is struck when most of what it says is; other cells are asked about one by one, beside what is told of the sheet. */
  heeded(sheet: RawSheet): RawSheet {
    if (this.#whole.length === 0 && this.#parts.length === 0) return sheet;
    const { struckRows, cells } = this.#wholeOnes(sheet.grid);
    const told = [...cells, ...this.#parts];
    const comments = [...(sheet.comments ?? []), ...told.slice(0, MAX_TOLD)];
    return {
      ...sheet,
      ...(struckRows.length > 0 ? { struckRows } : {}),
      ...(comments.length > 0 ? { comments } : {}),
      ...(told.length > MAX_TOLD
        ? { notices: [...sheet.notices, `有 ${told.length} 个单元格划有删除线，请对照原件`] }
        : {}),
    };
  }

  #wholeOnes(grid: RawSheet['grid']): { struckRows: number[]; cells: CellComment[] } {
    const byRow = new Map<number, number[]>();
    for (let place = 0; place < this.#whole.length; place += 2) {
      const [row = 0, column = 0] = this.#whole.slice(place, place + 2);
      if ((grid[row]?.[column] ?? null) === null) continue;
      const columns = byRow.get(row);
      if (columns === undefined) byRow.set(row, [column]);
      else columns.push(column);
    }
    const struckRows: number[] = [];
    const cells: CellComment[] = [];
    for (const [row, columns] of byRow) {
      const filled = (grid[row] ?? []).filter((cell) => cell !== null).length;
      if (columns.length * 2 > filled) struckRows.push(row);
      else for (const column of columns) cells.push({ row, column, text: '', struck: 'whole' });
    }
    return { struckRows, cells };
  }
}
