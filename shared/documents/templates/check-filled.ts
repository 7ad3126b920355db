import { wrongTotals } from '../check/stated-totals';
import type { DocumentCheck, DocumentModel } from '../model';

/**
 * The sentences of a filled template against the figures: a template may have words of its own around the
 * placeholders, and numbers typed by hand.
 */
export function checkFilledText(texts: readonly string[], model: DocumentModel): DocumentCheck[] {
  const own = ownText(model);
  return texts.flatMap((text) =>
    wrongTotals(text, model.figures, own).map(({ said, known }) => ({
      code: 'template-figure',
      ok: false,
      message: `模板中的“${said}”与数据“${known}”不一致。`,
      blockKey: '',
    })),
  );
}

/** What the document itself says has its own check, which knows more of it. */
function ownText(model: DocumentModel): string {
  const blocks = [...model.blocks, ...model.attachments.flatMap((attachment) => attachment.blocks)];
  return blocks
    .flatMap((block) => (block.type === 'paragraph' ? [`${block.lead?.text ?? ''}${block.text}`] : []))
    .join('\n');
}
