/** The sentences a clerk reads when a file cannot be taken: what happened, what is safe, what to do. */
import { AppFault } from '../../shared/result';

const SAFE = '没有读入任何数据，已有数据不受影响';

export function emptyFileFault(fileName: string): AppFault {
  return new AppFault('file-unreadable', `“${fileName}”是空文件。${SAFE}；请让报送单位重新发送。`);
}

export function encryptedFault(fileName: string): AppFault {
  return new AppFault(
    'file-unreadable',
    `“${fileName}”设有打开密码，无法读取。${SAFE}；请在 Excel 或 WPS 中取消密码、另存后再导入。`,
  );
}

export function damagedFault(fileName: string, detail?: string): AppFault {
  return new AppFault(
    'file-unreadable',
    `“${fileName}”已损坏或不完整，无法读取。${SAFE}；请重新复制，或在 Excel、WPS 中打开后另存为 .xlsx 再导入。`,
    detail ? [detail] : undefined,
  );
}

export function notASheetFault(fileName: string, what: string): AppFault {
  return new AppFault(
    'file-unreadable',
    `“${fileName}”不是电子表格（${what}）。${SAFE}；请选择 Excel、WPS 表格或 CSV 文件。`,
  );
}

export function tooLargeFault(fileName: string, why: string): AppFault {
  return new AppFault(
    'file-too-large',
    `“${fileName}”过大（${why}）。${SAFE}；请核对是否选错文件，或删去空白行列、图片后另存再导入。`,
  );
}

export function forgedFault(fileName: string, why: string): AppFault {
  return new AppFault(
    'file-unreadable',
    `“${fileName}”内部结构异常（${why}），为安全起见没有打开。${SAFE}；请在 Excel 或 WPS 中打开后另存为 .xlsx 再导入。`,
  );
}

export function noRowsFault(fileName: string): AppFault {
  return new AppFault('file-unreadable', `“${fileName}”中没有任何内容。${SAFE}；请核对是否发错文件。`);
}
