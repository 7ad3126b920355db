import './start-error.css';
import { Button } from 'antd';
import { useEffect } from 'react';
import type { StartState } from '../../../shared/contract/start';
import { call } from '../../api/call';
import { describeError } from '../../api/describe-error';
import { sharedCache } from '../../api/shared-cache';
import { askConfirmation, showFailure } from '../../ui/feedback/feedback';
import { ProgressToast } from '../../ui/progress/progress-toast';

interface StartErrorPageProps {
  readonly state: Extract<StartState, { readonly ready: false }>;
  readonly onShown: () => void;
}

async function retry(): Promise<void> {
  const result = await call('start.retry', {});
  if (!result.ok) showFailure(result.error);
  else if (!result.value.ready) showFailure(result.value.error);
  sharedCache.invalidateAll();
}

async function restore(fileName: string): Promise<void> {
  const agreed = await askConfirmation({
    title: '用备份恢复',
    content: `将换上备份“${fileName}”。打不开的数据文件会改名保留，不会删除。`,
    okText: '恢复',
    danger: true,
  });
  if (!agreed) return;
  const result = await call('start.restore', { fileName });
  if (!result.ok) showFailure(result.error);
  sharedCache.invalidateAll();
}

const FOLDERS = [
  { what: 'data', label: '打开数据文件夹' },
  { what: 'backups', label: '打开备份文件夹' },
  { what: 'logs', label: '打开日志' },
] as const;

async function reveal(what: (typeof FOLDERS)[number]['what']): Promise<void> {
  const result = await call('start.reveal', { what });
  if (!result.ok) showFailure(result.error);
}

/** The database could not be opened: why, what is safe, and the ways out. No button deletes anything. */
export function StartErrorPage({ state, onShown }: StartErrorPageProps) {
  useEffect(onShown, [onShown]);
  const sentences = describeError(state.error);
  const backups = [...state.backups].sort((a, b) => b.madeAt.localeCompare(a.madeAt));
  return (
    <main className="start-error" aria-label="数据没有打开">
      <h1>{sentences.title}</h1>
      <p>{sentences.message}</p>
      {sentences.advice && <p className="muted">{sentences.advice}</p>}
      <p className="muted">数据文件夹：{state.dataFolder}</p>
      <div className="start-error-actions">
        <Button type="primary" onClick={() => void retry()}>
          再试一次
        </Button>
        {FOLDERS.map(({ what, label }) => (
          <Button key={what} onClick={() => void reveal(what)}>
            {label}
          </Button>
        ))}
      </div>
      <section className="card start-error-backups" aria-label="备份">
        <h2>从备份恢复</h2>
        {backups.length === 0 && <p className="muted">备份文件夹里没有备份。</p>}
        <ul>
          {backups.map((backup) => (
            <li key={backup.fileName}>
              <span>
                {backup.madeAt.replace('T', ' ').slice(0, 16)}
                <span className="muted">
                  {' '}
                  {backup.verified ? '已核验' : '未核验'} · {backup.fileName}
                </span>
              </span>
              <Button size="small" onClick={() => void restore(backup.fileName)}>
                恢复到这一份
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <ProgressToast />
    </main>
  );
}
