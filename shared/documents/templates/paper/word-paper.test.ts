import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { HtmlElement, HtmlNode } from '../../html/node';
import type { DocumentModel } from '../../model';
import { everyKind } from '../../testing/kind-fixtures';
import { paragraph, wordFile } from '../../testing/word-file';
import { writeDocx } from '../../write-docx';
import { templateData } from '../template-data';
import { readWordPaper } from './word-paper';

const kinds = everyKind();
const { notice } = kinds;
/** Its chart as a template binds it. */
const bound: DocumentModel = {
  ...notice,
  blocks: notice.blocks.map((block) =>
    block.type === 'chart' ? { ...block, altText: '综合得分图' } : block,
  ),
};

async function paperOf(model: DocumentModel): Promise<HtmlElement> {
  const bytes = await writeDocx(model);
  const { charts } = templateData(model, '2026-11');
  return readWordPaper(bytes, unzipSync(bytes), charts, model.profile).tree;
}

function read(bytes: Uint8Array): HtmlElement {
  return readWordPaper(bytes, {}, {}, notice.profile).tree;
}

function find(node: HtmlNode, fits: (element: HtmlElement) => boolean): HtmlElement[] {
  if (typeof node === 'string') return [];
  return [...(fits(node) ? [node] : []), ...node.children.flatMap((child) => find(child, fits))];
}

const textOf = (node: HtmlNode): string =>
  typeof node === 'string' ? node : node.children.map(textOf).join('');
const bare = (text: string): string => text.replace(/\s/g, '');

describe('a Word file as pages', () => {
  it('holds every paragraph and cell of the notice in its order', async () => {
    const text = bare(textOf(await paperOf(notice)));
    let from = 0;
    for (const block of notice.blocks) {
      const parts =
        block.type === 'heading' || block.type === 'paragraph'
          ? [block.text]
          : block.type === 'table'
            ? block.rows.flat()
            : [];
      for (const part of parts) {
        const at = text.indexOf(bare(part), from);
        expect(at, part).toBeGreaterThanOrEqual(from);
        from = at + bare(part).length;
      }
    }
  });

  it('keeps the type area, the turned sections, repeated heads and the imprint at the foot', async () => {
    const tree = await paperOf(bound);
    const sections = find(tree, ({ tag }) => tag === 'section');
    expect(sections[0]?.attributes['data-margins']).toBe('37.01 26 35 28.01');
    expect(sections.some(({ attributes }) => attributes['data-landscape'] === '1')).toBe(true);
    expect(
      find(tree, ({ tag }) => tag === 'table').every(
        (table) => find(table, ({ tag }) => tag === 'thead').length === 1,
      ),
    ).toBe(true);
    expect(find(tree, ({ attributes }) => attributes.class === 'gw-imprint')).toHaveLength(1);
    expect(find(tree, ({ tag }) => tag === 'svg')).toHaveLength(1);
    expect(tree.attributes['data-page-number']).toBe('dash-outer');
    expect(
      (await paperOf(kinds['wall-chart'])).children.some(
        (section) => typeof section !== 'string' && section.attributes['data-paper'] === 'A3',
      ),
    ).toBe(true);
  });

  it('keeps fonts and measures of the text', async () => {
    const body = find(
      await paperOf(notice),
      ({ tag, children }) =>
        tag === 'p' && textOf({ tag, children, attributes: {}, style: {} }).startsWith('为及时掌握'),
    )[0];
    expect(body?.style).toMatchObject({
      'font-size': '16pt',
      'line-height': '28.95pt',
      'text-align': 'justify',
      'text-indent': '32pt',
    });
    expect(find(body as HtmlElement, ({ tag }) => tag === 'span')[0]?.style['font-family']).toContain(
      '"仿宋_GB2312","仿宋"',
    );
  });

  it('text stays text, and a page break begins a page', () => {
    const tree = read(
      wordFile({
        body: [
          paragraph('&lt;script&gt;alert(1)&lt;/script&gt;'),
          '<w:p><w:r><w:t>前</w:t><w:br w:type="page"/><w:t>后</w:t></w:r></w:p>',
        ],
      }),
    );
    expect(textOf(tree)).toBe('<script>alert(1)</script>前后');
    expect(find(tree, ({ tag }) => tag === 'script')).toEqual([]);
    expect(find(tree, ({ attributes }) => attributes['data-page'] === 'new').map(textOf)).toEqual(['后']);
  });

  it('joined cells stay joined', () => {
    const cell = (text: string, properties = '') =>
      `<w:tc><w:tcPr>${properties}</w:tcPr>${paragraph(text)}</w:tc>`;
    const tree = read(
      wordFile({
        body: `<w:tbl><w:tblGrid><w:gridCol w:w="1000"/><w:gridCol w:w="3000"/></w:tblGrid><w:tr>${cell('甲', '<w:vMerge w:val="restart"/>')}${cell('一')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('二')}</w:tr><w:tr>${cell('丙', '<w:gridSpan w:val="2"/>')}</w:tr></w:tbl>`,
      }),
    );
    const cells = find(tree, ({ tag }) => tag === 'td').map(({ attributes, children }) => [
      children.map(textOf).join(''),
      attributes.rowspan ?? '1',
      attributes.colspan ?? '1',
    ]);
    expect(cells).toEqual([
      ['甲', '2', '1'],
      ['一', '1', '1'],
      ['二', '1', '1'],
      ['丙', '1', '2'],
    ]);
    expect(find(tree, ({ tag }) => tag === 'col').map(({ attributes }) => attributes.width)).toEqual([
      '25%',
      '75%',
    ]);
  });
});
