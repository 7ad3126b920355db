import { Select } from 'antd';
import { useState } from 'react';
import { CURRENCIES, CURRENCY_NAMES, type Currency, type Money } from '../../../shared/domain/money';
import { WanInput } from './wan-input';

const OPTIONS = CURRENCIES.map((currency) => ({ value: currency, label: CURRENCY_NAMES[currency] }));

interface MoneyInputProps {
  readonly id?: string;
  readonly value?: Money | null;
  readonly onChange?: (money: Money | null) => void;
  /** Currency of a field that is still empty. */
  readonly currency?: Currency;
  readonly ariaLabel: string;
}

/** An amount with its currency: 万元, 万美元 … */
export function MoneyInput({ id, value = null, onChange, currency = 'CNY', ariaLabel }: MoneyInputProps) {
  const [chosen, setChosen] = useState<Currency | null>(null);
  const present = value?.currency ?? chosen ?? currency;
  return (
    <div className="money-input">
      <Select
        aria-label={`${ariaLabel}的币种`}
        options={OPTIONS}
        value={present}
        onChange={(next) => {
          setChosen(next);
          if (value) onChange?.({ currency: next, minor: value.minor });
        }}
      />
      <WanInput
        id={id}
        ariaLabel={ariaLabel}
        unit={present === 'CNY' ? '万元' : `万${CURRENCY_NAMES[present]}`}
        value={value?.minor ?? null}
        onChange={(minor) => onChange?.(minor === null ? null : { currency: present, minor })}
      />
    </div>
  );
}
