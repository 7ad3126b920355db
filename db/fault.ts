import Database from 'better-sqlite3';
import { AppFault } from '../shared/result';

const DISK = '原有数据完好。请检查磁盘空间和写入权限后重试。';

/**
 * What SQLite reports, as the error the user is told; anything else comes back as it was.
 * Unique and foreign-key violations reach this point only where a query function has no better words.
 */
export function toFault(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const code = error.code;
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return new AppFault(
      'db-busy',
      '数据库正被另一个窗口或命令使用，数据没有改动。请关闭另一个“招商推进”后重试。',
    );
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return new AppFault('db-damaged', '数据库文件已损坏，程序没有改动它。请从备份恢复。');
  }
  if (code === 'SQLITE_FULL') {
    return new AppFault('file-write-failed', `磁盘已满，这一步没有保存，${DISK}`);
  }
  if (code.startsWith('SQLITE_READONLY') || code === 'SQLITE_PERM') {
    return new AppFault('file-write-failed', `数据文件夹或数据库文件是只读的，这一步没有保存，${DISK}`);
  }
  if (code.startsWith('SQLITE_IOERR') || code.startsWith('SQLITE_CANTOPEN')) {
    return new AppFault('file-write-failed', `读写数据库文件失败，这一步没有保存，${DISK}`);
  }
  if (code === 'SQLITE_CONSTRAINT_UNIQUE') {
    return new AppFault('duplicate', '已有相同的记录，这一步没有保存。请核对后再保存。');
  }
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') {
    return new AppFault('conflict', '有其他记录与它相关联，这一步没有保存。请先处理相关联的记录。');
  }
  return error;
}
