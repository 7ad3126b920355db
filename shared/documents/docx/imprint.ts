import {
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  type Paragraph,
  TextWrappingType,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
} from 'docx';
import { ShapeRun } from 'docx/shapes';
import type { DocumentProfile, Imprint } from '../model';
import { type ImprintPart, imprintHeight, imprintParts } from '../page/imprint-parts';
import { IMPRINT_RULE_EIGHTHS, PAGE_TWIPS } from '../page/page';
import { ruleLine, writeLine } from './lines';

const PIXELS_PER_TWIP = 96 / 1440;

/**
 * 版记 as a text box on the lower edge of the type area: 抄送, 印发机关 and date between three rules (7.4).
 * It hangs on the last paragraph and therefore stands on the last page. `null` when nothing is to be said.
 */
export function writeImprint(imprint: Imprint, profile: DocumentProfile): ShapeRun | null {
  const parts = imprintParts(imprint);
  if (parts.length === 0) return null;
  return new ShapeRun({
    type: 'rectangle',
    transformation: {
      width: PAGE_TWIPS.textWidth * PIXELS_PER_TWIP,
      height: (imprintHeight(imprint, profile) + 10) * PIXELS_PER_TWIP,
    },
    line: 'none',
    altText: { name: '版记', description: '版记' },
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.MARGIN,
        align: HorizontalPositionAlign.LEFT,
      },
      verticalPosition: {
        relative: VerticalPositionRelativeFrom.MARGIN,
        align: VerticalPositionAlign.BOTTOM,
      },
      wrap: { type: TextWrappingType.TOP_AND_BOTTOM },
    },
    textOptions: { verticalAlignment: 'bottom', margins: { top: 0, right: 0, bottom: 0, left: 0 } },
    children: parts.map((part) => writePart(part, profile)),
  });
}

function writePart(part: ImprintPart, profile: DocumentProfile): Paragraph {
  if (part.type === 'rule')
    return ruleLine(part.outer ? IMPRINT_RULE_EIGHTHS.outer : IMPRINT_RULE_EIGHTHS.inner);
  const { style, text, atRight } = part;
  return writeLine(
    { type: 'line', style, key: '', runs: [{ text }], ...(atRight === '' ? {} : { atRight }) },
    profile,
  );
}
