import { listProjectPhotos } from '../../../../db/queries/attachments';
import { groupRows } from '../../../../db/queries/group-rows';
import type { Db } from '../../../../db/schema';
import { type ProjectPhoto, quarterOfDate } from '../../../../shared/attachments/attachment';
import type { ProjectPhotos } from '../../../../shared/documents/quarter/quarter-data';
import type { Period } from '../../../../shared/domain/period';
import { toPaperPhoto } from './to-paper-photo';

/** All projects photographed in the quarter of `period`, each with the latest picture and one from before. */
export async function gatherQuarterPhotos(db: Db, period: Period): Promise<ProjectPhotos[]> {
  const quarter = quarterOfDate(`${period}-01`);
  const photos = (await listProjectPhotos(db)).filter(
    (photo) => photo.quarter !== null && photo.quarter <= quarter && photo.width !== null,
  );
  return [...groupRows(photos, (photo) => photo.projectId ?? 0).values()].flatMap((own): ProjectPhotos[] => {
    const inOrder = [...own].sort((a, b) => timeOf(a).localeCompare(timeOf(b)) || a.id - b.id);
    const now = inOrder.filter((photo) => photo.quarter === quarter);
    const after = now.at(-1);
    if (!after) return [];
    const before =
      inOrder.findLast((photo) => photo.quarter !== quarter) ?? (now.length > 1 ? now[0] : undefined);
    return [
      {
        project: after.project,
        unit: after.unit,
        before: before ? toPaperPhoto(before) : null,
        after: toPaperPhoto(after),
      },
    ];
  });
}

function timeOf({ takenOn, quarter }: ProjectPhoto): string {
  return `${quarter} ${takenOn ?? ''}`;
}
