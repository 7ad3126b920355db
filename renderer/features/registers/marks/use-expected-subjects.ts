import { useMemo } from 'react';
import type { Settings } from '../../../../shared/domain/settings';
import { inspectionMarkRegister } from '../../../../shared/registers/declared/inspection-mark';
import { inspectionStopRegister } from '../../../../shared/registers/declared/inspection-stop';
import type { Register } from '../../../../shared/registers/register';
import { useQuery } from '../../../api/use-query';
import type { ExpectedSubject } from './marks-table';

interface Expected {
  readonly subjects: readonly ExpectedSubject[];
  /** The day of the tour. */
  readonly on: string | null;
}

/** The projects of the year's tour in its order, or the departments the settings name; `null` until known. */
export function useExpectedSubjects(
  register: Register,
  days: { readonly from: string; readonly to: string },
  settings: Settings | null,
): Expected | null {
  const isTour = register.id === inspectionMarkRegister.id;
  const stops = useQuery('registers.list', isTour ? { register: inspectionStopRegister.id, ...days } : null)
    .value?.entries;
  return useMemo(() => {
    if (!isTour)
      return (
        settings && {
          subjects: settings['survey.departments'].map((name) => ({
            ...{ key: name, name, unit: '' },
            fields: { department: name },
          })),
          on: null,
        }
      );
    if (!stops) return null;
    const place = (position: unknown) => (typeof position === 'number' ? position : Number.MAX_SAFE_INTEGER);
    const subjects = [...stops]
      .sort((a, b) => place(a.fields.position) - place(b.fields.position) || a.id - b.id)
      .map(({ fields: { projectId = null, unitId = null }, project, unit }) => ({
        ...{ key: Number(projectId), name: project, unit },
        fields: { projectId, unitId },
      }));
    return { subjects, on: String(stops[0]?.fields.visitedOn ?? '') || null };
  }, [isTour, stops, settings]);
}
