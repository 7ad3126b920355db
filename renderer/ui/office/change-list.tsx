import type { FieldChange } from '../../../shared/contract/projects';
import { formatDateTime } from '../dates/format-date-time';
import { ChangeGroups } from './change-groups';

/** Who changed what, when, from what to what; `lines` come oldest first and are shown newest first. */
export function ChangeList({ lines }: { readonly lines: readonly FieldChange[] }) {
  if (lines.length === 0) return <p className="muted">没有修改过。</p>;
  const actions = Map.groupBy(lines, (line) => line.actionId);
  return (
    <ChangeGroups
      title="修改记录"
      heads={['时间', '经办人', '操作']}
      groups={[...actions.values()].reverse().map((own) => ({
        head: own.slice(0, 1).flatMap(({ at, operator, action }) => [formatDateTime(at), operator, action]),
        lines: own,
      }))}
    />
  );
}
