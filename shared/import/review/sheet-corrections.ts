/** What the clerk changed of a sheet: an overlay, the sheet itself is never touched. */
import type { Period } from '../../domain/period';
import type { Stage } from '../../domain/stage';
import type { ImportField } from '../fields';
import type { DifferenceField, MoneyUnit } from './review';

/** Rows and columns are 1-based. */
export interface SheetCorrections {
  readonly unitId: number | null;
  /** `undefined`: as read. */
  readonly stage: Stage | 'funds' | null | undefined;
  /** The month it is a report of; `null`: as read. */
  readonly period: Period | null;
  readonly columns: Readonly<Record<number, ImportField | null>>;
  /** By column; `0` for the sheet. */
  readonly moneyUnits: Readonly<Record<number, MoneyUnit>>;
  readonly header: { readonly top: number; readonly bottom: number } | null;
  readonly cells: Readonly<Record<number, Partial<Record<ImportField, string>>>>;
  readonly refused: readonly number[];
  /** Row → the project it is, `null` for a new one. */
  readonly matches: Readonly<Record<number, number | null>>;
  /** Row → fields whose new value replaces the known one. */
  readonly taken: Readonly<Record<number, readonly DifferenceField[]>>;
}

export const NO_CORRECTIONS: SheetCorrections = {
  unitId: null,
  stage: undefined,
  period: null,
  columns: {},
  moneyUnits: {},
  header: null,
  cells: {},
  refused: [],
  matches: {},
  taken: {},
};

/** Whether the sheet as a whole is still read the same way: only single rows were corrected. */
export function sameReading(a: SheetCorrections, b: SheetCorrections): boolean {
  return (
    a.unitId === b.unitId &&
    a.stage === b.stage &&
    a.period === b.period &&
    a.columns === b.columns &&
    a.moneyUnits === b.moneyUnits &&
    a.header === b.header
  );
}
