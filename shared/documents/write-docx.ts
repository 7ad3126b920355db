import type { ISectionOptions, ParagraphChild } from 'docx';
import {
  Document,
  DocumentGridType,
  LineRuleType,
  Packer,
  PageOrientation,
  type Paragraph,
  SectionType,
  type Table as WordTable,
} from 'docx';
import { documentDate } from './document-date';
import { writeChart } from './docx/charts';
import { landscapeFooters, uprightFooters } from './docx/footers';
import { writeImprint } from './docx/imprint';
import { writeLetterhead } from './docx/letterhead';
import { paragraphStyles, writeBlank, writeLine } from './docx/lines';
import { finishPackage } from './docx/package';
import { writePhotos } from './docx/photos';
import { type HeldTables, holdTables } from './docx/table-xml';
import { writeEnds, writeFormBox } from './docx/tables';
import { type FlowItem, type FlowLetterhead, type FlowSection, isGrid } from './flow/items';
import { layOutFlow } from './flow/lay-out-flow';
import { widthInCharacters } from './measure/text-lines';
import type { DocumentModel, DocumentProfile } from './model';
import { FONT_SUBSTITUTES, runFont } from './page/fonts';
import type { LineStyleName } from './page/line-styles';
import { CHARACTER_TWIPS, LANDSCAPE_TWIPS, LINE_TWIPS, PAGE_TWIPS, typeArea, WALL_TWIPS } from './page/page';
import { layoutOf, linePitchOf } from './page/profile';

/**
 * Writes the document as a Word file to GB/T 9704-2012. The same model gives the same bytes: nothing in the
 * file depends on the clock, the machine or what was written before.
 */
export async function writeDocx(model: DocumentModel): Promise<Uint8Array> {
  const { profile } = model;
  const flow = layOutFlow(model);
  const imprint = flow.imprint;
  const tables = holdTables();
  const sections = flow.sections.map((section, index): ISectionOptions => {
    const last = index === flow.sections.length - 1;
    const box = last && imprint ? writeImprint(imprint, profile) : null;
    return writeSection(section, model, tables, box ? [box] : []);
  });
  const title = model.title.replaceAll('\n', '');
  const document = new Document({
    title,
    subject: title,
    creator: model.masthead?.office ?? model.signature?.office ?? '',
    lastModifiedBy: model.masthead?.office ?? model.signature?.office ?? '',
    keywords: '',
    description: '',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { font: runFont('body', profile), size: 32, language: { value: 'en-US', eastAsia: 'zh-CN' } },
          paragraph: {
            spacing: { line: linePitchOf(profile), lineRule: LineRuleType.EXACT, before: 0, after: 0 },
          },
        },
      },
      paragraphStyles: paragraphStyles(profile),
    },
    theme: {
      fonts: {
        headings: { latin: profile.heading1Font, eastAsia: profile.heading1Font },
        body: { latin: profile.pageNumberFont, eastAsia: profile.pageNumberFont },
      },
    },
    sections,
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(document));
  return finishPackage(packed, documentDate(model), fontNames(model), tables.release);
}

function fontNames(model: DocumentModel): { name: string; altName: string }[] {
  const { titleFont, bodyFont, heading1Font, heading2Font, pageNumberFont } = model.profile;
  const names = [...new Set([titleFont, bodyFont, heading1Font, heading2Font, pageNumberFont])];
  return names.map((name) => ({ name, altName: FONT_SUBSTITUTES[name] ?? '' }));
}

function writeSection(
  section: FlowSection,
  model: DocumentModel,
  tables: HeldTables,
  anchored: readonly ParagraphChild[],
): ISectionOptions {
  const { profile } = model;
  const letterhead = section.items.find((item) => item.type === 'letterhead');
  const items = section.items.filter((item) => item.type !== 'letterhead');
  const children = items.map((item, index) =>
    // The head of a letter hangs on the line below it.
    letterhead && index === 0 && item.type === 'line'
      ? writeLine(item, profile, writeLetterhead(letterhead, profile), undefined, 'before')
      : writeItem(item, section, model, tables),
  );
  if (anchored.length > 0) {
    const at = anchorOf(items);
    const line = items[at];
    if (line?.type === 'line') children[at] = writeLine(line, profile, anchored);
    else if (line?.type === 'blank') children[at] = writeBlank(line, profile, anchored);
    else children.push(writeBlank({ type: 'blank', height: 20 }, profile, anchored));
  } else if (section.items.at(-1)?.type !== 'line') {
    // Word wants a paragraph after a table; as low as it can be, so that it makes no page.
    children.push(writeBlank({ type: 'blank', height: 20 }, profile));
  }
  return {
    properties: {
      type: section.role === 'imprint' ? SectionType.EVEN_PAGE : SectionType.NEXT_PAGE,
      // The page of the 版记 alone and the first page of a letter carry no number: a first page without a footer.
      titlePage: section.role === 'imprint' || letterhead !== undefined,
      page: {
        size: {
          width: section.paper === 'A3' ? WALL_TWIPS.width : PAGE_TWIPS.width,
          height: section.paper === 'A3' ? WALL_TWIPS.height : PAGE_TWIPS.height,
          orientation: section.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: marginsOf(section, profile),
      },
      grid: gridOf(profile),
    },
    footers: isTurned(section, profile) ? landscapeFooters(profile) : uprightFooters(profile),
    children,
  };
}

const ENDING_STYLES: readonly string[] = ['signature', 'date', 'annotation'] satisfies LineStyleName[];

/**
 * The line the 版记 hangs on: the last one. Where a table closes the text, the first blank one below it: a paragraph
 * before the date follows when the 版记 pushes it to the next page, rows of a table do not.
 */
function anchorOf(items: readonly FlowItem[]): number {
  let at = items.length;
  const isEnding = (item: FlowItem | undefined): boolean =>
    item?.type === 'line' && ENDING_STYLES.includes(item.style);
  while (isEnding(items[at - 1])) at -= 1;
  while (at < items.length && items[at - 1]?.type === 'blank') at -= 1;
  return at < items.length && isGrid(items[at - 1]) ? at : items.length - 1;
}

/** The grid of 22 lines; lines of another pitch stand without one, for a grid that does not fill the page sinks them. */
function gridOf(profile: DocumentProfile) {
  const linePitch = linePitchOf(profile);
  return linePitch === LINE_TWIPS
    ? { type: DocumentGridType.LINES, linePitch }
    : { type: DocumentGridType.DEFAULT, linePitch };
}

/** Whether the page number turns with the sheet. */
function isTurned({ landscape, paper }: FlowSection, profile: DocumentProfile): boolean {
  return landscape && paper === 'A4' && layoutOf(profile).landscapeNumber !== 'bottom';
}

function marginsOf(section: FlowSection, profile: DocumentProfile) {
  if (section.paper === 'A3') return margins(WALL_TWIPS, WALL_TWIPS.footer);
  if (!section.landscape) return margins(PAGE_TWIPS, PAGE_TWIPS.footer);
  return margins(LANDSCAPE_TWIPS, isTurned(section, profile) ? 600 : LANDSCAPE_TWIPS.footer);
}

function margins(edges: { top: number; right: number; bottom: number; left: number }, footer: number) {
  return {
    top: edges.top,
    right: edges.right,
    bottom: edges.bottom,
    left: edges.left,
    header: 850,
    footer,
    gutter: 0,
  };
}

function writeItem(
  item: Exclude<FlowItem, FlowLetterhead>,
  section: FlowSection,
  model: DocumentModel,
  tables: HeldTables,
): Paragraph | WordTable {
  const { profile } = model;
  const { textWidth: width, widthMm } = typeArea(section);
  switch (item.type) {
    case 'line': {
      if (item.style !== 'bulletin-line') return writeLine(item, profile);
      const date = item.atRight ?? '';
      const left = writeLine({ ...item, atRight: '' }, profile);
      const right = writeLine({ ...item, runs: [{ text: date }], atRight: '' }, profile, [], 'right');
      return writeEnds(left, right, width, Math.ceil((widthInCharacters(date) + 2) * CHARACTER_TWIPS));
    }
    case 'blank':
      return writeBlank(item, profile);
    case 'table':
      return tables.hold(item, width, profile);
    case 'chart':
      return writeChart(item, widthMm, profile);
    case 'form-box':
      return writeFormBox(item, width, profile);
    case 'photos':
      return writePhotos(item, width, profile);
  }
}
