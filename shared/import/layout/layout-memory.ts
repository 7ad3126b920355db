/**
 * What the clerk corrected in a unit's layout, kept so that next month's workbook is read right at once.
 * A layout is known by the words of its heading rows, not by its file name or its rows.
 */
import { z } from 'zod';
import { STAGES } from '../../domain/stage';
import type { RawSheet } from '../cell';
import { importFieldSchema } from '../fields';
import { MONEY_UNITS } from '../review/review';
import type { SheetCorrections } from '../review/sheet-corrections';
import { findHeader, type HeaderBlock, headerAt } from '../sheet/find-header';
import { viewSheet } from '../sheet/sheet-view';
import { normaliseHeading } from './headings';

const row = z.number().int().positive();

export const rememberedLayoutSchema = z.object({
  /** 1-based heading rows the clerk pointed out; `null`: found by the reader. */
  header: z.object({ top: row, bottom: row }).nullable(),
  /** The words of those rows, to know them again. */
  headerKey: z.string(),
  columns: z.record(z.string(), importFieldSchema.nullable()),
  /** By column; `0` for the sheet. */
  moneyUnits: z.record(z.string(), z.enum(MONEY_UNITS)),
  /** Absent: as read. */
  stage: z
    .enum([...STAGES, 'funds'])
    .nullable()
    .optional(),
  /** The sheet told its unit, the clerk named it, or every row names its own. */
  unitFrom: z.enum(['sheet', 'clerk', 'rows']),
  /** What the sheet wrote in its place. */
  unitText: z.string(),
  fileStem: z.string(),
  /** Another month the sheet names and the clerk said that it does not mean: `2026年3月`. */
  otherMonth: z.string().optional(),
});
export type RememberedLayout = z.infer<typeof rememberedLayoutSchema>;

export interface LayoutMemory {
  readonly unitId: number;
  readonly fingerprint: string;
  readonly layout: RememberedLayout;
}

/** The words of the heading rows the reader finds; `''` when it finds none. */
function fingerprintSheet(sheet: RawSheet): string {
  return keyOf(findHeader(viewSheet(sheet)));
}

function keyOf(header: HeaderBlock | null): string {
  if (header === null) return '';
  return header.paths
    .map((path) => path.map((part) => normaliseHeading(part).key).join('/'))
    .join('|')
    .replace(/\|+$/, '')
    .slice(0, 2000);
}

/** The name of a file without extension, dates and numbers: what stays the same from month to month. */
function stemOf(fileName: string): string {
  return fileName
    .replace(/\.[^.]*$/, '')
    .normalize('NFKC')
    .replace(/[\d\s()（）年月日份._-]+|[一二三四五六七八九十]+(?=月|季)/g, '');
}

export interface RecalledLayout {
  readonly layout: RememberedLayout;
  /** The unit named last time; `null` where the sheet tells its unit itself. */
  readonly unitId: number | null;
}

/**
 * The memory that fits a sheet. A unit the reader could not tell is taken from it only when the sheet (or,
 * if that says nothing, the file's name) uses the same words as before, and only one unit does.
 */
export function recallLayout(
  sheet: RawSheet,
  fileName: string,
  unit: { readonly id: number | null; readonly name: string },
  memories: readonly LayoutMemory[],
): RecalledLayout | null {
  if (memories.length === 0) return null;
  const view = viewSheet(sheet);
  const found = keyOf(findHeader(view));
  const stem = stemOf(fileName);
  const fitting = memories.filter(({ unitId, fingerprint, layout }) => {
    const from = unit.id !== null ? 'sheet' : layout.unitFrom === 'sheet' ? null : layout.unitFrom;
    if (from === null || (from === 'sheet' && unit.id !== unitId)) return false;
    const sameWords =
      unit.name !== '' ? layout.unitText === unit.name : stem.length >= 2 && layout.fileStem === stem;
    if (from === 'clerk' && !sameWords) return false;
    if (layout.header === null) return fingerprint === found && found !== '';
    const { top, bottom } = layout.header;
    return bottom <= view.rows && keyOf(headerAt(view, top - 1, bottom - 1)) === layout.headerKey;
  });
  const named = fitting.filter(({ layout }) => unit.id === null && layout.unitFrom === 'clerk');
  const last = named[named.length - 1] ?? fitting[fitting.length - 1];
  if (!last || new Set(named.map(({ unitId }) => unitId)).size > 1) return null;
  return { layout: last.layout, unitId: named.length > 0 ? last.unitId : null };
}

/** What to keep of a sheet's corrections; `null` when nothing of its layout was corrected. */
export function rememberLayout(
  sheet: RawSheet,
  fileName: string,
  unitRead: { readonly id: number | null; readonly name: string },
  corrections: SheetCorrections,
  before: RememberedLayout | null,
  /** The month the sheet names, when the clerk took it for a report of the period in hand. */
  otherMonth: string | null,
): { fingerprint: string; layout: RememberedLayout } | null {
  const { columns, moneyUnits, stage, header, unitId } = corrections;
  const touched =
    Object.keys(columns).length > 0 ||
    Object.keys(moneyUnits).length > 0 ||
    stage !== undefined ||
    header !== null ||
    unitId !== null ||
    otherMonth !== null;
  if (!touched) return null;
  // Other heading rows make what was said of the columns before meaningless.
  const kept = header === null ? before : null;
  const rows = header ?? before?.header ?? null;
  const merged: RememberedLayout = {
    header: rows,
    headerKey: rows === null ? '' : keyOf(headerAt(viewSheet(sheet), rows.top - 1, rows.bottom - 1)),
    columns: { ...kept?.columns, ...columns },
    moneyUnits: { ...kept?.moneyUnits, ...moneyUnits },
    unitFrom:
      unitRead.id !== null ? 'sheet' : unitId !== null || before?.unitFrom === 'clerk' ? 'clerk' : 'rows',
    unitText: unitRead.name,
    fileStem: stemOf(fileName),
    ...(otherMonth !== null
      ? { otherMonth }
      : before?.otherMonth !== undefined
        ? { otherMonth: before.otherMonth }
        : {}),
    ...(stage !== undefined ? { stage } : before?.stage !== undefined ? { stage: before.stage } : {}),
  };
  return { fingerprint: fingerprintSheet(sheet), layout: merged };
}
