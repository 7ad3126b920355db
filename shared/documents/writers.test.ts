import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { HtmlNode } from './html/node';
import type { DocumentModel } from './model';
import { buildBriefing } from './notice/build-briefing';
import { buildNotice } from './notice/build-notice';
import { noticeFixture } from './testing/notice-fixture';
import { writeDocx } from './write-docx';
import { buildDocumentTree } from './write-html';

const data = noticeFixture();
const notice = buildNotice(data);
const briefing = buildBriefing({ ...data, number: '第11期' });
/** The same text as a notice without attachments: the imprint hangs on the signature. */
const plain: DocumentModel = { ...notice, attachments: [] };

async function parts(model: DocumentModel): Promise<Record<string, string>> {
  const files = unzipSync(await writeDocx(model));
  return Object.fromEntries(
    Object.entries(files).map(([path, bytes]) => [path, path.endsWith('.xlsx') ? '' : strFromU8(bytes)]),
  );
}

function unescapeXml(xml: string): string {
  return xml
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
}

function wordText(document: string): string {
  const shown = document.replace(/<mc:Fallback>.*?<\/mc:Fallback>/gs, '');
  return unescapeXml(
    [...shown.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]).join(''),
  ).replace(/\s/g, '');
}

function treeText(node: HtmlNode): string {
  if (typeof node === 'string') return node;
  return node.tag === 'svg' ? '' : node.children.map(treeText).join('');
}

function svgText(node: HtmlNode, inside = false): string[] {
  if (typeof node === 'string') return inside ? [node] : [];
  return node.children.flatMap((child) => svgText(child, inside || node.tag === 'svg'));
}

describe.each([
  ['notice', notice],
  ['notice without attachments', plain],
  ['briefing', briefing],
])('%s', (_name, model) => {
  it('says the same in Word and in print', async () => {
    const { 'word/document.xml': document = '' } = await parts(model);
    const printed = treeText(buildDocumentTree(model)).replace(/\s/g, '');
    expect(wordText(document)).toBe(printed);
    expect(printed.length).toBeGreaterThan(300);
  });

  it('draws the same chart in Word and in print', async () => {
    const chart = (await parts(model))['word/charts/chart1.xml'] ?? '';
    const drawn = svgText(buildDocumentTree(model));
    const categories = [...chart.matchAll(/<c:cat>.*?<\/c:cat>/gs)].flatMap((match) =>
      [...match[0].matchAll(/<c:v>([^<]*)<\/c:v>/g)].map((entry) => entry[1]),
    );
    expect(categories.length).toBeGreaterThan(5);
    for (const category of categories) expect(drawn).toContain(category);
  });

  it('gives the same bytes every time', async () => {
    const [first, second] = [await writeDocx(model), await writeDocx(structuredClone(model))];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});

describe('writeDocx', () => {
  it('carries the date of issue, the page of the standard and Word’s East Asian settings', async () => {
    const files = await parts(notice);
    expect(files['docProps/core.xml']).toContain('>2026-11-26T04:00:00Z</dcterms:created>');
    expect(files['word/document.xml']).toContain('w:w="11906" w:h="16838"');
    expect(files['word/document.xml']).toMatch(
      /<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1588"/,
    );
    expect(files['word/settings.xml']).toContain('<w:characterSpacingControl w:val="compressPunctuation"/>');
    expect(files['word/settings.xml']).toContain('<w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/>');
    expect(files['word/fontTable.xml']).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>');
    expect(files['word/theme/theme1.xml']).toContain('<a:ea typeface="宋体"');
  });

  it('fixes table columns, repeats headings and tears no row', async () => {
    const { 'word/document.xml': document = '' } = await parts(notice);
    const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables.length).toBeGreaterThan(10);
    for (const table of tables) {
      expect(table).toContain('<w:tblLayout w:type="fixed"/>');
      expect(table).toContain('<w:tblHeader/>');
      expect(table.match(/<w:cantSplit\/>/g)?.length).toBe(table.match(/<w:tr>/g)?.length);
    }
  });

  it('describes its chart in Chinese', async () => {
    const { 'word/document.xml': document = '' } = await parts(notice);
    expect(document).toMatch(/<wp:docPr [^>]*descr="11月各单位综合得分条形图：/);
  });

  it('survives what a unit’s sheet may hold', async () => {
    const hostile = '甲\u0000乙\u0008<w:p/>&amp;"]]>\ud800‮';
    const model = buildNotice({
      ...data,
      projects: data.projects.map((project, index) =>
        index === 0 ? { ...project, name: hostile } : project,
      ),
    });
    const { 'word/document.xml': document = '' } = await parts(model);
    expect(document).not.toContain('<w:p/>&amp;amp;');
    expect(wordText(document)).toContain('甲乙<w:p/>&amp;"]]>');
    expect(wordText(document)).toBe(treeText(buildDocumentTree(model)).replace(/\s/g, ''));
  });
});

it('never lets text become markup', () => {
  const attack = '</style><script>alert(1)</script><img src=x onerror=alert(1)>" onclick="x';
  const model: DocumentModel = {
    ...notice,
    title: attack,
    profile: { ...notice.profile, bodyFont: attack },
    blocks: notice.blocks.map((block) =>
      block.type === 'paragraph' ? { ...block, text: attack, key: attack } : block,
    ),
  };
  const namesIn = (node: HtmlNode): string[] =>
    typeof node === 'string'
      ? []
      : [node.tag, ...Object.keys(node.attributes), ...node.children.flatMap(namesIn)];
  const tree = buildDocumentTree(model);
  expect(treeText(tree)).toContain('<script>');
  expect(new Set(namesIn(tree))).toEqual(new Set(namesIn(buildDocumentTree(notice))));
});
