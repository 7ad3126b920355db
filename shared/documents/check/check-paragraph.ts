import type { DocumentCheck, FigureMention, FigureScope, Paragraph } from '../model';
import { exact } from '../notice/figures';
import { scopeOf } from './check-tables';
import { compareEdit } from './compare-edit';
import { findPrinted, numberOf } from './numbers';
import { inDigits } from './plain-numbers';
import { wrongTotals } from './stated-totals';

/** Words that say which time a figure belongs to; the cumulative ones first, for `1—11月` also holds `11月`. */
const SCOPE_WORDS = /(1—\d+月|累计|年初以来|今年以来|全年|年度)|(\d+月|本月|当月)/g;

/** Figures of a sentence against the data, its labels, its scope and its lists; edited text against the generated. */
export function checkParagraph(
  paragraph: Paragraph,
  figures: Readonly<Record<string, string>>,
  unitNames: readonly string[] = [],
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
  const used = new Set<number>();
  for (const mention of paragraph.figures) {
    const known = figures[mention.figure];
    const agrees =
      known !== undefined && exact(numberOf(mention.printed))?.equals(exact(numberOf(known)) ?? -1);
    if (!agrees) {
      found.push(fail('sentence-figure', `文中“${mention.printed}”与数据“${known ?? '无'}”不一致。`));
      continue;
    }
    const at = findUnused(paragraph.text, mention.printed, from, used);
    if (at < 0) {
      if (!edited) found.push(fail('sentence-figure', `文中没有应有的数字“${mention.printed}”。`));
      continue;
    }
    used.add(at);
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
    if (scope !== null && said !== null && scope !== said && !isSameInOtherScope(mention.figure, figures)) {
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
  // Whom to ask is the office's own business, not a figure.
  if (edited && paragraph.style !== 'annotation') {
    const generated = paragraph.generated ?? '';
    const findings = compareEdit(generated, paragraph.text, unitNames);
    for (const finding of findings)
      found.push({ ...finding, code: 'edited-figure', blockKey: paragraph.key });
    // What is only new to the paragraph may still be a total the data know.
    if (findings.every(({ ok }) => ok) && findings.length > 0)
      for (const { said, known, right } of wrongTotals(
        inDigits(paragraph.text),
        figures,
        inDigits(generated),
      ))
        found.push({
          ...fail('edited-figure', `所改文字中的“${said}”与数据“${known}”不一致。`),
          fix: { said, data: right },
        });
  }
  if (found.length > 0 || paragraph.figures.length + (paragraph.lists?.length ?? 0) === 0) return found;
  return [{ code: 'sentence-figure', ok: true, message: '文中数字与数据一致。', blockKey: paragraph.key }];
}

/** Whether the figure is the same for the month and for the year, so that either may be meant. */
function isSameInOtherScope(key: string, figures: Readonly<Record<string, string>>): boolean {
  const [scope, ...rest] = key.split('.');
  const other = figures[[scope === 'month' ? 'year' : 'month', ...rest].join('.')];
  const own = figures[key];
  return other !== undefined && own !== undefined && exact(other)?.equals(exact(own) ?? -1) === true;
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

/** The next place of a figure after the one before it, else an earlier one that stands for no other figure. */
function findUnused(text: string, printed: string, from: number, used: ReadonlySet<number>): number {
  for (const start of [from, 0]) {
    for (let at = findPrinted(text, printed, start); at >= 0; at = findPrinted(text, printed, at + 1)) {
      if (!used.has(at)) return at;
    }
  }
  return -1;
}
