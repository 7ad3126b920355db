/** Stores a review while another helper backs the data up as they were; neither counts without the other. */
import type { Beside } from '../../db/office-database';
import type { ImportOutcome } from '../../shared/contract/import';
import { AppFault } from '../../shared/result';
import type { AppContext } from '../context';
import { backupNow } from '../data/data-backups';
import type { ReportProgress } from '../jobs/job-table';
import type { ReviewProcess } from '../jobs/jobs';
import type { StoreRequest } from './store-review';

/** Runs with the database handed over. Faults: those of the one that failed first, `cancelled` once `stop` says so. */
export async function storeBesideBackup(
  context: AppContext,
  process: ReviewProcess,
  request: StoreRequest,
  tell: ReportProgress,
  beside: Beside,
  stop = new AbortController(),
): Promise<ImportOutcome> {
  // Asked for while the database was still being handed over.
  if (stop.signal.aborted) throw new AppFault('cancelled', '已取消。没有保存任何数据。');
  let why: unknown = null;
  const backup = backupNow(context, 'before-import', { signal: stop.signal, tell: () => undefined });
  if (beside === 'nobody') await backup;
  const stored = process.ask('store', request, tell).catch((fault: unknown) => {
    why ??= fault;
    stop.abort();
    return null;
  });
  try {
    await backup;
    await process.ask('backed-up', {});
  } catch (fault) {
    why ??= fault;
    await process.ask('stop-storing', {}).catch(() => undefined);
  }
  const outcome = await stored;
  if (outcome === null) throw why;
  return outcome;
}
