import { DatePicker } from 'antd';
import dayjs from 'dayjs';

interface DateTimeInputProps {
  readonly id?: string;
  /** `YYYY-MM-DDTHH:MM`; `null`: none. */
  readonly value?: string | null;
  readonly onChange?: (moment: string | null) => void;
}

/** A day with its time at the desk as text; no time zone ever enters. */
export function DateTimeInput({ id, value = null, onChange }: DateTimeInputProps) {
  return (
    <DatePicker
      id={id}
      style={{ width: '100%' }}
      showTime={{ format: 'HH:mm', minuteStep: 5 }}
      format={['YYYY-MM-DD HH:mm', 'YYYY/M/D H:m', 'YYYY年M月D日 H:m']}
      placeholder="2026-11-05 09:30"
      value={value ? dayjs(value, 'YYYY-MM-DDTHH:mm') : null}
      onChange={(moment) => onChange?.(moment ? moment.format('YYYY-MM-DDTHH:mm') : null)}
    />
  );
}
