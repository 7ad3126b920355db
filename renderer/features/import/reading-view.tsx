import { Button, Progress } from 'antd';
import type { ReadProgress } from './import-store';
import { useImport } from './import-store';

interface ReadingViewProps {
  readonly files: number;
  readonly progress: ReadProgress | null;
}

/** While the files are being read: how far, which file, and the way out. */
export function ReadingView({ files, progress }: ReadingViewProps) {
  const percent = progress && progress.total > 0 ? Math.floor((progress.done * 100) / progress.total) : 0;
  return (
    <section className="card import-reading" aria-live="polite">
      <h2>正在读取 {files} 个文件</h2>
      <Progress percent={percent} aria-label="读取进度" />
      <p className="muted">{progress?.text ?? '准备读取…'}</p>
      <Button onClick={() => void useImport.getState().cancelReading()}>取消</Button>
    </section>
  );
}
