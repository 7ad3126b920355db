import type { DocumentPrint } from '../../../../shared/contract/documents';
import { useQuery } from '../../../api/use-query';
import { ExportButton } from '../../../ui/data-grid/output/export-button';
import { formatDateTime } from '../../../ui/dates/format-date-time';

const WAYS: Record<DocumentPrint['way'], string> = {
  word: '打开',
  copy: '另存一份',
  printer: '打印',
  pdf: '存为 PDF',
};

/** Every time an issued document was opened, copied or printed. */
export function PrintLog({ id }: { readonly id: number }) {
  const prints = useQuery('documents.get', { id }).value?.prints ?? [];
  return (
    <section className="print-log" aria-label="打印和取用记录">
      <h3>打印和取用记录</h3>
      {prints.length === 0 ? (
        <p className="muted">还没有打开、另存或打印过。</p>
      ) : (
        <>
          <ul>
            {prints.map((print) => (
              <li key={`${print.at}-${print.way}`}>
                <span className="num">{formatDateTime(print.at)}</span> {print.operator} {WAYS[print.way]}
              </li>
            ))}
          </ul>
          <ExportButton
            title="打印和取用记录"
            columns={[
              ['时间', 'text'],
              ['经办人', 'text'],
              ['方式', 'text'],
            ]}
            rows={prints.map(({ at, operator, way }) => [formatDateTime(at), operator, WAYS[way]])}
          />
        </>
      )}
    </section>
  );
}
