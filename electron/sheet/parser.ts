/** The general parser, `@e965/xlsx`: how it is asked, what its faults mean, and its sheets as plain grids. */
import type { ParsingOptions, WorkBook } from '@e965/xlsx';
import type { RawSheet } from '../../shared/import/cell';
import { AppFault } from '../../shared/result';
import { convertSheet } from './convert-sheet';
import type { CellBudget } from './grid-builder';
import { registerCodepages } from './legacy-codepages';
import { MAX_CELLS, MAX_SHEETS } from './limits';
import { damagedFault, encryptedFault, tooLargeFault } from './sheet-faults';

declare module '@e965/xlsx' {
  /** Exported by the parser but missing from its types: takes an opened compound file. */
  function parse_xlscfb(container: ReturnType<typeof CFB.read>, options: ParsingOptions): WorkBook;
  /** Likewise: takes a container whose parts are already unpacked. */
  function parse_zip(zip: ZipContainer, options: ParsingOptions): WorkBook;
}

/** The shape in which the parser takes a package whose parts are already unpacked. */
export interface ZipContainer {
  readonly FullPaths: string[];
  readonly FileIndex: { name: string; type: number; content: Uint8Array }[];
}

registerCodepages();

export type Progress = (done: number, total: number, text: string) => void;

export const PARSING: ParsingOptions = {
  type: 'buffer',
  dense: true,
  cellDates: false,
  cellNF: true,
  cellText: false,
  cellHTML: false,
  cellFormula: true,
  sheetStubs: false,
};

export function convertAll(workbook: WorkBook, fileName: string, progress: Progress): RawSheet[] {
  if (workbook.SheetNames.length > MAX_SHEETS) throw tooLargeFault(fileName, `工作表超过 ${MAX_SHEETS} 张`);
  const date1904 = workbook.Workbook?.WBProps?.date1904 === true;
  const budget: CellBudget = { room: MAX_CELLS };
  const sheets: RawSheet[] = [];
  workbook.SheetNames.forEach((name, index) => {
    const sheet = workbook.Sheets[name];
    if (sheet === undefined || sheet['!type'] === 'chart') return;
    const hiddenLevel = workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0;
    const hidden = hiddenLevel === 2 ? 'very' : hiddenLevel === 1 ? 'yes' : 'no';
    sheets.push(convertSheet(sheet, name, hidden, date1904, budget));
    progress(60 + Math.floor((40 * (index + 1)) / workbook.SheetNames.length), 100, `正在读取“${name}”`);
  });
  return sheets;
}

/** The parser throws bare strings and errors of many kinds; a clerk needs two of them. */
export function parse<T>(run: () => T, fileName: string): T {
  try {
    return quietly(run);
  } catch (error) {
    if (error instanceof AppFault) throw error;
    const message = error instanceof Error ? error.message : String(error);
    if (/password|encrypt/i.test(message)) throw encryptedFault(fileName);
    throw damagedFault(fileName, message.slice(0, 200));
  }
}

/** What the parser notes on the console is of no use to a clerk, and may quote the file: cells, names. */
function quietly<T>(run: () => T): T {
  const { error, warn, log } = console;
  Object.assign(console, { error: nothing, warn: nothing, log: nothing });
  try {
    return run();
  } finally {
    Object.assign(console, { error, warn, log });
  }
}

const nothing = () => undefined;
