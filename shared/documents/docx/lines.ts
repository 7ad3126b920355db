import type { IParagraphOptions, IParagraphStyleOptions, ParagraphChild } from 'docx';
import { AlignmentType, BorderStyle, LineRuleType, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import type { FlowBlank, FlowLine, FlowRun } from '../flow/items';
import type { DocumentProfile } from '../model';
import { runFont } from '../page/fonts';
import { IMPRINT_RULE_TWIPS } from '../page/imprint-parts';
import { LINE_STYLES, type LineStyle, type LineStyleName, lineStyle } from '../page/line-styles';
import { CHARACTER_TWIPS, PAGE_TWIPS, RED, RED_RULE_SPACE_POINTS } from '../page/page';
import { layoutOf } from '../page/profile';

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const;

/** Every line style as a paragraph style of the document, so that the clerk finds them by name in Word. */
export function paragraphStyles(profile: DocumentProfile): IParagraphStyleOptions[] {
  return (Object.keys(LINE_STYLES) as LineStyleName[]).map((id) => {
    const style = lineStyle(id, profile);
    return {
      id: styleId(id),
      name: style.name,
      basedOn: 'Normal',
      quickFormat: true,
      run: runOptions(style, profile),
      paragraph: paragraphOptions(style),
    };
  });
}

/** `heading-1` → `Gwheading1`: Word's ids hold letters and digits only. */
export function styleId(name: LineStyleName): string {
  return `Gw${name.replaceAll('-', '')}`;
}

function runOptions(style: LineStyle, profile: DocumentProfile) {
  return {
    font: runFont(style.font, profile),
    size: style.points * 2,
    color: style.red ? RED : '000000',
    ...(style.bold ? { bold: true } : {}),
    ...(style.spacing === undefined ? {} : { characterSpacing: style.spacing }),
  };
}

function paragraphOptions(style: LineStyle) {
  return {
    alignment: ALIGNMENTS[style.align],
    keepNext: style.keepNext ?? false,
    spacing: exactSpacing(style.line),
    indent: indentOf(style),
    ...(style.outline === undefined ? {} : { outlineLevel: style.outline }),
  };
}

function exactSpacing(line: number | null) {
  return line === null
    ? { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 }
    : { line, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
}

function indentOf(style: LineStyle, right = style.right ?? 0) {
  const sides = { left: style.left ?? 0, right };
  if (style.hanging !== undefined) return { ...sides, hanging: style.hanging };
  if (style.firstLine === 2 * CHARACTER_TWIPS)
    return { ...sides, firstLine: style.firstLine, firstLineChars: 200 };
  return { ...sides, firstLine: style.firstLine ?? 0 };
}

/** One line of the flow as a paragraph; `anchored` is a drawing that hangs on it (版记). */
export function writeLine(
  line: FlowLine,
  profile: DocumentProfile,
  anchored: readonly ParagraphChild[] = [],
  align?: 'right',
  anchor: 'before' | 'after' = 'after',
): Paragraph {
  const style = lineStyle(line.style, profile);
  const textWidth = PAGE_TWIPS.textWidth;
  const children: ParagraphChild[] = line.runs
    .filter((run) => run.text !== '')
    .map((run) => textRun(run, { ...style, font: run.font ?? style.font }, profile, line));
  if (line.atRight) {
    children.push(new TextRun({ children: [new Tab(), line.atRight], font: runFont(style.font, profile) }));
  }
  if (anchor === 'before') children.unshift(...anchored);
  else children.push(...anchored);
  const options: IParagraphOptions = {
    style: styleId(line.style),
    children,
    ...(align ? { alignment: ALIGNMENTS[align] } : {}),
    ...(line.keepNext ? { keepNext: true } : {}),
    ...(line.startsPage ? { pageBreakBefore: true } : {}),
    ...(line.right === undefined ? {} : { indent: indentOf(style, line.right) }),
    ...(line.mark
      ? {
          spacing: {
            line: Math.round(line.mark.points * 1.05 * 20),
            lineRule: LineRuleType.EXACT,
            before: 0,
            after: 0,
          },
        }
      : {}),
    ...(line.atRight
      ? { tabStops: [{ type: TabStopType.RIGHT, position: textWidth - (style.right ?? 0) }] }
      : {}),
    ...(line.redRule
      ? {
          border: {
            bottom: {
              style: BorderStyle.SINGLE,
              size: Math.round(layoutOf(profile).ruleWeight * 8),
              space: RED_RULE_SPACE_POINTS,
              color: RED,
            },
          },
        }
      : {}),
  };
  return new Paragraph(options);
}

function textRun(run: FlowRun, style: LineStyle, profile: DocumentProfile, line: FlowLine): TextRun {
  return new TextRun({
    text: run.text,
    font: runFont(style.font, profile),
    ...(run.bold ? { bold: true } : {}),
    ...(line.mark ? { size: Math.round(line.mark.points * 2), scale: line.mark.scale } : {}),
  });
}

export function writeBlank(
  blank: FlowBlank,
  profile: DocumentProfile,
  anchored: readonly ParagraphChild[] = [],
): Paragraph {
  return new Paragraph({
    keepNext: blank.keepNext ?? false,
    spacing: { line: blank.height, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    run: { font: runFont('body', profile), size: 2 },
    children: [...anchored],
  });
}

export function ruleLine(eighths: number, color = '000000'): Paragraph {
  return new Paragraph({
    spacing: { line: IMPRINT_RULE_TWIPS, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    indent: { left: 0, right: 0, firstLine: 0 },
    border: { top: { style: BorderStyle.SINGLE, size: eighths, space: 0, color } },
    children: [],
  });
}
