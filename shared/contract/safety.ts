/** Undo, audit, backup, integrity. */
import { z } from 'zod';
import { action, query } from './operation';

export interface LoggedAction {
  readonly id: number;
  readonly at: string;
  readonly operator: string;
  /** The operation's name in the contract. */
  readonly operation: string;
  /** What the user did, in the office's words: “认定 12 条”. */
  readonly label: string;
  readonly kind: 'do' | 'undo' | 'redo';
  readonly undone: boolean;
  readonly changes: number;
}

export interface UndoState {
  readonly undo: string | null;
  readonly redo: string | null;
}

export interface CellChange {
  readonly table: string;
  readonly rowId: string;
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
}

export interface BackupInfo {
  readonly fileName: string;
  readonly madeAt: string;
  readonly bytes: number;
  readonly sha256: string;
  readonly reason: 'manual' | 'before-import' | 'before-migration' | 'before-restore' | 'daily';
  readonly verified: boolean;
}

export interface CheckFinding {
  readonly code: 'integrity' | 'foreign-key' | 'audit-chain' | 'missing-file' | 'file-hash' | 'backup';
  readonly message: string;
}

export const safetyOperations = {
  'undo.undo': action<{ label: string } & UndoState>()(z.object({})),
  'undo.redo': action<{ label: string } & UndoState>()(z.object({})),
  'audit.list': query<{ actions: LoggedAction[]; total: number }>()(
    z.object({
      offset: z.number().int().nonnegative(),
      limit: z.number().int().min(1).max(500),
      text: z.string().max(200).optional(),
    }),
  ),
  'audit.changes': query<{ changes: CellChange[] }>()(z.object({ actionId: z.number().int().positive() })),
  'backups.list': query<{ backups: BackupInfo[]; folder: string }>()(z.object({})),
  'backups.create': query<BackupInfo>()(
    z.object({
      target: z.string().max(80).optional(),
      password: z.string().min(8, '口令至少 8 位').max(200).optional(),
    }),
  ),
  /** Replaces the data by a backup's, after saving the present state as a backup of its own. */
  'backups.restore': query<{ undoBackup: string }>()(
    z.object({
      source: z.union([z.object({ token: z.string().max(80) }), z.object({ fileName: z.string().max(200) })]),
      password: z.string().max(200).optional(),
    }),
  ),
  'check.run': query<{ ok: boolean; findings: CheckFinding[] }>()(z.object({})),
  /** Breaks off the backup, check or preparation of a restore under way; it is refused with `cancelled`. */
  'data-work.stop': query<null>()(z.object({})),
};
