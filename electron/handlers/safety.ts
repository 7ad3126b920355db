import { listActions, listCellChanges } from '../../db/queries/office/audit';
import { redoLast, undoLast } from '../../db/undo';
import type { HandlersFor } from '../../shared/contract';
import type { safetyOperations } from '../../shared/contract/safety';
import { operatorOf } from '../act';
import { type AppContext, momentOf } from '../context';
import { backupNow, backupPath, listBackups, restoreBackup } from '../data/data-backups';
import { checkData, writeBackup } from '../data/data-tasks';

export const safetyHandlers: HandlersFor<AppContext, keyof typeof safetyOperations> = {
  'undo.undo': async (context) => {
    const undone = await undoLast(context.office, await whoAndWhen(context));
    context.emit({ type: 'data-changed', operation: 'undo.undo' });
    return undone;
  },

  'undo.redo': async (context) => {
    const redone = await redoLast(context.office, await whoAndWhen(context));
    context.emit({ type: 'data-changed', operation: 'undo.redo' });
    return redone;
  },

  'audit.list': async ({ office }, page) => listActions(office.db, page),

  'audit.changes': async ({ office }, { actionId }) => ({
    changes: await listCellChanges(office.db, actionId),
  }),

  'backups.list': async ({ paths }) => ({ backups: await listBackups(paths), folder: paths.backups }),

  'backups.create': async (context, { target, password }) =>
    context.dataWork.run(async (work) => {
      if (target === undefined) return backupNow(context, 'manual', work, password);
      const file = context.tokens.target(target);
      return writeBackup(context, file, { madeAt: momentOf(context), reason: 'manual', password }, work);
    }),
  'backups.restore': async (context, { source, password }) => {
    const file =
      'token' in source ? context.tokens.source(source.token) : backupPath(context.paths, source.fileName);
    const undoBackup = await restoreBackup(context, file, password);
    context.emit({ type: 'data-changed', operation: 'backups.restore' });
    return { undoBackup };
  },

  'check.run': async (context) => {
    const findings = await context.dataWork.run((work) => checkData(context, work));
    return { ok: findings.length === 0, findings };
  },
  'data-work.stop': async ({ dataWork }) => {
    dataWork.stop();
  },
};

async function whoAndWhen(context: AppContext): Promise<{ operator: string; at: string }> {
  return { operator: await operatorOf(context), at: momentOf(context) };
}
