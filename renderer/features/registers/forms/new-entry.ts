import { emptyValues, type FieldValues, type Register } from '../../../../shared/registers/register';
import { useRegisters } from '../registers-store';

/** Opens the form of a new entry, dated today; `values` are known already (the project one came from). */
export function openNewEntry(register: Register, today: string, values: FieldValues = {}): void {
  const isDate = register.fields[register.dateField]?.kind === 'date';
  const first = Object.entries(register.fields).find(
    ([, field]) => field.kind === 'choice' && field.required,
  );
  const firstWord = first?.[1].options[0];
  useRegisters.getState().openForm({
    kind: 'entry',
    register: register.id,
    entry: null,
    values: {
      ...emptyValues(register),
      ...(isDate ? { [register.dateField]: today } : {}),
      ...(first && firstWord !== undefined && register.id !== 'problem' ? { [first[0]]: firstWord } : {}),
      ...values,
    },
  });
}
