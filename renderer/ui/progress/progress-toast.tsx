import './progress-toast.css';
import { Button, Progress } from 'antd';
import { useEffect } from 'react';
import { call } from '../../api/call';
import { onAppEvent } from '../../api/events';
import { timeLeft, useProgress } from './progress-store';

/** Tasks that can be broken off, and the operation that does it. */
const STOPS: Readonly<Record<string, 'data-work.stop' | 'desk.stop'>> = {
  data: 'data-work.stop',
  rows: 'desk.stop',
};

/** Long work in the lower right corner: what, how far, how long still, and 取消 where it can be stopped. */
export function ProgressToast() {
  const running = useProgress((store) => store.tasks);
  const inline = useProgress((store) => store.inline);
  const tasks = running.filter((task) => !inline.includes(task.task));
  useEffect(
    () => onAppEvent('progress', (event) => useProgress.getState().report(event, performance.now())),
    [],
  );
  if (tasks.length === 0) return null;
  return (
    <section className="progress-toast" aria-label="正在办理">
      {tasks.map((task) => {
        const stop = STOPS[task.task];
        return (
          <div key={task.task} className="progress-task" role="status">
            <div className="progress-line">
              <span className="progress-text">{task.text}</span>
              <span className="num muted">
                {task.total > 0 ? `${Math.floor(task.done)} / ${task.total}` : ''}{' '}
                {timeLeft(task, performance.now())}
              </span>
              {stop && (
                <Button size="small" onClick={() => void call(stop, {})}>
                  取消
                </Button>
              )}
            </div>
            <Progress
              percent={task.total > 0 ? Math.floor((task.done * 100) / task.total) : 0}
              size="small"
              showInfo={false}
              aria-label={task.text}
            />
          </div>
        );
      })}
    </section>
  );
}
