/** A register as a list: every field under its title, so that the sheet can be imported again. */
import { cellText } from '../../../shared/registers/cell-text';
import { ENTRY_ID, EXTRA_HEADINGS, STATE, STEPS } from '../../../shared/registers/import/find-table';
import { type Register, type RegisterEntry, stateTitle } from '../../../shared/registers/register';
import { stepsText } from '../../../shared/registers/steps-text';
import type { ListColumn, ListSheet } from './write-list';

const KINDS: Readonly<Record<string, ListColumn['kind']>> = {
  date: 'date',
  money: 'decimal',
  number: 'integer',
};

export function listRegister(register: Register, entries: readonly RegisterEntry[]): ListSheet {
  const fields = register.sections.flatMap((section) =>
    section.fields.flatMap((id) => {
      const field = register.fields[id];
      return field ? [{ id, field }] : [];
    }),
  );
  const hasStates = register.states.length > 0;
  return {
    name: register.title,
    columns: [
      { heading: EXTRA_HEADINGS[ENTRY_ID] ?? '', kind: 'integer' },
      ...fields.map(
        ({ field }): ListColumn => ({
          heading: field.kind === 'money' ? `${field.title}（万元）` : field.title,
          kind: KINDS[field.kind] ?? 'text',
        }),
      ),
      ...(hasStates
        ? [STATE, STEPS].map((column) => ({ heading: EXTRA_HEADINGS[column] ?? '', kind: 'text' as const }))
        : []),
    ],
    rows: entries.map((entry) => [
      String(entry.id),
      ...fields.map(({ id, field }) => {
        const { kind } = field;
        return kind === 'unit' || kind === 'project' || kind === 'leader'
          ? entry[kind]
          : cellText(field, entry.fields[id] ?? null);
      }),
      ...(hasStates ? [stateTitle(register, entry.state), stepsText(register, entry.steps)] : []),
    ]),
  };
}
