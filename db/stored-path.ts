import path from 'node:path';
import { AppFault } from '../shared/result';

/** Whether a relative path with '/' stays below its folder, on any system. */
export function isInnerPath(name: string): boolean {
  return !/[\\:\0]/.test(name) && name.split('/').every((part) => !['', '.', '..'].includes(part));
}

/**
 * Where a file named in the database lies. The name is not trusted: the database may be a restored backup made by
 * anybody. @throws AppFault `db-damaged` for one that leads out of the folder.
 */
export function storedPath(filesFolder: string, storedName: string): string {
  if (!isInnerPath(storedName))
    throw new AppFault(
      'db-damaged',
      '数据里登记的存放位置不对，文件没有打开。数据没有变化；请到“关于”页做“数据体检”，必要时从备份恢复。',
    );
  return path.join(filesFolder, ...storedName.split('/'));
}
