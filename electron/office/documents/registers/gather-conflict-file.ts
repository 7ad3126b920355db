/** First contacts that may be about one project, with its rulings → the file of the conflict. */
import { getProject } from '../../../../db/queries/projects/projects';
import { listEntries } from '../../../../db/queries/registers';
import type { Db } from '../../../../db/schema';
import type { IssueFacts } from '../../../../shared/documents/page/official-parts';
import type { ConflictFileData } from '../../../../shared/documents/registers/build-conflict-file';
import {
  expiryOf,
  firstContactRegister,
  likenessOf,
} from '../../../../shared/registers/declared/first-contact';
import { rulingRegister } from '../../../../shared/registers/declared/ruling';
import { stateTitle } from '../../../../shared/registers/register';

export async function gatherConflictFile(
  db: Db,
  projectId: number,
  facts: IssueFacts,
): Promise<ConflictFileData> {
  const project = await getProject(db, projectId);
  const own = { projectId, name: project.name, investor: project.investor };
  const contacts = (await listEntries(db, firstContactRegister))
    .flatMap(({ fields, unit, state }) => {
      const reason = likenessOf(own, fields);
      if (reason === null || fields.metAt === null) return [];
      const { name, investor, metAt, place, people, evidence } = fields;
      return [
        {
          unit,
          name,
          investor,
          metAt,
          place,
          people,
          evidence,
          reason,
          state: stateTitle(firstContactRegister, state),
          expiresOn: expiryOf(metAt, facts.settings['first-contact.valid-days']) ?? '',
        },
      ];
    })
    .sort((a, b) => (a.metAt < b.metAt ? -1 : a.metAt > b.metAt ? 1 : 0));
  const rulings = (await listEntries(db, rulingRegister, { projectId })).reverse();
  return {
    ...facts,
    project: project.name,
    unit: project.unit,
    investor: project.investor,
    content: project.content,
    contacts,
    rulings: rulings.map(({ fields, unit, steps }) => ({
      unit,
      otherUnits: fields.otherUnits,
      grounds: fields.grounds,
      ruledOn: fields.ruledOn ?? facts.issuedOn,
      effectiveFrom: fields.effectiveFrom ?? facts.issuedOn,
      appeal: [fields.appealOn, fields.appealBy, fields.appeal].filter(Boolean).join(' '),
      steps: steps.map((step) =>
        `${step.on} ${stateTitle(rulingRegister, step.state)}${step.text === '' ? '' : `：${step.text}`}`.trim(),
      ),
    })),
  };
}
