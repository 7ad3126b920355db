import { Form, Input, Select } from 'antd';
import { CURRENCIES, CURRENCY_NAMES, type Currency, type ExchangeRate } from '../../../shared/domain/money';
import { plainFigure } from '../../../shared/domain/text/plain-text';
import { DateInput } from '../../ui/dates/date-input';
import { perform } from '../../ui/feedback/perform';
import { DrawerForm } from '../../ui/forms/drawer-form';

type ForeignCurrency = Exclude<Currency, 'CNY'>;

interface RateValues {
  readonly currency: ForeignCurrency;
  readonly date: string;
  readonly rate: string;
  readonly source: string;
}

const FOREIGN = CURRENCIES.filter((currency): currency is ForeignCurrency => currency !== 'CNY');

interface RateFormProps {
  readonly rate: ExchangeRate | null;
  readonly onClose: () => void;
}

export function RateForm({ rate, onClose }: RateFormProps) {
  return (
    <DrawerForm<RateValues>
      title="登记汇率"
      width={400}
      initialValues={rate ?? { currency: 'USD', rate: '', source: '中国人民银行授权公布人民币汇率中间价' }}
      store={(values) =>
        perform('rates.save', values, {
          done: `已登记 ${values.date} 起${CURRENCY_NAMES[values.currency]}汇率`,
          undoable: true,
        })
      }
      onClose={onClose}
    >
      <Form.Item name="currency" label="币种">
        <Select options={FOREIGN.map((currency) => ({ value: currency, label: CURRENCY_NAMES[currency] }))} />
      </Form.Item>
      <Form.Item name="date" label="起用日期" rules={[{ required: true, message: '请填写日期' }]}>
        <DateInput />
      </Form.Item>
      <Form.Item
        name="rate"
        label="1 外币合人民币（元）"
        // Figures typed with the input method on are full-width.
        normalize={plainFigure}
        rules={[
          {
            required: true,
            pattern: /^(?=.*[1-9])\d{1,6}(\.\d{1,8})?$/,
            message: '汇率应为大于零的数字，如 7.0935',
          },
        ]}
      >
        <Input inputMode="decimal" />
      </Form.Item>
      <Form.Item name="source" label="出处" rules={[{ max: 200 }]}>
        <Input />
      </Form.Item>
    </DrawerForm>
  );
}
