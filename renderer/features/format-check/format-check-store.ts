import { create } from 'zustand';
import type { FormatReport } from '../../../shared/contract/documents';
import type { AppError } from '../../../shared/result';
import { call } from '../../api/call';
import { navigate } from '../../lib/place';
import { pickFiles } from '../../ui/files/pick-files';

export const FORMAT_CHECK_PATH = '/format-check';

interface FormatCheckStore {
  readonly state: 'idle' | 'reading' | 'done' | 'failed';
  readonly report: FormatReport | null;
  readonly error: AppError | null;
  check(token: string): Promise<void>;
}

export const useFormatCheck = create<FormatCheckStore>()((set) => ({
  state: 'idle',
  report: null,
  error: null,
  check: async (token) => {
    set({ state: 'reading', error: null });
    const result = await call('documents.check-file', { token });
    set(
      result.ok
        ? { state: 'done', report: result.value }
        : { state: 'failed', report: null, error: result.error },
    );
  },
}));

/** The system's dialog, then the check. */
export async function pickAndCheck(): Promise<void> {
  navigate(FORMAT_CHECK_PATH);
  const [file] = await pickFiles('document');
  if (file) await useFormatCheck.getState().check(file.token);
}
