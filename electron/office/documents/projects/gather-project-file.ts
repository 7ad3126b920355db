import { listProjectPhotos } from '../../../../db/queries/attachments';
import { listRates } from '../../../../db/queries/office/settings';
import type { Db } from '../../../../db/schema';
import type { IssueFacts } from '../../../../shared/documents/page/official-parts';
import type { ProjectFileData } from '../../../../shared/documents/projects/project-file-data';
import type { Period } from '../../../../shared/domain/period';
import { readProjectDetail } from '../../project-detail';
import { readProjectLife } from '../../project-life';
import { toPaperPhoto } from './to-paper-photo';

/** Faults: `not-found`. */
export async function gatherProjectFile(
  db: Db,
  period: Period,
  id: number,
  facts: IssueFacts,
): Promise<ProjectFileData> {
  const rules = { settings: facts.settings, rates: await listRates(db), today: facts.issuedOn };
  return {
    ...facts,
    period,
    life: await readProjectLife(db, id, period),
    photos: (await listProjectPhotos(db, { projectId: id }))
      .filter((photo) => photo.width !== null)
      .map(toPaperPhoto),
    detail: { ...(await readProjectDetail(db, id, rules)), history: [] },
  };
}
