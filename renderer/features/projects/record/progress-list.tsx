import type { ProgressReport } from '../../../../shared/contract/projects';
import { formatPeriod } from '../../../../shared/domain/period';
import { sourceWords } from '../../../lib/words/source-words';
import { ExportButton } from '../../../ui/data-grid/output/export-button';
import { SourceNote } from './source-note';

/** Progress and problems month by month, newest first. */
export function ProgressList({ progress }: { readonly progress: readonly ProgressReport[] }) {
  if (progress.length === 0) return <p className="muted">还没有报送进展。</p>;
  const sorted = [...progress].sort((a, b) => b.period.localeCompare(a.period));
  return (
    <>
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
      <ExportButton
        title="项目进展"
        columns={[
          ['月份', 'text'],
          ['进展', 'text'],
          ['问题', 'text'],
          ['来源', 'text'],
        ]}
        rows={sorted.map(({ period, progress: text, problem, source }) => [
          formatPeriod(period),
          text,
          problem,
          sourceWords(source),
        ])}
      />
    </>
  );
}
