import { cleanDeep } from '../../clean-text';
import { formatDate, formatPeriod, monthOf, type Period, yearOf } from '../../domain/period';
import { breakTitle } from '../measure/break-title';
import type { Attachment, Block, Chart, DocumentModel, Heading, Paragraph } from '../model';
import { figureName } from './figure-name';
import type { TemplatePicture } from './pictures/fill-pictures';
import { pictureToken } from './pictures/picture-tag';
import { type PlacedSlot, placeSlots } from './place-slots';
import { tableScope } from './table-scope';

/** What stands for a name in braces: text, or a part that is repeated, opened once, or left out when empty. */
export type TemplateValue = string | TemplateScope | readonly TemplateScope[];
export interface TemplateScope {
  readonly [name: string]: TemplateValue;
}

export interface TemplateData {
  readonly scope: TemplateScope;
  /** Charts by the name their place in the template bears as its alternative text. */
  readonly charts: Readonly<Record<string, Chart>>;
  /** Photos by the number their tokens bear. */
  readonly pictures: readonly TemplatePicture[];
}

type Scope = Record<string, TemplateValue>;

/** Everything a template of the document's kind can be filled with; the same figures as in the model, as text. */
export function templateData(source: DocumentModel, period: Period): TemplateData {
  const model = cleanDeep(source);
  const scope: Scope = { ...headScope(model, period), ...figureScope(model) };
  scope.正文 = model.blocks.flatMap(textScope);
  const charts: Record<string, Chart> = {};
  const pictures: TemplatePicture[] = [];
  const taken = new Map<string, { readonly shape: PlacedSlot['shape']; readonly blocks: Block[] }>();
  for (const [block, { name, shape }] of placeSlots(model)) {
    const part = taken.get(name) ?? { shape, blocks: [] };
    part.blocks.push(block);
    taken.set(name, part);
  }
  for (const [name, { shape, blocks }] of taken) {
    const [first] = blocks;
    if (shape === 'photos') scope[name] = photoScopes(blocks, pictures);
    else if (first?.type === 'chart') {
      charts[name] = first;
      scope[`${name}题`] = first.title;
    } else if (first) {
      const value = partScope(shape, blocks, first);
      if (value !== null) scope[name] = value;
    }
  }
  for (const attachment of model.attachments) nameAttachment(scope, attachment, model);
  return { scope, charts, pictures };
}

/** Two photos beside each other: what stands above them, each picture and its caption. */
function photoScopes(blocks: readonly Block[], pictures: TemplatePicture[]): TemplateScope[] {
  return blocks.flatMap((block): TemplateScope[] => {
    if (block.type !== 'photos') return [];
    const row: Scope = { 影像题: block.title };
    for (const [at, number] of [1, 2].entries()) {
      const photo = block.photos[at];
      row[`图${number}`] = photo ? pictureToken(pictures.length) : '';
      row[`图注${number}`] = photo?.caption ?? '';
      if (photo) pictures.push({ ...photo, alt: `${block.title}：${photo.caption}` });
    }
    return [row];
  });
}

/** The name of an attachment stands with its table, whichever number it has this month. */
function nameAttachment(scope: Scope, attachment: Attachment, model: DocumentModel): void {
  if (attachment.blocks.some((block) => block.type === 'photos')) scope.影像标题 = attachment.title;
  const table = attachment.blocks.find((block) => block.type === 'table');
  const name = table ? placeSlots(model).get(table)?.name : undefined;
  const known = name === undefined ? undefined : scope[name];
  if (name !== undefined && typeof known === 'object' && !Array.isArray(known))
    scope[name] = { ...known, 附件名称: attachment.title };
}

function headScope(model: DocumentModel, period: Period): Scope {
  const { masthead, signature, imprint } = model;
  const date = signature?.date || masthead?.date || imprint?.printedOn || '';
  return {
    标题: breakTitle(model.title, model.titleNames).join('\n'),
    文号: masthead?.number ?? '',
    发文机关标志: masthead?.mark ?? '',
    密级: masthead?.secrecy ?? '',
    主送机关: model.mainRecipients.join('，'),
    发文机关: signature?.office || masthead?.office || imprint?.issuer || '',
    成文日期: date === '' ? '' : formatDate(date),
    抄送: imprint?.copyRecipients.join('，') ?? '',
    印发机关: imprint?.issuer ?? '',
    印发日期: imprint?.printedOn ? formatDate(imprint.printedOn) : '',
    通报期: formatPeriod(period),
    年份: String(yearOf(period)),
    月份: String(monthOf(period)),
    附件: model.attachments.map((attachment, index) => ({
      序号: String(index + 1),
      名称: attachment.title.replaceAll('\n', ''),
    })),
  };
}

function figureScope(model: DocumentModel): Scope {
  return Object.fromEntries(
    Object.entries(model.figures).flatMap(([key, value]) => {
      const name = figureName(key);
      return name === null ? [] : [[name, value]];
    }),
  );
}

function partScope(
  shape: PlacedSlot['shape'],
  blocks: readonly Block[],
  first: Exclude<Block, Chart>,
): TemplateValue | null {
  if (shape === 'sections') return cutSections(blocks);
  if (shape === 'texts') return blocks.flatMap(textScope);
  if (first.type === 'table') return tableScope(first);
  return first.type === 'heading' || first.type === 'paragraph' ? textOf(first) : null;
}

function textScope(block: Block): TemplateScope[] {
  return block.type === 'heading' || block.type === 'paragraph' ? [paragraphScope(block)] : [];
}

function textOf(block: Heading | Paragraph): string {
  return block.type === 'heading' ? block.text : `${block.lead?.text ?? ''}${block.text}`;
}

function paragraphScope(block: Heading | Paragraph): TemplateScope {
  const lead = block.type === 'heading' ? block.text : (block.lead?.text ?? '');
  return { 文字: textOf(block), 标题: lead, 内容: block.type === 'heading' ? '' : block.text };
}

/** Name of a section's table: 表, 表2 … */
export function sectionTable(index: number): string {
  return index === 0 ? '表' : `表${index + 1}`;
}

/** A heading opens a section; paragraphs and the tables up to the next heading belong to it. */
function cutSections(blocks: readonly Block[]): TemplateScope[] {
  const sections: { readonly heading: string; readonly texts: TemplateScope[]; readonly tables: Scope }[] =
    [];
  for (const block of blocks) {
    if (block.type === 'heading') sections.push({ heading: block.text, texts: [], tables: {} });
    const section = sections.at(-1);
    if (!section) continue;
    if (block.type === 'paragraph') section.texts.push(paragraphScope(block));
    if (block.type === 'table')
      section.tables[sectionTable(Object.keys(section.tables).length)] = tableScope(block);
  }
  return sections.map(({ heading, texts, tables }) => ({ 标题: heading, 段落: texts, ...tables }));
}
