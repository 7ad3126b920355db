import { useQuery } from '../../api/use-query';
import { describeChange, tableWord } from '../../lib/words/change-words';
import { QueryView } from '../../ui/page/query-view';

/** Every cell an action changed, from what to what. */
export function ActionChanges({ actionId }: { readonly actionId: number }) {
  const query = useQuery('audit.changes', { actionId });
  return (
    <QueryView query={query}>
      {({ changes }) => {
        const lines = changes.flatMap((change) => {
          const words = describeChange(change.table, change);
          return words ? [{ ...words, key: `${change.table}-${change.rowId}-${change.field}`, change }] : [];
        });
        if (lines.length === 0) return <p className="muted">没有改动数据。</p>;
        return (
          <ul className="audit-changes">
            {lines.map(({ key, field, before, after, change }) => (
              <li key={key}>
                <span className="muted">
                  {tableWord(change.table)} {change.rowId} 号 · {field}
                </span>
                <div>
                  <del>{before || '（空）'}</del> → <ins>{after || '（空）'}</ins>
                </div>
              </li>
            ))}
          </ul>
        );
      }}
    </QueryView>
  );
}
