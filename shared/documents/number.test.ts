import { describe, expect, it } from 'vitest';
import { missingSerials, numberFor, parseDocumentNumber } from './number';

describe('document numbers', () => {
  it('writes 发文字号 without 第 and without zeros in front', () => {
    expect(numberFor('notice', '×开放办', 2026, 7)).toBe('×开放办〔2026〕7号');
    expect(numberFor('briefing', '×开放办', 2026, 11)).toBe('第11期');
  });

  it('reads both forms back', () => {
    expect(parseDocumentNumber('×开放办〔2026〕11号')).toEqual({ code: '×开放办', year: 2026, serial: 11 });
    expect(parseDocumentNumber('第11期')).toEqual({ code: null, year: null, serial: 11 });
    expect(parseDocumentNumber('×开放办[2026]第011号')).toBeNull();
  });

  it('finds the gaps of a year', () => {
    expect(missingSerials([1, 2, 5])).toEqual([3, 4]);
    expect(missingSerials([])).toEqual([]);
  });
});
