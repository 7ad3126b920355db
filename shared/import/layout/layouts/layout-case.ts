/** Layouts for tests: sheets of forms.md as rows of cells, with what must be understood of them. */
import type { SheetCell } from '../../cell';

/** What must be read. */
export interface Expected {
  /** Field of each column, `-` for none; `null` when the sheet must be left out. */
  fields: string | null;
  /** 1-based. */
  header?: number[];
  money?: string;
  stage?: string | null;
  /** Rows read as projects, 1-based. */
  rows?: number[];
}

/** A sheet as an office writes it. */
export interface LayoutCase {
  label: string;
  name?: string;
  file?: string;
  rows: SheetCell[][];
  /** `A1:J1` as Excel writes it. */
  merges?: string[];
  expected: Expected;
}

export const P1 = '年产三万吨包装膜项目';
export const P2 = '★冷链物流园项目（一期）';
