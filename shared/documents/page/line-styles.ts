/**
 * Every kind of line that stands on an official page, once: the Word writer makes paragraph styles of them,
 * the HTML writer makes CSS classes. Lengths in twips, sizes in points. Source: GB/T 9704-2012 clause 7.
 */
import type { DocumentProfile } from '../model';
import {
  CHARACTER_SPACING_TWIPS,
  CHARACTER_TWIPS,
  FONT_POINTS,
  LINE_TWIPS,
  SMALL_CHARACTER_TWIPS,
  TITLE_LINE_POINTS,
} from './page';
import { linePitchOf } from './profile';

export type FontRole = 'title' | 'body' | 'heading1' | 'heading2' | 'pageNumber';

export interface LineStyle {
  readonly font: FontRole;
  readonly points: number;
  /** Exact line height; `null`: as high as its content. */
  readonly line: number | null;
  readonly align: 'left' | 'center' | 'right' | 'both';
  readonly firstLine?: number;
  readonly left?: number;
  readonly right?: number;
  readonly hanging?: number;
  readonly spacing?: number;
  readonly red?: true;
  readonly bold?: true;
  readonly keepNext?: true;
  /** Level in the navigation pane, from 0. */
  readonly outline?: number;
  /** Name of the style in Word. */
  readonly name: string;
}

const bodyText = {
  font: 'body',
  points: FONT_POINTS.body,
  line: LINE_TWIPS,
  align: 'both',
  firstLine: 2 * CHARACTER_TWIPS,
  spacing: CHARACTER_SPACING_TWIPS,
} as const;

const smallText = { font: 'body', points: FONT_POINTS.small, line: 480, align: 'left' } as const;

export const LINE_STYLES = {
  body: { ...bodyText, name: '公文正文' },
  'heading-1': {
    ...bodyText,
    font: 'heading1',
    align: 'left',
    keepNext: true,
    outline: 0,
    name: '公文一级标题',
  },
  'heading-2': {
    ...bodyText,
    font: 'heading2',
    align: 'left',
    keepNext: true,
    outline: 1,
    name: '公文二级标题',
  },
  'heading-3': { ...bodyText, align: 'left', keepNext: true, outline: 2, name: '公文三级标题' },
  'heading-4': { ...bodyText, align: 'left', keepNext: true, outline: 3, name: '公文四级标题' },
  signer: { ...bodyText, firstLine: 0, align: 'left', keepNext: true, name: '公文签发人' },
  secrecy: { font: 'heading1', points: FONT_POINTS.body, line: LINE_TWIPS, align: 'left', name: '公文密级' },
  mark: {
    font: 'title',
    points: 50,
    line: null,
    align: 'center',
    red: true,
    keepNext: true,
    name: '公文发文机关标志',
  },
  number: { ...bodyText, firstLine: 0, align: 'center', keepNext: true, name: '公文发文字号' },
  'letter-number': { ...bodyText, firstLine: 0, align: 'right', keepNext: true, name: '公文函件字号' },
  'bulletin-issue': {
    ...bodyText,
    firstLine: 0,
    line: 360,
    align: 'center',
    keepNext: true,
    name: '公文期号',
  },
  'bulletin-line': {
    ...bodyText,
    firstLine: 0,
    line: 400,
    align: 'left',
    keepNext: true,
    name: '公文编印单位',
  },
  'bulletin-rule': {
    font: 'body',
    points: 2,
    line: 40,
    align: 'left',
    keepNext: true,
    name: '公文简报分隔线',
  },
  title: {
    font: 'title',
    points: FONT_POINTS.title,
    line: TITLE_LINE_POINTS * 20,
    align: 'center',
    keepNext: true,
    name: '公文标题',
  },
  recipients: { ...bodyText, firstLine: 0, name: '公文主送机关' },
  caption: {
    font: 'heading1',
    points: FONT_POINTS.small,
    line: LINE_TWIPS,
    align: 'center',
    keepNext: true,
    name: '公文表题',
  },
  'caption-dense': {
    font: 'heading1',
    points: FONT_POINTS.table,
    line: 330,
    align: 'center',
    keepNext: true,
    name: '公文图题',
  },
  measure: {
    ...smallText,
    font: 'body',
    points: FONT_POINTS.table,
    line: 400,
    align: 'right',
    keepNext: true,
    name: '公文计量单位',
  },
  // The standard knows one size of text (5.2.2); a remark of a line or two under a table is text.
  note: { ...bodyText, name: '公文表注' },
  'photo-caption': {
    ...smallText,
    points: FONT_POINTS.table,
    line: 330,
    align: 'center',
    name: '公文图注',
  },
  chart: { ...bodyText, firstLine: 0, line: null, align: 'center', name: '公文图' },
  'attachment-note': {
    ...bodyText,
    left: 5 * CHARACTER_TWIPS,
    hanging: 3 * CHARACTER_TWIPS,
    firstLine: undefined,
    name: '公文附件说明',
  },
  'attachment-note-first': {
    ...bodyText,
    left: 6 * CHARACTER_TWIPS,
    hanging: 4 * CHARACTER_TWIPS,
    firstLine: undefined,
    name: '公文附件说明首项',
  },
  'attachment-note-next': {
    ...bodyText,
    left: 6 * CHARACTER_TWIPS,
    hanging: CHARACTER_TWIPS,
    firstLine: undefined,
    name: '公文附件说明次项',
  },
  names: {
    ...bodyText,
    left: 5 * CHARACTER_TWIPS,
    hanging: 3 * CHARACTER_TWIPS,
    firstLine: undefined,
    name: '公文出席名单',
  },
  signature: { ...bodyText, firstLine: 0, align: 'right', keepNext: true, name: '公文署名' },
  date: { ...bodyText, firstLine: 0, align: 'right', right: 4 * CHARACTER_TWIPS, name: '公文成文日期' },
  annotation: { ...bodyText, align: 'left', name: '公文附注' },
  'attachment-label': {
    ...bodyText,
    font: 'heading1',
    firstLine: 0,
    align: 'left',
    keepNext: true,
    name: '公文附件序号',
  },
  'imprint-copy': {
    ...smallText,
    left: 4 * SMALL_CHARACTER_TWIPS,
    right: SMALL_CHARACTER_TWIPS,
    hanging: 3 * SMALL_CHARACTER_TWIPS,
    name: '公文抄送',
  },
  'imprint-distribution': {
    ...smallText,
    line: 400,
    left: 3 * SMALL_CHARACTER_TWIPS,
    right: SMALL_CHARACTER_TWIPS,
    hanging: 2 * SMALL_CHARACTER_TWIPS,
    name: '公文报送发',
  },
  'imprint-issuer': {
    ...smallText,
    left: SMALL_CHARACTER_TWIPS,
    right: SMALL_CHARACTER_TWIPS,
    name: '公文印发',
  },
  // Lines in cells are a quarter higher than the text, exactly, so that rows are as high in every font.
  cell: { font: 'body', points: FONT_POINTS.table, line: 300, align: 'left', name: '公文表格' },
  'cell-head': { font: 'heading1', points: FONT_POINTS.table, line: 300, align: 'left', name: '公文表头' },
  'cell-large': { font: 'body', points: FONT_POINTS.small, line: 400, align: 'left', name: '公文大字表格' },
  'cell-head-large': {
    font: 'heading1',
    points: FONT_POINTS.small,
    line: 400,
    align: 'left',
    name: '公文大字表头',
  },
  'cell-dense': {
    font: 'body',
    points: FONT_POINTS.tableDense,
    line: 263,
    align: 'left',
    name: '公文密排表格',
  },
  'cell-head-dense': {
    font: 'heading1',
    points: FONT_POINTS.tableDense,
    line: 263,
    align: 'left',
    name: '公文密排表头',
  },
  'page-number': {
    font: 'pageNumber',
    points: FONT_POINTS.small,
    line: 280,
    align: 'right',
    name: '公文页码',
  },
} as const satisfies Record<string, LineStyle>;

export type LineStyleName = keyof typeof LINE_STYLES;

/** The style under the office's profile; without one as the standard has it. */
export function lineStyle(name: LineStyleName, profile?: DocumentProfile): LineStyle {
  const style: LineStyle = LINE_STYLES[name];
  if (!profile?.layout) return style;
  const isBold = profile.layout.boldHeadings && (name === 'heading-2' || name === 'heading-3');
  const sized = name.startsWith('imprint-') ? enlarge(style, profile.layout.imprintPoints) : style;
  return {
    ...sized,
    ...(style.line === LINE_TWIPS ? { line: linePitchOf(profile) } : {}),
    ...(name === 'title' && profile.layout.titlePitch !== undefined
      ? { line: Math.round(profile.layout.titlePitch * 20) }
      : {}),
    ...(isBold ? { bold: true as const } : {}),
  };
}

/** 版记 in 3号 instead of 4号: its lines and indents grow with its letters. */
function enlarge(style: LineStyle, points: number = FONT_POINTS.small): LineStyle {
  const scale = (twips: number | undefined) =>
    twips === undefined ? undefined : Math.round((twips * points) / FONT_POINTS.small);
  if (points === FONT_POINTS.small) return style;
  return {
    ...style,
    points,
    line: scale(style.line ?? undefined) ?? null,
    left: scale(style.left),
    right: scale(style.right),
    hanging: scale(style.hanging),
  };
}
