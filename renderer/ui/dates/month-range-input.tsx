import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { PeriodRange } from '../../../shared/domain/period';

interface MonthRangeInputProps {
  readonly label: string;
  readonly value: PeriodRange;
  readonly onChange: (range: PeriodRange) => void;
}

/** From a month to a month, both included; typed as `2026-04` or picked. */
export function MonthRangeInput({ label, value, onChange }: MonthRangeInputProps) {
  return (
    <DatePicker.RangePicker
      aria-label={label}
      picker="month"
      format="YYYY-MM"
      allowClear={false}
      separator="至"
      value={[dayjs(`${value.from}-01`), dayjs(`${value.to}-01`)]}
      onChange={(range) => {
        const [from, to] = range ?? [];
        if (from && to) onChange({ from: from.format('YYYY-MM'), to: to.format('YYYY-MM') });
      }}
    />
  );
}
