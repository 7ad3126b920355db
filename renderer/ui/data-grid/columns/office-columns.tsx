import { STAGE_NAMES, STAGES, type Stage } from '../../../../shared/domain/stage';
import { UnitName } from '../../office/unit-name';
import type { GridColumn } from './grid-column';

/** A unit by name, by its 简称 where the name does not fit. */
export function unitColumn<Row>(
  width: number,
  unitOf: (row: Row) => string,
  { id, title } = { id: 'unit', title: '责任单位' },
): GridColumn<Row> {
  return { id, title, kind: 'text', width, value: unitOf, render: (row) => <UnitName name={unitOf(row)} /> };
}

/** A project's stage, in the order of its life. */
export function stageColumn<Row>(width: number, stageOf: (row: Row) => Stage): GridColumn<Row> {
  return {
    id: 'stage',
    title: '阶段',
    kind: 'text',
    width,
    value: (row) => STAGE_NAMES[stageOf(row)],
    sortKey: (row) => STAGES.indexOf(stageOf(row)),
  };
}
