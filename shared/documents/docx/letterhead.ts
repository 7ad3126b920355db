import {
  HorizontalPositionRelativeFrom,
  type Paragraph,
  type ParagraphChild,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import { ShapeRun } from 'docx/shapes';
import type { FlowLetterhead } from '../flow/items';
import type { DocumentProfile } from '../model';
import {
  LETTER_MM,
  LETTER_RULE_POINTS,
  letterheadHeight,
  mmToPixels,
  mmToTwips,
  PAGE_MM,
  RED,
} from '../page/page';
import { ruleLine, writeBlank, writeLine } from './lines';

const EMU_PER_MM = 36_000;
/** Room the foot rule needs, in millimetres. */
const FOOT_HEIGHT = 4;

/** Mark with its double rule, and the rule at the foot of the page, both placed from the page edge (10.1). */
export function writeLetterhead(head: FlowLetterhead, profile: DocumentProfile): ParagraphChild[] {
  const thick = LETTER_RULE_POINTS.thick * 8;
  const thin = LETTER_RULE_POINTS.thin * 8;
  const mark = writeLine(
    { type: 'line', style: 'mark', key: '', runs: [{ text: head.text }], mark: head.mark },
    profile,
  );
  return [
    box('信函版头', LETTER_MM.markTop, letterheadHeight(head.mark.points) + 1, true, [
      mark,
      writeBlank({ type: 'blank', height: mmToTwips(LETTER_MM.ruleGap) }, profile),
      ruleLine(thick, RED),
      ruleLine(thin, RED),
    ]),
    box('信函底线', PAGE_MM.height - LETTER_MM.footRule - FOOT_HEIGHT / 2, FOOT_HEIGHT, false, [
      ruleLine(thin, RED),
      ruleLine(thick, RED),
    ]),
  ];
}

function box(
  name: string,
  topMm: number,
  heightMm: number,
  pushesText: boolean,
  children: readonly Paragraph[],
): ShapeRun {
  return new ShapeRun({
    type: 'rectangle',
    transformation: { width: mmToPixels(LETTER_MM.ruleWidth), height: mmToPixels(heightMm) },
    line: 'none',
    altText: { name, description: name },
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.PAGE,
        offset: (PAGE_MM.left - LETTER_MM.left) * EMU_PER_MM,
      },
      verticalPosition: {
        relative: VerticalPositionRelativeFrom.PAGE,
        offset: Math.round(topMm * EMU_PER_MM),
      },
      wrap: { type: pushesText ? TextWrappingType.TOP_AND_BOTTOM : TextWrappingType.NONE },
    },
    textOptions: { margins: { top: 0, right: 0, bottom: 0, left: 0 } },
    children,
  });
}
