import { groupRows } from '../../../../db/queries/group-rows';
import { listEntries } from '../../../../db/queries/registers';
import type { Db } from '../../../../db/schema';
import { tripRegister } from '../../../../shared/registers/declared/trip';
import { tripProjectRegister } from '../../../../shared/registers/declared/trip-project';
import { type TripGround, tripGround } from '../../../../shared/registers/trip-tags';

/** What the registers of trips say of each project: met or signed, when, with which leader. */
export async function tripGrounds(db: Db): Promise<ReadonlyMap<number, readonly TripGround[]>> {
  const found = [
    ...(await listEntries(db, tripRegister)).map(({ fields, leader }) =>
      tripGround({
        projectId: fields.projectId,
        kind: fields.kind,
        on: fields.startsOn,
        name: fields.name,
        leader,
      }),
    ),
    ...(await listEntries(db, tripProjectRegister)).map(({ fields, leader }) =>
      tripGround({
        projectId: fields.projectId,
        kind: fields.how,
        on: fields.heldOn,
        name: fields.trip,
        leader,
      }),
    ),
  ].filter((ground) => ground !== null);
  return groupRows(found, (ground) => ground.projectId);
}
