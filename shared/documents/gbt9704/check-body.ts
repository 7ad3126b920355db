import { textHeightOf, textWidthOf } from './check-page';
import { child, value } from './read-xml';
import { type FONT_FAMILIES, isNear, isOfFamily, type Report } from './report';
import type { WordDocument, WordParagraph } from './word-document';

const LEVELS: readonly {
  readonly pattern: RegExp;
  readonly family: keyof typeof FONT_FAMILIES;
  readonly name: string;
}[] = [
  { pattern: /^[一二三四五六七八九十]+、/, family: '黑体', name: '一、' },
  { pattern: /^（[一二三四五六七八九十]+）/, family: '楷体', name: '（一）' },
  { pattern: /^\d+[.．]\s*\D/, family: '仿宋', name: '1.' },
  { pattern: /^（\d+）/, family: '仿宋', name: '（1）' },
];

const RED = /^(FF0000|C00000|E60012|D7000F|EE0000)$/;
const MIN_BODY_CHARACTERS = 25;
const BODY_HALF_POINTS = 32;
const EMU_PER_TWIP = 635;
const HALF_MM_EMU = 18_000;

export function isRed(color: string): boolean {
  return RED.test(color);
}

/** 1 to 4, or 0 for a paragraph without an ordinal. */
export function levelOf(paragraph: WordParagraph): number {
  if (paragraph.align === 'center' || paragraph.left !== 0) return 0;
  return LEVELS.findIndex(({ pattern }) => pattern.test(paragraph.text)) + 1;
}

export function bodyParagraphs(document: WordDocument): WordParagraph[] {
  return document.paragraphs.filter(
    (paragraph) =>
      [...paragraph.text].length >= MIN_BODY_CHARACTERS &&
      levelOf(paragraph) === 0 &&
      paragraph.align !== 'center' &&
      paragraph.inlineWidths.length === 0 &&
      !/：$/.test(paragraph.text) &&
      !/^附件/.test(paragraph.text) &&
      // Names of those present wrap under the first name (10.3).
      !/^(出席|列席|请假|主持|记录)：/.test(paragraph.text) &&
      // Notes under tables are set smaller on purpose.
      !/^注：/.test(paragraph.text),
  );
}

/** C: lines, characters, faces and levels of the text (5.2, 7.3.3). */
export function checkBody(document: WordDocument, report: Report): void {
  const body = bodyParagraphs(document);
  if (body.length === 0) {
    report.check('C00', false, '有正文段落');
    return;
  }
  const every = (test: (paragraph: WordParagraph) => boolean): string =>
    body
      .filter((paragraph) => !test(paragraph))
      .slice(0, 2)
      .map((paragraph) => `“${paragraph.text.slice(0, 10)}…”`)
      .join('、');
  const rule = (
    id: string,
    requirement: string,
    test: (paragraph: WordParagraph) => boolean,
    advice = false,
  ): void => {
    const found = every(test);
    report.check(id, found === '', requirement, found, advice);
  };
  const height = textHeightOf(document.sections[0]);
  const width = textWidthOf(document.sections[0]);
  const isExact = (paragraph: WordParagraph): boolean =>
    paragraph.lineRule === 'exact' && paragraph.line !== null;
  rule('C01', '正文用固定行距', isExact);
  rule(
    'C02',
    '每面排 22 行',
    (paragraph) => isExact(paragraph) && Math.floor(height / (paragraph.line ?? 1)) === 22,
  );
  rule(
    'C03',
    '行距撑满版心（28.95 磅）',
    (paragraph) => isExact(paragraph) && 22 * (paragraph.line ?? 0) >= 0.985 * height,
    true,
  );
  const grid = child(document.sections[0], 'w:docGrid');
  const gridSpacing = ['linesAndChars', 'snapToChars'].includes(value(grid, 'w:type') ?? '')
    ? (Number(value(grid, 'w:charSpace') ?? 0) / 4096) * 20
    : 0;
  rule(
    'C04',
    '每行排 28 字',
    ({ main }) =>
      main !== null && Math.floor((width + 0.5) / (main.size * 10 + main.spacing + gridSpacing)) === 28,
  );
  rule('C05', '正文用仿宋体', ({ main }) => main !== null && isOfFamily(main.eastAsiaFont, '仿宋'));
  rule('C06', '正文用 3 号字', ({ main }) => main?.size === BODY_HALF_POINTS);
  rule(
    'C07',
    '段首左空二字',
    ({ firstLineChars, firstLine }) => firstLineChars === 200 || isNear(firstLine, 632, 24),
  );
  rule('C08', '回行顶格', ({ left, hanging }) => left === 0 && hanging === 0);
  rule('C09', '正文两端对齐', ({ align }) => align === 'both' || align === 'distribute', true);
  rule('C15', '正文不加粗', ({ main }) => !main?.bold, true);
  checkLevels(document, report);
  checkCharacters(document, report);
}

function checkLevels(document: WordDocument, report: Report): void {
  const levels = document.paragraphs.map(levelOf);
  LEVELS.forEach(({ family, name }, index) => {
    const wrong = document.paragraphs.filter((paragraph, at) => {
      if (levels[at] !== index + 1) return false;
      const first = paragraph.runs.find((run) => run.text.trim() !== '');
      return !first || !isOfFamily(first.eastAsiaFont, family) || first.size !== BODY_HALF_POINTS;
    });
    if (!levels.includes(index + 1)) return;
    report.check(
      `C1${index}`,
      wrong.length === 0,
      `“${name}”层用 3 号${family}`,
      wrong
        .slice(0, 2)
        .map((paragraph) => `“${paragraph.text.slice(0, 10)}”`)
        .join('、'),
    );
  });
  const sequence = levels.filter((level) => level > 0);
  const skips = sequence.some((level, at) => {
    const before = sequence[at - 1];
    return before !== undefined && level > before + 1 && !(before === 1 && level === 3);
  });
  report.check('C14', !skips, '结构层次序数依次使用，不跳级');
}

function checkCharacters(document: WordDocument, report: Report): void {
  const text = document.paragraphs.map((paragraph) => paragraph.text).join('\n');
  report.check('C16', !/(此页|本页)无正文/.test(text), '不用“此页无正文”');
  const runs = document.paragraphs.flatMap((paragraph) => paragraph.runs);
  const hintless = runs.filter(
    (run) => /[“”‘’…—·]/.test(run.text) && run.hint !== 'eastAsia' && run.asciiFont !== run.eastAsiaFont,
  );
  report.check(
    'C17',
    hintless.length === 0,
    '引号、省略号、破折号用中文字体',
    hintless
      .slice(0, 2)
      .map((run) => run.text.slice(0, 8))
      .join('、'),
  );
  const colors = [...new Set(runs.filter((run) => run.text.trim() !== '').map((run) => run.color))];
  const odd = colors.filter((color) => !['AUTO', '000000'].includes(color) && !isRed(color));
  report.check('C18', odd.length === 0, '文字只用黑色，版头用红色', odd.join('、'));
  const clipped = document.paragraphs.filter(
    (paragraph) => paragraph.inlineWidths.length > 0 && paragraph.lineRule === 'exact',
  );
  report.check('C21', clipped.length === 0, '图所在段落不用固定行距（否则被裁切）');
  const wide = document.paragraphs.filter(({ inlineWidths, section }) => {
    const room = textWidthOf(document.sections[section]) * EMU_PER_TWIP + HALF_MM_EMU;
    return inlineWidths.some((width) => width > room);
  });
  report.check('C22', wide.length === 0, '图宽不超版心', wide.length === 0 ? '' : `${wide.length} 处`);
  report.check('C19', document.language === 'zh-CN', '默认语言为中文', document.language);
  const themed = document.fonts.filter((fonts) => value(fonts, 'w:eastAsiaTheme') !== undefined);
  report.check(
    'C20',
    themed.length === 0,
    '不用主题字体（会盖过指定的字体）',
    themed.length === 0 ? '' : `${themed.length} 处`,
  );
}
