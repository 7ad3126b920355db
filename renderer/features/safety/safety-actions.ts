import { call } from '../../api/call';
import { sharedCache } from '../../api/shared-cache';
import { askConfirmation, showFailure } from '../../ui/feedback/feedback';
import { perform } from '../../ui/feedback/perform';
import { saveFile } from '../../ui/files/save-file';

/** A verified backup beside the automatic ones. */
export async function createBackup(): Promise<void> {
  const made = await perform('backups.create', {}, { done: '已备份，并已打开核验' });
  if (made) sharedCache.invalidateAll();
}

/** A verified backup at a place the clerk chooses (USB stick), with a password when one is given. */
export async function createBackupElsewhere(password: string): Promise<boolean> {
  return saveFile({ purpose: 'backup', suggestedName: '招商推进备份' }, async (token, name) => {
    const made = await perform('backups.create', { target: token, ...(password === '' ? {} : { password }) });
    return made && `已备份到 ${name}，并已打开核验`;
  });
}

type RestoreSource = { readonly token: string } | { readonly fileName: string };

/** Replaces the data by a backup's after asking; the present state is kept as a backup of its own. */
export async function restoreBackup(source: RestoreSource, name: string, password: string): Promise<boolean> {
  const agreed = await askConfirmation({
    title: '恢复备份',
    content: `将用“${name}”替换现有数据。现有数据会先自动备份一份，恢复后仍可换回来；还没有确认的导入要重新来。`,
    okText: '恢复',
    danger: true,
  });
  if (!agreed) return false;
  const restored = await perform(
    'backups.restore',
    { source, ...(password === '' ? {} : { password }) },
    { done: ({ undoBackup }) => `已恢复；恢复前的数据存为 ${undoBackup}` },
  );
  if (restored) sharedCache.invalidateAll();
  return restored !== null;
}

/** Everything in one workbook. */
export async function exportEverything(): Promise<void> {
  await saveFile({ purpose: 'xlsx', suggestedName: '招商推进全部数据.xlsx' }, async (token, name) => {
    const written = await perform('export.all', { target: token });
    return written && `已导出 ${written.value.sheets.length} 张表到 ${name}`;
  });
}

/** Takes the sample office away in one step. */
export async function removeDemo(): Promise<void> {
  const status = await call('app.status', {});
  if (!status.ok) return showFailure(status.error);
  if (!status.value.isDemo)
    return showFailure({
      code: 'nothing-to-do',
      message: '现在用的是本单位自己的数据，没有示例单位可移除。',
    });
  const agreed = await askConfirmation({
    title: '移除示例单位',
    content: '示例的单位、项目和文书都会移除，之后从空白开始。移除前自动备份，需要时可在“备份与恢复”里恢复。',
    okText: '移除',
    danger: true,
  });
  if (!agreed) return;
  const removed = await perform('demo.remove', {}, { done: '示例单位已移除' });
  if (removed) sharedCache.invalidateAll();
}
