/** The clerk's word on a layout, then what was remembered of an earlier one; each with why it holds. */
import type { Stage } from '../../domain/stage';
import type { ImportField } from '../fields';
import type { MoneyUnit } from '../review/review';
import type { SheetCorrections } from '../review/sheet-corrections';
import type { StageClue } from '../sheet/sheet-clues';
import type { Chosen, LayoutChoices } from './layout';
import type { RecalledLayout } from './layout-memory';

const SAID = '由经办人指定';
const REMEMBERED = '按上次的更正';

interface SheetChoices extends LayoutChoices {
  readonly unitId: Chosen<number> | null;
  /** `null`: as read. */
  readonly stage: StageClue | null;
}

export function chooseLayout(corrections: SheetCorrections, memory: RecalledLayout | null): SheetChoices {
  const remembered = memory?.layout;
  const columns = new Map<number, Chosen<ImportField | null>>();
  const units = new Map<number, Chosen<MoneyUnit>>();
  const note = (source: Pick<SheetCorrections, 'columns' | 'moneyUnits'>, why: string) => {
    for (const [column, value] of Object.entries(source.columns))
      columns.set(Number(column) - 1, { value, why });
    for (const [column, value] of Object.entries(source.moneyUnits))
      units.set(Number(column) - 1, { value, why });
  };
  // Columns remembered under other heading rows are other columns.
  if (remembered && corrections.header === null) note(remembered, REMEMBERED);
  note(corrections, SAID);
  return {
    columns,
    columnUnits: units,
    moneyUnit: units.get(-1) ?? null,
    header: rowsOf(corrections.header, SAID) ?? rowsOf(remembered?.header ?? null, REMEMBERED),
    unitId:
      corrections.unitId !== null
        ? { value: corrections.unitId, why: SAID }
        : memory !== null && memory.unitId !== null
          ? { value: memory.unitId, why: REMEMBERED }
          : null,
    stage:
      corrections.stage !== undefined
        ? stageOf(corrections.stage, SAID)
        : remembered?.stage !== undefined
          ? stageOf(remembered.stage, REMEMBERED)
          : null,
  };
}

function rowsOf(header: SheetCorrections['header'], why: string): LayoutChoices['header'] {
  return header && { value: { top: header.top - 1, bottom: header.bottom - 1 }, why };
}

function stageOf(stage: Stage | 'funds' | null, why: string): StageClue {
  return { reading: stage === null ? null : { stage, event: true }, why };
}
