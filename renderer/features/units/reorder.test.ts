import { expect, it } from 'vitest';
import type { Unit } from '../../../shared/contract/office';
import { moveInGroup } from './reorder';

const unit = (id: number, groupId: number, position: number): Unit => ({
  id,
  name: `单位${id}`,
  shortName: '',
  groupId,
  groupName: `组${groupId}`,
  position,
  active: true,
  inComposite: true,
  aliases: [],
  contact: '',
});

it('changes places with the neighbour of the same group, whoever stands between', () => {
  const units = [unit(3, 1, 3), unit(1, 1, 1), unit(2, 2, 2)];
  expect(moveInGroup(units, 3, -1)).toEqual([3, 2, 1]);
  expect(moveInGroup(units, 1, 1)).toEqual([3, 2, 1]);
  expect(moveInGroup(units, 1, -1)).toBeNull();
  expect(moveInGroup(units, 2, 1)).toBeNull();
  expect(moveInGroup(units, 9, 1)).toBeNull();
});
