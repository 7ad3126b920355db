import type { DocumentModel } from '../../../../shared/documents/model';
import { workingParts } from '../../../../shared/documents/page/official-parts';
import type { Settings } from '../../../../shared/domain/settings';
import type { GridColumn } from '../columns/grid-column';
import { gridHeading } from '../columns/grid-heading';
import { displayText, sumColumn } from '../model/grid-value';

/** Paper takes more than this many rows, but nobody reads them there, and the pages would not come in seconds. */
export const MAX_PRINTED_ROWS = 2000;
/** More columns than this do not fit an upright page. */
const UPRIGHT_COLUMNS = 5;
/** More do not fit A4 across. */
const A4_COLUMNS = 12;

interface ListPaper<Row> {
  readonly title: string;
  /** The filter in force, as the sentence above the list. */
  readonly filter: string;
  readonly columns: readonly GridColumn<Row>[];
  readonly rows: readonly Row[];
  readonly settings: Settings;
  /** Day of printing, `YYYY-MM-DD`. */
  readonly today: string;
}

/** A list as shown, on paper: its columns, its order, its totals, numbered rows. */
export function buildListDocument<Row>(paper: ListPaper<Row>): DocumentModel {
  const { title, filter, columns, rows, settings, today } = paper;
  const isNumeric = (column: GridColumn<Row>) => column.kind === 'money' || column.kind === 'number';
  const across = columns.length > UPRIGHT_COLUMNS;
  const hasTotals = columns.some((column) => column.total);
  return {
    ...workingParts(settings),
    // Any kind that is a list; it is neither numbered nor stored.
    kind: 'project-list',
    ...(across ? { across } : {}),
    ...(columns.length > A4_COLUMNS ? { paper: 'A3' as const } : {}),
    title,
    blocks: [
      {
        type: 'paragraph',
        key: 'note',
        style: 'note',
        text: [settings['office.name'], today, `共${rows.length}项`, filter]
          .filter((part) => part !== '')
          .join('　'),
        figures: [],
      },
      {
        type: 'table',
        key: 'list',
        caption: '',
        measure: '',
        columns: [
          { title: '序号', width: 36, align: 'center' },
          ...columns.map((column) => ({
            title: gridHeading(column),
            width: column.width,
            align: isNumeric(column)
              ? ('right' as const)
              : column.kind === 'date'
                ? ('center' as const)
                : ('left' as const),
          })),
        ],
        rows: rows
          .slice(0, MAX_PRINTED_ROWS)
          .map((row, index) => [
            String(index + 1),
            ...columns.map((column) => displayText(column.kind, column.value(row))),
          ]),
        totalRow: hasTotals
          ? [
              '',
              ...columns.map((column, index) =>
                column.total ? displayText(column.kind, sumColumn(column, rows)) : index === 0 ? '合计' : '',
              ),
            ]
          : null,
        landscape: across,
        dense: true,
      },
    ],
    figures: {},
  };
}
