import { Button } from 'antd';
import { useQuery } from '../../api/use-query';
import { perform } from '../../ui/feedback/perform';
import { formatBytes } from '../../ui/files/format-bytes';

/** Files of attachments removed for good, and how to be rid of them; nothing to see while there are none. */
export function UnneededCard() {
  const unneeded = useQuery('attachments.unneeded', {});
  if (!unneeded.value || unneeded.value.files === 0) return null;
  const { files, bytes } = unneeded.value;

  async function clear(): Promise<void> {
    const done = await perform(
      'attachments.purge',
      {},
      { done: (removed) => `已清理 ${removed.files} 个文件，腾出 ${formatBytes(removed.bytes)}` },
    );
    if (done) unneeded.refetch();
  }

  return (
    <section className="card safety-card" aria-label="已移除附件的文件">
      <h2>已移除附件的文件</h2>
      <p className="muted">
        有 {files} 个文件（{formatBytes(bytes)}
        ）属于已经移除、也不能再撤销找回的附件。清理不影响任何记录和备份。
      </p>
      <Button onClick={() => void clear()}>清理</Button>
    </section>
  );
}
