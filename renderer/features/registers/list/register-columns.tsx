import type { ListedEntry } from '../../../../shared/contract/registers';
import { type CellReading, cellText, NO_NAMES, readCell } from '../../../../shared/registers/cell-text';
import type { Field, FieldKind } from '../../../../shared/registers/field';
import { type DerivedColumn, type Register, stateTitle } from '../../../../shared/registers/register';
import type { GridColumn } from '../../../ui/data-grid/columns/grid-column';
import { StateMark } from '../../../ui/office/state-tag';
import { UnitName } from '../../../ui/office/unit-name';

const WIDTHS: Record<FieldKind, number> = {
  text: 140,
  'long-text': 220,
  date: 104,
  'date-time': 136,
  choice: 96,
  unit: 120,
  project: 220,
  leader: 112,
  money: 112,
  number: 104,
  flag: 104,
};

/** The frozen first column names the entry. */
const NAME_WIDTH = 200;
/** Columns beyond this are left to the column chooser. */
const SHOWN_COLUMNS = 10;

/** Room for a heading in one line: 14 px a character, padding, the filter's button; money adds its measure. */
function headingWidth(title: string, kind: string): number {
  const characters = [...title].length + (kind === 'money' ? 3 : 0);
  return characters * 14 + 40;
}

/** The list of a register, from its declaration. References and what is computed are not typed into. */
export function columnsOf(register: Register, editable: boolean): GridColumn<ListedEntry>[] {
  return register.columns.map((id, index) => {
    const hidden = index >= SHOWN_COLUMNS ? { hidden: true } : {};
    if (id === 'state') return { ...stateColumn(register), ...hidden };
    const derived = register.derivedColumns?.find((column) => column.id === id);
    if (derived) return { ...derivedColumn(derived), ...hidden };
    const field = register.fields[id];
    if (!field) throw new Error(`${register.id} lists ${id}, which it does not declare`);
    const column = fieldColumn(id, field, editable && index > 0);
    return index === 0 ? { ...column, width: Math.max(column.width, NAME_WIDTH) } : { ...column, ...hidden };
  });
}

function fieldColumn(id: string, field: Field, editable: boolean): GridColumn<ListedEntry> {
  const { kind } = field;
  const isReference = kind === 'unit' || kind === 'project' || kind === 'leader';
  return {
    id,
    title: field.title,
    kind: kind === 'money' || kind === 'number' || kind === 'date' ? kind : 'text',
    width: Math.max(WIDTHS[kind], headingWidth(field.title, kind)),
    value: (entry) => {
      if (isReference) return entry[kind];
      const value = entry.fields[id] ?? null;
      return kind === 'money' || kind === 'number' ? (value as number | null) : cellText(field, value);
    },
    total: field.total,
    ...(field.hint === '' ? {} : { hint: field.hint }),
    ...(kind === 'unit' ? { render: (entry) => <UnitName name={entry.unit} /> } : {}),
    ...(editable && !isReference
      ? { editable: () => true, refuses: (text) => problemOf(readCell(field, text, NO_NAMES)) }
      : {}),
  };
}

const problemOf = (reading: CellReading) => ('problem' in reading ? reading.problem : null);

function derivedColumn({ id, title, kind, width, hint }: DerivedColumn): GridColumn<ListedEntry> {
  return {
    id,
    title,
    kind,
    width: Math.max(width, headingWidth(title, kind)),
    value: (entry) => entry.derived[id] ?? null,
    ...(hint === undefined ? {} : { hint }),
  };
}

function stateColumn(register: Register): GridColumn<ListedEntry> {
  const position = new Map(register.states.map((state, index) => [state.id, index]));
  return {
    id: 'state',
    title: '状态',
    kind: 'text',
    width: 112,
    value: (entry) => stateTitle(register, entry.state),
    sortKey: (entry) => position.get(entry.state) ?? 0,
    render: (entry) => <EntryState register={register} entry={entry} />,
  };
}

/** The first state hollow, those under way half, the closing ones full. */
export function EntryState({
  register,
  entry,
}: {
  readonly register: Register;
  readonly entry: ListedEntry;
}) {
  const isFirst = register.states[0]?.id === entry.state;
  const [shape, tone] = entry.closed
    ? (['full', 'done'] as const)
    : isFirst
      ? (['hollow', 'plain'] as const)
      : (['half', 'accent'] as const);
  return (
    <StateMark shape={shape} tone={tone}>
      {stateTitle(register, entry.state)}
    </StateMark>
  );
}
