/** The projects of an import: new ones in one statement, known ones only where something is to change. */
import {
  insertProjects,
  type NewProject,
  readProjectFields,
  saveProject,
} from '../../db/queries/projects/projects';
import type { Db } from '../../db/schema';
import type { ProjectFields } from '../../shared/contract/projects';
import { matchNameOf } from '../../shared/domain/text/project-name';
import type { DifferenceField, ReviewRecord } from '../../shared/import/review/review';

export interface StoredRecord {
  readonly record: ReviewRecord;
  /** The known project it was matched with. */
  readonly projectId: number | null;
  /** Fields whose known value the clerk lets the row replace. */
  readonly taken: readonly DifferenceField[];
  readonly sourceRowId: number | null;
}

export interface StoredProjects {
  /** Of the project of each row. */
  readonly ids: readonly number[];
  /** Those made just now, of which nothing is reported yet. */
  readonly made: ReadonlySet<number>;
}

/**
 * Ids of the projects of all rows. The same new name twice within a unit is one project; `newProjects` holds
 * those this import has made, by unit and name. What is known is never overwritten unless it was taken.
 */
export async function storeProjects(
  db: Db,
  rows: readonly StoredRecord[],
  unitId: number,
  newProjects: Map<string, number>,
): Promise<StoredProjects> {
  const matchNames = rows.map(({ record }) => matchNameOf(record.projectName));
  const keys = matchNames.map((name) => `${unitId} ${name}`);
  const fresh = new Map<string, NewProject>();
  for (const [place, { record, projectId }] of rows.entries()) {
    const key = keys[place] ?? '';
    if (projectId !== null || newProjects.has(key)) continue;
    const begun = fresh.get(key);
    fresh.set(
      key,
      begun ? mergeRecord(begun, record, []) : fieldsOf(record, unitId, matchNames[place] ?? ''),
    );
  }
  const made = await insertProjects(db, [...fresh.values()]);
  for (const [place, key] of [...fresh.keys()].entries()) newProjects.set(key, made[place] ?? 0);

  const ids = rows.map(({ projectId }, place) => projectId ?? newProjects.get(keys[place] ?? '') ?? 0);
  const justMade = new Set(made);
  const known = new Set(ids.filter((id) => !justMade.has(id)));
  const present = await readProjectFields(db, [...known]);
  const changed = new Map<number, ProjectFields>();
  for (const [place, { record, taken }] of rows.entries()) {
    const id = ids[place] ?? 0;
    const before = changed.get(id) ?? present.get(id);
    if (!before) continue;
    const after = mergeRecord(before, record, taken);
    if (isOther(after, before)) changed.set(id, after);
  }
  for (const [id, fields] of changed) await saveProject(db, id, fields);
  return { ids, made: justMade };
}

function isOther(after: ProjectFields, before: ProjectFields): boolean {
  return (Object.keys(after) as (keyof ProjectFields)[]).some((field) => after[field] !== before[field]);
}

function fieldsOf(record: ReviewRecord, unitId: number, matchName: string): NewProject {
  return {
    name: record.projectName,
    matchName,
    unitId,
    investor: record.investor,
    industry: record.industry,
    sourceRegion: record.sourceRegion,
    attraction: record.attraction,
    capital: record.capital,
    totalInvestment: record.totalInvestment,
    fixedAssets: record.fixedAssets,
    content: record.content,
    address: record.address,
    contact: record.contact,
    note: record.note,
    tags: [],
  };
}

/** Blanks are filled; a known value gives way only where taken, and never to a blank. */
function mergeRecord<Fields extends ProjectFields>(
  known: Fields,
  record: ReviewRecord,
  taken: readonly DifferenceField[],
): Fields {
  const text = (
    field: Exclude<DifferenceField, 'projectName' | 'capital' | 'totalInvestment' | 'fixedAssets'>,
  ) => (taken.includes(field) && record[field]) || known[field] || record[field];
  const amount = (field: 'totalInvestment' | 'fixedAssets') =>
    (taken.includes(field) ? record[field] : null) ?? known[field] ?? record[field];
  return {
    ...known,
    name: (taken.includes('projectName') && record.projectName) || known.name,
    capital: taken.includes('capital') ? record.capital : known.capital,
    investor: text('investor'),
    industry: text('industry'),
    sourceRegion: text('sourceRegion'),
    attraction: text('attraction'),
    totalInvestment: amount('totalInvestment'),
    fixedAssets: amount('fixedAssets'),
    content: text('content'),
    address: text('address'),
    contact: text('contact'),
    note: text('note'),
  };
}
