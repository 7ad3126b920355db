import { create } from 'zustand';
import type { FormatReport } from '../../../shared/contract/documents';
import type { AppError } from '../../../shared/result';
import { call } from '../../api/call';
import { navigate } from '../../lib/route/place';
import { pickFiles } from '../../ui/files/pick-files';

export const FORMAT_CHECK_PATH = '/format-check';

type CheckPhase =
  | { readonly step: 'idle' }
  | { readonly step: 'reading' }
  | { readonly step: 'done'; readonly report: FormatReport }
  | { readonly step: 'failed'; readonly error: AppError };

/** The file checked last. */
export const useFormatCheck = create<{ readonly phase: CheckPhase }>()(() => ({ phase: { step: 'idle' } }));

/** Checks a file the clerk picked or dropped; one at a time. */
export async function checkFile(token: string): Promise<void> {
  if (useFormatCheck.getState().phase.step === 'reading') return;
  useFormatCheck.setState({ phase: { step: 'reading' } });
  const result = await call('documents.check-file', { token });
  useFormatCheck.setState({
    phase: result.ok ? { step: 'done', report: result.value } : { step: 'failed', error: result.error },
  });
}

/** The system's dialog, then the check. */
export async function pickAndCheck(): Promise<void> {
  navigate(FORMAT_CHECK_PATH);
  const [file] = await pickFiles('document');
  if (file) await checkFile(file.token);
}
