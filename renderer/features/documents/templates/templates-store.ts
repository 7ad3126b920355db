import { create } from 'zustand';
import type { InputOf } from '../../../../shared/contract';
import type { TemplateReport } from '../../../../shared/contract/templates';
import { call } from '../../../api/call';
import { showDone, showFailure } from '../../../ui/feedback';
import { perform } from '../../../ui/perform';

type Draft = InputOf<'documents.draft'>;

interface TemplatesStore {
  /** The file picked last, checked but not kept. */
  readonly upload: {
    readonly token: string;
    readonly kind: Draft['kind'];
    readonly report: TemplateReport;
  } | null;
  readonly busy: boolean;
  /** Lets the clerk pick a file and checks it against the document. */
  pick(draft: Draft): Promise<void>;
  check(draft: Draft, token: string): Promise<void>;
  /** Keeps the checked file and takes it into use. */
  keep(draft: Draft): Promise<void>;
  drop(): void;
}

export const useTemplates = create<TemplatesStore>()((set, get) => ({
  upload: null,
  busy: false,
  pick: async (draft) => {
    const picked = await call('desktop.pick-files', { purpose: 'document' });
    if (!picked.ok) return showFailure(picked.error);
    const token = picked.value?.files[0]?.token;
    if (token !== undefined) await get().check(draft, token);
  },
  check: async (draft, token) => {
    set({ busy: true });
    const report = await call('templates.check', { ...draft, token });
    set({ busy: false });
    if (report.ok) set({ upload: { token, kind: draft.kind, report: report.value } });
    else showFailure(report.error);
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
export async function saveSample(draft: Draft, suggestedName: string): Promise<void> {
  const target = await call('desktop.pick-target', { purpose: 'docx', suggestedName });
  if (!target.ok) return showFailure(target.error);
  if (target.value === null) return;
  const { token, name } = target.value;
  const saved = await perform('templates.sample', { ...draft, target: token });
  if (saved)
    showDone(`已生成样板 ${name}，用 Word 或 WPS 改好后上传`, {
      label: '打开所在文件夹',
      run: () => void perform('desktop.reveal', { token }),
    });
}

/** Saves a copy of a stored version. */
export async function saveCopy(id: number, suggestedName: string): Promise<void> {
  const target = await call('desktop.pick-target', { purpose: 'docx', suggestedName });
  if (!target.ok) return showFailure(target.error);
  if (target.value === null) return;
  const saved = await perform('templates.copy', { id, target: target.value.token });
  if (saved) showDone(`已另存为 ${target.value.name}`);
}
