import { Form, Input } from 'antd';
import type { PeriodInfo } from '../../../shared/contract/office';
import { formatPeriod } from '../../../shared/domain/period';
import { DateInput } from '../../ui/dates/date-input';
import { DrawerForm } from '../../ui/drawer-form';
import { perform } from '../../ui/perform';

interface ExtendFormProps {
  readonly info: PeriodInfo;
  readonly onClose: () => void;
}

/** Moves one period's cut-off, with the reason that stands beside it from then on. */
export function ExtendForm({ info, onClose }: ExtendFormProps) {
  return (
    <DrawerForm<{
      readonly cutOff: string;
      readonly reason: string;
    }>
      title={`${formatPeriod(info.period)}报送截止日`}
      width={400}
      initialValues={{ cutOff: info.cutOff, reason: '' }}
      store={(values) =>
        perform(
          'periods.extend',
          { period: info.period, ...values },
          { done: `${formatPeriod(info.period)}截止日改为 ${values.cutOff}`, undoable: true },
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
