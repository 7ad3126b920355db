import { Button, Popover, type RefSelectProps, Select, Tooltip } from 'antd';
import { type KeyboardEvent, type Ref, useRef } from 'react';
import { STAGE_NAMES, STAGES, type Stage } from '../../../../shared/domain/stage';
import { IMPORT_FIELDS, type ImportField } from '../../../../shared/import/fields';
import type { SheetOverview } from '../../../../shared/import/review/overview';
import { MONEY_UNITS, type MoneyUnit, type ReviewColumn } from '../../../../shared/import/review/review';
import { useQuery } from '../../../api/use-query';
import { columnLetters } from '../../../lib/column-letters';
import { matchesText } from '../../../lib/pinyin';
import { useImport } from '../import-store';
import { reviewGrid } from './review-cursor';

type StageChoice = Stage | 'funds' | 'by-row';

const STAGE_CHOICES: readonly { readonly value: StageChoice; readonly label: string }[] = [
  ...STAGES.map((stage) => ({ value: stage, label: STAGE_NAMES[stage] })),
  { value: 'funds', label: '到位资金' },
  { value: 'by-row', label: '各行自带阶段' },
];

const UNIT_CHOICES = MONEY_UNITS.map((unit) => ({ value: unit, label: unit }));

const MONEY_FIELDS: readonly (ImportField | null)[] = [
  'totalInvestment',
  'fixedAssets',
  'foreignCapital',
  'funds',
];

/** What the reader understood of the sheet, as a sentence; the parts it may have got wrong can be changed. */
export function SheetSentence({ sheet }: { readonly sheet: SheetOverview }) {
  const units = useQuery('units.list', {});
  const { setUnit, setStage, setMoneyUnit, pointAt } = useImport.getState();
  const pointed = useImport((store) => store.pointedColumn);
  const pointedChoice = useRef<RefSelectProps>(null);
  const unitChoices = (units.value?.units ?? [])
    .filter((unit) => unit.active)
    .map((unit) => ({ value: unit.id, label: unit.name }));
  const byRow = sheet.unitByRow;
  return (
    <div className="import-sentence">
      <Tooltip title={sheet.unit.why}>
        <Select
          size="small"
          className="import-unit"
          aria-label="报送单位"
          status={sheet.unit.id === null && !byRow ? 'error' : ''}
          showSearch={{ filterOption: (text, option) => matchesText(String(option?.label ?? ''), text) }}
          placeholder={
            byRow ? '各行自带单位' : sheet.unit.name ? `“${sheet.unit.name}”是哪个单位？` : '选择报送单位'
          }
          value={sheet.unit.id}
          options={unitChoices}
          onChange={(unitId) => {
            if (unitId !== null) void setUnit(unitId);
          }}
        />
      </Tooltip>
      <Tooltip title={sheet.stage.why}>
        <Select<StageChoice>
          size="small"
          className="import-stage"
          aria-label="阶段"
          value={sheet.stage.value ?? 'by-row'}
          options={[...STAGE_CHOICES]}
          onChange={(stage) => void setStage(stage === 'by-row' ? null : stage)}
        />
      </Tooltip>
      <span>报表 ·</span>
      <span>金额按</span>
      <Tooltip title={sheet.moneyUnit.why}>
        <Select<MoneyUnit>
          size="small"
          className="import-money-unit"
          aria-label="金额单位"
          value={sheet.moneyUnit.value}
          options={UNIT_CHOICES}
          onChange={(unit) => void setMoneyUnit(null, unit)}
        />
      </Tooltip>
      <span>· 表头第{sheet.headerRows.join('、')}行 ·</span>
      <Popover
        trigger="click"
        placement="bottomLeft"
        open={pointed !== null}
        onOpenChange={(open) => pointAt(open ? 0 : null)}
        onPopupAlign={(popup) => {
          // Until it is drawn in its place the list is hidden and takes no focus.
          if (!popup.contains(document.activeElement))
            requestAnimationFrame(() => pointedChoice.current?.focus());
        }}
        title="各列认作什么（可改；改后按新的对应重新读。也可在表格里选中一格按 C）"
        content={<ColumnTable columns={sheet.columns} pointed={pointed} choice={pointedChoice} />}
      >
        <Button type="link" size="small" className="import-columns-button">
          {describeColumns(sheet.columns)}
        </Button>
      </Popover>
    </div>
  );
}

function describeColumns(columns: readonly ReviewColumn[]): string {
  const unused = columns.filter((column) => column.field === null && column.heading !== '').length;
  const used = columns.filter((column) => column.field !== null).length;
  return unused === 0 ? `${used}列全部认出` : `认出${used}列，${unused}列未用`;
}

const FIELD_CHOICES: readonly { readonly value: ImportField | ''; readonly label: string }[] = [
  { value: '', label: '（不用这一列）' },
  ...Object.entries(IMPORT_FIELDS).map(([field, name]) => ({ value: field as ImportField, label: name })),
];

function ColumnTable({
  columns,
  pointed,
  choice,
}: {
  readonly columns: readonly ReviewColumn[];
  readonly pointed: number | null;
  /** The list of what the pointed column may be. */
  readonly choice: Ref<RefSelectProps>;
}) {
  const { setColumn } = useImport.getState();
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
          {columns.map((column) => (
            <tr
              key={column.column === pointed ? `${column.column} pointed` : column.column}
              className={column.column === pointed ? 'import-column-pointed' : undefined}
            >
              <td>{columnLetters(column.column)}</td>
              <td>{column.heading || <span className="muted">（空）</span>}</td>
              <td>
                <Select<ImportField | ''>
                  size="small"
                  ref={column.column === pointed ? choice : undefined}
                  defaultOpen={column.column === pointed}
                  onInputKeyDown={closeOnEscape}
                  aria-label={`${columnLetters(column.column)}列认作`}
                  value={column.field ?? ''}
                  options={[...FIELD_CHOICES]}
                  showSearch={{
                    filterOption: (text, option) => matchesText(String(option?.label ?? ''), text),
                  }}
                  onChange={(field) => void setColumn(column.column, field === '' ? null : field)}
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
        if (unit !== null) void useImport.getState().setMoneyUnit(column.column, unit);
      }}
    />
  );
}
