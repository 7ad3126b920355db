import { Button, Progress } from 'antd';
import { useEffect } from 'react';
import { timeLeft, useProgress } from '../../ui/progress/progress-store';
import { useImport } from './import-store';

const TASK = 'import';

/** While the files are being read: how far, which file, how long still, and the way out. */
export function ReadingView({ files }: { readonly files: number }) {
  const task = useProgress((store) => store.tasks.find((entry) => entry.task === TASK));
  useEffect(() => useProgress.getState().showInline(TASK), []);
  const percent = task && task.total > 0 ? Math.floor((task.done * 100) / task.total) : 0;
  return (
    <section className="card import-reading" aria-live="polite">
      <h2>正在读取 {files} 个文件</h2>
      <Progress percent={percent} aria-label="读取进度" />
      <p className="muted">{task ? `${task.text} ${timeLeft(task, performance.now())}` : '核对内容…'}</p>
      <Button onClick={() => void useImport.getState().cancelReading()}>取消</Button>
    </section>
  );
}
