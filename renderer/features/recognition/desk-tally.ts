import type { DeskTally } from '../../../shared/contract/recognition';
import { REPORTED_STAGES, type Stage } from '../../../shared/domain/stage';

/** 上报数 and 认定数 of one stage; for funds both as counts and in 分. */
export type TallyCell = Omit<DeskTally, 'unitId' | 'unit' | 'stage'>;

export interface TallyRow {
  readonly unitId: number;
  readonly unit: string;
  readonly cells: Readonly<Partial<Record<Stage | 'funds', TallyCell>>>;
}

/** The stages of the tally, in the order of a project's life, money last. */
export const TALLY_STAGES: readonly (Stage | 'funds')[] = [...REPORTED_STAGES, 'funds'];

const EMPTY_CELL: TallyCell = {
  reported: 0,
  recognised: 0,
  returned: 0,
  waiting: 0,
  reportedFen: 0,
  recognisedFen: 0,
};

function addCells(a: TallyCell, b: TallyCell): TallyCell {
  return {
    reported: a.reported + b.reported,
    recognised: a.recognised + b.recognised,
    returned: a.returned + b.returned,
    waiting: a.waiting + b.waiting,
    reportedFen: a.reportedFen + b.reportedFen,
    recognisedFen: a.recognisedFen + b.recognisedFen,
  };
}

/** One row per unit in the order the tallies come (the office's order), with its stages side by side. */
export function tallyByUnit(tallies: readonly DeskTally[]): readonly TallyRow[] {
  const units = new Map<number, { unit: string; cells: Partial<Record<Stage | 'funds', TallyCell>> }>();
  for (const tally of tallies) {
    const known = units.get(tally.unitId) ?? { unit: tally.unit, cells: {} };
    known.cells[tally.stage] = addCells(known.cells[tally.stage] ?? EMPTY_CELL, tally);
    units.set(tally.unitId, known);
  }
  return [...units].map(([unitId, { unit, cells }]) => ({ unitId, unit, cells }));
}
