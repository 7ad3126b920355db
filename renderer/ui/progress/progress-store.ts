import { create } from 'zustand';

export interface RunningTask {
  readonly task: string;
  readonly text: string;
  readonly done: number;
  readonly total: number;
  /** When its first report came, in ms of the page's clock. */
  readonly startedAt: number;
}

interface ProgressStore {
  readonly tasks: readonly RunningTask[];
  /** Tasks a page shows itself; the corner leaves them out. */
  readonly inline: readonly string[];
  report(report: Pick<RunningTask, 'task' | 'text' | 'done' | 'total'>, now: number): void;
  finish(task: string): void;
  /** A page shows the task in its own place; returns the function that gives it back to the corner. */
  showInline(task: string): () => void;
}

/** Long work under way, as the main process reports it. */
export const useProgress = create<ProgressStore>()((set) => ({
  tasks: [],
  inline: [],
  report: (report, now) =>
    set(({ tasks }) => {
      const known = tasks.find((entry) => entry.task === report.task);
      const others = tasks.filter((entry) => entry.task !== report.task);
      if (report.total > 0 && report.done >= report.total) return { tasks: others };
      return { tasks: [...others, { ...report, startedAt: known?.startedAt ?? now }] };
    }),
  finish: (task) => set(({ tasks }) => ({ tasks: tasks.filter((entry) => entry.task !== task) })),
  showInline: (task) => {
    set(({ inline }) => ({ inline: [...inline, task] }));
    return () => set(({ inline }) => ({ inline: inline.filter((entry) => entry !== task) }));
  },
}));

/** `约剩 20 秒`; nothing before there is anything to judge by. */
export function timeLeft(task: RunningTask, now: number): string {
  const elapsed = now - task.startedAt;
  if (task.done === 0 || elapsed < 1000) return '';
  const seconds = Math.ceil(((elapsed / task.done) * (task.total - task.done)) / 1000);
  return seconds < 60 ? `约剩 ${seconds} 秒` : `约剩 ${Math.ceil(seconds / 60)} 分钟`;
}
