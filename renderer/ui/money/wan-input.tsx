import { Input } from 'antd';
import { useState } from 'react';
import { parseWan } from '../../../shared/domain/money';
import { groupThousands } from '../../../shared/format';
import { editableWan, readWanText } from './wan-text';

interface WanInputProps {
  readonly id?: string;
  /** 分; `null`: no amount. */
  readonly value?: number | null;
  readonly onChange?: (minor: number | null) => void;
  readonly unit?: string;
  readonly ariaLabel?: string;
  readonly disabled?: boolean;
}

/** An amount in 万元, exact: the text typed becomes an integer count of 分, never a floating-point number. */
export function WanInput({ id, value = null, onChange, unit = '万元', ariaLabel, disabled }: WanInputProps) {
  // While typing, the text stays as typed; otherwise it follows the value.
  const [typed, setTyped] = useState<string | null>(null);
  const refused = typed !== null && typed.trim() !== '' && parseWan(readWanText(typed)) === null;
  return (
    <Input
      id={id}
      className="num"
      inputMode="decimal"
      aria-label={ariaLabel}
      aria-invalid={refused}
      disabled={disabled}
      status={refused ? 'error' : ''}
      suffix={unit}
      value={typed ?? groupThousands(editableWan(value))}
      onFocus={(event) => {
        setTyped(editableWan(value));
        event.target.select();
      }}
      onChange={(event) => {
        setTyped(event.target.value);
        const text = readWanText(event.target.value);
        const minor = text === '' ? null : parseWan(text);
        if (text === '' || minor !== null) onChange?.(minor);
      }}
      onBlur={() => {
        // An amount that cannot be read stays visible until it is put right.
        if (!refused) setTyped(null);
      }}
    />
  );
}
