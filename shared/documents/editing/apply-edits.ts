import { cleanText } from '../../clean-text';
import { shorten } from '../compose';
import type { Block, DocumentCheck, DocumentModel, Imprint } from '../model';

/** Keys under which title and 主送 are reworded; several recipients are parted by `，`. */
export const TITLE_KEY = 'title';
export const RECIPIENTS_KEY = 'recipients';
const COPIES_KEY = 'imprint.copies';

/** A line of the 版记 that names recipients: 抄送, or 报, 送, 发 of a bulletin. */
export interface ImprintNames {
  readonly key: string;
  readonly label: string;
  readonly names: readonly string[];
}

/** The lines of the 版记 whose names may be changed for this one paper. */
export function imprintNames(imprint: Imprint | null): readonly ImprintNames[] {
  if (imprint === null) return [];
  const copies = { key: COPIES_KEY, label: imprint.copyLabel ?? '抄送', names: imprint.copyRecipients };
  const lines = (imprint.distribution ?? []).map((line, index) => ({ ...line, key: `imprint.${index + 1}` }));
  return [copies, ...lines].filter(({ names }) => names.length > 0);
}

/** The clerk's wording by key of heading or paragraph, of the title and of the recipients. */
export type DocumentEdits = Readonly<Record<string, string>>;

/**
 * Puts the clerk's wording in place of the generated text. The generated text stays beside it, so that the
 * consistency check can see what changed; an edit equal to it, or to an unknown key, changes nothing.
 * A paragraph edited to nothing is left out.
 */
export function applyEdits(model: DocumentModel, edits: DocumentEdits): DocumentModel {
  const title = editOf(edits, TITLE_KEY) || model.title;
  return {
    ...model,
    title,
    ...(title === model.title ? {} : { generatedTitle: model.title }),
    mainRecipients: editRecipients(model.mainRecipients, editOf(edits, RECIPIENTS_KEY)),
    imprint: model.imprint && editImprint(model.imprint, edits),
    blocks: editBlocks(model.blocks, edits),
    attachments: model.attachments.map((attachment) => ({
      ...attachment,
      blocks: editBlocks(attachment.blocks, edits),
    })),
  };
}

/** Wording for `key` on one line; empty when there is none. */
function editOf(edits: DocumentEdits, key: string): string {
  return Object.hasOwn(edits, key)
    ? cleanText(edits[key] ?? '')
        .replace(/\s*\n\s*/g, '')
        .trim()
    : '';
}

/** The edit holds the whole line; `、` stands inside one recipient (`各镇、街道、农场`). */
function editRecipients(recipients: readonly string[], edit: string): readonly string[] {
  return edit === '' ? recipients : splitNames(edit);
}

/** Lines edited to nothing are left out. */
function editImprint(imprint: Imprint, edits: DocumentEdits): Imprint {
  const namesOf = (key: string, names: readonly string[]): readonly string[] =>
    Object.hasOwn(edits, key) ? splitNames(editOf(edits, key)) : names;
  return {
    ...imprint,
    copyRecipients: namesOf(COPIES_KEY, imprint.copyRecipients),
    ...(imprint.distribution === undefined
      ? {}
      : {
          distribution: imprint.distribution.map(({ label, names }, index) => ({
            label,
            names: namesOf(`imprint.${index + 1}`, names),
          })),
        }),
  };
}

function splitNames(line: string): readonly string[] {
  return line
    .replace(/[：:。]$/, '')
    .split(/[，,]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function editBlocks(blocks: readonly Block[], edits: DocumentEdits): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return [block];
    if (!Object.hasOwn(edits, block.key)) return [block];
    const text = editOf(edits, block.key);
    if (text === block.text) return [block];
    if (block.type === 'heading') return [text === '' ? block : { ...block, text, generated: block.text }];
    return text === '' ? [] : [{ ...block, text, generated: block.text }];
  });
}

/** What the clerk has written for paragraphs that the document, as it is made now, no longer has. */
export function lostEdits(
  model: DocumentModel,
  edits: DocumentEdits,
): readonly { readonly key: string; readonly text: string }[] {
  const keys = new Set([
    TITLE_KEY,
    RECIPIENTS_KEY,
    ...imprintNames(model.imprint).map(({ key }) => key),
    ...[...model.blocks, ...model.attachments.flatMap((attachment) => attachment.blocks)].flatMap((block) =>
      block.type === 'paragraph' || block.type === 'heading' ? [block.key] : [],
    ),
  ]);
  return Object.keys(edits)
    .map((key) => ({ key, text: editOf(edits, key) }))
    .filter(({ key, text }) => text !== '' && !keys.has(key));
}

/** One contradiction for each: a rewording must not vanish from a paper without a word. */
export function checkLostEdits(model: DocumentModel, edits: DocumentEdits): DocumentCheck[] {
  return lostEdits(model, edits).map(({ text }) => ({
    code: 'lost-edit',
    ok: false,
    message: `改写过的一段（“${shorten(text, 21)}”）因数据变化已不在文中；请在“改写文字”里把它用到别处，或不再保留`,
    blockKey: '',
  }));
}
