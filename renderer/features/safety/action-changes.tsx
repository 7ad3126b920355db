import { useQuery } from '../../api/use-query';
import { QueryView } from '../../ui/query-view';

/** Every cell an action changed, from what to what. */
export function ActionChanges({ actionId }: { readonly actionId: number }) {
  const query = useQuery('audit.changes', { actionId });
  return (
    <QueryView query={query}>
      {({ changes }) =>
        changes.length === 0 ? (
          <p className="muted">没有改动数据。</p>
        ) : (
          <ul className="audit-changes">
            {changes.map((change) => (
              <li key={`${change.table}-${change.rowId}-${change.field}`}>
                <span className="muted">
                  {change.table} #{change.rowId} {change.field}
                </span>
                <div>
                  <del>{change.before ?? '（空）'}</del> → <ins>{change.after ?? '（空）'}</ins>
                </div>
              </li>
            ))}
          </ul>
        )
      }
    </QueryView>
  );
}
