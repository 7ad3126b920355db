import { layOutFlow } from '../flow/lay-out-flow';
import type { DocumentModel } from '../model';
import { type FilledPages, fillSection } from './fill-section';
import type { FontWidths } from './text-lines';

/**
 * Number of pages by the same rules as Word and the preview, from character widths instead of font files:
 * for the register and the command line, where no window can lay the document out.
 */
export function countPages(model: DocumentModel): number {
  return fillPages(model).pages;
}

/**
 * The pages a document fills and what stays free on the last one, in the official fonts unless others are given:
 * what fits in the widest ones fits for certain.
 */
export function fillPages(model: DocumentModel, fonts?: FontWidths): FilledPages {
  const flow = layOutFlow(model);
  let pages = 0;
  let left = 0;
  flow.sections.forEach((section, index) => {
    if (section.role === 'imprint') {
      // Stands on an even page.
      pages += pages % 2 === 0 ? 2 : 1;
      return;
    }
    const filled = fillSection(
      section,
      { profile: model.profile, fonts },
      index === flow.sections.length - 1 ? flow.imprint : null,
    );
    pages += filled.pages;
    left = filled.left;
  });
  return { pages, left };
}
