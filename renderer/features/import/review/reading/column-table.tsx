import { type RefSelectProps, Select } from 'antd';
import type { KeyboardEvent, Ref } from 'react';
import { IMPORT_FIELDS, type ImportField } from '../../../../../shared/import/fields';
import type { MoneyUnit, ReviewColumn } from '../../../../../shared/import/review/review';
import { columnLetters } from '../../../../lib/words/column-letters';
import { searchByPinyin } from '../../../../ui/search-by-pinyin';
import { useImport } from '../../import-store';
import { reviewGrid } from '../review-cursor';
import { UNIT_CHOICES } from './money-unit-choices';

const MONEY_FIELDS: readonly (ImportField | null)[] = [
  'totalInvestment',
  'fixedAssets',
  'foreignCapital',
  'funds',
];

const FIELD_CHOICES: readonly { readonly value: ImportField | ''; readonly label: string }[] = [
  { value: '', label: '（不用这一列）' },
  ...Object.entries(IMPORT_FIELDS).map(([field, name]) => ({ value: field as ImportField, label: name })),
];

/** Every column with what it was taken for, in which unit of money and why; all of it can be said otherwise. */
export function ColumnTable({
  columns,
  pointed,
  choice,
}: {
  readonly columns: readonly ReviewColumn[];
  readonly pointed: number | null;
  /** The list of what the pointed column may be, of the first where none in particular is pointed at. */
  readonly choice: Ref<RefSelectProps>;
}) {
  const { correct } = useImport.getState();
  return (
    <div className="import-columns">
      <table>
        <thead>
          <tr>
            <th>列</th>
            <th>原表头</th>
            <th>认作</th>
            <th>金额单位</th>
            <th>依据</th>
          </tr>
        </thead>
        <tbody>
          {columns.map((column, place) => (
            <tr
              key={column.column === pointed ? `${column.column} pointed` : column.column}
              className={column.column === pointed ? 'import-column-pointed' : undefined}
            >
              <td>{columnLetters(column.column)}</td>
              <td>{column.heading || <span className="muted">（空）</span>}</td>
              <td>
                <Select<ImportField | ''>
                  size="small"
                  ref={column.column === pointed || (pointed === 0 && place === 0) ? choice : undefined}
                  defaultOpen={column.column === pointed}
                  onInputKeyDown={closeOnEscape}
                  aria-label={`${columnLetters(column.column)}列认作`}
                  value={column.field ?? ''}
                  options={[...FIELD_CHOICES]}
                  showSearch={searchByPinyin}
                  onChange={(field) =>
                    void correct({
                      type: 'set-column',
                      column: column.column,
                      field: field === '' ? null : field,
                    })
                  }
                />
              </td>
              <td>{MONEY_FIELDS.includes(column.field) && <ColumnUnit column={column} />}</td>
              <td className="muted">{column.why}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Back to the sheet; an open list of choices is closed by its own Escape first. */
function closeOnEscape(event: KeyboardEvent<HTMLElement>): void {
  const listOpen = event.currentTarget.getAttribute('aria-expanded') === 'true';
  if (event.key !== 'Escape' || listOpen) return;
  useImport.getState().pointAt(null);
  reviewGrid.current?.focus();
}

/** The unit of money of one column; blank where the sheet's holds. */
function ColumnUnit({ column }: { readonly column: ReviewColumn }) {
  return (
    <Select<MoneyUnit | null>
      size="small"
      aria-label={`${columnLetters(column.column)}列金额单位`}
      placeholder="同全表"
      value={column.moneyUnit}
      options={UNIT_CHOICES}
      onChange={(unit) => {
        if (unit !== null)
          void useImport
            .getState()
            .correct({ type: 'set-money-unit', column: column.column, moneyUnit: unit });
      }}
    />
  );
}
