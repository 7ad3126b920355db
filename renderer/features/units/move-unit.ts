import { call } from '../../api/call';
import { showFailure } from '../../ui/feedback/feedback';
import { perform } from '../../ui/feedback/perform';
import { moveInGroup } from './reorder';
import { useUnits } from './units-store';

/** Moves the unit under the cursor within its group. */
export async function moveActiveUnit(step: -1 | 1): Promise<void> {
  const { activeId } = useUnits.getState();
  const list = await call('units.list', {});
  if (!list.ok) return showFailure(list.error);
  const unitIds = moveInGroup(list.value.units, Number(activeId), step);
  if (unitIds) await perform('units.reorder', { unitIds });
}
