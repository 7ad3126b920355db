import { Button, Popover, type RefSelectProps, Select, Tooltip } from 'antd';
import { useRef } from 'react';
import { STAGE_NAMES, STAGES, type Stage } from '../../../../../shared/domain/stage';
import type { SheetOverview } from '../../../../../shared/import/review/overview';
import type { MoneyUnit, ReviewColumn } from '../../../../../shared/import/review/review';
import { useQuery } from '../../../../api/use-query';
import { searchByPinyin } from '../../../../ui/search-by-pinyin';
import { useImport } from '../../import-store';
import { ColumnTable } from './column-table';
import { UNIT_CHOICES } from './money-unit-choices';
import { PeriodChoice } from './period-choice';
import { ReadingReasons } from './reading-reasons';

type StageChoice = Stage | 'funds' | 'by-row';

const STAGE_CHOICES: readonly { readonly value: StageChoice; readonly label: string }[] = [
  ...STAGES.map((stage) => ({ value: stage, label: STAGE_NAMES[stage] })),
  { value: 'funds', label: '到位资金' },
  { value: 'by-row', label: '各行自带' },
];

/** What the reader understood of the sheet, as a sentence; the parts it may have got wrong can be changed. */
export function SheetSentence({ sheet }: { readonly sheet: SheetOverview }) {
  const units = useQuery('units.list', {});
  const { correct, pointAt } = useImport.getState();
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
          showSearch={searchByPinyin}
          placeholder={
            byRow ? '各行自带单位' : sheet.unit.name ? `“${sheet.unit.name}”是哪个单位？` : '选择报送单位'
          }
          value={sheet.unit.id}
          options={unitChoices}
          onChange={(unitId) => {
            if (unitId !== null) void correct({ type: 'set-unit', unitId });
          }}
        />
      </Tooltip>
      <PeriodChoice period={sheet.period} />
      <Tooltip title={sheet.stage.why}>
        <Select<StageChoice>
          size="small"
          className="import-stage"
          aria-label="阶段"
          value={sheet.stage.value ?? 'by-row'}
          options={[...STAGE_CHOICES]}
          onChange={(stage) => void correct({ type: 'set-stage', stage: stage === 'by-row' ? null : stage })}
        />
      </Tooltip>
      <Tooltip title={sheet.moneyUnit.why}>
        <Select<MoneyUnit>
          size="small"
          className="import-money-unit"
          aria-label="金额单位"
          value={sheet.moneyUnit.value}
          options={UNIT_CHOICES}
          // Not onChange: choosing the unit that was only supposed says that it is the one.
          onSelect={(unit) => void correct({ type: 'set-money-unit', column: null, moneyUnit: unit })}
        />
      </Tooltip>
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
          {`第${sheet.headerRows.join('、')}行表头，${describeColumns(sheet.columns)}`}
        </Button>
      </Popover>
      <ReadingReasons sheet={sheet} />
    </div>
  );
}

function describeColumns(columns: readonly ReviewColumn[]): string {
  const unused = columns.filter((column) => column.field === null && column.heading !== '').length;
  const used = columns.filter((column) => column.field !== null).length;
  return unused === 0 ? `${used}列全部认出` : `认出${used}列，${unused}列未用`;
}
