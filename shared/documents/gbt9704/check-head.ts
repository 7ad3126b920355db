import { isRed } from './check-body';
import { child, findAll, isOn, numeric, value, type XmlElement } from './read-xml';
import { isNear, isOfFamily, type Report } from './report';
import type { WordDocument, WordParagraph } from './word-document';

const NUMBER = /[〔[［(（【]\d{4}[〕\]］)）】]\s*第?\d+号$/;
const BRACKETED = /〔\d{4}〕[^〔〕]*号$/;
const PLAIN_SERIAL = /[〕\]］)）】][1-9]\d*号$/;
const ISSUE = /^第\s*\d+\s*期/;
const MARK_OFFSET = 1984;
const THREE_MM = 170;

/** D, E: 发文机关标志, number, red rule, title, 主送 (7.2, 7.3.1, 7.3.2). */
export function checkHead(document: WordDocument, root: XmlElement | undefined, report: Report): void {
  const { paragraphs } = document;
  const start = paragraphs.slice(0, 16);
  const isBulletin = start.some((paragraph) => ISSUE.test(paragraph.text));
  const number = start.findIndex((paragraph) => NUMBER.test(paragraph.text) && paragraph.text.length < 40);
  const mark = start.findIndex(
    (paragraph) => paragraph.main !== null && paragraph.main.size > 48 && isRed(paragraph.main.color),
  );
  const rule = paragraphs.findIndex((paragraph) =>
    isRed((value(paragraph.bottomBorder ?? undefined, 'w:color') ?? '').toUpperCase()),
  );
  const letterhead = findLetterhead(document, root, paragraphs[number]);
  if (letterhead) {
    checkLetter(document, letterhead, number, report);
    return;
  }
  if (number >= 0 || isBulletin) {
    checkMark(paragraphs, mark, isBulletin, report);
    checkRule(paragraphs[rule], report);
  }
  if (number >= 0) checkNumber(paragraphs, number, report);
  checkTitle(paragraphs, rule, number >= 0, report);
}

/** The text box that carries the mark of a letter: its number stands at the right (10.1). */
function findLetterhead(
  document: WordDocument,
  root: XmlElement | undefined,
  number: WordParagraph | undefined,
): XmlElement | undefined {
  if (!root || !number || !['right', 'end'].includes(number.align)) return undefined;
  return findAll(root, 'w:txbxContent', ['mc:Fallback']).find((box) =>
    document
      .paragraphsOf(box)
      .some(({ text, main }) => text !== '' && main !== null && main.size > 48 && isRed(main.color)),
  );
}

/** 信函格式: mark, double rule, number at the right, title two lines below, no page number on the first page. */
function checkLetter(document: WordDocument, head: XmlElement, number: number, report: Report): void {
  const { paragraphs } = document;
  const mark = document.paragraphsOf(head).find(({ text }) => text !== '');
  report.check(
    'D01',
    mark?.main ? isOfFamily(mark.main.eastAsiaFont, '小标宋') : false,
    '发文机关标志用红色小标宋体',
  );
  report.check('D03', mark?.align === 'center', '发文机关标志居中');
  const rules = findAll(head, 'w:top').filter((rule) => isRed((value(rule, 'w:color') ?? '').toUpperCase()));
  report.check('D13', rules.length === 2, '信函标志下印红色双线', `${rules.length} 条`);
  const { text, main } = paragraphs[number] as WordParagraph;
  checkNumberText(text, report);
  report.check(
    'D06',
    main !== null && main.size === 32 && isOfFamily(main.eastAsiaFont, '仿宋'),
    '发文字号用 3 号仿宋',
  );
  report.check('D14', isOn(child(document.sections[0], 'w:titlePg')), '信函首页不显示页码');
  let blanks = 0;
  while (paragraphs[number + 1 + blanks]?.text === '') blanks += 1;
  report.check('E03', blanks === 2, '标题在发文字号下空二行', `空 ${blanks} 行`);
  checkTitle(paragraphs, -1, true, report);
}

function checkMark(
  paragraphs: readonly WordParagraph[],
  mark: number,
  isBulletin: boolean,
  report: Report,
): void {
  const paragraph = paragraphs[mark];
  report.check(
    'D01',
    paragraph?.main ? isOfFamily(paragraph.main.eastAsiaFont, '小标宋') : false,
    '发文机关标志用红色小标宋体',
    paragraph ? '' : '没有找到',
  );
  if (!paragraph) return;
  const above = paragraphs.slice(0, mark).reduce((sum, before) => sum + (before.line ?? 0), 0);
  report.check(
    'D02',
    isNear(above, MARK_OFFSET, THREE_MM),
    '标志上边缘至版心上边缘 35 毫米',
    `${((above * 25.4) / 1440).toFixed(1)} 毫米`,
    isBulletin,
  );
  report.check('D03', paragraph.align === 'center', '发文机关标志居中');
}

function checkNumberText(text: string, report: Report): void {
  report.check('D04', BRACKETED.test(text), '发文字号的年份用六角括号', text);
  report.check('D05', PLAIN_SERIAL.test(text), '发文字号不加“第”，不编虚位', text);
}

function checkNumber(paragraphs: readonly WordParagraph[], at: number, report: Report): void {
  const paragraph = paragraphs[at] as WordParagraph;
  checkNumberText(paragraph.text, report);
  const { main } = paragraph;
  report.check(
    'D06',
    main !== null && main.size === 32 && isOfFamily(main.eastAsiaFont, '仿宋'),
    '发文字号用 3 号仿宋',
  );
  report.check(
    'D07',
    paragraph.align === 'center' || paragraph.text.includes('签发人'),
    '发文字号居中（上行文居左并有签发人）',
  );
  let blanks = 0;
  while (paragraphs[at - 1 - blanks]?.text === '') blanks += 1;
  report.check('D08', blanks === 2, '发文字号在标志下空二行', `空 ${blanks} 行`);
}

function checkRule(paragraph: WordParagraph | undefined, report: Report): void {
  report.check('D09', paragraph !== undefined, '版头有红色分隔线');
  if (!paragraph?.bottomBorder) return;
  report.check('D10', paragraph.left === 0 && paragraph.right === 0, '红线与版心等宽');
  const space = numeric(paragraph.bottomBorder, 'w:space') ?? 0;
  report.check('D11', space >= 4 && space <= 12, '红线在发文字号下 4 毫米', `${space} 磅`);
  const size = numeric(paragraph.bottomBorder, 'w:sz') ?? 0;
  report.check('D12', size >= 6 && size <= 24, '红线粗 0.75 至 3 磅', `${size / 8} 磅`, true);
}

function checkTitle(
  paragraphs: readonly WordParagraph[],
  rule: number,
  isLetterhead: boolean,
  report: Report,
): void {
  const isTitle = ({ align, main, text }: WordParagraph): boolean =>
    align === 'center' &&
    text !== '' &&
    main !== null &&
    main.size >= 40 &&
    main.size <= 48 &&
    !isRed(main.color);
  const first = paragraphs.findIndex(isTitle);
  report.check('E00', first >= 0, '有标题（2 号、居中）');
  if (first < 0) return;
  const titles = paragraphs.filter(isTitle);
  report.check(
    'E01',
    titles.every(({ main }) => main !== null && isOfFamily(main.eastAsiaFont, '小标宋')),
    '标题用小标宋体',
  );
  report.check(
    'E02',
    titles.every(({ main }) => main?.size === 44),
    '标题用 2 号字',
  );
  report.check(
    'E04',
    titles.every(({ text }) => [...text].length <= 20),
    '标题每行不超过 20 字',
  );
  report.check(
    'E05',
    titles.every(({ keepNext }) => keepNext),
    '标题与下段同页',
    '',
    true,
  );
  if (rule >= 0) {
    const between = paragraphs.slice(rule + 1, first);
    report.check(
      'E03',
      between.length === 2 && between.every(({ text }) => text === ''),
      '标题在红线下空二行',
      `空 ${between.length} 行`,
    );
  }
  if (!isLetterhead) return;
  let last = first;
  while (paragraphs[last + 1] && isTitle(paragraphs[last + 1] as WordParagraph)) last += 1;
  const recipients = paragraphs[last + 2];
  const ok = paragraphs[last + 1]?.text === '' && (recipients?.text.endsWith('：') ?? false);
  report.check(
    'E06',
    ok,
    '主送机关在标题下空一行，末尾用全角冒号',
    '',
    // A paper without recipients names them in its 版记.
    !paragraphs.slice(last + 1, last + 4).some(({ text }) => text.endsWith('：')),
  );
  if (recipients && ok)
    report.check(
      'E07',
      recipients.left === 0 && recipients.firstLine === 0 && !recipients.firstLineChars,
      '主送机关顶格',
    );
}
