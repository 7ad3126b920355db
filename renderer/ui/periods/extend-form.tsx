import { Form, Input } from 'antd';
import type { PeriodInfo } from '../../../shared/contract/office';
import { formatPeriod } from '../../../shared/domain/period';
import { DateInput } from '../dates/date-input';
import { perform } from '../feedback/perform';
import { DrawerForm } from '../forms/drawer-form';

interface ExtendFormProps {
  readonly period: Pick<PeriodInfo, 'period' | 'cutOff'>;
  readonly onClose: () => void;
}

/** Moves one period's cut-off, with the reason that stands beside it from then on. */
export function ExtendForm({ period: { period, cutOff }, onClose }: ExtendFormProps) {
  return (
    <DrawerForm<{
      readonly cutOff: string;
      readonly reason: string;
    }>
      title={`${formatPeriod(period)}报送截止日`}
      width={400}
      initialValues={{ cutOff, reason: '' }}
      store={(values) =>
        perform(
          'periods.extend',
          { period, ...values },
          { done: `${formatPeriod(period)}截止日改为 ${values.cutOff}`, undoable: true },
        )
      }
      onClose={onClose}
    >
      <Form.Item name="cutOff" label="截止日" rules={[{ required: true, message: '请填写日期' }]}>
        <DateInput />
      </Form.Item>
      <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, max: 200 }]}>
        <Input placeholder="如：逢休息日顺延" />
      </Form.Item>
    </DrawerForm>
  );
}
