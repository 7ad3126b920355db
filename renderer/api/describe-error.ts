import type { AppError, ErrorCode } from '../../shared/result';

export interface ErrorSentences {
  /** What happened, a few words. */
  readonly title: string;
  /** The sentence of the operation: what happened, what is safe, what to do. */
  readonly message: string;
  /** What to do next when the operation's sentence does not say. */
  readonly advice: string;
}

const SENTENCES: Record<ErrorCode, { title: string; advice: string }> = {
  'bad-input': { title: '填写有误', advice: '没有保存任何内容，请改正后再试。' },
  'not-found': {
    title: '找不到这条记录',
    advice: '它可能已被删除；可按 Ctrl+Z 撤销最近的删除，或刷新列表。',
  },
  conflict: { title: '不能这样做', advice: '原有数据没有改动。' },
  'period-closed': { title: '通报期已关闭', advice: '该期数据只读；如需更正，请在当前通报期处理。' },
  duplicate: { title: '已有相同的内容', advice: '没有重复保存。' },
  'file-unreadable': {
    title: '文件读不出来',
    advice: '数据没有改动。请确认文件未加密、未被其他程序占用，另存后重试。',
  },
  'file-too-large': { title: '文件过大', advice: '数据没有改动。请拆分后重试。' },
  'file-write-failed': {
    title: '文件写不进去',
    advice: '数据没有改动。请关闭已打开的同名文件，或换一个文件夹。',
  },
  'check-failed': { title: '一致性检查未通过', advice: '文件没有生成。请按所列问题核对后再试。' },
  'nothing-to-do': { title: '没有可办理的内容', advice: '' },
  cancelled: { title: '已取消', advice: '数据没有改动。' },
  'db-busy': { title: '数据正在被另一个窗口使用', advice: '请关闭另一个窗口后再试，数据是安全的。' },
  'db-damaged': {
    title: '数据文件有损坏',
    advice: '请到“备份与恢复”用最近一份备份恢复，现有文件不会被删除。',
  },
  'db-newer': { title: '数据由更新的版本写成', advice: '请使用新版程序打开，数据没有改动。' },
  'db-missing': { title: '找不到数据文件', advice: '请确认数据文件夹所在的磁盘已接好，或从备份恢复。' },
  'not-available': { title: '当前环境不能这样做', advice: '' },
  internal: {
    title: '程序出了问题',
    advice: '已保存的数据不受影响。请再试一次；仍不行时请记下编号告知维护人员。',
  },
};

/** Turns an error code into the sentences shown to the clerk. */
export function describeError(error: AppError): ErrorSentences {
  const known = SENTENCES[error.code];
  const reference = error.logRef ? `（编号 ${error.logRef}）` : '';
  return {
    title: known.title,
    message: `${error.message}${reference}`,
    // A full sentence of the operation (it holds a stop inside) already says what to do.
    advice: /[。；].+/.test(error.message) ? '' : known.advice,
  };
}
