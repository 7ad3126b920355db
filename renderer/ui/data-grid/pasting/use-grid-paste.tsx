import { type ReactNode, useState } from 'react';
import { showFailure } from '../../feedback/feedback';
import type { GridColumn, GridEdit } from '../columns/grid-column';
import type { GridCell } from '../editing/grid-keys';
import { PasteReport } from './paste-report';
import { type PlacedBlock, placeBlock } from './place-block';
import { readClipboard } from './read-clipboard';

/** A block about to be laid on the rows and columns shown. */
export interface GridPaste<Row> {
  readonly block: readonly (readonly string[])[];
  /** Its upper left cell. */
  readonly at: GridCell;
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
}

interface GridPasteOptions<Row> {
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly GridColumn<Row>[];
  readonly active: GridCell | null;
  readonly onEdit: ((edits: readonly GridEdit<Row>[]) => void) | undefined;
  /** The page's own way with a block; `false`: it is laid cell on cell. */
  readonly onPaste: ((paste: GridPaste<Row>) => boolean) | undefined;
}

/** Ctrl+V of every grid: the block goes from the active cell on in one step, and what was not taken is listed. */
export function useGridPaste<Row>(options: GridPasteOptions<Row>): {
  readonly paste: (event: ClipboardEvent) => void;
  readonly report: ReactNode;
} {
  const { label, rows, columns, onEdit, onPaste } = options;
  const [placed, setPlaced] = useState<PlacedBlock<Row> | null>(null);

  function paste(event: ClipboardEvent): void {
    const { clipboardData } = event;
    if (!clipboardData) return;
    event.preventDefault();
    if (!onEdit) {
      say(`“${label}”这张表不能粘贴，只能查看和复制，没有改动。`);
      return;
    }
    const block = readClipboard(clipboardData);
    if (block.length === 0) {
      say('剪贴板里没有文字或表格，没有粘贴。');
      return;
    }
    const at = options.active ?? { row: 0, column: 0 };
    if (onPaste?.({ block, at, rows, columns })) return;
    const next = placeBlock(block, at, rows, columns);
    if (next.edits.length > 0) onEdit(next.edits);
    if (next.refused.length > 0 || next.surplusLines > 0 || next.surplusColumns > 0) setPlaced(next);
    else if (next.edits.length === 0) say('粘贴的内容与表中相同，没有改动。');
  }

  return {
    paste,
    report: placed && <PasteReport placed={placed} rows={rows.length} onClose={() => setPlaced(null)} />,
  };
}

function say(message: string): void {
  showFailure({ code: 'nothing-to-do', message });
}
