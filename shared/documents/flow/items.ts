/** What the flow consists of, in reading order. */
import type { Chart, FormBox, Imprint, PhotoRow, Table } from '../model';
import type { FontRole, LineStyleName } from '../page/line-styles';
import { LINE_TWIPS } from '../page/page';

export interface FlowRun {
  readonly text: string;
  readonly font?: FontRole;
  readonly bold?: true;
}

export interface FlowLine {
  readonly type: 'line';
  readonly style: LineStyleName;
  /** Key of the block of the model; empty for lines that belong to none. */
  readonly key: string;
  readonly runs: readonly FlowRun[];
  /** Text at the right end of the same line. */
  readonly atRight?: string;
  readonly keepNext?: boolean;
  readonly redRule?: boolean;
  /** Right indent in twips where it depends on the text (署名 centred over the date). */
  readonly right?: number;
  /** Size of the mark in points and horizontal scaling in percent. */
  readonly mark?: { readonly points: number; readonly scale: number };
  readonly startsPage?: boolean;
}

export interface FlowBlank {
  readonly type: 'blank';
  /** Twips. */
  readonly height: number;
  readonly keepNext?: boolean;
}

/** Mark and first double rule of a letter, with the second rule at the foot of the page (10.1). */
export interface FlowLetterhead {
  readonly type: 'letterhead';
  readonly text: string;
  readonly mark: { readonly points: number; readonly scale: number };
}

/** A block of the model as it stands; `keepNext`: its end goes on with what follows. */
type Placed<T> = T & { readonly keepNext?: boolean };
export type FlowTable = Placed<Table>;
export type FlowChart = Placed<Chart>;
export type FlowFormBox = Placed<FormBox>;
export type FlowPhotoRow = Placed<PhotoRow>;

export type FlowItem =
  | FlowLine
  | FlowBlank
  | FlowLetterhead
  | FlowTable
  | FlowChart
  | FlowFormBox
  | FlowPhotoRow;

export interface FlowSection {
  readonly landscape: boolean;
  readonly paper: 'A4' | 'A3';
  readonly items: readonly FlowItem[];
  /** `imprint`: a page of its own for the 版记, on an even side and without a number. */
  readonly role: 'text' | 'imprint';
}

export interface Flow {
  readonly sections: readonly FlowSection[];
  readonly imprint: Imprint | null;
}

export const blankLine: FlowBlank = { type: 'blank', height: LINE_TWIPS };
export const keptBlankLine: FlowBlank = { ...blankLine, keepNext: true };

/** What Word writes as a table: two without a line between them would become one. */
export function isGrid(item: FlowItem | undefined): boolean {
  return item?.type === 'table' || item?.type === 'form-box' || item?.type === 'photos';
}
