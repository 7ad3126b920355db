/** A register as a list: every field under its title, so that the sheet can be pasted back. */
import { cellText } from '../../shared/registers/cell-text';
import { type Register, type RegisterEntry, stateTitle } from '../../shared/registers/register';
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
      ...fields.map(
        ({ field }): ListColumn => ({
          heading: field.kind === 'money' ? `${field.title}（万元）` : field.title,
          kind: KINDS[field.kind] ?? 'text',
        }),
      ),
      ...(hasStates
        ? (['状态', '办理过程'] as const).map((heading) => ({ heading, kind: 'text' as const }))
        : []),
    ],
    rows: entries.map((entry) => [
      ...fields.map(({ id, field }) => {
        const { kind } = field;
        return kind === 'unit' || kind === 'project' || kind === 'leader'
          ? entry[kind]
          : cellText(field, entry.fields[id] ?? null);
      }),
      ...(hasStates
        ? [
            stateTitle(register, entry.state),
            entry.steps
              .map((step) =>
                `${step.on} ${stateTitle(register, step.state)} ${step.handler} ${step.text}`.trim(),
              )
              .join('\n'),
          ]
        : []),
    ]),
  };
}
