import { listAttachments } from '../../db/queries/attachments';
import { listDocuments } from '../../db/queries/documents/documents';
import { listProgress } from '../../db/queries/projects/progress';
import { listEvents, listFunds } from '../../db/queries/projects/records';
import { listEntries } from '../../db/queries/registers';
import type { Db } from '../../db/schema';
import type { Period } from '../../shared/domain/period';
import { buildProjectLife, type LifeEntry } from '../../shared/projects/project-life';
import { fieldOfKind, type RegisterEntry } from '../../shared/registers/register';
import { REGISTERS } from '../../shared/registers/registers';
import { settingsFor } from './periods';

/** Everything stored about a project, in the order of time; `period` whose settings word it. */
export async function readProjectLife(db: Db, projectId: number, period: Period): Promise<LifeEntry[]> {
  const entries: RegisterEntry[] = [];
  for (const register of REGISTERS) {
    if (fieldOfKind(register, 'project') !== null)
      entries.push(...(await listEntries(db, register, { projectId })));
  }
  return buildProjectLife({
    detail: {
      events: await listEvents(db, { projectIds: [projectId] }),
      funds: await listFunds(db, { projectIds: [projectId] }),
      progress: await listProgress(db, [projectId]),
    },
    entries,
    attachments: await listAttachments(db, { projectId }),
    documents: await listDocuments(db, { projectId }),
    region: (await settingsFor(db, period))['office.region'],
  });
}
