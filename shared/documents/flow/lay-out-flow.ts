/**
 * The model laid out as a plain sequence of lines, tables and charts in sections. Both writers walk this one
 * sequence, which is why Word and print show the same text in the same order.
 */

import { cleanDeep } from '../../clean-text';
import { RECIPIENTS_KEY, TITLE_KEY } from '../editing/apply-edits';
import { breakTitle } from '../measure/break-title';
import type { Block, DocumentModel, OfficeLayout } from '../model';
import type { FontRole } from '../page/line-styles';
import { LINE_TWIPS, typeArea } from '../page/page';
import { layoutOf, linePitchOf } from '../page/profile';
import {
  addAnnotations,
  keepSignatureWithText,
  layOutAttachmentNote,
  layOutSignature,
  moveEndToImprint,
} from './ending';
import {
  type Flow,
  type FlowItem,
  type FlowLine,
  type FlowRun,
  type FlowSection,
  isGrid,
  keptBlankLine,
} from './items';
import { layOutMasthead } from './masthead';

const GRID_GAP_TWIPS = 160;

/** Lays the document out; pure, and the only place that knows the order of the parts. */
export function layOutFlow(source: DocumentModel): Flow {
  const model = cleanDeep(source);
  const paper = model.paper ?? 'A4';
  const across = paper === 'A3' || model.across === true;
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
      // The list of those present stands one blank line below the text (10.3), all of it with the text's end.
      if (startsNames) {
        if (before?.type === 'line') items[items.length - 1] = { ...before, keepNext: true };
        if (!(before?.type === 'line' && before.style === 'names')) items.push(keptBlankLine);
      }
      if (isGrid(before) && isGrid(first))
        items.push({ type: 'blank', height: first.type === 'photos' ? 20 : GRID_GAP_TWIPS });
      items.push(pageBreak && first.type === 'line' ? { ...first, startsPage: true } : first, ...rest);
      pageBreak = false;
    }
  };

  const front = sectionFor(across);
  if (model.masthead) front.push(...layOutMasthead(model.masthead, layout));
  front.push(...layOutTitle(model.title, TITLE_KEY, model.titleNames));
  if (model.title !== '' && model.masthead?.form !== 'bulletin') front.push(keptBlankLine);
  if (model.mainRecipients.length > 0) {
    front.push({
      type: 'line',
      style: 'recipients',
      key: RECIPIENTS_KEY,
      runs: [{ text: `${model.mainRecipients.join('，')}：` }],
    });
  }
  const isAnnotation = (block: Block): boolean => block.type === 'paragraph' && block.style === 'annotation';
  addBlocks(
    model.blocks.filter((block) => !isAnnotation(block)),
    across,
  );
  const needsUpright = model.attachments.length > 0 || model.signature !== null;
  const body = needsUpright ? sectionFor(across) : (sections.at(-1)?.items ?? front);
  body.push(...layOutAttachmentNote(model.attachments));
  if (model.signature) body.push(...layOutSignature(model.signature.office, model.signature.date));
  addAnnotations(
    body,
    model.blocks
      .filter(isAnnotation)
      .flatMap((block) => (block.type === 'page-break' ? [] : layOutBlock(block, layout))),
  );
  keepSignatureWithText(body, typeArea({ landscape: across, paper }));

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
    addBlocks(freeFirstTable(attachment.blocks), attachment.landscape);
  });
  if (model.imprint && sections.at(-1)?.landscape)
    sections.push({ landscape: false, paper, items: [], role: 'imprint' });
  const pitch = linePitchOf(model.profile);
  const pitched = sections.map(
    (section): FlowSection => ({
      ...section,
      items: section.items.map((item) =>
        item.type === 'blank' && item.height === LINE_TWIPS ? { ...item, height: pitch } : item,
      ),
    }),
  );
  const { imprint, profile } = model;
  const last = pitched.at(-1);
  if (!imprint || !last) return { sections: pitched, imprint };
  return { sections: [...pitched.slice(0, -1), moveEndToImprint(last, imprint, profile)], imprint };
}

/** A table kept together below the title of its attachment would leave the title and its note alone on a page. */
function freeFirstTable(blocks: readonly Block[]): Block[] {
  const first = blocks.findIndex(({ type }) => type !== 'paragraph');
  return blocks.map((block, index) =>
    index === first && block.type === 'table' ? { ...block, mayBreak: true } : block,
  );
}

function layOutTitle(title: string, key = '', names: readonly string[] = []): FlowItem[] {
  return breakTitle(title, names).map(
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
    case 'photos':
      return block.title === ''
        ? [block]
        : [{ type: 'line', style: 'caption', key: block.key, runs: [{ text: block.title }] }, block];
    case 'form-box':
      return [block];
  }
}

function leadFont(level: 1 | 2 | 3 | 4): FontRole {
  return level === 1 ? 'heading1' : level === 2 ? 'heading2' : 'body';
}
