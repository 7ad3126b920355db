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
import type { DocumentProfile, OfficeLayout } from '../model';
import { runFont } from '../page/fonts';
import { FONT_POINTS, LANDSCAPE_MM, mmToPixels, SMALL_CHARACTER_TWIPS } from '../page/page';
import { layoutOf } from '../page/profile';
import { styleId } from './lines';

const EMU_PER_MM = 36_000;

function pageNumberLine(side: 'right' | 'left', profile: DocumentProfile): Paragraph {
  const form = layoutOf(profile).pageNumber;
  return new Paragraph({
    style: styleId('page-number'),
    ...placeOf(side, form),
    children: [
      new TextRun({
        children: form === 'plain-center' ? [PageNumber.CURRENT] : ['— ', PageNumber.CURRENT, ' —'],
        font: runFont('pageNumber', profile),
        size: FONT_POINTS.small * 2,
      }),
    ],
  });
}

/** At the outer edge one character in (7.5), or centred as some offices have it. */
function placeOf(side: 'right' | 'left', form: OfficeLayout['pageNumber']) {
  if (form !== 'dash-outer') return { alignment: AlignmentType.CENTER, indent: { left: 0, right: 0 } };
  return side === 'right'
    ? { alignment: AlignmentType.RIGHT, indent: { right: SMALL_CHARACTER_TWIPS } }
    : { alignment: AlignmentType.LEFT, indent: { left: SMALL_CHARACTER_TWIPS } };
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
