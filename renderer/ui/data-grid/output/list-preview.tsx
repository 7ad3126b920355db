import './list-preview.css';
import { useMemo } from 'react';
import { useQuery } from '../../../api/use-query';
import { usePeriod } from '../../../lib/office/use-period';
import { useSettings } from '../../../lib/office/use-settings';
import { PaperDrawer } from '../../paged-preview/paper-drawer';
import type { GridColumn } from '../columns/grid-column';
import { buildListDocument, MAX_PRINTED_ROWS } from './list-document';

interface ListPreviewProps<Row> {
  readonly title: string;
  readonly filter: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly onClose: () => void;
}

/** The list on pages before it is printed: as shown, with headings and totals. */
export function ListPreview<Row>({ title, filter, columns, rows, onClose }: ListPreviewProps<Row>) {
  const settings = useSettings(usePeriod());
  const today = useQuery('app.status', {}).value?.today;
  const source = useMemo(
    () => (settings && today ? buildListDocument({ title, filter, columns, rows, settings, today }) : null),
    [title, filter, columns, rows, settings, today],
  );
  return (
    <PaperDrawer
      title={title}
      source={source}
      note={
        rows.length > MAX_PRINTED_ROWS && (
          <p className="list-preview-note" role="status">
            共 {rows.length} 行，只印前 {MAX_PRINTED_ROWS} 行。可先筛选，或导出工作簿。
          </p>
        )
      }
      onClose={onClose}
    />
  );
}
