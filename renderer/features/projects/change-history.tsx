import type { FieldChange } from '../../../shared/contract/projects';

/** Who changed what, when, from what to what. */
export function ChangeHistory({ history }: { readonly history: readonly FieldChange[] }) {
  if (history.length === 0) return <p className="muted">没有修改过。</p>;
  return (
    <ul className="project-history">
      {history.map((change) => (
        <li key={`${change.actionId}-${change.field}`}>
          <span className="muted">
            {change.at.slice(0, 16).replace('T', ' ')} {change.operator} {change.action}
          </span>
          <div>
            {change.field}：<del>{change.before || '（空）'}</del> → <ins>{change.after || '（空）'}</ins>
          </div>
        </li>
      ))}
    </ul>
  );
}
