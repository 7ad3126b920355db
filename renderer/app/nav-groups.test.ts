import { expect, it } from 'vitest';
import { NAV_HEIGHTS, type NavGroupSize, openGroups, toggleGroup } from './nav-groups';

const GROUPS: readonly NavGroupSize[] = [
  { id: 'home', pages: 3 },
  { id: 'projects', pages: 4 },
  { id: 'reports', pages: 4 },
  { id: 'ranking', pages: 7 },
  { id: 'dispatch', pages: 8 },
  { id: 'documents', pages: 3 },
  { id: 'assessment', pages: 1 },
  { id: 'settings', pages: 6 },
];
const { padding, title, between, link } = NAV_HEIGHTS;
const folded = padding + GROUPS.length * title + (GROUPS.length - 1) * between;

it('opens the groups used last while there is room, and skips one that does not fit', () => {
  const order = ['dispatch', 'ranking', 'reports', 'home'] as const;
  const open = openGroups(GROUPS, order, folded + 12 * link);
  expect([...open]).toEqual(['dispatch', 'reports']);
});

it('opens the group of the page in view however small the window is', () => {
  expect([...openGroups(GROUPS, ['ranking', 'home'], 100)]).toEqual(['ranking']);
});

it('has room for any one group in a window of 768 px', () => {
  const tallest = Math.max(...GROUPS.map((group) => group.pages));
  expect(folded + tallest * link).toBeLessThanOrEqual(768 - 40 - 24);
});

it('puts an opened group first and takes a folded one out', () => {
  expect(toggleGroup(['home', 'ranking'], 'ranking', true)).toEqual(['ranking', 'home']);
  expect(toggleGroup(['home', 'ranking'], 'home', false)).toEqual(['ranking']);
});
