import type { DocumentCheck } from '../../../../shared/documents/model';
import { ExportButton } from '../../../ui/data-grid/output/export-button';
import { StateMark } from '../../../ui/office/state-tag';
import { useDraft } from './draft-store';

/** The consistency check: contradictions first, each a door to its place on the paper. */
export function CheckList({ checks }: { readonly checks: readonly DocumentCheck[] }) {
  const failed = checks.filter((check) => !check.ok);
  const warnings = checks.filter((check) => check.warning);
  const passed = checks.filter((check) => check.ok && !check.warning);
  return (
    <section aria-label="一致性检查">
      <div className="card-head">
        <h2 className="draft-heading">
          数字核对{' '}
          {failed.length === 0 ? (
            <StateMark shape="full" tone="done">
              {`${passed.length} 项全部相符`}
            </StateMark>
          ) : (
            <StateMark shape="crossed" tone="overdue">
              {describeFailed(failed)}
            </StateMark>
          )}
        </h2>
        <ExportButton
          title="数字核对"
          columns={[
            ['结果', 'text'],
            ['内容', 'text'],
          ]}
          rows={(
            [
              ['不符', failed],
              ['请留意', warnings],
              ['相符', passed],
            ] as const
          ).flatMap(([word, part]) => part.map(({ message }) => [word, message]))}
        />
      </div>
      <ul className="draft-checks">
        {failed.map((check) => (
          <CheckEntry key={`${check.code}-${check.blockKey}-${check.message}`} check={check} />
        ))}
      </ul>
      {warnings.length > 0 && (
        <div className="issue-note" role="note">
          <p>发文前请留意：</p>
          <ul>
            {warnings.map((check) => (
              <li key={check.code}>{check.message}</li>
            ))}
          </ul>
        </div>
      )}
      {passed.length > 0 && (
        <details>
          <summary className="muted">看相符的 {passed.length} 项</summary>
          <ul className="draft-checks">
            {passed.map((check) => (
              <CheckEntry key={`${check.code}-${check.blockKey}-${check.message}`} check={check} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

/** Contradictions are corrected, blanks filled in. */
function describeFailed(failed: readonly DocumentCheck[]): string {
  const blanks = failed.filter((check) => check.code === 'blank-left').length;
  const wrong = failed.length - blanks;
  if (wrong === 0) return `${blanks} 处没有填写，填好后才能发文`;
  return `${wrong} 处矛盾，改正后才能发文${blanks > 0 ? `；另有 ${blanks} 处没有填写` : ''}`;
}

function CheckEntry({ check }: { readonly check: DocumentCheck }) {
  const mark = check.ok ? '✓' : '✕';
  if (check.blockKey === '') {
    return (
      <li className={check.ok ? '' : 'draft-check-failed'}>
        <span aria-hidden>{mark}</span> {check.message}
      </li>
    );
  }
  return (
    <li className={check.ok ? '' : 'draft-check-failed'}>
      <button type="button" onClick={() => useDraft.getState().choose(check.blockKey, true)}>
        <span aria-hidden>{mark}</span> {check.message}
      </button>
    </li>
  );
}
