import { saveSetting, setMeta } from '../../db/queries/office/settings';
import { saveUnit, saveUnitGroup } from '../../db/queries/office/units';
import { saveScheme } from '../../db/queries/ranking/schemes';
import type { Db } from '../../db/schema';
import type { ParsedInputOf } from '../../shared/contract';
import type { Period } from '../../shared/domain/period';
import { DEFAULT_SCHEME } from '../../shared/domain/scheme/default-scheme';
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
  };
  for (const [key, value] of Object.entries(settings)) {
    await saveSetting(db, { key, value, effectiveFrom: period });
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
