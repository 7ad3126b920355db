import { GroupForm } from './group-form';
import { LeaderForm } from './leader-form';
import { UnitForm } from './unit-form';
import { useUnits } from './units-store';

/** The form that is open on the units page. */
export function UnitForms() {
  const form = useUnits((store) => store.form);
  const close = useUnits((store) => store.closeForm);
  if (form === null) return null;
  if (form.kind === 'unit') return <UnitForm unit={form.unit} onClose={close} />;
  if (form.kind === 'group') return <GroupForm group={form.group} onClose={close} />;
  return <LeaderForm leader={form.leader} onClose={close} />;
}
