import './change-list.css';
import type { FieldChange } from '../../../shared/contract/projects';
import { formatDateTime } from '../dates/format-date-time';

/** Who changed what, when, from what to what; `lines` come oldest first and are shown newest first. */
export function ChangeList({ lines }: { readonly lines: readonly FieldChange[] }) {
  if (lines.length === 0) return <p className="muted">没有修改过。</p>;
  return (
    <ul className="change-list">
      {[...lines].reverse().map((line) => (
        <li key={`${line.actionId}-${line.field}`}>
          <span className="muted">
            {formatDateTime(line.at)} {line.operator} {line.action}
          </span>
          <div>
            {line.field}：<del>{line.before || '（空）'}</del> → <ins>{line.after || '（空）'}</ins>
          </div>
        </li>
      ))}
    </ul>
  );
}
