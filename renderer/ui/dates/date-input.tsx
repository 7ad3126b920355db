import { DatePicker } from 'antd';
import dayjs from 'dayjs';

/** The first is shown; the others may be typed. */
const DATE_FORMATS = ['YYYY-MM-DD', 'YYYYMMDD', 'YYYY.M.D', 'YYYY/M/D', 'YYYY-M-D', 'YYYY年M月D日'];

interface DateInputProps {
  readonly id?: string;
  /** `YYYY-MM-DD`; `null`: no date. */
  readonly value?: string | null;
  readonly onChange?: (date: string | null) => void;
  readonly ariaLabel?: string;
  readonly disabled?: boolean;
}

/** A date as text `YYYY-MM-DD`, typed or picked; no time zone ever enters. */
export function DateInput({ id, value = null, onChange, ariaLabel, disabled }: DateInputProps) {
  return (
    <DatePicker
      id={id}
      style={{ width: '100%' }}
      format={DATE_FORMATS}
      placeholder="2026-11-05"
      aria-label={ariaLabel}
      disabled={disabled}
      value={value ? dayjs(value, 'YYYY-MM-DD') : null}
      onChange={(date) => onChange?.(date ? date.format('YYYY-MM-DD') : null)}
    />
  );
}
