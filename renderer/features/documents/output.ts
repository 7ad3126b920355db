import type { InputOf } from '../../../shared/contract';
import { call } from '../../api/call';
import { perform } from '../../ui/feedback/perform';
import { saveFile } from '../../ui/files/save-file';
import type { PagedPreviewHandle } from '../../ui/paged-preview/paged-preview';
import { savePdf } from '../../ui/paged-preview/save-pdf';
import { useEditJournal } from './draft/edit-journal';

type Source = InputOf<'documents.write'>['source'];

/** 生成 Word: writes the draft, or an issued file again, to a place the clerk chooses. */
export async function saveWord(source: Source, suggestedName: string): Promise<void> {
  if (!(await useEditJournal.getState().flush())) return;
  await saveFile({ purpose: 'docx', suggestedName }, async (token, name) => {
    const written = await perform('documents.write', { source, target: token });
    if (!written) return null;
    if ('id' in source) await call('documents.log-print', { id: source.id, way: 'copy' });
    const { pages } = written.value;
    return pages === null ? `已生成 ${name}` : `已生成 ${name}，共 ${pages} 页`;
  });
}

/** Opens an issued file in Word and enters that in the print log. */
export async function openIssued(id: number): Promise<void> {
  const opened = await perform('documents.open', { id });
  if (opened) await call('documents.log-print', { id, way: 'word' });
}

/** 存为 PDF: the pages of the draft with its newest wording. */
export async function saveDraftPdf(preview: PagedPreviewHandle | null, suggestedName: string): Promise<void> {
  if (await useEditJournal.getState().flush()) await savePdf(preview, suggestedName);
}

/** 打印: the system's print dialog for the pages of the draft. */
export async function printDraft(preview: PagedPreviewHandle | null, duplex: boolean): Promise<void> {
  if (!(await useEditJournal.getState().flush())) return;
  await preview?.print(() => perform('desktop.print', { target: 'printer', duplex }));
}
