import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import type { GridKind } from '../columns/grid-column';
import { exportTable } from './export-grid';

interface ExportButtonProps {
  /** Of the list, and of the file. */
  readonly title: string;
  /** Headings, with what stands below them. */
  readonly columns: readonly (readonly [title: string, kind: GridKind])[];
  /** Cells as they are shown. */
  readonly rows: readonly (readonly string[])[];
}

/** 导出 of a small table that is no grid: as it stands on the screen. */
export function ExportButton({ title, columns, rows }: ExportButtonProps) {
  return (
    <Button
      type="text"
      size="small"
      icon={<DownloadOutlined />}
      aria-label={`导出“${title}”`}
      onClick={() =>
        void exportTable(
          title,
          columns.map(([heading, kind]) => ({ title: heading, kind })),
          rows,
        )
      }
    >
      导出
    </Button>
  );
}
