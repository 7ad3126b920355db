import { ExportButton } from '../../../ui/data-grid/output/export-button';

interface FigureTableProps {
  readonly label: string;
  /** Heading of the first column, then of the others. */
  readonly head: readonly string[];
  /** Name of the row, then its figures. */
  readonly rows: readonly (readonly string[])[];
}

/** The figures of the chart above, to read and to copy. */
export function FigureTable({ label, head, rows }: FigureTableProps) {
  const [corner = '', ...columns] = head;
  return (
    <div className="card rank-figures">
      <div className="card-head">
        <b>{label}</b>
        <ExportButton
          title={label}
          columns={head.map((title, place) => [title, place === 0 ? 'text' : 'number'])}
          rows={rows}
        />
      </div>
      <table className="plain-table" aria-label={label}>
        <thead>
          <tr>
            <th>{corner}</th>
            {columns.map((title) => (
              <th key={title} className="num">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([name = '', ...figures]) => (
            <tr key={name}>
              <td>{name}</td>
              {figures.map((figure, index) => (
                <td key={columns[index]} className="num">
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
