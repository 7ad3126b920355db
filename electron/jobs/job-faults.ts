/** What the clerk is told when a helper ends otherwise than well, and how long it may take. */
import { AppFault, ERROR_CODES, type ErrorCode } from '../../shared/result';
import type { JobReply } from './jobs';

const BASE_TIMEOUT_MS = 20_000;
/** The parser needs about a second for each MiB of a packed workbook on the slowest PC we know of. */
const TIMEOUT_MS_PER_MIB = 4_000;

export function timeoutFor(input: unknown): number {
  const bytes = (input as { bytes?: unknown }).bytes;
  const size = bytes instanceof Uint8Array ? bytes.length : typeof bytes === 'number' ? bytes : 0;
  return BASE_TIMEOUT_MS + Math.ceil(size / 1024 / 1024) * TIMEOUT_MS_PER_MIB;
}

export function cancelled(): AppFault {
  return new AppFault('cancelled', '已取消。没有保存任何数据。');
}

export function stopped(input: unknown, what: string): AppFault {
  const fileName = (input as { fileName?: unknown }).fileName;
  if (typeof fileName !== 'string') {
    return new AppFault('internal', `后台处理${what}。已有数据不受影响；请重试，仍不行请联系维护人员。`);
  }
  return new AppFault(
    'file-unreadable',
    `读取“${fileName}”${what}。没有读入任何数据，已有数据不受影响；${
      /\.docx?$/i.test(fileName)
        ? '请在 Word 或 WPS 中打开后另存为 .docx 再试。'
        : '请在 Excel 或 WPS 中打开后另存为 .xlsx 再导入。'
    }`,
  );
}

export function toFault(reply: JobReply & { type: 'error' }, logDetail: (detail: string) => void): AppFault {
  const { error } = reply;
  const code = ERROR_CODES.find((known): known is ErrorCode => known === error?.code);
  if (error && code) return new AppFault(code, error.message, error.details);
  logDetail(reply.detail);
  return new AppFault('internal', '后台处理出错。已有数据不受影响；请重试，仍不行请联系维护人员。');
}
