import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { Period, PeriodRange } from '../../../shared/domain/period';

/** The first is shown; the others may be typed. */
const MONTH_FORMATS = ['YYYY-MM', 'YYYYMM', 'YYYY.M', 'YYYY/M', 'YYYY-M', 'YYYY年M月'];

interface MonthRangeInputProps {
  readonly value: PeriodRange;
  readonly onChange: (range: PeriodRange) => void;
}

/** From a month to a month, both included, typed or picked; an end before the beginning moves the other along. */
export function MonthRangeInput({ value, onChange }: MonthRangeInputProps) {
  return (
    <span className="month-range">
      <MonthInput
        label="起始月份"
        value={value.from}
        onChange={(from) => onChange({ from, to: from > value.to ? from : value.to })}
      />
      至
      <MonthInput
        label="截止月份"
        value={value.to}
        onChange={(to) => onChange({ from: to < value.from ? to : value.from, to })}
      />
    </span>
  );
}

interface MonthInputProps {
  readonly label: string;
  readonly value: Period;
  readonly onChange: (period: Period) => void;
}

function MonthInput({ label, value, onChange }: MonthInputProps) {
  return (
    <DatePicker
      picker="month"
      aria-label={label}
      format={MONTH_FORMATS}
      allowClear={false}
      value={dayjs(`${value}-01`)}
      onChange={(date) => date && onChange(date.format('YYYY-MM'))}
    />
  );
}
