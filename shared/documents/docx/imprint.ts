import {
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  type Paragraph,
  TextWrappingType,
  VerticalPositionAlign,
  VerticalPositionRelativeFrom,
} from 'docx';
import { ShapeRun } from 'docx/shapes';
import { formatDate } from '../../domain/period';
import { copyText } from '../editing/copy-text';
import { widthInCharacters } from '../flow';
import type { DocumentProfile, Imprint } from '../model';
import { lineStyle } from '../page/line-styles';
import { IMPRINT_RULE_EIGHTHS, PAGE_TWIPS, SMALL_CHARACTER_TWIPS } from '../page/page';
import { imprintLine, imprintTextWidth, ruleLine } from './lines';

const PIXELS_PER_TWIP = 96 / 1440;
const RULE_TWIPS = 40;

/**
 * 版记 as a text box on the lower edge of the type area: 抄送, 印发机关 and date between three rules (7.4).
 * It hangs on the last paragraph and therefore stands on the last page.
 */
export function writeImprint(imprint: Imprint, profile: DocumentProfile): ShapeRun {
  const copies = copyText(imprint);
  const children: Paragraph[] = [ruleLine(IMPRINT_RULE_EIGHTHS.outer)];
  if (copies !== '') {
    children.push(imprintLine('imprint-copy', copies, '', profile), ruleLine(IMPRINT_RULE_EIGHTHS.inner));
  }
  children.push(
    imprintLine('imprint-issuer', imprint.issuer, `${formatDate(imprint.printedOn)}印发`, profile),
    ruleLine(IMPRINT_RULE_EIGHTHS.outer),
  );
  return new ShapeRun({
    type: 'rectangle',
    transformation: {
      width: PAGE_TWIPS.textWidth * PIXELS_PER_TWIP,
      height: imprintHeight(imprint) * PIXELS_PER_TWIP,
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
    children,
  });
}

function imprintHeight(imprint: Imprint): number {
  const line = lineStyle('imprint-copy').line ?? 0;
  const copies = copyText(imprint);
  const width = widthInCharacters(copies) - 3;
  const copyLines =
    copies === '' ? 0 : Math.max(1, Math.ceil((width * SMALL_CHARACTER_TWIPS) / imprintTextWidth));
  return (copyLines + 1) * line + (copyLines === 0 ? 2 : 3) * RULE_TWIPS + 10;
}
