import { useMemo } from 'react';
import { registerAtLevel } from '../../../../shared/registers/register-at-level';
import { findRegister } from '../../../../shared/registers/registers';
import { useRegisters } from '../registers-store';
import { useRegion } from '../use-register-at-level';
import { BulkForm } from './bulk-form';
import { EntryForm } from './entry-form';
import { ImportForm } from './import-form';
import { StateForm } from './state-form';

/** The form that is open, beside whatever page opened it. */
export function RegisterForms() {
  const form = useRegisters((store) => store.form);
  const onClose = useRegisters((store) => store.closeForm);
  const region = useRegion();
  const declared = form && findRegister(form.register);
  const register = useMemo(() => declared && registerAtLevel(declared, region), [declared, region]);
  if (!form || !register) return null;
  switch (form.kind) {
    case 'entry':
      return (
        <EntryForm
          key={form.entry?.id ?? 'new'}
          register={register}
          entry={form.entry}
          values={form.values}
          onClose={onClose}
        />
      );
    case 'state':
      return <StateForm register={register} entries={form.entries} onClose={onClose} />;
    case 'bulk':
      return <BulkForm register={register} entries={form.entries} onClose={onClose} />;
    case 'import':
      return <ImportForm register={register} pasted={form.pasted ?? null} onClose={onClose} />;
  }
}
