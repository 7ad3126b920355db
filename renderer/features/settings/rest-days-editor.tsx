import { Input } from 'antd';
import { useState } from 'react';
import type { SettingValue } from '../../../shared/domain/settings';
import { formatRestDays, parseRestDays } from './rest-day-text';

type RestDays = SettingValue<'rest-days'>;

interface RestDaysEditorProps {
  readonly value: RestDays;
  readonly onChange: ((days: RestDays) => void) | undefined;
}

/** The holiday notice as text, a day a line: easily pasted, easily read. */
export function RestDaysEditor({ value, onChange }: RestDaysEditorProps) {
  const [text, setText] = useState(formatRestDays(value));
  const { days, unread } = parseRestDays(text);
  return (
    <>
      <Input.TextArea
        aria-label="休息日调整表"
        autoSize={{ minRows: 8, maxRows: 20 }}
        value={text}
        placeholder={'2026-10-01 休息 国庆节\n2026-10-10 上班 国庆节调休'}
        onChange={(event) => {
          setText(event.target.value);
          onChange?.([...parseRestDays(event.target.value).days]);
        }}
      />
      <p className="muted">
        每行一天：日期、休息或上班、名称。没有列出的日子，周六周日休息。已读出 {days.length} 天。
      </p>
      {unread.length > 0 && <p className="settings-unread">没有读懂：{unread.slice(0, 3).join('；')}</p>}
    </>
  );
}
