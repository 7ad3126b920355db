import { Button } from 'antd';
import { MATCH_LEVEL_NAMES } from '../../../../shared/import/matching/compare-projects';
import type { MatchCandidate, ReviewRow } from '../../../../shared/import/review/review';
import { useImport } from '../import-store';

/** Known projects the row may be, with the reasons; the clerk says which, the word is remembered. */
export function SameProject({ row }: { readonly row: ReviewRow }) {
  const { candidates, decided, projectId } = row.match;
  if (candidates.length === 0) return null;
  const isNew = decided === 'clerk' && projectId === null;
  return (
    <section className="row-match" aria-label="是否同一项目">
      <h3 className="row-facts-title">是否同一项目</h3>
      {candidates.map((candidate) => (
        <Candidate
          key={candidate.projectId}
          row={row.row}
          candidate={candidate}
          chosen={projectId === candidate.projectId}
        />
      ))}
      <Button
        size="small"
        disabled={isNew}
        onClick={() =>
          void useImport.getState().correct({ type: 'set-match', row: row.row, projectId: null })
        }
      >
        {isNew ? '已认定：不是同一项目' : candidates.length > 1 ? '都不是，是新项目' : '不是，是新项目'}
      </Button>
      {decided === 'clerk' && <p className="muted">确认导入后记住，下次不再询问。</p>}
    </section>
  );
}

function Candidate({
  row,
  candidate,
  chosen,
}: {
  readonly row: number;
  readonly candidate: MatchCandidate;
  readonly chosen: boolean;
}) {
  return (
    <div className={`row-candidate${chosen ? ' row-candidate-chosen' : ''}`}>
      <p>
        <b>{candidate.name}</b>
        <span className="muted">
          {candidate.unit}
          {candidate.investor && `，${candidate.investor}`}
        </span>
      </p>
      <p>
        {MATCH_LEVEL_NAMES[candidate.level]}：{candidate.reasons.join('，')}
      </p>
      <Button
        size="small"
        disabled={chosen}
        onClick={() =>
          void useImport.getState().correct({ type: 'set-match', row, projectId: candidate.projectId })
        }
      >
        {chosen ? '已认定：是同一项目' : '是同一项目'}
      </Button>
    </div>
  );
}
