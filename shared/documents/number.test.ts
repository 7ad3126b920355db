import { describe, expect, it } from 'vitest';
import { DOCUMENT_KINDS } from './kinds';
import { missingSerials, numberFor, parseDocumentNumber } from './number';

describe('document numbers', () => {
  it('writes 发文字号 without 第 and without zeros in front', () => {
    expect(numberFor('notice', '×开放办', 2026, 7)).toBe('×开放办〔2026〕7号');
    expect(numberFor('briefing', '×开放办', 2026, 11)).toBe('第11期');
    expect(numberFor('minutes', '×开放办', 2026, 2)).toBe('〔2026〕2号');
    expect(numberFor('score-sheet', '×开放办', 2026, 2)).toBe('');
  });

  it('gives no two kinds the same number', () => {
    const numbers = DOCUMENT_KINDS.map((kind) => numberFor(kind, '×开放办', 2026, 1)).filter(
      (number) => number !== '',
    );
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers).toContain('×开放办函〔2026〕1号');
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
