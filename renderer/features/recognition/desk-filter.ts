import type { DeskRow } from '../../../shared/contract/recognition';
import { RECORD_STATE_NAMES, type RecordState, STAGE_NAMES, type Stage } from '../../../shared/domain/stage';

export const OBJECTION_FILTERS = {
  none: '无异议',
  some: '有异议',
  blocking: '不能认定',
  'out-of-scope': '不在推进范围',
} as const;
export type ObjectionFilter = keyof typeof OBJECTION_FILTERS;

/** What the desk shows; it travels in the route, so that other pages can open the desk on a list. */
export interface DeskFilter {
  readonly unit: string | null;
  readonly group: string | null;
  readonly stage: Stage | 'funds' | null;
  /** `waiting`: reported or being checked. */
  readonly state: RecordState | 'waiting' | null;
  readonly objections: ObjectionFilter | null;
}

const STAGES_AND_FUNDS: Record<Stage | 'funds', string> = { ...STAGE_NAMES, funds: '到位资金' };
const STATES_AND_WAITING: Record<RecordState | 'waiting', string> = {
  ...RECORD_STATE_NAMES,
  waiting: '待认定',
};

export function deskStageName(stage: Stage | 'funds'): string {
  return STAGES_AND_FUNDS[stage];
}

export function deskStateName(state: RecordState | 'waiting'): string {
  return STATES_AND_WAITING[state];
}

function pick<Name extends string>(
  text: string | undefined,
  names: Readonly<Record<Name, unknown>>,
): Name | null {
  return text !== undefined && Object.hasOwn(names, text) ? (text as Name) : null;
}

/** Reads the filter from the route's query; words it does not know count as no filter. */
export function readDeskFilter(query: Readonly<Record<string, string>>): DeskFilter {
  return {
    unit: query.unit || null,
    group: query.group || null,
    stage: pick(query.stage, STAGES_AND_FUNDS),
    state: pick(query.state, STATES_AND_WAITING),
    objections: pick(query.objections, OBJECTION_FILTERS),
  };
}

export function isWaiting(state: RecordState): boolean {
  return state === 'reported' || state === 'checking';
}

function passesObjections(row: DeskRow, filter: ObjectionFilter): boolean {
  switch (filter) {
    case 'none':
      return row.objections.length === 0;
    case 'some':
      return row.objections.length > 0;
    case 'blocking':
      return row.objections.some((objection) => objection.blocking);
    case 'out-of-scope':
      return !row.scope.inScope;
  }
}

export function filterDesk(rows: readonly DeskRow[], filter: DeskFilter): readonly DeskRow[] {
  return rows.filter(
    (row) =>
      (filter.unit === null || String(row.unitId) === filter.unit) &&
      (filter.group === null || row.groupName === filter.group) &&
      (filter.stage === null || row.stage === filter.stage) &&
      (filter.state === null ||
        (filter.state === 'waiting' ? isWaiting(row.state) : row.state === filter.state)) &&
      (filter.objections === null || passesObjections(row, filter.objections)),
  );
}
