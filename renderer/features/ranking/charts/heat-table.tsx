import type { HeatRow } from './overview-data';

interface HeatTableProps {
  readonly heads: readonly string[];
  readonly rows: readonly HeatRow[];
}

const UNIT_WIDTH = 190;
const CELL_WIDTH = 104;
const ROW = 26;
/** From here white figures read better than black ones. */
const DARK = 0.88;

/** Darker is closer to full marks; the figure stands in every cell, so that it reads in grey and aloud. */
export function HeatTable({ heads, rows }: HeatTableProps) {
  const width = UNIT_WIDTH + heads.length * CELL_WIDTH;
  const groups = [...new Set(rows.map((row) => row.group))];
  const lines = groups.flatMap((name) => [name, ...rows.filter((row) => row.group === name)]);
  const height = (lines.length + 1) * ROW;
  return (
    <div className="heat-frame">
      <svg className="heat-table" width={width} height={height} role="img" aria-label="各单位各项得分">
        {heads.map((name, column) => (
          <text
            key={name}
            x={UNIT_WIDTH + column * CELL_WIDTH + CELL_WIDTH / 2}
            y={17}
            textAnchor="middle"
            fontSize={12}
            fill="var(--text-2)"
          >
            {name.length > 8 ? `${name.slice(0, 7)}…` : name}
          </text>
        ))}
        {lines.map((line, index) =>
          typeof line === 'string' ? (
            <text
              key={line}
              x={0}
              y={(index + 1) * ROW + 17}
              fontSize={13}
              fontWeight={600}
              fill="var(--text-2)"
            >
              {line}
            </text>
          ) : (
            <HeatLine key={line.unit} row={line} top={(index + 1) * ROW} />
          ),
        )}
      </svg>
    </div>
  );
}

function HeatLine({ row, top }: { readonly row: HeatRow; readonly top: number }) {
  const name = row.unit.length > 11 ? `${row.unit.slice(0, 10)}…` : row.unit;
  return (
    <>
      <text x={0} y={top + 17} fontSize={13} fill="var(--text)">
        {row.place === null ? '' : `${row.place}.`} {name}
      </text>
      {row.cells.map((cell, column) => {
        const shade = cell.share === null ? 0 : Math.min(1, Math.max(0, cell.share));
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a cell is known by its column
          <g key={column}>
            <rect
              x={UNIT_WIDTH + column * CELL_WIDTH + 1}
              y={top + 1}
              width={CELL_WIDTH - 2}
              height={ROW - 2}
              fill="var(--accent)"
              fillOpacity={cell.share === null ? 0 : 0.06 + shade * 0.79}
              stroke="var(--line)"
            />
            <text
              x={UNIT_WIDTH + column * CELL_WIDTH + CELL_WIDTH / 2}
              y={top + 17}
              textAnchor="middle"
              fontSize={12}
              fill={shade > DARK ? 'var(--card)' : 'var(--text)'}
            >
              {cell.text}
            </text>
          </g>
        );
      })}
    </>
  );
}
