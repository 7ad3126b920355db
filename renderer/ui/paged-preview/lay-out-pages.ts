import type { DocumentModel } from '../../../shared/documents/model';
import { buildDocumentTree } from '../../../shared/documents/write-html';
import { createNode } from './create-node';
import { adoptDocumentStyle } from './document-style';
import { paginate } from './paginate';

/** Fills `target` (empty, in the window, unscaled) with the document's pages; returns how many. */
export function layOutPages(model: DocumentModel, target: HTMLElement): number {
  adoptDocumentStyle(model.profile, model.paper);
  target.replaceChildren();
  target.classList.add('gw-document');
  const source = createNode(buildDocumentTree(model)) as HTMLElement;
  return paginate(source, target);
}
