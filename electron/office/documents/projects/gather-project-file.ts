import { listProjectPhotos } from '../../../../db/queries/attachments';
import { listRates } from '../../../../db/queries/office/settings';
import { getProject } from '../../../../db/queries/projects/projects';
import { listEvents, listFunds, listProgress } from '../../../../db/queries/projects/records';
import type { Db } from '../../../../db/schema';
import type { IssueFacts } from '../../../../shared/documents/page/official-parts';
import type { ProjectFileData } from '../../../../shared/documents/projects/project-file-data';
import type { Period } from '../../../../shared/domain/period';
import { readProjectLife } from '../../project-life';
import { summaryOf } from '../../project-summary';
import { toPaperPhoto } from './to-paper-photo';

/** Faults: `not-found`. */
export async function gatherProjectFile(
  db: Db,
  period: Period,
  id: number,
  facts: IssueFacts,
): Promise<ProjectFileData> {
  const project = await getProject(db, id);
  const { fixedAssets, content, address, contact, note } = project;
  const rules = { settings: facts.settings, rates: await listRates(db), today: facts.issuedOn };
  return {
    ...facts,
    period,
    life: await readProjectLife(db, id, period),
    photos: (await listProjectPhotos(db, { projectId: id }))
      .filter((photo) => photo.width !== null)
      .map(toPaperPhoto),
    detail: {
      summary: summaryOf(project, rules),
      fixedAssets,
      content,
      address,
      contact,
      note,
      events: await listEvents(db, { projectIds: [id] }),
      funds: await listFunds(db, { projectIds: [id] }),
      progress: await listProgress(db, [id]),
      history: [],
    },
  };
}
