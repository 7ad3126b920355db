import { saveSetting, setMeta } from '../../db/queries/office/settings';
import { saveUnit, saveUnitGroup } from '../../db/queries/office/units';
import { saveScheme } from '../../db/queries/ranking/schemes';
import type { Db } from '../../db/schema';
import type { ParsedInputOf } from '../../shared/contract';
import { DOCUMENT_SETTINGS } from '../../shared/domain/document-settings';
import { atOfficeLevel, officeLevel } from '../../shared/domain/office-level';
import type { Period } from '../../shared/domain/period';
import { DEFAULT_SCHEME } from '../../shared/domain/scheme/default-scheme';
import { FROM_THE_START } from '../../shared/domain/settings';
import { ensurePeriod } from './periods';

/** A new office's own names, its units by group in the order given, the default scheme and the first period. */
export async function setUpOffice(
  db: Db,
  office: ParsedInputOf<'office.set-up'>,
  period: Period,
): Promise<void> {
  const settings = {
    'office.name': office.name,
    'office.short-name': office.shortName,
    'office.region': office.region,
    'document.code': office.code,
    'document.mark': `${office.name}文件`,
    ...recipientsOf(office.region),
  };
  for (const [key, value] of Object.entries(settings)) {
    await saveSetting(db, { key, value, effectiveFrom: FROM_THE_START });
  }
  await setMeta(db, 'operator', office.operator);
  const groups = new Map<string, number>();
  for (const unit of office.units) {
    const groupId = groups.get(unit.group) ?? (await saveUnitGroup(db, { id: null, name: unit.group }));
    groups.set(unit.group, groupId);
    const fields = { shortName: '', active: true, inComposite: true, aliases: [], contact: '' };
    await saveUnit(db, null, { ...fields, name: unit.name, groupId });
  }
  await saveScheme(db, DEFAULT_SCHEME, true);
  await ensurePeriod(db, period);
}

/**
 * Whom the papers of a county or city address, in place of the 区委, 区政府 and 农场 of the 制度; the towns and
 * departments as the county's 方案 names them. Nothing for a district.
 */
function recipientsOf(region: string): Readonly<Record<string, readonly string[]>> {
  const seat = officeLevel(region);
  if (seat === '区') return {};
  const renamed = (['document.copy-recipients', 'briefing.report-to', 'briefing.send-to'] as const).map(
    (key) => [key, DOCUMENT_SETTINGS[key].initial.map((name) => atOfficeLevel(name, region))],
  );
  return {
    ...Object.fromEntries(renamed),
    'document.main-recipients': ['各乡镇（街道）、开发区', `${seat}直有关部门`],
  };
}
