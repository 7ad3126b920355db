import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTextIndex, type IndexedRecord } from './text-index';

const RECORDS: readonly IndexedRecord[] = [
  { id: 12, texts: ['年产3万吨PVC管材项目', 'nianchan3wandunpvcguancaixiangmu', 'nc3wdpvcgcxm', '恒远集团'] },
  { id: 7, texts: ['电子元件生产项目', 'dianziyuanjian', 'dzyj', '管道公司'] },
  { id: 3, texts: ['管网改造', 'guanwanggaizao', 'gwgz', ''] },
];

describe('a text index', () => {
  it('finds by any part, pinyin and initials; names that begin so come first', () => {
    const index = createTextIndex(RECORDS);
    expect(index.find('管', 10)).toEqual([3, 7, 12]);
    expect(index.find('gc', 10)).toEqual([12]);
    expect(index.find('dianzi yuan', 10)).toEqual([7]);
    expect(index.find('ＰＶＣ', 10)).toEqual([12]);
    expect(index.find('项目 恒远', 10)).toEqual([12]);
    expect(index.find('没有', 10)).toEqual([]);
    expect(index.find('  ', 10)).toEqual([]);
    expect(index.find('项', 1)).toEqual([12]);
  });

  it('does not find a record by its id', () => {
    const index = createTextIndex(RECORDS);
    expect(index.find('7', 10)).toEqual([]);
    expect(index.find('3', 10)).toEqual([12]);
  });

  it('knows what was added, changed and removed since', () => {
    const index = createTextIndex(RECORDS);
    index.put({ id: 20, texts: ['管廊工程'] });
    index.put({ id: 7, texts: ['改名后的项目'] });
    index.remove(12);
    expect(index.find('管', 10)).toEqual([20, 3]);
    expect(index.find('电子', 10)).toEqual([]);
    expect(index.find('改名', 10)).toEqual([7]);
  });

  it('finds what looking at every record one by one finds, also after many changes', () => {
    const text = fc.string({
      unit: fc.constantFrom('管', '材', 'a', 'B', '3', ' ', '\n', '\u0001'),
      maxLength: 8,
    });
    const record = fc.record({
      id: fc.integer({ min: 1, max: 40 }),
      texts: fc.array(text, { minLength: 1, maxLength: 3 }),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(record, { selector: ({ id }) => id }),
        fc.array(record),
        text,
        (start, changes, query) => {
          const index = createTextIndex(start);
          const stored = new Map(start.map((each) => [each.id, each.texts]));
          for (const change of changes) {
            if (change.texts[0] === '') {
              index.remove(change.id);
              stored.delete(change.id);
            } else {
              index.put(change);
              stored.set(change.id, change.texts);
            }
          }
          const clean = (each: string) =>
            each
              .toLowerCase()
              .replace(/[\s\p{Cc}]+/gu, ' ')
              .trim();
          const words = clean(query)
            .split(' ')
            .filter((word) => word !== '');
          const expected = [...stored]
            .filter(
              ([, texts]) =>
                words.length > 0 && words.every((word) => texts.some((each) => clean(each).includes(word))),
            )
            .map(([id]) => id);
          expect(index.find(query, 1000).sort((a, b) => a - b)).toEqual(expected.sort((a, b) => a - b));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('works changes in when there are many', () => {
    const index = createTextIndex(RECORDS);
    for (let id = 100; id < 2300; id += 1) index.put({ id, texts: [`新项目${id}号`] });
    expect(index.find('新项目2299号', 10)).toEqual([2299]);
    expect(index.find('新项目100号', 10)).toEqual([100]);
    expect(index.find('管网', 10)).toEqual([3]);
  });
});
