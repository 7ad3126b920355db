import { cleanText } from './clean-text';
import type { Block, DocumentModel } from './model';

/** The clerk's wording by key of heading or paragraph. */
export type DocumentEdits = Readonly<Record<string, string>>;

/**
 * Puts the clerk's wording in place of the generated text. The generated text stays beside it, so that the
 * consistency check can see what changed; an edit equal to it, or to an unknown key, changes nothing.
 * A paragraph edited to nothing is left out.
 */
export function applyEdits(model: DocumentModel, edits: DocumentEdits): DocumentModel {
  return {
    ...model,
    blocks: editBlocks(model.blocks, edits),
    attachments: model.attachments.map((attachment) => ({
      ...attachment,
      blocks: editBlocks(attachment.blocks, edits),
    })),
  };
}

function editBlocks(blocks: readonly Block[], edits: DocumentEdits): Block[] {
  return blocks.flatMap((block): Block[] => {
    if (block.type !== 'paragraph' && block.type !== 'heading') return [block];
    if (!Object.hasOwn(edits, block.key)) return [block];
    const text = cleanText(edits[block.key] ?? '')
      .replace(/\s*\n\s*/g, '')
      .trim();
    if (text === block.text) return [block];
    if (block.type === 'heading') return [{ ...block, text: text === '' ? block.text : text }];
    return text === '' ? [] : [{ ...block, text, generated: block.text }];
  });
}

/** Keys of edits that no longer find a paragraph in the regenerated document. */
export function lostEdits(model: DocumentModel, edits: DocumentEdits): string[] {
  const keys = new Set(
    [...model.blocks, ...model.attachments.flatMap((attachment) => attachment.blocks)].flatMap((block) =>
      block.type === 'paragraph' || block.type === 'heading' ? [block.key] : [],
    ),
  );
  return Object.keys(edits).filter((key) => !keys.has(key));
}
