import { InputNumber, Select } from 'antd';
import type { SettingValue } from '../../../shared/domain/settings';

type TailRule = SettingValue<'tail.rule'>;

interface TailEditorProps {
  readonly value: TailRule;
  readonly onChange: ((rule: TailRule) => void) | undefined;
}

/** 每组末 N 位（或末 N%），连续 M 个月. */
export function TailEditor({ value, onChange }: TailEditorProps) {
  return (
    <div className="settings-sentence">
      每组末
      <InputNumber
        aria-label="末几位或百分之几"
        min={1}
        max={100}
        precision={0}
        value={value.value}
        onChange={(entered) => onChange?.({ ...value, value: entered ?? value.value })}
      />
      <Select
        aria-label="按位数或百分比"
        style={{ width: 88 }}
        value={value.by}
        onChange={(by) => onChange?.({ ...value, by })}
        options={[
          { value: 'count', label: '位' },
          { value: 'percent', label: '%' },
        ]}
      />
      连续
      <InputNumber
        aria-label="连续几个月"
        min={2}
        max={12}
        precision={0}
        value={value.months}
        onChange={(entered) => onChange?.({ ...value, months: entered ?? value.months })}
      />
      个月
    </div>
  );
}
