import { getProject, saveProject } from '../../db/queries/projects';
import type { Db } from '../../db/schema';
import type { ProjectFields } from '../../shared/contract/projects';
import type { ReviewRecord } from '../../shared/import/review';

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

export interface StoredRecord {
  readonly record: ReviewRecord;
  /** The known project it was matched with. */
  readonly projectId: number | null;
  readonly sourceRowId: number | null;
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

/** What the sheet says and the project does not know yet; what is known is never overwritten by an import. */
export async function fillBlanks(db: Db, projectId: number, record: ReviewRecord): Promise<void> {
  const project = await getProject(db, projectId);
  const present: ProjectFields = {
    name: project.name,
    unitId: project.unitId,
    investor: project.investor,
    industry: project.industry,
    sourceRegion: project.sourceRegion,
    attraction: project.attraction,
    capital: project.capital,
    totalInvestment: project.totalInvestment,
    fixedAssets: project.fixedAssets,
    content: project.content,
    address: project.address,
    contact: project.contact,
    note: project.note,
    tags: [...project.tags],
  };
  const filled: ProjectFields = {
    ...present,
    investor: present.investor || record.investor,
    industry: present.industry || record.industry,
    sourceRegion: present.sourceRegion || record.sourceRegion,
    attraction: present.attraction || record.attraction,
    totalInvestment: present.totalInvestment ?? record.totalInvestment,
    fixedAssets: present.fixedAssets ?? record.fixedAssets,
    content: present.content || record.content,
    address: present.address || record.address,
    contact: present.contact || record.contact,
    note: present.note || record.note,
  };
  if (JSON.stringify(filled) !== JSON.stringify(present)) await saveProject(db, projectId, filled);
}
