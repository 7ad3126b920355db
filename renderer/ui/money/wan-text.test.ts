import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LARGEST_MINOR, parseWan } from '../../../shared/domain/money';
import { groupThousands } from '../../../shared/format';
import { editableWan, readWanText } from './wan-text';

describe('amounts in an input', () => {
  it('shows two decimals, more only where the amount has them', () => {
    expect(editableWan(30_000_000_00)).toBe('3000.00');
    expect(editableWan(123_456_789)).toBe('123.456789');
    expect(editableWan(1_500_000)).toBe('1.50');
    expect(editableWan(null)).toBe('');
  });

  it('reads what is typed or pasted', () => {
    expect(readWanText(' 3,000.5万元 ')).toBe('3000.5');
    expect(readWanText('３，０００．５ 万元')).toBe('3000.5');
    expect(readWanText('12 345 678.5')).toBe('12345678.5');
    expect(parseWan(readWanText('0.1'))).toBe(100_000);
  });

  it('makes no digit of a mark or of a second figure', () => {
    for (const text of ['5000①', '①3500', '5000³', '3400 1', '100\n20'])
      expect(parseWan(readWanText(text)), text).toBeNull();
  });

  it('gives back every amount to the last 分', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: LARGEST_MINOR }), (minor) => {
        expect(parseWan(readWanText(groupThousands(editableWan(minor))))).toBe(minor);
      }),
    );
  });
});
