import { Button } from 'antd';
import { useQuery } from '../../../api/use-query';
import { perform } from '../../../ui/feedback/perform';

/** Workbook, sheet and row the entry was read from, as it was received. */
export function EntrySourceView({ id }: { readonly id: number }) {
  const source = useQuery('registers.source', { id }).value?.source;
  if (!source) return null;
  return (
    <section aria-label="来源">
      <h3>来源</h3>
      <p>
        {source.fileName} “{source.sheet}”第 {source.row} 行{' '}
        <Button size="small" onClick={() => void perform('registers.open-source', { id })}>
          打开原表
        </Button>
      </p>
    </section>
  );
}
