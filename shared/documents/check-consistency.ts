import { hasBlank } from './blank';
import { checkParagraph } from './check/check-paragraph';
import { checkTable } from './check/check-tables';
import { compareEdit } from './check/compare-edit';
import { RECIPIENTS_KEY, TITLE_KEY } from './editing/apply-edits';
import type { Block, DocumentCheck, DocumentModel } from './model';
import { exact, printAmount } from './notice/figures';

/**
 * Do text, tables and totals of a document agree? Every finding names the block; issuing is refused while one
 * is not `ok`. Checks: Σ rows = total, figure in a sentence = figure in the table, number listed = number
 * stated, rate = done ÷ target at its printed precision, no unit missing, month and year not mixed, 亿元 = 万元.
 */
export function checkConsistency(model: DocumentModel): DocumentCheck[] {
  const blocks = [...model.blocks, ...model.attachments.flatMap((attachment) => attachment.blocks)];
  const unitNames = unitsNamed(model, blocks);
  return [
    ...checkKeys(blocks),
    ...checkConvertedAmounts(model.figures),
    ...checkBlanks(model, blocks),
    ...checkReworded(model, blocks, unitNames),
    ...blocks.flatMap((block) => {
      if (block.type === 'table') return checkTable(block, model.figures);
      return block.type === 'paragraph' ? checkParagraph(block, model.figures, unitNames) : [];
    }),
  ];
}

/** The office's units and those the document's tables name. */
function unitsNamed(model: DocumentModel, blocks: readonly Block[]): string[] {
  const names = blocks.flatMap((block) => {
    if (block.type !== 'table') return [];
    const column = block.columns.findIndex(({ title }) => title === '单位' || title === '责任单位');
    const cells = column < 0 ? [] : block.rows.flatMap((row) => row[column] ?? []);
    return [...(block.coversUnits ?? []), ...cells];
  });
  return [...new Set([...(model.units ?? []), ...names])].filter((name) => name.length > 1);
}

/** Edits find their paragraph by key: two blocks must never share one. */
function checkKeys(blocks: readonly Block[]): DocumentCheck[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const block of blocks) {
    if (block.type === 'page-break') continue;
    if (seen.has(block.key)) twice.add(block.key);
    seen.add(block.key);
  }
  return [...twice].map((key) => ({
    code: 'block-key',
    ok: false,
    message: `段落标识“${key}”重复。`,
    blockKey: key,
  }));
}

/** Title and headings as the clerk has reworded them. */
function checkReworded(
  model: DocumentModel,
  blocks: readonly Block[],
  unitNames: readonly string[],
): DocumentCheck[] {
  const lines = [
    { key: TITLE_KEY, text: model.title, generated: model.generatedTitle },
    ...blocks.flatMap((block) => (block.type === 'heading' ? [block] : [])),
  ];
  return lines.flatMap(({ key, text, generated }) =>
    generated === undefined || generated === text
      ? []
      : compareEdit(generated, text, unitNames).map((finding) => ({
          ...finding,
          code: 'edited-figure',
          blockKey: key,
        })),
  );
}

/** Places of a form nobody has filled in. */
function checkBlanks(model: DocumentModel, blocks: readonly Block[]): DocumentCheck[] {
  const lines = [
    { key: TITLE_KEY, text: model.title },
    { key: RECIPIENTS_KEY, text: model.mainRecipients.join('，') },
    ...blocks.flatMap((block) => {
      if (block.type === 'heading') return [{ key: block.key, text: block.text }];
      return block.type === 'paragraph'
        ? [{ key: block.key, text: `${block.lead?.text ?? ''}${block.text}` }]
        : [];
    }),
  ];
  return lines
    .filter(({ text }) => hasBlank(text))
    .map(({ key, text }) => ({
      code: 'blank-left',
      ok: false,
      message: `还有未填写的内容：“${[...text].slice(0, 24).join('')}${[...text].length > 24 ? '…' : ''}”。`,
      blockKey: key,
    }));
}

/** A figure stated in 亿元 is the table's 万元, rounded once. */
function checkConvertedAmounts(figures: Readonly<Record<string, string>>): DocumentCheck[] {
  return Object.entries(figures).flatMap(([key, stated]) => {
    if (!key.endsWith('.yi')) return [];
    const wan = figures[key.slice(0, -'.yi'.length)];
    if (wan === undefined) return [];
    const expected = printAmount(wan).number;
    if (exact(expected)?.equals(exact(stated) ?? -1)) return [];
    return [
      {
        code: 'converted-amount',
        ok: false,
        message: `${wan}万元应表述为${expected}亿元，文中为${stated}亿元。`,
        blockKey: '',
      },
    ];
  });
}
