import type { z } from 'zod';
import { cleanDeep } from '../shared/clean-text';
import {
  type Handlers,
  type InputOf,
  type OfficeOperationName,
  type OutputOf,
  officeContract,
} from '../shared/contract';
import { inputProblem } from '../shared/domain/input-problem';
import { type AppError, AppFault, type Result } from '../shared/result';
import type { AppContext } from './context';

const SLOW_MS = 100;

export type Dispatch = (name: unknown, input: unknown) => Promise<Result<unknown>>;

/**
 * The one way to an operation, for the window and the command line alike: known name → parsed input, without
 * the control characters that come along when text is pasted → handler → value or error. Never throws.
 */
export function createDispatch(context: AppContext, handlers: Handlers<AppContext>): Dispatch {
  return async (name, input) => {
    if (typeof name !== 'string' || !Object.hasOwn(officeContract, name)) {
      return {
        ok: false,
        error: { code: 'bad-input', message: '程序内部调用有误：没有这项操作。数据没有变化。' },
      };
    }
    const operationName = name as OfficeOperationName;
    const parsed = officeContract[operationName].input.safeParse(cleanDeep(input), { error: inputProblem });
    if (!parsed.success) return { ok: false, error: inputError(parsed.error) };
    const started = performance.now();
    try {
      const handler = handlers[operationName] as (context: AppContext, input: unknown) => Promise<unknown>;
      return { ok: true, value: (await handler(context, parsed.data)) ?? null };
    } catch (error) {
      return { ok: false, error: toAppError(context, operationName, error) };
    } finally {
      const elapsed = performance.now() - started;
      if (elapsed > SLOW_MS) context.log.warn(`slow ${operationName} ${Math.round(elapsed)} ms`);
    }
  };
}

/** Typed front of `dispatch` for callers inside the main process. */
export async function callOperation<Name extends OfficeOperationName>(
  dispatch: Dispatch,
  name: Name,
  input: InputOf<Name>,
): Promise<Result<OutputOf<Name>>> {
  return (await dispatch(name, input)) as Result<OutputOf<Name>>;
}

function inputError(error: z.ZodError): AppError {
  return {
    code: 'bad-input',
    message: `填写的内容不符合要求：${describeIssue(error)}。数据没有变化；请改正后再试。`,
    details: error.issues.slice(0, 20).map(issueText),
  };
}

/** The first thing wrong, with the place where it stands. */
function describeIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  return issue ? issueText(issue) : '';
}

function issueText(issue: z.core.$ZodIssue): string {
  const where = issue.path.map(String).join('.').slice(0, 120);
  return where ? `${where}：${issue.message}` : issue.message;
}

/** The disk is gone (a drive pulled out), read-only or broken: as SQLite and as the file system say it. */
const DISK_TROUBLE = /^(SQLITE_(IOERR|READONLY|CANTOPEN)|E(ACCES|PERM|ROFS|IO|NODEV|NXIO|NOENT)$)/;

function toAppError(context: AppContext, name: OfficeOperationName, error: unknown): AppError {
  if (error instanceof AppFault) return error.toAppError();
  const code = (error as { code?: unknown } | null)?.code;
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') {
    context.log.error(name, error);
    return {
      code: 'file-write-failed',
      message: '磁盘空间已满，这一步没有做成。此前的数据都在；请腾出空间后再试。',
    };
  }
  if (typeof code === 'string' && DISK_TROUBLE.test(code)) {
    const logRef = context.log.error(name, error);
    return {
      code: 'file-write-failed',
      message:
        '数据所在的磁盘不能读写，这一步没有做成。此前的数据没有改动；请检查磁盘是否还连着、是否变成只读，再试一次。',
      logRef,
    };
  }
  if (typeof code === 'string' && (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')) {
    const logRef = context.log.error(name, error);
    return {
      code: 'db-damaged',
      message: '数据文件有损坏，这一步没有做成。请到“备份与恢复”恢复最近的备份。',
      logRef,
    };
  }
  const logRef = context.log.error(name, error);
  return {
    code: 'internal',
    message: `程序出错，这一步没有做成（日志编号 ${logRef}）。数据没有变化；请重试，仍不行请把日志交给维护人员。`,
    logRef,
  };
}
