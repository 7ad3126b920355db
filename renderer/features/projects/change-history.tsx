import type { FieldChange } from '../../../shared/contract/projects';
import { describeChange } from '../../lib/change-words';

/** Who changed what, when, from what to what; newest first. */
export function ChangeHistory({ history }: { readonly history: readonly FieldChange[] }) {
  if (history.length === 0) return <p className="muted">没有修改过。</p>;
  const lines = history.flatMap((change) => {
    const words = describeChange('projects', change);
    return words ? [{ ...change, ...words, key: `${change.actionId}-${change.field}` }] : [];
  });
  return (
    <ul className="project-history">
      {lines.reverse().map((line) => (
        <li key={line.key}>
          <span className="muted">
            {line.at.slice(0, 16).replace('T', ' ')} {line.operator} {line.action}
          </span>
          <div>
            {line.field}：<del>{line.before || '（空）'}</del> → <ins>{line.after || '（空）'}</ins>
          </div>
        </li>
      ))}
    </ul>
  );
}
