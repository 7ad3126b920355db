/**
 * The model laid out as a plain sequence of lines, tables and charts in sections. Both writers walk this one
 * sequence, which is why Word and print show the same text in the same order.
 */
import { formatDate } from '../domain/period';
import { RECIPIENTS_KEY, TITLE_KEY } from './editing/apply-edits';
import { cleanDeep } from './editing/clean-text';
import type {
  Attachment,
  Block,
  Chart,
  DocumentModel,
  FormBox,
  Imprint,
  Masthead,
  OfficeLayout,
  Table,
} from './model';
import { breakTitle } from './page/break-title';
import type { FontRole, LineStyleName } from './page/line-styles';
import { CHARACTER_TWIPS, fitMark, LETTER_MARK_POINTS, LINE_TWIPS, mmToTwips } from './page/page';
import { layoutOf, linePitchOf } from './page/profile';

export interface FlowRun {
  readonly text: string;
  readonly font?: FontRole;
  readonly bold?: true;
}

export interface FlowLine {
  readonly type: 'line';
  readonly style: LineStyleName;
  /** Key of the block of the model; empty for lines that belong to none. */
  readonly key: string;
  readonly runs: readonly FlowRun[];
  /** Text at the right end of the same line. */
  readonly atRight?: string;
  readonly keepNext?: boolean;
  readonly redRule?: boolean;
  /** Right indent in twips where it depends on the text (署名 centred over the date). */
  readonly right?: number;
  /** Size of the mark in points and horizontal scaling in percent. */
  readonly mark?: { readonly points: number; readonly scale: number };
  readonly startsPage?: boolean;
}

export interface FlowBlank {
  readonly type: 'blank';
  /** Twips. */
  readonly height: number;
  readonly keepNext?: boolean;
}

/** Mark and first double rule of a letter, with the second rule at the foot of the page (10.1). */
export interface FlowLetterhead {
  readonly type: 'letterhead';
  readonly text: string;
  readonly mark: { readonly points: number; readonly scale: number };
}

export type FlowItem = FlowLine | FlowBlank | FlowLetterhead | Table | Chart | FormBox;

export interface FlowSection {
  readonly landscape: boolean;
  readonly paper: 'A4' | 'A3';
  readonly items: readonly FlowItem[];
  /** `imprint`: a page of its own for the 版记, on an even side and without a number. */
  readonly role: 'text' | 'imprint';
}

export interface Flow {
  readonly sections: readonly FlowSection[];
  readonly imprint: Imprint | null;
}

const blankLine: FlowBlank = { type: 'blank', height: LINE_TWIPS };
const keptBlankLine: FlowBlank = { ...blankLine, keepNext: true };

/** Lays the document out; pure, and the only place that knows the order of the parts. */
export function layOutFlow(source: DocumentModel): Flow {
  const model = cleanDeep(source);
  const paper = model.paper ?? 'A4';
  const across = paper === 'A3';
  const layout = layoutOf(model.profile);
  const sections: {
    landscape: boolean;
    paper: 'A4' | 'A3';
    items: FlowItem[];
    role: 'text' | 'imprint';
  }[] = [];
  const sectionFor = (landscape: boolean, fresh = false): FlowItem[] => {
    const last = sections.at(-1);
    if (last && last.landscape === landscape && !fresh) return last.items;
    const items: FlowItem[] = [];
    sections.push({ landscape, paper, items, role: 'text' });
    return items;
  };
  const addBlocks = (blocks: readonly Block[], landscape: boolean): void => {
    let pageBreak = false;
    for (const block of blocks) {
      if (block.type === 'page-break') {
        pageBreak = true;
        continue;
      }
      const items = sectionFor(block.type === 'table' ? block.landscape || landscape : landscape);
      const lines = layOutBlock(block, layout);
      const [first, ...rest] = lines;
      if (!first) continue;
      const before = items.at(-1);
      const startsNames = first.type === 'line' && first.style === 'names';
      // The list of those present stands one blank line below the text (10.3).
      if (startsNames && !(before?.type === 'line' && before.style === 'names')) items.push(blankLine);
      items.push(pageBreak && first.type === 'line' ? { ...first, startsPage: true } : first, ...rest);
      pageBreak = false;
    }
  };

  const front = sectionFor(across);
  if (model.masthead) front.push(...layOutMasthead(model.masthead, layout));
  front.push(...layOutTitle(model.title, TITLE_KEY));
  if (model.title !== '' && model.masthead?.form !== 'bulletin') front.push(keptBlankLine);
  if (model.mainRecipients.length > 0) {
    front.push({
      type: 'line',
      style: 'recipients',
      key: RECIPIENTS_KEY,
      runs: [{ text: `${model.mainRecipients.join('，')}：` }],
    });
  }
  addBlocks(model.blocks, across);
  const needsUpright = model.attachments.length > 0 || model.signature !== null;
  const body = needsUpright ? sectionFor(across) : (sections.at(-1)?.items ?? front);
  body.push(...layOutAttachmentNote(model.attachments));
  if (model.signature) body.push(...layOutSignature(model.signature.office, model.signature.date));
  keepSignatureWithText(body);

  model.attachments.forEach((attachment, index) => {
    const fresh = sections.at(-1)?.landscape !== attachment.landscape;
    const items = sectionFor(attachment.landscape, fresh);
    const label = model.attachments.length === 1 ? '附件' : `附件${index + 1}`;
    items.push({
      type: 'line',
      style: 'attachment-label',
      key: '',
      runs: [{ text: label }],
      startsPage: !fresh,
    });
    items.push(keptBlankLine, ...layOutTitle(attachment.title), keptBlankLine);
    addBlocks(attachment.blocks, attachment.landscape);
  });
  if (model.imprint && sections.at(-1)?.landscape)
    sections.push({ landscape: false, paper, items: [], role: 'imprint' });
  const pitch = linePitchOf(model.profile);
  return {
    sections: sections.map((section) => ({
      ...section,
      items: section.items.map((item) =>
        item.type === 'blank' && item.height === LINE_TWIPS ? { ...item, height: pitch } : item,
      ),
    })),
    imprint: model.imprint,
  };
}

function layOutMasthead(masthead: Masthead, layout: OfficeLayout): FlowItem[] {
  const secrecy: FlowItem[] =
    masthead.secrecy === ''
      ? []
      : [{ type: 'line', style: 'secrecy', key: '', runs: [{ text: masthead.secrecy }], keepNext: true }];
  if (masthead.form === 'bulletin') {
    return [
      ...secrecy,
      {
        type: 'line',
        style: 'mark',
        key: '',
        runs: [{ text: masthead.mark }],
        mark: fitMark(masthead.mark, layout.markPoints || 34),
      },
      { type: 'line', style: 'bulletin-issue', key: '', runs: [{ text: issueText(masthead, layout) }] },
      officeAndDate(masthead),
      { type: 'line', style: 'bulletin-rule', key: '', runs: [], redRule: true },
      { type: 'blank', height: 60, keepNext: true },
      { type: 'blank', height: 60, keepNext: true },
    ];
  }
  if (masthead.form === 'letter') {
    return [
      { type: 'letterhead', text: masthead.mark, mark: fitMark(masthead.mark, LETTER_MARK_POINTS) },
      { type: 'line', style: 'letter-number', key: '', runs: [{ text: masthead.number }] },
      keptBlankLine,
      keptBlankLine,
    ];
  }
  const above = mmToTwips(layout.markOffset) - secrecy.length * LINE_TWIPS;
  const mark: FlowItem[] = [
    ...secrecy,
    { type: 'blank', height: above, keepNext: true },
    {
      type: 'line',
      style: 'mark',
      key: '',
      runs: [{ text: masthead.mark }],
      mark: fitMark(masthead.mark, layout.markPoints || undefined),
    },
    keptBlankLine,
    keptBlankLine,
  ];
  if (masthead.form === 'minutes') {
    return [
      ...mark,
      { type: 'line', style: 'number', key: '', runs: [{ text: masthead.number }] },
      officeAndDate(masthead),
      { type: 'line', style: 'bulletin-rule', key: '', runs: [], redRule: true },
      keptBlankLine,
      keptBlankLine,
    ];
  }
  return [
    ...mark,
    { type: 'line', style: 'number', key: '', runs: [{ text: masthead.number }], redRule: true },
    keptBlankLine,
    keptBlankLine,
  ];
}

/** `第11期`, with the year before it where the office writes it so. */
function issueText({ number, date }: Masthead, { issueForm }: OfficeLayout): string {
  return issueForm === 'year' && number !== '' && date !== '' ? `〔${date.slice(0, 4)}〕${number}` : number;
}

/** 编印单位 on the left, date on the right. */
function officeAndDate(masthead: Masthead): FlowLine {
  return {
    type: 'line',
    style: 'bulletin-line',
    key: '',
    runs: [{ text: masthead.office }],
    atRight: masthead.date === '' ? '' : formatDate(masthead.date),
  };
}

function layOutTitle(title: string, key = ''): FlowItem[] {
  return breakTitle(title).map(
    (line): FlowLine => ({ type: 'line', style: 'title', key, runs: [{ text: line }] }),
  );
}

function layOutBlock(block: Exclude<Block, { type: 'page-break' }>, layout: OfficeLayout): FlowItem[] {
  switch (block.type) {
    case 'heading':
      return [
        { type: 'line', style: `heading-${block.level}`, key: block.key, runs: [{ text: block.text }] },
      ];
    case 'paragraph': {
      const style = block.style ?? 'body';
      const runs: FlowRun[] = block.lead
        ? [
            {
              text: block.lead.text,
              font: leadFont(block.lead.level),
              ...(layout.boldHeadings && [2, 3].includes(block.lead.level) ? { bold: true as const } : {}),
            },
            { text: block.text },
          ]
        : [{ text: block.text }];
      return [{ type: 'line', style, key: block.key, runs }];
    }
    case 'table': {
      const above: FlowItem[] = [];
      if (block.caption !== '')
        above.push({
          type: 'line',
          style: block.dense ? 'caption-dense' : 'caption',
          key: block.key,
          runs: [{ text: block.caption }],
        });
      if (block.measure !== '')
        above.push({ type: 'line', style: 'measure', key: block.key, runs: [{ text: block.measure }] });
      return [...above, block];
    }
    case 'chart':
      return [
        {
          type: 'line',
          style: block.dense ? 'caption-dense' : 'caption',
          key: block.key,
          runs: [{ text: block.title }],
        },
        block,
      ];
    case 'form-box':
      return [block];
  }
}

function leadFont(level: 1 | 2 | 3 | 4): FontRole {
  return level === 1 ? 'heading1' : level === 2 ? 'heading2' : 'body';
}

/** `附件：1.××`, two characters in, wrapped lines under the first character of the name, no end mark (7.3.4). */
function layOutAttachmentNote(attachments: readonly Attachment[]): FlowItem[] {
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
function layOutSignature(office: string, date: string): FlowItem[] {
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

/** Widths of full characters; Latin letters and digits take half of one. */
export function widthInCharacters(text: string): number {
  let width = 0;
  for (const character of text) width += character <= '\u00ff' ? 0.5 : 1;
  return width;
}

/** The page with the signature must hold body text: the last paragraph and all after it stay together (7.3.5.5). */
function keepSignatureWithText(items: FlowItem[]): void {
  const signature = items.findIndex((item) => item.type === 'line' && item.style === 'signature');
  if (signature < 0) return;
  for (let index = signature - 1; index >= 0; index -= 1) {
    const item = items[index];
    if (!item || (item.type !== 'line' && item.type !== 'blank')) return;
    items[index] = { ...item, keepNext: true };
    if (item.type === 'line' && item.style === 'body') return;
  }
}
