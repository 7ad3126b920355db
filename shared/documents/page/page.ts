/**
 * The one place with measures of GB/T 9704-2012. Both writers read it; nothing else knows a millimetre.
 * Millimetres as the standard states them; twips (1/20 pt) as Word stores them.
 */
const TWIPS_PER_MM = 1440 / 25.4;

export function mmToTwips(mm: number): number {
  return Math.round(mm * TWIPS_PER_MM);
}

function mmToPoints(mm: number): number {
  return (mm * 72) / 25.4;
}

/** CSS and docx drawings measure in pixels of 1/96 inch. */
export function mmToPixels(mm: number): number {
  return (mm * 96) / 25.4;
}

/** A4 upright: 天头 37, 订口 28, 版心 156×225 (5.1, 5.2.1); what is left is 35 below and 26 on the right. */
export const PAGE_MM = {
  width: 210,
  height: 297,
  top: 37,
  right: 26,
  bottom: 35,
  left: 28,
  textWidth: 156,
  textHeight: 225,
} as const;

/** The same page as Word stores it; 1588 + 8844 + 1474 = 11906 and 2098 + 12756 + 1984 = 16838. */
export const PAGE_TWIPS = {
  width: 11906,
  height: 16838,
  top: 2098,
  right: 1474,
  bottom: 1984,
  left: 1588,
  textWidth: 8844,
  textHeight: 12756,
  /** Page edge to footer line, so that the dash stands 7 mm below the type area (7.5). */
  footer: 1446,
} as const;

/** The upright page turned clockwise by 90°: the table's head lies at the binding edge (8). */
export const LANDSCAPE_MM = {
  top: 28,
  right: 37,
  bottom: 26,
  left: 35,
  textWidth: 225,
  textHeight: 156,
} as const;
export const LANDSCAPE_TWIPS = {
  top: 1588,
  right: 2098,
  bottom: 1474,
  left: 1984,
  textWidth: 12756,
  textHeight: 8844,
  /** Page edge to a number at the lower edge, as far below the type area as on an upright page. */
  footer: 936,
} as const;

/** A3 lying across, for the wall: even margins, nothing of the standard applies to it. */
export const WALL_MM = {
  width: 420,
  height: 297,
  top: 20,
  right: 20,
  bottom: 20,
  left: 20,
  textWidth: 380,
  textHeight: 257,
} as const;
export const WALL_TWIPS = {
  /** As `docx` wants them: the upright sheet. */
  width: 16838,
  height: 23811,
  top: 1134,
  right: 1134,
  bottom: 1134,
  left: 1134,
  textWidth: 21543,
  textHeight: 14570,
  footer: 560,
} as const;

export interface PaperMeasures {
  readonly widthMm: number;
  readonly textWidth: number;
  readonly textHeight: number;
}

/** Size of the type area in twips, and its width in millimetres. */
export function typeArea(section: {
  readonly landscape: boolean;
  readonly paper: 'A4' | 'A3';
}): PaperMeasures {
  if (section.paper === 'A3') return { widthMm: WALL_MM.textWidth, ...areaOf(WALL_TWIPS) };
  return section.landscape
    ? { widthMm: LANDSCAPE_MM.textWidth, ...areaOf(LANDSCAPE_TWIPS) }
    : { widthMm: PAGE_MM.textWidth, ...areaOf(PAGE_TWIPS) };
}

function areaOf({ textWidth, textHeight }: { readonly textWidth: number; readonly textHeight: number }) {
  return { textWidth, textHeight };
}

/**
 * 信函格式 (10.1): upper edge of the mark 30 mm below the page edge, a double rule 4 mm below it, another 20 mm
 * above the lower page edge, both 170 mm wide and centred.
 */
export const LETTER_MM = {
  markTop: 30,
  ruleGap: 4,
  footRule: 20,
  ruleWidth: 170,
  /** Rules begin and end this far outside the type area. */
  left: 8,
  right: 6,
} as const;
export const LETTER_MARK_POINTS = 38;
/** Thick over thin, in points, with the white between them. */
export const LETTER_RULE_POINTS = { thick: 3, gap: 2, thin: 0.75 } as const;

/** Height of mark, gap and double rule together, in millimetres. */
export function letterheadHeight(markPoints: number): number {
  const { thick, gap, thin } = LETTER_RULE_POINTS;
  return ((markPoints * 1.05 + thick + gap + thin) * 25.4) / 72 + LETTER_MM.ruleGap;
}

export const CHARACTERS_PER_LINE = 28;

/** 579 twips is the widest pitch that still gives 22 lines (580 gives 21), measured in Word's layout rules. */
export const LINE_TWIPS = 579;
export const LINE_POINTS = LINE_TWIPS / 20;

/** 3号 is 16 pt; −0.25 pt between characters lets 28 of them fill 156 mm. */
export const CHARACTER_SPACING_TWIPS = -5;
export const CHARACTER_TWIPS = 316;

/** 字号 in points. */
export const FONT_POINTS = {
  /** 2号 */ title: 22,
  /** 3号 */ body: 16,
  /** 4号 */ small: 14,
  /** 小四 */ table: 12,
  /** 五号 */ tableDense: 10.5,
} as const;

export const TITLE_LINE_POINTS = 33;
export const MAX_TITLE_CHARACTERS = 20;
export const RED = 'FF0000';
/** 1.5 pt; the standard gives no weight. */
export const RED_RULE_POINTS = 1.5;
/** Distance from the line of text to the red rule; gives 4 mm of white below the ink at this line pitch. */
export const RED_RULE_SPACE_POINTS = 7;

/** Upper edge of 发文机关标志 below the upper edge of the type area (7.2.4). */
export const MARK_OFFSET_MM = 35;
/** 版记: first and last rule 0.35 mm, the ones between 0.25 mm (7.4.1), in eighths of a point. */
export const IMPRINT_RULE_EIGHTHS = { outer: 8, inner: 6 } as const;
/** One character of 4号. */
export const SMALL_CHARACTER_TWIPS = 280;
/** Rows of tables: white above and below the text. */
export const TABLE_CELL_MARGIN_TWIPS = { top: 30, bottom: 30, left: 60, right: 60 } as const;
export const TABLE_BORDER_EIGHTHS = 4;
/** Tables with more columns are set one size smaller. */
export const MAX_COLUMNS_AT_TABLE_SIZE = 8;

export interface MarkSize {
  readonly points: number;
  /** Horizontal scaling in percent: long names are set tall and narrow, as offices do. */
  readonly scale: number;
}

/** Size of 发文机关标志 so that it stays on one line of the type area (小标宋, size free: 7.2.4). */
export function fitMark(mark: string, largest = 50): MarkSize {
  const width = mmToPoints(PAGE_MM.textWidth) - 4;
  const count = Math.max([...mark].length, 1);
  if (count * largest <= width) return { points: largest, scale: 100 };
  const points = Math.max(25, Math.min(largest, Math.floor((width / count / 0.66) * 2) / 2));
  return { points, scale: Math.max(33, Math.min(100, Math.floor((width / (count * points)) * 100))) };
}
