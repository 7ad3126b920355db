/** Running counts of one import. */
export interface ImportTally {
  files: number;
  accepted: number;
  refused: number;
  events: number;
  funds: number;
  /** Projects made by this import, by unit and normalised name. */
  readonly newProjects: Map<string, number>;
  readonly submissionIds: number[];
}

export function emptyTally(): ImportTally {
  return {
    files: 0,
    accepted: 0,
    refused: 0,
    events: 0,
    funds: 0,
    newProjects: new Map(),
    submissionIds: [],
  };
}
