import { Button, Progress } from 'antd';
import { useEffect } from 'react';
import { timeLeft, useProgress } from '../../ui/progress/progress-store';

const TASK = 'import';

/** While files are read or stored: how far, with what, how long still, and the way out. */
export function ReadingView({ title, onCancel }: { readonly title: string; readonly onCancel: () => void }) {
  const task = useProgress((store) => store.tasks.find((entry) => entry.task === TASK));
  useEffect(() => useProgress.getState().showInline(TASK), []);
  const percent = task && task.total > 0 ? Math.floor((task.done * 100) / task.total) : 0;
  return (
    <section className="card import-reading" aria-live="polite">
      <h2>{title}</h2>
      <Progress percent={percent} aria-label="读取进度" />
      <p className="muted">{task ? `${task.text} ${timeLeft(task, performance.now())}` : '核对内容…'}</p>
      <Button onClick={onCancel}>取消</Button>
    </section>
  );
}
