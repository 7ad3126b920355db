/** Whatever is reported, the sentences read as sentences and say the figures they were given. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clause } from './compose';
import { photosOf } from './map-photos';
import type { Block, DocumentModel } from './model';
import { buildBriefing } from './notice/build-briefing';
import { buildNotice } from './notice/build-notice';
import { exact } from './notice/figures';
import type { NoticeData } from './notice/notice-data';
import { buildDispatch } from './registers/build-dispatch';
import { buildEscalation } from './registers/build-escalation';
import { buildSupervision, type PaperCase } from './registers/build-supervision';
import { buildSubmissionsNotice } from './submissions/build-submissions-notice';
import { noticeFixture } from './testing/notice-fixture';
import { dispatchFixture } from './testing/register-fixtures';

/** What units write: nothing, blanks, marks of their own, lines, a whole page. */
const words = fc.oneof(
  fc.constantFrom(
    ...[
      '',
      ' ',
      '。',
      '；',
      '资金未到位。',
      '一是土地；二是资金；',
      '（待定）',
      '第一行\n第二行',
      '12.5',
      '…',
    ],
    ...['项目用地涉及三个村民小组集体土地征收，尚有二十一户未签订补偿协议。'.repeat(9)],
  ),
  fc.string({ unit: fc.constantFrom('土', '地', '，', '。', '3', ' ', '亩', '：'), maxLength: 12 }),
);
const named = words.map((text) => (/[\p{L}\d]/u.test(text) ? text : '恒远生物医药项目'));

const projects = fc.constantFrom(
  ...['', '恒远生物医药项目', '年产3.5万吨特种纸（一期）项目'],
  '新能源汽车高性能动力电池结构件及配套精密零部件智能制造产业园扩建项目'.repeat(2),
);

const notices = fc
  .record({
    seed: fc.integer({ min: 1, max: 5000 }),
    month: fc.integer({ min: 1, max: 12 }),
    units: fc.integer({ min: 1, max: 9 }),
    scale: fc.constantFrom(0, 1, 1, 1000),
    texts: fc.array(fc.record({ project: projects, text: named, wanted: words }), { maxLength: 4 }),
  })
  .map(({ seed, month, units, scale, texts }): NoticeData => {
    const names = Array.from({ length: units }, (_, index) => `示例第${'一二三四五六七八九'[index]}镇`);
    const data = noticeFixture({
      seed,
      period: `2026-${String(month).padStart(2, '0')}`,
      groups: { 镇街组: names.slice(0, 5), ...(units > 5 ? { 园区组: names.slice(5) } : {}) },
    });
    const times = (value: string | null) =>
      value === null ? null : String(Number(((exact(value)?.valueOf() ?? 0) * scale).toFixed(2)));
    const item = <T extends { actual: string | null; reported: string | null }>(each: T): T => ({
      ...each,
      actual: times(each.actual),
      reported: times(each.reported),
    });
    const ranking = (result: NoticeData['month']): NoticeData['month'] => ({
      ...result,
      groups: result.groups.map((group) => ({
        ...group,
        rows: group.rows.map((row) => ({ ...row, items: row.items.map(item) })),
      })),
    });
    return {
      ...data,
      month: ranking(data.month),
      year: ranking(data.year),
      totals: data.totals.map((total) => ({
        ...total,
        month: {
          ...total.month,
          reported: times(total.month.reported) ?? '0',
          recognised: times(total.month.recognised) ?? '0',
        },
        year: { ...total.year, recognised: times(total.year.recognised) ?? '0' },
      })),
      problems: data.problems.slice(0, texts.length).map((problem, at) => ({ ...problem, ...texts[at] })),
    };
  });

const cases = fc.array(
  fc.record({
    unit: fc.constantFrom('桃花镇', '区商务局'),
    person: words,
    project: projects,
    foundOn: fc.constant('2026-11-09'),
    facts: named,
    level: fc.constantFrom('第一级', '第二级', '第三级', '第四级'),
    measures: words,
    points: fc.constantFrom('0', '0.5', '1', '2.25'),
    deadline: fc.constantFrom(null, '2026-12-01'),
    state: fc.constant('整改中'),
  }) satisfies fc.Arbitrary<PaperCase>,
  { minLength: 1, maxLength: 4 },
);

/** Sentences and headings; cells carry what units wrote as they wrote it. */
function sentencesOf(model: DocumentModel): string[] {
  const blocks = [...model.blocks, ...model.attachments.flatMap((attachment) => attachment.blocks)];
  const said = (block: Block): string[] => {
    if (block.type === 'heading') return [block.text];
    if (block.type !== 'paragraph') return [];
    return [`${block.lead?.text ?? ''}${block.text}`];
  };
  return [model.title, ...blocks.flatMap(said)];
}

function expectSound(model: DocumentModel, ownWords: readonly string[] = []): void {
  expect(photosOf(model)).toEqual([]);
  for (const sentence of sentencesOf(model)) {
    // What a unit wrote stays as it is; only what the program put around it is judged.
    const own = ownWords
      .map(clause)
      // A bare figure may stand inside one of ours.
      .filter((text) => /[\p{L}\d]/u.test(text) && !/^[\d.]+$/.test(text))
      .sort((a, b) => b.length - a.length)
      .reduce((text, word) => text.replaceAll(word, '某'), sentence);
    expect(sentence).not.toMatch(/undefined|NaN|null|Infinity|\[object/);
    expect(own).not.toMatch(/（\s*）|“\s*”|《\s*》/);
    expect(own).not.toMatch(/[，。；、：][，。；、：]/);
    expect(own).not.toMatch(/(?<![\d.])0(?:个|项|名|次|万元|亿元)(?!百分点)/);
    expect(own).not.toMatch(/^[，。；、：]/);
  }
  for (const block of model.blocks) {
    if (block.type !== 'paragraph') continue;
    for (const { printed, figure } of block.figures) {
      expect(block.text).toContain(printed);
      const [number] = /\d[\d.]*/.exec(printed) ?? [];
      expect([figure, exact(number ?? '')?.valueOf()]).toEqual([
        figure,
        exact(/\d[\d.]*/.exec(model.figures[figure] ?? '')?.[0] ?? '')?.valueOf(),
      ]);
    }
  }
}

it('in the notice, the briefing and the notice of submissions', () => {
  fc.assert(
    fc.property(notices, (data) => {
      const own = data.problems.flatMap(({ project, text, wanted }) => [project, text, wanted ?? '']);
      expectSound(buildNotice(data), own);
      expectSound(buildBriefing({ ...data, number: '第11期' }), own);
      expectSound(buildSubmissionsNotice(data), own);
    }),
    { numRuns: 60 },
  );
});

it('in the notice of supervision', () => {
  const { settings, issuedOn, period, number } = noticeFixture();
  fc.assert(
    fc.property(cases, (found) => {
      const own = found.flatMap(({ person, project, facts, measures }) => [person, project, facts, measures]);
      expectSound(buildSupervision({ settings, issuedOn, period, number, cases: found }), own);
    }),
    { numRuns: 100 },
  );
});

it('in the dispatch order and the letter to the city', () => {
  const data = dispatchFixture();
  const texts = fc.record({ text: named, wanted: words, tried: words, project: projects });
  fc.assert(
    fc.property(fc.array(texts, { minLength: 1, maxLength: data.problems.length }), (written) => {
      const problems = data.problems
        .slice(0, written.length)
        .map((problem, at) => ({ ...problem, ...written[at], escalated: true }));
      const own = written.flatMap(({ text, wanted, tried, project }) => [text, wanted, tried, project]);
      expectSound(buildDispatch({ ...data, problems }), own);
      expectSound(buildEscalation({ ...data, problems }), own);
    }),
    { numRuns: 60 },
  );
});
