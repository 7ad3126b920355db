import type { InputOf } from '../../../shared/contract';
import { call } from '../../api/call';
import { showDone, showFailure } from '../../ui/feedback';
import type { PagedPreviewHandle } from '../../ui/paged-preview/paged-preview';
import { perform } from '../../ui/perform';
import { useEditJournal } from './edit-journal';

type Source = InputOf<'documents.write'>['source'];

/** 生成 Word: writes the draft, or an issued file again, to a place the clerk chooses. */
export async function saveWord(source: Source, suggestedName: string): Promise<void> {
  if (!(await useEditJournal.getState().flush())) return;
  const target = await call('desktop.pick-target', { purpose: 'docx', suggestedName });
  if (!target.ok) return showFailure(target.error);
  if (target.value === null) return;
  const { token, name } = target.value;
  const written = await perform('documents.write', { source, target: token });
  if (!written) return;
  if ('id' in source) await call('documents.log-print', { id: source.id, way: 'copy' });
  const { pages } = written.value;
  showDone(pages === null ? `已生成 ${name}` : `已生成 ${name}，共 ${pages} 页`, {
    label: '打开所在文件夹',
    run: () => void perform('desktop.reveal', { token }),
  });
}

/** Opens an issued file in Word and enters that in the print log. */
export async function openIssued(id: number): Promise<void> {
  const opened = await perform('documents.open', { id });
  if (opened) await call('documents.log-print', { id, way: 'word' });
}

/** 存为 PDF: the pages of the preview, as they stand. */
export async function savePdf(preview: PagedPreviewHandle | null, suggestedName: string): Promise<void> {
  if (!preview || !(await useEditJournal.getState().flush())) return;
  const target = await call('desktop.pick-target', { purpose: 'pdf', suggestedName });
  if (!target.ok) return showFailure(target.error);
  if (target.value === null) return;
  const { token, name } = target.value;
  await preview.print(async () => {
    const printed = await perform('desktop.print', { target: { pdf: token } });
    if (printed) {
      showDone(`已存为 ${name}`, {
        label: '打开所在文件夹',
        run: () => void perform('desktop.reveal', { token }),
      });
    }
  });
}

/** 打印: the system's print dialog for the pages of the preview. */
export async function printPreview(preview: PagedPreviewHandle | null, duplex: boolean): Promise<void> {
  if (!preview || !(await useEditJournal.getState().flush())) return;
  await preview.print(async () => {
    await perform('desktop.print', { target: 'printer', duplex });
  });
}
