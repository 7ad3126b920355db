import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  ImageRun,
  LineRuleType,
  Paragraph,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  Table as WordTable,
} from 'docx';
import type { FlowPhotoRow } from '../flow/items';
import { PHOTO_GAP_TWIPS, photoRowHeight, photoSize } from '../measure/photo-measures';
import type { DocumentProfile, Photo } from '../model';
import { runFont } from '../page/fonts';
import { mmToPixels } from '../page/page';
import { styleId } from './lines';

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
} as const;

/** Photos beside each other with their captions, in a table without rules whose one row is never torn. */
export function writePhotos(row: FlowPhotoRow, textWidth: number, profile: DocumentProfile): WordTable {
  const share = Math.floor(textWidth / Math.max(row.photos.length, 1));
  return new WordTable({
    layout: TableLayoutType.FIXED,
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: row.photos.map(() => share),
    borders: noBorders,
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: PHOTO_GAP_TWIPS, left: 60, right: 60 },
    rows: [
      new TableRow({
        cantSplit: true,
        // The room of a picture that could not be read stays free.
        height: { value: photoRowHeight(row), rule: HeightRule.ATLEAST },
        children: row.photos.map(
          (photo) =>
            new TableCell({
              width: { size: share, type: WidthType.DXA },
              verticalAlign: VerticalAlignTable.BOTTOM,
              children: [
                picture(photo, row),
                new Paragraph({
                  style: styleId('photo-caption'),
                  keepNext: row.keepNext ?? false,
                  children: [new TextRun({ text: photo.caption, font: runFont('body', profile) })],
                }),
              ],
            }),
        ),
      }),
    ],
  });
}

/** A paragraph as high as its picture: an exact line would cut it. */
function picture(photo: Photo, row: FlowPhotoRow): Paragraph {
  const { width, height } = photoSize(photo, row);
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { line: 240, lineRule: LineRuleType.AUTO, before: 0, after: 0 },
    indent: { firstLine: 0 },
    children:
      photo.jpeg === ''
        ? []
        : [
            new ImageRun({
              type: 'jpg',
              data: photo.jpeg,
              transformation: {
                width: Math.floor(mmToPixels(width)),
                height: Math.floor(mmToPixels(height)),
              },
              altText: {
                name: photo.caption,
                title: photo.caption,
                description: `${row.title}：${photo.caption}`,
              },
            }),
          ],
  });
}
