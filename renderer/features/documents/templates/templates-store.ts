import { create } from 'zustand';
import type { TemplateReport } from '../../../../shared/contract/templates';
import { perform } from '../../../ui/feedback/perform';
import { pickFiles } from '../../../ui/files/pick-files';
import { saveFile } from '../../../ui/files/save-file';
import type { DraftKey } from '../draft/edit-journal';

interface TemplatesStore {
  /** The file picked last, checked but not kept. */
  readonly upload: {
    readonly token: string;
    readonly kind: DraftKey['kind'];
    readonly report: TemplateReport;
  } | null;
  readonly busy: boolean;
  /** Lets the clerk pick a file and checks it against the document. */
  pick(draft: DraftKey): Promise<void>;
  /** Keeps the checked file and takes it into use. */
  keep(draft: DraftKey): Promise<void>;
  drop(): void;
}

export const useTemplates = create<TemplatesStore>()((set, get) => ({
  upload: null,
  busy: false,
  pick: async (draft) => {
    const [file] = await pickFiles('document');
    if (!file) return;
    const { token } = file;
    set({ busy: true });
    const checked = await perform('templates.check', { ...draft, token });
    set({ busy: false });
    if (checked) set({ upload: { token, kind: draft.kind, report: checked.value } });
  },
  keep: async (draft) => {
    const { upload } = get();
    if (!upload) return;
    set({ busy: true });
    const kept = await perform(
      'templates.add',
      { ...draft, token: upload.token },
      { done: ({ version, name }) => `已启用模板第${version}版“${name}”`, undoable: true },
    );
    set(kept ? { busy: false, upload: null } : { busy: false });
  },
  drop: () => set({ upload: null }),
}));

/** Saves a template to begin with where the clerk wants it. */
export async function saveSample(draft: DraftKey, suggestedName: string): Promise<void> {
  await saveFile({ purpose: 'docx', suggestedName }, async (token, name) => {
    const saved = await perform('templates.sample', { ...draft, target: token });
    return saved && `已生成样板 ${name}，用 Word 或 WPS 改好后上传`;
  });
}

/** Saves a copy of a stored version. */
export async function saveCopy(id: number, suggestedName: string): Promise<void> {
  await saveFile({ purpose: 'docx', suggestedName }, async (token, name) => {
    const saved = await perform('templates.copy', { id, target: token });
    return saved && `已另存为 ${name}`;
  });
}
