import { useMemo } from 'react';
import { nameOfIndicator } from '../../../../shared/domain/indicators/rate-indicators';
import type { SchemeCheck } from '../../../../shared/domain/scheme/check-scheme';
import { indicatorsOf } from '../../../../shared/domain/scheme/item-indicators';
import { usePeriod } from '../../../lib/office/use-period';
import { useSettings } from '../../../lib/office/use-settings';
import { itemsOf, readItem } from './draft-items';
import { OWN_INDICATORS, type SchemeFormContext } from './form/form-context';

/** What the fields of the editor offer and show: problems by field, items, indicators, the office's own lists. */
export function useFormContext(
  draft: Readonly<Record<string, unknown>>,
  { issues }: SchemeCheck,
): SchemeFormContext {
  const settings = useSettings(usePeriod());
  return useMemo((): SchemeFormContext => {
    const items = itemsOf(draft);
    const named = new Set(
      items.flatMap((item) => {
        const read = readItem(item);
        return read ? indicatorsOf(read.function).read : [];
      }),
    );
    for (const { id } of OWN_INDICATORS) named.delete(id);
    return {
      problems: new Map(issues.map((issue) => [issue.path, issue.message])),
      items: items.map((item) => ({ id: String(item.id ?? ''), name: String(item.name ?? '') })),
      indicators: [...OWN_INDICATORS, ...[...named].map((id) => ({ id, name: nameOfIndicator(id) }))],
      words: {
        industries: settings?.['lists.industries'] ?? [],
        sourceRegions: settings?.['lists.source-regions'] ?? [],
        attractions: settings?.['lists.attractions'] ?? [],
      },
    };
  }, [draft, issues, settings]);
}
