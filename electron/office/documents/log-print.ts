import { insertPrint } from '../../../db/queries/documents/document-register';
import { getDocument } from '../../../db/queries/documents/documents';
import type { DocumentPrint } from '../../../shared/contract/documents';
import { act, operatorOf } from '../../act';
import { type AppContext, momentOf } from '../../context';

const WORDS: Record<DocumentPrint['way'], string> = {
  word: '打开',
  copy: '另存',
  printer: '打印',
  pdf: '存为 PDF',
};

/** Enters in the print log that an issued document left the register. Faults: `not-found`. */
export async function logPrint(context: AppContext, id: number, way: DocumentPrint['way']): Promise<void> {
  const { document } = await getDocument(context.office.db, id);
  const operator = await operatorOf(context);
  await act(
    context,
    'documents.log-print',
    `${WORDS[way]}《${document.title.replaceAll('\n', '')}》`,
    (db) => insertPrint(db, { documentId: id, at: momentOf(context), operator, way }),
    false,
  );
}
