import { describe, expect, it } from 'vitest';
import { shownText, typedValue } from './typed-value';

describe('what is typed into a form', () => {
  it('a share is typed and shown as percent, exactly', () => {
    expect(typedValue('120', { type: 'percent' }, true)).toBe('1.2');
    expect(shownText('1.2', { type: 'percent' })).toBe('120');
    expect(typedValue('12.', { type: 'percent' }, true)).toBe('0.12');
    expect(typedValue('一百', { type: 'percent' }, true)).toBe('一百');
  });

  it('an empty optional field is left out, an empty required one stays empty', () => {
    expect(typedValue(' ', { type: 'decimal' }, true)).toBeUndefined();
    expect(typedValue('', { type: 'decimal' }, false)).toBe('');
  });

  it('full-width digits and commas are numbers too', () => {
    expect(typedValue('１，２００．５', { type: 'decimal' }, false)).toBe('1200.5');
    expect(typedValue('３', { type: 'integer' }, false)).toBe(3);
    expect(typedValue('三', { type: 'integer' }, false)).toBe('三');
  });

  it('months are read as they are written', () => {
    for (const text of ['2026年1月', '2026.1', '2026/01', '2026-01'])
      expect(typedValue(text, { type: 'period' }, true)).toBe('2026-01');
    expect(typedValue('明年', { type: 'period' }, true)).toBe('明年');
  });
});
