import { bodyParagraphs, levelOf } from './check-body';
import { findAll, numeric, value, type XmlElement } from './read-xml';
import { isNear, isOfFamily, type Report } from './report';
import type { WordDocument, WordParagraph } from './word-document';

const CHARACTER = 316;
const SMALL_CHARACTER = 280;

/** F: 附件说明, signature, attachments (7.3.4, 7.3.5, 7.3.7). */
export function checkEnd(document: WordDocument, report: Report): void {
  const { paragraphs } = document;
  const note = paragraphs.findIndex(({ text }) => /^附件：/.test(text));
  const found = paragraphs[note];
  if (found) {
    report.check(
      'F01',
      isNear(found.left - found.hanging + found.firstLine, 2 * CHARACTER, 40),
      '附件说明左空二字',
    );
    const names = paragraphs
      .slice(note, note + 20)
      .filter(({ text }, at) => at === 0 || /^\d+[.．]/.test(text));
    const marked = names.filter(({ text }) => /[。；;，,.]$/.test(text)).map(({ text }) => text);
    report.check('F02', marked.length === 0, '附件名称后不加标点', marked.join('、'));
    report.check('F03', paragraphs[note - 1]?.text === '', '附件说明在正文下空一行');
  }
  const date = paragraphs.findIndex(({ text }) => /^\d{4}年\d{1,2}月\d{1,2}日$/.test(text));
  if (date >= 0) checkDate(document, date, report);
  paragraphs.forEach((paragraph, at) => {
    if (!/^附件\s*\d*$/.test(paragraph.text)) return;
    const id = paragraph.text.replace(/\s/g, '');
    const before = paragraphs[at - 1];
    report.check(
      `F08.${id}`,
      paragraph.startsPage || (before !== undefined && before.section !== paragraph.section),
      `“${id}”另面编排`,
    );
    const { main, left, firstLine } = paragraph;
    report.check(
      `F09.${id}`,
      main !== null &&
        isOfFamily(main.eastAsiaFont, '黑体') &&
        main.size === 32 &&
        left === 0 &&
        firstLine === 0,
      `“${id}”用 3 号黑体顶格`,
    );
  });
}

function checkDate(document: WordDocument, at: number, report: Report): void {
  const { paragraphs } = document;
  const date = paragraphs[at] as WordParagraph;
  report.check('F04', !/年0|月0/.test(date.text), '成文日期不编虚位', date.text);
  const isRight = date.align === 'right' || date.align === 'end';
  report.check(
    'F05',
    isRight && isNear(date.right, 4 * CHARACTER, 60),
    '加盖印章的成文日期右空四字',
    '',
    true,
  );
  report.check('F06', paragraphs[at - 1]?.keepNext ?? false, '署名与成文日期同页');
  let from = at - 1;
  while (from > 0 && paragraphs[from - 1]?.keepNext) from -= 1;
  const body = new Set(bodyParagraphs(document));
  const chain = paragraphs.slice(from, at);
  report.check(
    'F07',
    chain.some((paragraph) => body.has(paragraph) || levelOf(paragraph) > 0),
    '署名页有正文',
    '',
    true,
  );
}

/** H: 版记 (7.4). */
export function checkImprint(document: WordDocument, root: XmlElement | undefined, report: Report): void {
  const boxes = root ? findAll(root, 'w:txbxContent', ['mc:Fallback']) : [];
  const cells = document.tables.flatMap(({ element }) => document.paragraphsOf(element));
  const all = [...document.paragraphs, ...boxes.flatMap((box) => document.paragraphsOf(box)), ...cells];
  const printed = all.find(({ text }) => /\d{4}年\d{1,2}月\d{1,2}日印发$/.test(text));
  const copies = all.find(({ text }) => /^(抄送|分送|报|送|发)：/.test(text));
  for (const paragraph of [printed, copies]) {
    if (!paragraph?.main) continue;
    report.check(
      `H01.${paragraph.text.slice(0, 2)}`,
      paragraph.main.size === 28 && isOfFamily(paragraph.main.eastAsiaFont, '仿宋'),
      '版记用 4 号仿宋',
    );
  }
  if (printed) report.check('H02', !/年0|月0/.test(printed.text), '印发日期不编虚位');
  if (copies) {
    report.check('H03', copies.text.endsWith('。'), '抄送机关末尾用句号');
    report.check(
      'H04',
      isNear(copies.left - copies.hanging, SMALL_CHARACTER, 40) && isNear(copies.right, SMALL_CHARACTER, 40),
      '抄送机关左右各空一字',
    );
  }
  const home = boxes.find((box) => document.paragraphsOf(box).some(({ text }) => text === printed?.text));
  if (printed) checkRules(home ?? tableOf(document, printed.text), report);
}

/** The table the imprint stands in, where it has no text box. */
function tableOf(document: WordDocument, text: string): XmlElement | undefined {
  return document.tables.find(({ element }) =>
    document.paragraphsOf(element).some((paragraph) => paragraph.text === text),
  )?.element;
}

/** First and last rule 0.35 mm, those between 0.25 mm (7.4.1); from borders of paragraphs or of cells. */
function checkRules(home: XmlElement | undefined, report: Report): void {
  const borders = home ? [...findAll(home, 'w:pBdr'), ...findAll(home, 'w:tcBorders')] : [];
  const sizes = borders.flatMap((border) =>
    border.children
      .filter(({ name }) => name === 'w:top' || name === 'w:bottom')
      .filter((rule) => !['none', 'nil'].includes(value(rule) ?? ''))
      .map((rule) => numeric(rule, 'w:sz') ?? 0),
  );
  const shown = sizes.map((size) => `${size / 8}磅`).join('、');
  report.check(
    'H05',
    sizes.length >= 2 && isNear(sizes[0] ?? 0, 8, 1) && isNear(sizes.at(-1) ?? 0, 8, 1),
    '版记首末分隔线粗 0.35 毫米',
    shown,
  );
  if (sizes.length > 2)
    report.check(
      'H06',
      sizes.slice(1, -1).every((size) => size >= 5 && size <= 7),
      '版记中间分隔线粗 0.25 毫米',
      shown,
    );
}
