import { strFromU8, strToU8, unzipSync } from 'fflate';
import { formatDate } from '../../domain/period';
import { zipParts } from '../docx/zip-parts';
import { isGroupRow } from '../measure/table-measures';
import type { Attachment, Block, DocumentModel, Paragraph, Table } from '../model';
import { writeDocx } from '../write-docx';
import { columnName } from './column-name';
import { PHOTOS_NAME, type PlacedSlot, placeSlots } from './place-slots';
import { columnNames } from './table-scope';
import { sectionTable } from './template-data';

/** Dates no document bears; they hold the places of the date of the document and of printing. */
const HELD_DATES = { 成文日期: '2098-11-21', 印发日期: '2098-12-22' } as const;
/** A title is broken into lines by its length: long placeholders are put in afterwards. */
const heldTitle = (index: number): string => `〖附件${index + 1}〗`;

/**
 * A template to begin with: the document of this month with placeholders in the place of its text, tables and
 * figures, in the layout of the office. Filled with the same month's data it gives the same text again.
 */
export async function writeSampleTemplate(model: DocumentModel): Promise<Uint8Array> {
  const slots = placeSlots(model);
  const titles = model.attachments.map((attachment) => attachmentTitle(attachment, slots));
  const sample: DocumentModel = {
    ...model,
    title: '{标题}',
    masthead: model.masthead && { ...model.masthead, number: '{文号}', date: HELD_DATES.成文日期 },
    mainRecipients: model.mainRecipients.length === 0 ? [] : ['{主送机关}'],
    signature: model.signature && { ...model.signature, date: HELD_DATES.成文日期 },
    imprint: model.imprint && {
      ...model.imprint,
      copyRecipients: model.imprint.copyRecipients.length === 0 ? [] : ['{抄送}'],
      printedOn: HELD_DATES.印发日期,
    },
    blocks: holdBlocks(model.blocks, slots, false),
    attachments: model.attachments.map((attachment, index) => ({
      ...attachment,
      title: heldTitle(index),
      blocks: holdBlocks(attachment.blocks, slots, attachment.landscape),
    })),
  };
  const parts = unzipSync(await writeDocx(sample));
  for (const [path, bytes] of Object.entries(parts)) {
    if (/^word\/[^/]+\.xml$/.test(path)) parts[path] = strToU8(finishText(strFromU8(bytes), titles));
  }
  return zipParts(parts, '2000-01-01');
}

function finishText(xml: string, titles: readonly string[]): string {
  let finished = letRowsBreak(xml).replaceAll(`〔${HELD_DATES.成文日期.slice(0, 4)}〕`, '〔{年份}〕');
  for (const [name, date] of Object.entries(HELD_DATES))
    finished = finished.replaceAll(formatDate(date), `{${name}}`);
  for (const [index, title] of titles.entries()) finished = finished.replaceAll(heldTitle(index), title);
  return finished;
}

/** Three rows of a sample stay on one page; the sixty they become must not. */
function letRowsBreak(xml: string): string {
  return xml.replace(/<w:tr>(?:(?!<\/w:tr>).)*<\/w:tr>/gs, (row) =>
    row.includes('<w:tblHeader') ? row : row.replaceAll('<w:keepNext/>', ''),
  );
}

function attachmentTitle(attachment: Attachment, slots: ReadonlyMap<Block, PlacedSlot>): string {
  if (attachment.blocks.some(({ type }) => type === 'photos')) return '{影像标题}';
  const table = attachment.blocks.find((block) => block.type === 'table');
  const name = table ? slots.get(table)?.name : undefined;
  return name === undefined ? attachment.title : `{#${name}}{附件名称}{/${name}}`;
}

function holdBlocks(
  blocks: readonly Block[],
  slots: ReadonlyMap<Block, PlacedSlot>,
  landscape: boolean,
): Block[] {
  const held: Block[] = [];
  const repeated = new Set<string>();
  let section = '';
  for (const block of blocks) {
    // Sections that begin a page each are one section here.
    if (block.type === 'page-break' && section !== '') continue;
    const slot = slots.get(block);
    const isNewSection = slot?.shape === 'sections' && section !== slot.name;
    if (section !== '' && slot?.name !== section) {
      held.push(line(`{/${section}}`));
      section = '';
    }
    if (!slot) held.push(block);
    else if (slot.shape === 'sections') {
      if (isNewSection) held.push(...holdSection(slot, blocks, slots));
      section = slot.name;
    } else if (slot.shape === 'photos') {
      if (!repeated.has(slot.name)) held.push(...holdPhotos());
      repeated.add(slot.name);
    } else if (slot.shape === 'texts') {
      if (!repeated.has(slot.name)) held.push(...holdTexts(slot.name, block));
      repeated.add(slot.name);
    } else held.push(...holdOne(block, slot.name, landscape));
  }
  if (section !== '') held.push(line(`{/${section}}`));
  return held;
}

function line(text: string): Paragraph {
  return { type: 'paragraph', key: text, text, figures: [] };
}

function holdOne(block: Block, name: string, landscape: boolean): Block[] {
  switch (block.type) {
    case 'heading':
      return [{ ...block, text: `{${name}}` }];
    case 'paragraph': {
      const { lead: _lead, ...plain } = block;
      return [{ ...plain, text: `{${name}}`, figures: [] }];
    }
    case 'table':
      return block.landscape === landscape
        ? [line(`{#${name}}`), holdTable(block, ''), line(`{/${name}}`)]
        : [holdTable(block, name)];
    case 'chart':
      return [{ ...block, title: `{${name}题}`, altText: name }];
    default:
      return [block];
  }
}

/** Two photos beside each other with their captions, as often as there are rows of them. */
function holdPhotos(): Block[] {
  const column = { title: '', width: 1, align: 'center' } as const;
  return [
    line(`{#${PHOTOS_NAME}}`),
    {
      type: 'table',
      key: PHOTOS_NAME,
      caption: '{影像题}',
      measure: '',
      columns: [
        { ...column, title: '{图1}' },
        { ...column, title: '{图2}' },
      ],
      rows: [['{图注1}', '{图注2}']],
      totalRow: null,
      landscape: false,
    },
    line(`{/${PHOTOS_NAME}}`),
  ];
}

function holdTexts(name: string, block: Block): Block[] {
  const held = block.type === 'paragraph' ? holdParagraph(block) : line('{文字}');
  return [line(`{#${name}}`), held, line(`{/${name}}`)];
}

function holdParagraph(block: Paragraph): Paragraph {
  if (!block.lead) return { ...block, text: '{文字}', figures: [] };
  return { ...block, lead: { ...block.lead, text: '{标题}' }, text: '{内容}', figures: [] };
}

/** One section stands for all: the one with most tables. */
function holdSection(
  slot: PlacedSlot,
  blocks: readonly Block[],
  slots: ReadonlyMap<Block, PlacedSlot>,
): Block[] {
  const sections: Block[][] = [];
  for (const block of blocks.filter((entry) => slots.get(entry)?.name === slot.name)) {
    if (block.type === 'heading' || sections.length === 0) sections.push([]);
    sections.at(-1)?.push(block);
  }
  const tablesOf = (section: readonly Block[]): Table[] =>
    section.filter((block): block is Table => block.type === 'table');
  const [own = []] = [...sections].sort((a, b) => tablesOf(b).length - tablesOf(a).length);
  const heading = own.find((block) => block.type === 'heading');
  const paragraph = sections.flat().find((block) => block.type === 'paragraph');
  return [
    line(`{#${slot.name}}`),
    ...(heading?.type === 'heading' ? [{ ...heading, text: '{标题}' }] : []),
    ...(paragraph?.type === 'paragraph' ? [line('{#段落}'), holdParagraph(paragraph), line('{/段落}')] : []),
    ...tablesOf(own).flatMap((table, at) => {
      const name = sectionTable(at);
      return [line(`{#${name}}`), holdTable(table, ''), line(`{/${name}}`)];
    }),
  ];
}

/**
 * One row of placeholders that repeats, below the name of its group where the table has groups. `outer` is the
 * table's name where no line above and below the table opens it.
 */
function holdTable(table: Table, outer: string): Table {
  const names = columnNames(table).map((name, at) => (name === '' ? `列${at + 1}` : name));
  const open = outer === '' ? '' : `{#${outer}}`;
  const close = outer === '' ? '' : `{/${outer}}`;
  const inside = (text: string): string => `${open}${text}${close}`;
  const hasGroups = table.rows.some((cells) => isGroupRow(table, cells));
  const row = (part: string, first: string, last: string): string[] =>
    (part === '合计' ? names.map((_, at) => `列${at + 1}`) : names).map(
      (name, at) =>
        `${at === 0 ? `${first}{#${part}}` : ''}{${name}}${at === names.length - 1 ? `{/${part}}${last}` : ''}`,
    );
  const rows = hasGroups
    ? [[`${open}{#分组}{组名}`], row('行', '', `{/分组}${close}`)]
    : [row('行', open, close)];
  const { figures: _figures, rowCountFigure: _count, coversUnits: _units, shades: _shades, ...plain } = table;
  return {
    ...plain,
    caption: table.caption === '' ? '' : inside('{表题}'),
    measure: table.measure === '' ? '' : inside('{单位}'),
    columns: table.columns.map((column, at) => ({
      ...column,
      title: bearsMonth(column.title) ? inside(`{列题${at + 1}}`) : column.title,
    })),
    rows,
    totalRow: table.totalRow ? row('合计', open, close) : null,
  };
}

/** A heading with the month in it says another one next time. */
function bearsMonth(title: string): boolean {
  const plain = title.replace(/\s+/g, '');
  return columnName(title) !== plain.replace(/（[^（）]*）$/, '');
}
