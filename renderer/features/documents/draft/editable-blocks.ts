import { imprintNames, RECIPIENTS_KEY, TITLE_KEY } from '../../../../shared/documents/editing/apply-edits';
import type { Block, DocumentModel } from '../../../../shared/documents/model';

/** A heading or paragraph whose wording the clerk may change. */
export interface EditableBlock {
  readonly key: string;
  readonly kind: 'heading' | 'paragraph';
  readonly level: 1 | 2 | 3 | 4 | null;
  /** Heading that runs into the paragraph; it stays as it is. */
  readonly lead: string;
  readonly text: string;
  /** Edited by the clerk; its generated wording comes back with 恢复原文. */
  readonly edited: boolean;
  /** The wording as generated, where it differs and is known. */
  readonly generated: string | null;
}

function fromBlock(block: Block, edits: Readonly<Record<string, string>>): EditableBlock[] {
  if (block.type === 'heading') {
    const edited = edits[block.key] === block.text;
    return [
      {
        key: block.key,
        kind: 'heading',
        level: block.level,
        lead: '',
        text: block.text,
        edited,
        generated: null,
      },
    ];
  }
  if (block.type !== 'paragraph') return [];
  return [
    {
      key: block.key,
      kind: 'paragraph',
      level: null,
      lead: block.lead?.text ?? '',
      text: block.text,
      edited: block.generated !== undefined,
      generated: block.generated ?? null,
    },
  ];
}

/** Title and 主送: one line each. */
function fromHead(key: string, text: string, edits: Readonly<Record<string, string>>): EditableBlock {
  const edited = Object.hasOwn(edits, key);
  return { key, kind: 'heading', level: null, lead: '', text, edited, generated: null };
}

/** Everything that can be reworded, in the order of the paper, attachments last. */
export function listEditable(
  model: DocumentModel,
  edits: Readonly<Record<string, string>>,
): readonly EditableBlock[] {
  const blocks = [...model.blocks, ...model.attachments.flatMap((attachment) => attachment.blocks)];
  return [
    fromHead(TITLE_KEY, model.title.replaceAll('\n', ''), edits),
    ...(model.mainRecipients.length === 0
      ? []
      : [fromHead(RECIPIENTS_KEY, model.mainRecipients.join('，'), edits)]),
    ...blocks.flatMap((block) => fromBlock(block, edits)),
    ...imprintNames(model.imprint).map(
      ({ key, label, names }): EditableBlock => ({
        key,
        kind: 'paragraph',
        level: null,
        lead: `${label}：`,
        text: names.join('，'),
        edited: Object.hasOwn(edits, key),
        generated: null,
      }),
    ),
  ];
}

/** Keys of paragraphs the clerk has emptied, so that they no longer stand in the document. */
export function listRemoved(
  model: DocumentModel,
  edits: Readonly<Record<string, string>>,
): readonly string[] {
  const present = new Set(listEditable(model, edits).map((block) => block.key));
  return Object.entries(edits)
    .filter(([key, text]) => text.trim() === '' && !present.has(key))
    .map(([key]) => key);
}

/** The edits without one of them: its generated wording stands again. */
export function withoutEdit(
  edits: Readonly<Record<string, string>>,
  key: string,
): Readonly<Record<string, string>> {
  const { [key]: _restored, ...others } = edits;
  return others;
}
