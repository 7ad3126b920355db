import type { FlowItem, FlowSection, FlowTable } from '../flow/items';
import type { DocumentProfile, Imprint } from '../model';
import { imprintHeight } from '../page/imprint-parts';
import { lineStyle } from '../page/line-styles';
import {
  LETTER_MM,
  letterheadHeight,
  mmToTwips,
  PAGE_MM,
  RED_RULE_SPACE_POINTS,
  typeArea,
} from '../page/page';
import { chartHeight } from './chart-measures';
import { photoRowHeight } from './photo-measures';
import { rowHeights } from './row-heights';
import { keptRows } from './table-measures';
import { countLines, type FontWidths } from './text-lines';

/** Something of a height that pages are filled with; `keep` stays with the next. */
interface Piece {
  readonly height: number;
  readonly keep: boolean;
  readonly startsPage: boolean;
  /** Put on top of the next page when the table goes on there. */
  readonly repeated: number;
}

export interface Ruler {
  readonly profile: DocumentProfile;
  readonly fonts: FontWidths | undefined;
}

export interface FilledPages {
  readonly pages: number;
  /** Room left on the last page above the 版记, in twips. */
  readonly left: number;
}

/** The pages of one section, with the 版记 that closes it. */
export function fillSection(section: FlowSection, ruler: Ruler, imprint: Imprint | null): FilledPages {
  const edges = typeArea(section);
  const pieces = section.items.flatMap((item) => measure(item, edges.textWidth, ruler));
  if (imprint) {
    const height = imprintHeight(imprint, ruler.profile);
    pieces.push({ height, keep: false, startsPage: false, repeated: 0 });
  }
  let pages = 1;
  let used = 0;
  let index = 0;
  while (index < pieces.length) {
    // A piece and all that must stay with it.
    let end = index;
    while (end < pieces.length - 1 && pieces[end]?.keep) end += 1;
    const chain = pieces.slice(index, end + 1);
    const height = chain.reduce((sum, piece) => sum + piece.height, 0);
    const first = chain[0] as Piece;
    if (used > 0 && (first.startsPage || used + height > edges.textHeight)) {
      pages += 1;
      used = first.repeated;
    }
    if (height <= edges.textHeight) {
      used += height;
      index = end + 1;
    } else {
      used += first.height;
      index += 1;
    }
  }
  return { pages, left: edges.textHeight - used };
}

function measure(item: FlowItem, textWidth: number, ruler: Ruler): Piece[] {
  const piece = (height: number, keep = false, startsPage = false): Piece => ({
    height,
    keep,
    startsPage,
    repeated: 0,
  });
  switch (item.type) {
    case 'blank':
      return [piece(item.height, item.keepNext)];
    case 'chart':
      return [piece(mmToTwips(chartHeight(item)), item.keepNext)];
    case 'form-box':
      return [piece(mmToTwips(item.height), item.keepNext)];
    case 'photos':
      return [piece(photoRowHeight(item), item.keepNext)];
    case 'letterhead':
      return [piece(mmToTwips(letterheadHeight(item.mark.points) + LETTER_MM.markTop - PAGE_MM.top), true)];
    case 'table':
      return measureTable(item, textWidth, ruler);
    case 'line': {
      const style = lineStyle(item.style, ruler.profile);
      const line = item.mark ? item.mark.points * 1.05 * 20 : (style.line ?? style.points * 24);
      const text = item.runs.map((run) => run.text).join('');
      const character = style.points * 20 + (style.spacing ?? 0);
      const width = textWidth - (style.left ?? 0) - (item.right ?? style.right ?? 0);
      const first = style.hanging === undefined ? (style.firstLine ?? 0) : -style.hanging;
      const lines = item.mark || item.atRight ? 1 : countLines(text, width, character, first, ruler.fonts);
      const extra = item.redRule ? RED_RULE_SPACE_POINTS * 20 : 0;
      const keep = (item.keepNext ?? false) || (style.keepNext ?? false);
      if (keep || lines < 4) return [piece(lines * line + extra, keep, item.startsPage)];
      // Two lines stay together at either end of a torn paragraph.
      return [
        piece(2 * line, false, item.startsPage),
        ...Array.from({ length: lines - 4 }, () => piece(line)),
        piece(2 * line + extra),
      ];
    }
  }
}

function measureTable(table: FlowTable, textWidth: number, ruler: Ruler): Piece[] {
  const { head, rows } = rowHeights(table, textWidth, ruler.fonts);
  const holds = keptRows(table);
  return [
    { height: head, keep: true, startsPage: false, repeated: 0 },
    ...rows.map((height, index) => ({
      height,
      keep: holds(index),
      startsPage: false,
      repeated: head,
    })),
  ];
}
