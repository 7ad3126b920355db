import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { RankedRow } from '../domain/scheme/result';
import { checkConsistency } from './check-consistency';
import { applyEdits } from './editing/apply-edits';
import { checkFormat } from './gbt9704/check-format';
import type { HtmlNode } from './html/node';
import { DOCUMENT_KINDS, OFFICIAL_KINDS } from './kinds';
import type { Block, DocumentModel, Table } from './model';
import { buildProjectFile } from './projects/build-project-file';
import { buildWallChart } from './projects/build-wall-chart';
import { buildQuarter } from './quarter/build-quarter';
import {
  everyKind,
  projectFileFixture,
  projectListFixture,
  quarterFixture,
  reportInPersonFixture,
  scoreSheetFixture,
} from './testing/kind-fixtures';
import { buildReportInPerson } from './unit/build-report-in-person';
import { buildScoreSheet } from './unit/build-score-sheet';
import { writeDocx } from './write-docx';
import { buildDocumentTree } from './write-html';

const models = everyKind();

function textOf(node: HtmlNode): string {
  if (typeof node === 'string') return node;
  return node.tag === 'svg' ? '' : node.children.map(textOf).join('');
}

function partOf(bytes: Uint8Array, path: string): string {
  return strFromU8(unzipSync(bytes)[path] ?? new Uint8Array()).replace(
    /<mc:Fallback>.*?<\/mc:Fallback>/gs,
    '',
  );
}

function wordText(bytes: Uint8Array): string {
  return [...partOf(bytes, 'word/document.xml').matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)]
    .map((match) => match[1])
    .join('')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s/g, '');
}

function tableOf(model: DocumentModel, key: string): Table {
  const block = model.blocks.find((entry) => entry.type === 'table' && entry.key === key);
  if (block?.type !== 'table') throw new Error(`no table ${key}`);
  return block;
}

function paragraphOf(model: DocumentModel, key: string): Extract<Block, { type: 'paragraph' }> {
  const block = model.blocks.find((entry) => entry.type === 'paragraph' && entry.key === key);
  if (block?.type !== 'paragraph') throw new Error(`no paragraph ${key}`);
  return block;
}

describe.each(DOCUMENT_KINDS)('%s', (kind) => {
  const model = models[kind];

  it('says the same in Word and in print, in the same bytes every time', async () => {
    const bytes = await writeDocx(model);
    const printed = textOf(buildDocumentTree(model)).replace(/\s/g, '');
    expect(wordText(bytes)).toBe(printed);
    expect(printed).toContain(model.title.replace(/\s/g, ''));
    expect(Buffer.from(bytes).equals(Buffer.from(await writeDocx(structuredClone(model))))).toBe(true);
  });

  it('contradicts itself nowhere', () => {
    const failed = checkConsistency(model).filter((check) => !check.ok && check.code !== 'blank-left');
    expect(failed).toEqual([]);
  });

  it.runIf(OFFICIAL_KINDS.includes(kind))('keeps to GB/T 9704', async () => {
    const failed = checkFormat(await writeDocx(model)).filter(({ level }) => level === 'fail');
    expect(failed).toEqual([]);
  });
});

describe('forms', () => {
  it.each(['minutes', 'letter'] as const)('%s is not issued before every blank is filled', (kind) => {
    const model = models[kind];
    const blanks = checkConsistency(model).filter((check) => check.code === 'blank-left');
    expect(blanks.length).toBeGreaterThan(3);
    const filled = applyEdits(model, Object.fromEntries(blanks.map((check) => [check.blockKey, '已填写'])));
    expect(checkConsistency(filled).filter((check) => check.code === 'blank-left')).toEqual([]);
  });

  it('lets title and recipients be reworded', () => {
    const edited = applyEdits(models.letter, {
      title: '关于商请用地指标的函',
      recipients: '市自然资源局，市发改委：',
    });
    expect(edited.title).toBe('关于商请用地指标的函');
    expect(edited.mainRecipients).toEqual(['市自然资源局', '市发改委']);
  });

  it('a letter has its mark and two double rules in red, and no number on its first page', async () => {
    const document = partOf(await writeDocx(models.letter), 'word/document.xml');
    expect(document.match(/<w:top w:val="single" w:color="FF0000" w:sz="(24|6)"/g)?.length).toBe(4);
    expect(document).toContain('<w:titlePg/>');
    expect(document).not.toContain('w:type="first"');
  });

  it('the check notices a letter that lost its rules', async () => {
    const model: DocumentModel = { ...models.letter, masthead: null };
    const rules = checkFormat(await writeDocx(model)).map(({ rule }) => rule);
    expect(rules).not.toContain('D13');
    expect(checkFormat(await writeDocx(models.letter)).find(({ rule }) => rule === 'D13')?.level).toBe(
      'pass',
    );
  });
});

describe('score sheet', () => {
  const model = buildScoreSheet(scoreSheetFixture());

  it('opens each item down to evidence and source row', () => {
    const [first] = scoreSheetFixture().items;
    const rows = tableOf(model, `details.${first?.id}.table`).rows;
    expect(rows[0]?.slice(1)).toEqual([
      '智能装备1期项目',
      '2026.11.05',
      '1',
      '投资合同',
      expect.stringMatching(/报表\.xlsx\n“新签约”第4行$/),
    ]);
    expect(rows[1]?.[3]).toBe('0.33');
    expect(tableOf(model, `details.${first?.id}.table`).totalRow?.[3]).toBe('1.33');
  });

  it('says who stands before the unit, by how much and on which items', () => {
    const data = scoreSheetFixture();
    const score = (unit: string, place: number, all: string, one: string, two: string | null): RankedRow => ({
      ...data.month,
      ...{ unit, place, score: all, exactScore: all },
      items: data.month.items.map((item, at) => ({
        ...item,
        score: at === 0 ? one : at === 1 ? two : '1.00',
      })),
    });
    const first = score('甲镇', 1, '20.00', '15.00', '4.00');
    const own = score(data.unit, 3, '12.50', '6.00', '5.50');
    const model = buildScoreSheet({
      ...data,
      month: own,
      rows: [first, score('乙镇', 2, '15.25', '9.25', null), own],
    });
    const [one, two] = data.items.map(({ name }) => name);
    expect(paragraphOf(model, 'group.gap').text).toBe(
      `本组排在你单位前面的有2个单位；相邻的乙镇居第2位，得15.25分，比你单位多2.75分。与其相比，你单位${one}少得3.25分；乙镇${two}不计分，综合得分按方案由其余各项得出。`,
    );
    expect(tableOf(model, 'group.table').rows.slice(0, 3)).toEqual([
      ['综合得分', '12.50', '20.00', '15.92', '7.50'],
      [one, '6.00', '15.00', '10.08', '9.00'],
      [two, '5.50', '5.50', '4.75', '0.00'],
    ]);
    const leader = buildScoreSheet({ ...data, month: first, rows: [first, own] });
    expect(paragraphOf(leader, 'group.gap').text).toContain(
      `居第3位的${data.unit}得12.50分，比你单位少7.50分`,
    );
    expect(checkConsistency(model).filter((check) => !check.ok)).toEqual([]);
  });

  it('lists what was reported and not recognised, with the reason', () => {
    expect(paragraphOf(model, 'open.text').text).toContain('退回或尚未认定的事项共1项');
    expect(tableOf(model, 'open.table').rows).toEqual([
      ['1', '智能装备4期项目', '签约', '2026.11.09', '退回', '只有意向书'],
    ]);
  });

  it('says so for a unit outside the composite ranking', () => {
    const data = scoreSheetFixture();
    const outside = buildScoreSheet({ ...data, month: { ...data.month, place: null, score: null } });
    expect(paragraphOf(outside, 'place').text).toContain('未参加综合排名');
    expect(checkConsistency(outside).filter((check) => !check.ok)).toEqual([]);
  });
});

it('the call to report in person names months and places, the day and the room', () => {
  const model = buildReportInPerson(reportInPersonFixture());
  expect(model.mainRecipients).toEqual(['临江街道']);
  expect(paragraphOf(model, 'reason').text).toContain(
    '连续3个月靠后：2026年9月居第8位（共8个单位）、2026年10月居第7位（共8个单位）、2026年11月居第8位（共8个单位）。',
  );
  expect(paragraphOf(model, 'reason').text).toContain('向区委、区政府主要领导当面汇报');
  expect(paragraphOf(model, 'when.text').text).toContain(
    '请于2026年12月3日（星期四）下午3时30分，到区政府第二会议室当面汇报，由街道党工委书记汇报。',
  );
  const open = buildReportInPerson({ ...reportInPersonFixture(), appointment: null });
  expect(paragraphOf(open, 'when.text').text).toContain(
    '2026年12月4日（星期五）上午9时，到区开放办会议室当面汇报。',
  );
});

describe('quarterly notice', () => {
  it('names quarter and months while the quarter is running, the quarter alone at its end', () => {
    const running = buildQuarter(quarterFixture());
    expect(running.title).toBe('关于2026年第四季度全区招商引资项目推进评比情况的通报');
    expect(paragraphOf(running, 'purpose').text).toContain('第四季度（10—11月）');
    const over = buildQuarter({ ...quarterFixture(), period: '2026-12' });
    expect(paragraphOf(over, 'purpose').text).toContain('2026年第四季度全区');
  });

  it('praises the first of every group and lets the tail speak', () => {
    const rows = tableOf(buildQuarter(quarterFixture()), 'praise.table').rows;
    const [towns] = quarterFixture().quarter.groups;
    expect(rows.length).toBe(3);
    expect(rows[0]?.[1]).toBe(
      towns?.rows
        .filter((row) => row.place === 1)
        .map((row) => row.unit)
        .join('、'),
    );
    expect(rows[0]?.[2]?.split('、').length).toBeGreaterThanOrEqual(2);
  });
});

describe('project papers', () => {
  it('the file of a project stands in the order of time, undated entries at the end of their month', () => {
    const timeline = tableOf(buildProjectFile(projectFileFixture()), 'timeline.table');
    expect(timeline.rows.map((row) => row.slice(0, 2))).toEqual([
      ['2026年3月5日', '签约'],
      ['2026年4月报送', '进展'],
      ['2026年4月报送', '问题'],
      ['2026年5月20日', '到位资金'],
      ['2026年6月18日', '开工'],
    ]);
  });

  it('the list counts what is in scope by stage', () => {
    const summary = tableOf(models['project-list'], 'summary.table');
    expect(summary.totalRow?.[1]).toBe('27');
    expect(paragraphOf(models['project-list'], 'summary').text).toContain('推进范围以外的3个项目未列入');
  });

  it('the wall chart marks months and shades the time under way', () => {
    const model = buildWallChart(projectListFixture());
    const wall = tableOf(model, 'wall');
    // 示例4号: signed in June 2025, started in April and recognised or not by its number.
    const row = wall.rows.findIndex((cells) => cells[1] === '示例4号精密模具项目');
    expect(wall.rows[row]?.[4 + 3]).toBe('（开）');
    const shaded = wall.shades?.filter((shade) => shade.row === row).map((shade) => shade.column - 3);
    expect(shaded).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    expect(model.paper).toBe('A3');
  });

  it('lies on A3 in Word', async () => {
    const document = partOf(await writeDocx(models['wall-chart']), 'word/document.xml');
    expect(document).toContain('<w:pgSz w:w="23811" w:h="16838" w:orient="landscape"/>');
    expect(document).toContain('w:fill="D9D9D9"');
  });
});
