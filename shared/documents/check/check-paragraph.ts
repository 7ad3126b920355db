import { exact } from '../figures';
import type { DocumentCheck, FigureMention, FigureScope, Paragraph } from '../model';
import { scopeOf } from './check-tables';
import { findPrinted, numberOf, numbersIn, surplus } from './numbers';

/** Words that say which time a figure belongs to; the cumulative ones first, for `1—11月` also holds `11月`. */
const SCOPE_WORDS = /(1—\d+月|累计|年初以来|今年以来|全年|年度)|(\d+月|本月|当月)/g;

/** Figures of a sentence against the data, its labels, its scope and its lists; edited text against the generated. */
export function checkParagraph(
  paragraph: Paragraph,
  figures: Readonly<Record<string, string>>,
): DocumentCheck[] {
  const fail = (code: string, message: string): DocumentCheck => ({
    code,
    ok: false,
    message,
    blockKey: paragraph.key,
  });
  const found: DocumentCheck[] = [];
  const edited = paragraph.generated !== undefined && paragraph.generated !== paragraph.text;
  let from = 0;
  for (const mention of paragraph.figures) {
    const known = figures[mention.figure];
    const agrees =
      known !== undefined && exact(numberOf(mention.printed))?.equals(exact(numberOf(known)) ?? -1);
    if (!agrees) {
      found.push(fail('sentence-figure', `文中“${mention.printed}”与数据“${known ?? '无'}”不一致。`));
      continue;
    }
    const later = findPrinted(paragraph.text, mention.printed, from);
    const at = later >= 0 ? later : findPrinted(paragraph.text, mention.printed);
    if (at < 0) {
      if (!edited) found.push(fail('sentence-figure', `文中没有应有的数字“${mention.printed}”。`));
      continue;
    }
    from = at + mention.printed.length;
    const label = nearestLabel(paragraph, at);
    if (mention.label !== undefined && label !== null && label !== mention.label) {
      found.push(
        fail(
          'sentence-figure',
          `“${mention.printed}”应为“${mention.label}”的数字，文中却写在“${label}”之后。`,
        ),
      );
    }
    const scope = scopeOf(mention.figure);
    const said = nearestScope(paragraph.text.slice(0, at));
    if (scope !== null && said !== null && scope !== said) {
      found.push(
        fail(
          'scope-mixed',
          `“${mention.printed}”是${scope === 'month' ? '当月数' : '累计数'}，文中却按${said === 'month' ? '当月' : '累计'}表述。`,
        ),
      );
    }
  }
  for (const list of paragraph.lists ?? []) {
    const missing = list.items.filter((item) => !paragraph.text.includes(item));
    if (Number(list.stated) !== list.items.length || (missing.length > 0 && !edited)) {
      found.push(
        fail('stated-count', `文中称${list.stated}个，实际列出${list.items.length - missing.length}个。`),
      );
    } else if (missing.length > 0 && findPrinted(paragraph.text, list.stated) >= 0) {
      found.push(fail('stated-count', `文中称${list.stated}个，改后未列出：${missing.join('、')}。`));
    }
  }
  if (edited) found.push(...checkEdit(paragraph));
  if (found.length > 0 || paragraph.figures.length + (paragraph.lists?.length ?? 0) === 0) return found;
  return [{ code: 'sentence-figure', ok: true, message: '文中数字与数据一致。', blockKey: paragraph.key }];
}

/** The label of the paragraph that stands closest before `at`. */
function nearestLabel(paragraph: Paragraph, at: number): string | null {
  const before = paragraph.text.slice(0, at);
  let nearest: { label: string; end: number } | null = null;
  for (const label of labelsOf(paragraph.figures)) {
    const start = before.lastIndexOf(label);
    const end = start + label.length;
    if (
      start >= 0 &&
      (nearest === null || end > nearest.end || (end === nearest.end && label.length > nearest.label.length))
    ) {
      nearest = { label, end };
    }
  }
  return nearest?.label ?? null;
}

function labelsOf(mentions: readonly FigureMention[]): Set<string> {
  return new Set(mentions.flatMap((mention) => (mention.label === undefined ? [] : [mention.label])));
}

function nearestScope(before: string): FigureScope | null {
  const last = [...before.matchAll(SCOPE_WORDS)].at(-1);
  return last ? (last[1] === undefined ? 'month' : 'year') : null;
}

/** A number that was there is gone and another has come: the wording no longer says what the data say. */
function checkEdit(paragraph: Paragraph): DocumentCheck[] {
  const now = numbersIn(paragraph.text);
  const before = numbersIn(paragraph.generated ?? '');
  const added = surplus(now, before);
  const removed = surplus(before, now);
  const quote = (numbers: readonly string[]): string => numbers.map((number) => `“${number}”`).join('、');
  if (added.length === 0) return [];
  if (removed.length > 0) {
    return [
      {
        code: 'edited-figure',
        ok: false,
        message: `所改文字中的${quote(added)}与数据${quote(removed)}不一致。`,
        blockKey: paragraph.key,
      },
    ];
  }
  return [
    {
      code: 'edited-figure',
      ok: true,
      message: `所改文字新增数字${quote(added)}，无数据可核对，请人工确认。`,
      blockKey: paragraph.key,
    },
  ];
}
