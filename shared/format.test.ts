import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureText, groupThousands, safeFileName, wanText } from './format';

const WAN = 1_000_000;

test('a figure in a table: money to two decimals, a count as it is', () => {
  expect(figureText('35141.7048', '万元')).toBe('35,141.70');
  expect(figureText('4001000', '万元')).toBe('4,001,000.00');
  expect(figureText('0.005', '万元')).toBe('0.01');
  expect(figureText('1/3', '万元')).toBe('0.33');
  expect(figureText('1240', '个')).toBe('1,240');
  expect(figureText('', '万元')).toBe('');
});

test('thousands separators', () => {
  expect(['0', '999', '1000', '1234567.50', '-12345', '1000.1234', '约3000'].map(groupThousands)).toEqual([
    '0',
    '999',
    '1,000',
    '1,234,567.50',
    '-12,345',
    '1,000.1234',
    '约3000',
  ]);
});

test('万元', () => {
  expect(wanText(3500 * WAN)).toBe('3,500万元');
  expect(wanText(3500 * WAN + 5000)).toBe('3,500.01万元'); // 0.005 万元 rounds up
});

describe('safeFileName', () => {
  test.each([
    ['关于2026年11月情况的通报', '.docx', '关于2026年11月情况的通报.docx'],
    ['甲/乙\\丙:丁*戊?"<>|', '.xlsx', '甲_乙_丙_丁_戊_____.xlsx'],
    ['CON', '.docx', '_CON.docx'],
    ['com1.备份', '', '_com1.备份'],
    ['  结尾的点... ', '', '结尾的点'],
    ['..', '.pdf', '未命名.pdf'],
    ['', '', '未命名'],
    ['买买提·吐尔逊𠮷', '.docx', '买买提·吐尔逊𠮷.docx'],
    ['伪装\u202excod', '.exe', '伪装_xcod.exe'],
    ['半个\ud842字', '', '半个_字'],
  ])('%o', (name, extension, expected) => {
    expect(safeFileName(name, extension)).toBe(expected);
  });

  test('long names are cut between characters, with the extension kept', () => {
    const bytes = (text: string) => new TextEncoder().encode(text).length;
    expect(safeFileName('汉'.repeat(200), '.docx')).toBe(`${'汉'.repeat(71)}.docx`);
    const emoji = safeFileName('👨‍👩‍👧‍👦'.repeat(50), '.docx');
    expect(emoji).toBe(`${'👨‍👩‍👧‍👦'.repeat(8)}.docx`);
    expect(bytes(emoji)).toBeLessThanOrEqual(220);
  });

  test('anything becomes a name every system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        const safe = safeFileName(name, '.xlsx');
        const base = safe.slice(0, -'.xlsx'.length);
        expect(base).not.toBe('');
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
        expect(safe).not.toMatch(/[<>:"/\\|?*\u0000-\u001f]|[\s.]$|^\s/);
        expect(new TextEncoder().encode(safe).length).toBeLessThanOrEqual(221);
        expect(safe).not.toMatch(/\p{Surrogate}/u);
        expect(safeFileName(base, '.xlsx')).toBe(safe);
      }),
      { numRuns: 500 },
    );
  });
});
