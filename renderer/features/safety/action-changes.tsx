import { useQuery } from '../../api/use-query';
import { describeChange, tableWord } from '../../lib/words/change-words';
import { ChangeGroups } from '../../ui/office/change-groups';
import { QueryView } from '../../ui/page/query-view';

/** Every cell an action changed, from what to what, record by record. */
export function ActionChanges({ actionId }: { readonly actionId: number }) {
  const query = useQuery('audit.changes', { actionId });
  return (
    <QueryView query={query}>
      {({ changes }) => {
        const told = changes.flatMap((change) => {
          const words = describeChange(change.table, change);
          return words ? [{ ...words, record: `${tableWord(change.table)} ${change.rowId} 号` }] : [];
        });
        if (told.length === 0) return <p className="muted">没有改动数据。</p>;
        const records = Map.groupBy(told, (line) => line.record);
        return (
          <ChangeGroups
            title={`第${actionId}号操作改动`}
            heads={['记录']}
            groups={[...records].map(([record, lines]) => ({ head: [record], lines }))}
          />
        );
      }}
    </QueryView>
  );
}
