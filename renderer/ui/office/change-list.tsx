import './change-list.css';
import { formatDateTime } from '../dates/format-date-time';

/** A changed cell in the office's words. */
export interface ChangeLine {
  readonly actionId: number;
  readonly at: string;
  readonly operator: string;
  readonly action: string;
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** Who changed what, when, from what to what; `lines` come oldest first and are shown newest first. */
export function ChangeList({ lines }: { readonly lines: readonly ChangeLine[] }) {
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
