import { expect, it } from 'vitest';
import { nextZoom } from './zoom';

it('goes from step to step, stays at the ends, and back to the usual size at once', () => {
  expect([100, 125, 200].map((percent) => nextZoom(percent, 'in'))).toEqual([110, 150, 200]);
  expect([100, 75].map((percent) => nextZoom(percent, 'out'))).toEqual([90, 75]);
  // The wheel of another program, a size remembered by an older one.
  expect([nextZoom(120, 'in'), nextZoom(120, 'out')]).toEqual([125, 110]);
  expect(nextZoom(175, 'whole')).toBe(100);
});
