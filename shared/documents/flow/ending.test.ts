import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { HtmlElement, HtmlNode } from '../html/node';
import { fillPages } from '../measure/count-pages';
import { rowHeights } from '../measure/row-heights';
import type { Block, DocumentModel, Table } from '../model';
import { lineStyle } from '../page/line-styles';
import { LINE_TWIPS, typeArea } from '../page/page';
import { readWordPaper } from '../templates/paper/word-paper';
import { everyKind } from '../testing/kind-fixtures';
import { writeDocx } from '../write-docx';
import { buildDocumentTree } from '../write-html';
import type { FlowItem } from './items';
import { layOutFlow } from './lay-out-flow';

const { notice } = everyKind();

function table(rows: number, cell = '内容'): Table {
  return {
    type: 'table',
    key: 'closing',
    caption: '',
    measure: '',
    columns: [
      { title: '单位', width: 1, align: 'left' },
      { title: '说明', width: 1, align: 'left' },
    ],
    rows: Array.from({ length: rows }, (_, index) => [`第${index + 1}行`, cell]),
    totalRow: null,
    landscape: false,
  };
}

const text: Block = { type: 'paragraph', key: 'text', text: '现将有关情况通报如下。', figures: [] };
const chart: Block = {
  type: 'chart',
  key: 'chart',
  title: '得分',
  altText: '得分',
  form: 'bar',
  categories: ['甲'],
  series: [{ name: '得分', values: [1] }],
  measure: '分',
};
const photos: Block = {
  type: 'photos',
  key: 'photos',
  title: '',
  photos: [{ attachmentId: 1, jpeg: '', width: 4, height: 3, caption: '现场' }],
};
const note: Block = { type: 'paragraph', key: 'note', text: '注：含转出。', style: 'note', figures: [] };

function closing(blocks: readonly Block[], attachments: DocumentModel['attachments'] = []): DocumentModel {
  return { ...notice, blocks, figures: {}, attachments };
}

/** From the last item the signature holds on to, to the date. */
function endOf(model: DocumentModel): readonly FlowItem[] {
  const items = layOutFlow(model).sections[0]?.items ?? [];
  const date = items.findIndex((item) => item.type === 'line' && item.style === 'date');
  let from = date;
  while (from > 0 && holds(items[from - 1])) from -= 1;
  return items.slice(from, date + 1);
}

function holds(item: FlowItem | undefined): boolean {
  if (!item || item.type === 'letterhead') return false;
  return item.keepNext === true || (item.type === 'line' && lineStyle(item.style).keepNext === true);
}

async function wordBody(model: DocumentModel): Promise<string> {
  const xml = strFromU8(unzipSync(await writeDocx(model))['word/document.xml'] ?? new Uint8Array());
  return xml.replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '');
}

/** Whether each row of the last table is kept with what follows it. */
async function keptInWord(model: DocumentModel): Promise<boolean[]> {
  const last = (await wordBody(model)).match(/<w:tbl>.*?<\/w:tbl>/gs)?.at(-1) ?? '';
  return (last.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((row) =>
    (row.match(/<w:p>.*?<\/w:p>/gs) ?? []).every((paragraph) => paragraph.includes('<w:keepNext/>')),
  );
}

function elements(node: HtmlNode): HtmlElement[] {
  return typeof node === 'string' ? [] : [node, ...node.children.flatMap(elements)];
}

describe('a signature after the last of the text', () => {
  it.each([
    ['a table', [text, table(3)], 'table'],
    ['a long table', [text, table(40)], 'table'],
    ['a chart', [text, chart], 'chart'],
    ['photos', [text, photos], 'photos'],
    ['a table with its remark', [text, table(3), note], 'table'],
    ['a paragraph', [text], 'line'],
  ] as const)('holds on to %s', (_name, blocks, type) => {
    const end = endOf(closing(blocks));
    expect(end.some((item) => item.type === type && (item.type !== 'line' || item.style === 'body'))).toBe(
      true,
    );
  });

  it.each(Object.values(everyKind()).filter(({ signature }) => signature !== null))(
    '$kind: office and date stand on the page of what they close',
    (model) => {
      const end = endOf(model);
      expect(end.some((item) => item.type === 'line' && item.style === 'signature')).toBe(true);
      expect(end.some((item) => item.type !== 'blank' && !(item.type === 'line' && item.key === ''))).toBe(
        true,
      );
    },
  );

  it('takes 附件说明 along', () => {
    const lists = ['名单一', '名单二', '名单三'].map((title) => ({
      title,
      landscape: false,
      blocks: [text],
    }));
    const end = endOf(closing([text, table(3)], lists));
    const notes = end.filter((item) => item.type === 'line' && item.style.startsWith('attachment-note'));
    expect(notes.length).toBe(3);
    expect(end.some((item) => item.type === 'table')).toBe(true);
  });

  it('keeps a short table whole and of a long or high one the first and last rows, in Word', async () => {
    expect(await keptInWord(closing([text, table(3)]))).toEqual([true, true, true, true]);
    const long = await keptInWord(closing([text, table(20)]));
    expect(long.map((kept, row) => (kept ? row : -1)).filter((row) => row >= 0)).toEqual([0, 1, 18, 19, 20]);
    const high = await keptInWord(closing([text, table(10, '内容'.repeat(60))]));
    expect(high.map((kept, row) => (kept ? row : -1)).filter((row) => row >= 0)).toEqual([0, 1, 8, 9, 10]);
  });

  it('leaves a table that text follows as it was', async () => {
    const long: Block = { ...text, key: 'long', text: '现将有关情况通报如下。'.repeat(6) };
    expect((await keptInWord(closing([text, table(3), long]))).at(-1)).toBe(false);
  });

  it('says the same in print', () => {
    const tables = elements(buildDocumentTree(closing([text, table(3), text, table(20)]))).filter(
      ({ tag }) => tag === 'table',
    );
    expect(tables.map(({ attributes }) => attributes['data-keep'])).toEqual([undefined, '1']);
  });

  it('counts the pages as both lay them out: three rows go on with the signature', () => {
    const pages = (lines: number): { pages: number; left: number } =>
      fillPages({
        ...closing([
          ...Array.from({ length: lines }, (_, at) => ({ ...text, key: `text.${at}` })),
          table(20),
        ]),
        imprint: null,
      });
    const { textHeight } = typeArea({ landscape: false, paper: 'A4' });
    const { head, rows } = rowHeights(table(20), typeArea({ landscape: false, paper: 'A4' }).textWidth);
    const least = 4 * LINE_TWIPS + head + 3 * (rows[0] ?? 0);
    for (let lines = 1; lines <= 44; lines += 1)
      expect(textHeight - pages(lines).left).toBeGreaterThanOrEqual(least);
  });

  it('hangs the 版记 below a closing table, for on the date it would part office and date', async () => {
    const anchorsIn = async (blocks: readonly Block[]): Promise<boolean> => {
      const body = await wordBody(closing(blocks));
      return body.indexOf('descr="版记"') < body.indexOf('<w:pStyle w:val="Gwsignature"/>');
    };
    expect(await anchorsIn([text, table(3)])).toBe(true);
    expect(await anchorsIn([text])).toBe(false);
  });

  it('shows that 版记 at the foot of the page all the same', async () => {
    const paper = readWordPaper(await writeDocx(closing([text, table(3)])), {}, {}, notice.profile);
    const last = paper.tree.children.at(-1);
    const foot = typeof last === 'object' ? last.children.at(-1) : undefined;
    expect(typeof foot === 'object' && foot.attributes.class).toBe('gw-imprint');
  });
});

describe('the 版记 below the date', () => {
  // Of a single line the first page keeps it.
  const lines = Array.from({ length: 47 }, (_, count) => count + 2);
  const ofLines = (count: number) =>
    closing(Array.from({ length: count }, (_, index): Block => ({ ...text, key: `text${index}` })));

  it.each(lines)('never stands on a page without the signature: %i lines of text', (count) => {
    const model = ofLines(count);
    const { pages } = fillPages(model);
    const withoutImprint = fillPages({ ...model, imprint: null });
    const [section] = layOutFlow(model).sections;
    const broken = section?.items.findIndex((item) => item.type === 'line' && item.startsPage) ?? -1;
    if (broken < 0) expect(pages).toBe(withoutImprint.pages);
    else {
      // The last line of text goes on with it.
      expect(section?.items[broken]).toMatchObject({ style: 'body' });
      expect(pages).toBe(withoutImprint.pages + 1);
    }
  });

  it('moves the end on for some lengths only', () => {
    const moved = lines.filter((count) =>
      layOutFlow(ofLines(count)).sections[0]?.items.some((item) => item.type === 'line' && item.startsPage),
    );
    expect(moved.length).toBeGreaterThan(3);
    expect(moved.length).toBeLessThan(lines.length / 2);
  });
});
