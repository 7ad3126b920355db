import { Input } from 'antd';
import { useState } from 'react';

interface TextCellProps {
  readonly label: string;
  /** As it is stored, written as it is typed. */
  readonly value: string;
  readonly placeholder: string;
  readonly numeric: boolean;
  readonly invalid: boolean;
  readonly onChange: (text: string) => void;
}

/** A one-line field that keeps what is being typed (`12.`) while its value is already the number. */
export function TextCell({ label, value, placeholder, numeric, invalid, onChange }: TextCellProps) {
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <Input
      aria-label={label}
      aria-invalid={invalid}
      placeholder={placeholder}
      status={invalid ? 'error' : ''}
      {...(numeric ? { className: 'num', inputMode: 'decimal' as const } : {})}
      value={typed ?? value}
      onChange={(event) => {
        setTyped(event.target.value);
        onChange(event.target.value);
      }}
      onBlur={() => setTyped(null)}
    />
  );
}
