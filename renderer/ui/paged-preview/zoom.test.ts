import { describe, expect, it } from 'vitest';
import { scaleFor, ZOOM_OPTIONS } from './zoom';

const a4 = { width: 794, height: 1123 };

describe('zoom of the preview', () => {
  it('a page as wide as the window never needs scrolling sideways', () => {
    for (const width of [300, 468, 640, 900]) {
      const scale = scaleFor('width', { width, height: 600 }, a4);
      expect(a4.width * scale).toBeLessThanOrEqual(width);
      expect(a4.width * scale).toBeGreaterThan(width - 6);
    }
  });

  it('a whole page fits both ways', () => {
    const scale = scaleFor('page', { width: 640, height: 560 }, a4);
    expect(a4.height * scale).toBeLessThanOrEqual(560);
    expect(a4.width * scale).toBeLessThanOrEqual(640);
    expect(scaleFor('page', { width: 300, height: 2000 }, a4)).toBe(
      scaleFor('width', { width: 300, height: 2000 }, a4),
    );
  });

  it('keeps to sensible bounds and to what was chosen', () => {
    expect(scaleFor('width', { width: 4000, height: 900 }, a4)).toBe(1.5);
    expect(scaleFor('page', { width: 10, height: 10 }, a4)).toBe(0.2);
    expect(scaleFor(0.75, { width: 10, height: 10 }, a4)).toBe(0.75);
    expect(scaleFor('width', { width: 10, height: 10 }, { width: 0, height: 0 })).toBe(1);
    expect(ZOOM_OPTIONS.slice(0, 2).map(({ label }) => label)).toEqual(['适合宽度', '适合整页']);
  });
});
