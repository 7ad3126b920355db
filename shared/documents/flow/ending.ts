/** What follows the text: 附件说明, 署名 and date, 附注. */
import { formatDate } from '../../domain/period';
import { fillSection } from '../measure/fill-section';
import { rowHeights } from '../measure/row-heights';
import { widthInCharacters } from '../measure/text-lines';
import type { Attachment, DocumentProfile, Imprint } from '../model';
import { imprintHeight } from '../page/imprint-parts';
import { lineStyle } from '../page/line-styles';
import { CHARACTER_TWIPS, CHARACTERS_PER_LINE, type PaperMeasures } from '../page/page';
import {
  blankLine,
  type FlowChart,
  type FlowFormBox,
  type FlowItem,
  type FlowLine,
  type FlowPhotoRow,
  type FlowSection,
  type FlowTable,
  keptBlankLine,
} from './items';

/** `附件：1.××`, two characters in, wrapped lines under the first character of the name, no end mark (7.3.4). */
export function layOutAttachmentNote(attachments: readonly Attachment[]): FlowItem[] {
  if (attachments.length === 0) return [];
  const only = attachments.length === 1;
  return [
    blankLine,
    ...attachments.map((attachment, index): FlowLine => {
      const name = attachment.title.replaceAll('\n', '');
      if (only) return { type: 'line', style: 'attachment-note', key: '', runs: [{ text: `附件：${name}` }] };
      return index === 0
        ? { type: 'line', style: 'attachment-note-first', key: '', runs: [{ text: `附件：1.${name}` }] }
        : { type: 'line', style: 'attachment-note-next', key: '', runs: [{ text: `${index + 1}.${name}` }] };
    }),
  ];
}

/** Sealed: the date four characters from the right, the office centred over it, room for the seal above (7.3.5.1). */
export function layOutSignature(office: string, date: string): FlowItem[] {
  const printed = formatDate(date);
  const excess = widthInCharacters(office) / 2 - widthInCharacters(printed) / 2;
  const dateRight = Math.max(4, excess);
  return [
    keptBlankLine,
    keptBlankLine,
    {
      type: 'line',
      style: 'signature',
      key: '',
      runs: [{ text: office }],
      right: Math.round((dateRight - excess) * CHARACTER_TWIPS),
    },
    {
      type: 'line',
      style: 'date',
      key: '',
      runs: [{ text: printed }],
      right: Math.round(dateRight * CHARACTER_TWIPS),
    },
  ];
}

/** 附注 stands on the line below the date and goes on with it (7.3.6). */
export function addAnnotations(items: FlowItem[], annotations: readonly FlowItem[]): void {
  const last = items.at(-1);
  if (annotations.length > 0 && last?.type === 'line') items[items.length - 1] = { ...last, keepNext: true };
  items.push(...annotations);
}

/** A last paragraph of one line takes the one before along, unless that one is longer than three lines. */
const LONE_CHARACTERS = CHARACTERS_PER_LINE - 2;
const MAX_TAKEN_CHARACTERS = 3 * CHARACTERS_PER_LINE;

/** A closing table higher than this share of the page is torn rather than moved on whole with the signature. */
const MAX_TABLE_SHARE = 1 / 2;

/**
 * The page with the signature must hold body text (7.3.5.5): the last paragraph and all after it stay together,
 * with a short one before where the last is a single line (`妥否，请函复。`). Where the text ends in a table, chart
 * or photos, 附件说明 and signature hold on to that, to a long table by its last rows.
 */
export function keepSignatureWithText(items: FlowItem[], area: PaperMeasures): void {
  const signature = items.findIndex((item) => item.type === 'line' && item.style === 'signature');
  let isLast = true;
  for (let index = signature - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (!item || item.type === 'letterhead') return;
    if (item.type !== 'line' && item.type !== 'blank') {
      if (isLast) items[index] = holdEnd(item, area);
      return;
    }
    const isText = item.type === 'line' && item.style === 'body';
    // Over a heading nothing is taken: the first page must show text (7.1).
    if (!isLast && (!isText || charactersOf(item) > MAX_TAKEN_CHARACTERS)) return;
    items[index] = { ...item, keepNext: true };
    if (!isText) continue;
    if (!isLast || charactersOf(item) > LONE_CHARACTERS) return;
    isLast = false;
  }
}

/**
 * Where the 版记 finds no room below the date, the end of the text goes on to the next page with it: LibreOffice would
 * tear the date from the signature to make room, and the print would show a page with the 版记 alone.
 */
export function moveEndToImprint(
  section: FlowSection,
  imprint: Imprint,
  profile: DocumentProfile,
): FlowSection {
  const { items } = section;
  const signature = items.findIndex((item) => item.type === 'line' && item.style === 'signature');
  const isEnd = items
    .slice(signature)
    .every((item) => item.type === 'line' && ['signature', 'date', 'annotation'].includes(item.style));
  if (signature < 0 || !isEnd) return section;
  const { left } = fillSection(section, { profile, fonts: undefined }, null);
  if (left >= imprintHeight(imprint, profile)) return section;
  const isText = (item: FlowItem | undefined) => item?.type === 'line' && item.style === 'body';
  // The first page must show text (7.1).
  const showsText = (end: number) => items.slice(0, end).some(isText);
  let start = signature;
  while (start > 0 && holdsNext(items[start - 1] as FlowItem, profile)) start -= 1;
  if (!showsText(start)) start = items.slice(0, signature).findLastIndex(isText);
  const first = items[start];
  if (first?.type !== 'line' || !showsText(start)) return section;
  return { ...section, items: items.with(start, { ...first, startsPage: true }) };
}

function holdsNext(item: FlowItem, profile: DocumentProfile): boolean {
  if (item.type === 'letterhead') return true;
  return (
    (item.keepNext ?? false) || (item.type === 'line' && lineStyle(item.style, profile).keepNext === true)
  );
}

function holdEnd(item: FlowTable | FlowChart | FlowFormBox | FlowPhotoRow, area: PaperMeasures): FlowItem {
  if (item.type !== 'table') return { ...item, keepNext: true };
  const { head, rows } = rowHeights(item, area.textWidth);
  const height = rows.reduce((sum, row) => sum + row, head);
  // Word gives up keeping together what is higher than a page, and would tear the signature itself.
  const isHigh = height > area.textHeight * MAX_TABLE_SHARE;
  return { ...item, keepNext: true, ...(isHigh ? { mayBreak: true } : {}) };
}

function charactersOf(line: FlowLine): number {
  return line.runs.reduce((sum, run) => sum + widthInCharacters(run.text), 0);
}
