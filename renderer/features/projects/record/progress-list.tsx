import type { ProgressReport } from '../../../../shared/contract/projects';
import { formatPeriod } from '../../../../shared/domain/period';
import { SourceNote } from './source-note';

/** Progress and problems month by month, newest first. */
export function ProgressList({ progress }: { readonly progress: readonly ProgressReport[] }) {
  if (progress.length === 0) return <p className="muted">还没有报送进展。</p>;
  const sorted = [...progress].sort((a, b) => b.period.localeCompare(a.period));
  return (
    <ul className="project-progress">
      {sorted.map((report) => (
        <li key={report.id}>
          <strong>{formatPeriod(report.period)}</strong>
          <p>{report.progress}</p>
          {report.problem && <p className="project-problem">问题：{report.problem}</p>}
          <SourceNote source={report.source} />
        </li>
      ))}
    </ul>
  );
}
