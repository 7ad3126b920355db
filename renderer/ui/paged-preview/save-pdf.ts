import { perform } from '../feedback/perform';
import { saveFile } from '../files/save-file';
import type { PagedPreviewHandle } from './paged-preview';

/** The pages of a preview, as they stand, as a PDF where the clerk wants it; answers whether it was written. */
export async function savePdf(preview: PagedPreviewHandle | null, suggestedName: string): Promise<boolean> {
  return saveFile({ purpose: 'pdf', suggestedName }, async (token, name) => {
    const printed = await preview?.print(() => perform('desktop.print', { target: { pdf: token } }));
    return printed ? `已存为 ${name}` : null;
  });
}
