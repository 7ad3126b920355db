import {
  AlignmentType,
  Footer,
  HorizontalPositionRelativeFrom,
  LineRuleType,
  PageNumber,
  Paragraph,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx';
import { ShapeRun } from 'docx/shapes';
import { runFont } from '../fonts';
import type { DocumentProfile } from '../model';
import { FONT_POINTS, LANDSCAPE_MM, mmToPixels, SMALL_CHARACTER_TWIPS } from '../page';
import { styleId } from './lines';

const EMU_PER_MM = 36_000;

function pageNumberLine(side: 'right' | 'left', profile: DocumentProfile): Paragraph {
  return new Paragraph({
    style: styleId('page-number'),
    alignment: side === 'right' ? AlignmentType.RIGHT : AlignmentType.LEFT,
    indent: side === 'right' ? { right: SMALL_CHARACTER_TWIPS } : { left: SMALL_CHARACTER_TWIPS },
    children: [
      new TextRun({
        children: ['— ', PageNumber.CURRENT, ' —'],
        font: runFont('pageNumber', profile),
        size: FONT_POINTS.small * 2,
      }),
    ],
  });
}

/** `— 1 —`: odd pages right, even pages left, one character in (7.5). */
export function uprightFooters(profile: DocumentProfile) {
  return {
    default: new Footer({ children: [pageNumberLine('right', profile)] }),
    even: new Footer({ children: [pageNumberLine('left', profile)] }),
  };
}

/**
 * On a turned page the number stays where it is on an upright one: at the sheet's foot, which is the left edge
 * when reading the table, turned with the sheet (8).
 */
export function landscapeFooters(profile: DocumentProfile) {
  const footer = (side: 'right' | 'left'): Footer =>
    new Footer({
      children: [
        new Paragraph({
          spacing: { line: 20, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
          children: [
            new ShapeRun({
              type: 'rectangle',
              transformation: { width: mmToPixels(9), height: mmToPixels(LANDSCAPE_MM.textHeight) },
              line: 'none',
              altText: { name: '页码', description: '页码' },
              floating: {
                horizontalPosition: {
                  relative: HorizontalPositionRelativeFrom.PAGE,
                  offset: (LANDSCAPE_MM.left - 7 - 4.5) * EMU_PER_MM,
                },
                verticalPosition: {
                  relative: VerticalPositionRelativeFrom.PAGE,
                  offset: LANDSCAPE_MM.top * EMU_PER_MM,
                },
                wrap: { type: TextWrappingType.NONE },
              },
              textOptions: {
                direction: 'topToBottom',
                verticalAlignment: 'center',
                margins: { top: 0, bottom: 0, left: 0, right: 0 },
              },
              children: [pageNumberLine(side, profile)],
            }),
          ],
        }),
      ],
    });
  return { default: footer('right'), even: footer('left') };
}
