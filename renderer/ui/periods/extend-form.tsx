import { Form, Input } from 'antd';
import type { PeriodInfo } from '../../../shared/contract/office';
import { isRestDay } from '../../../shared/domain/month/cut-off';
import { formatPeriod, type Period } from '../../../shared/domain/period';
import { useSettings } from '../../lib/office/use-settings';
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
      <Form.Item
        name="cutOff"
        label="截止日"
        extra={<RestDayNote period={period} />}
        rules={[{ required: true, message: '请填写日期' }]}
      >
        <DateInput />
      </Form.Item>
      <Form.Item name="reason" label="原因" rules={[{ required: true, whitespace: true, max: 200 }]}>
        <Input placeholder="如：逢休息日顺延" />
      </Form.Item>
    </DrawerForm>
  );
}

/** A day on which nobody is at the desk is chosen knowingly. */
function RestDayNote({ period }: { readonly period: Period }) {
  const date: string | undefined = Form.useWatch('cutOff');
  const settings = useSettings(period);
  if (!date || !settings || !isRestDay(date, settings)) return null;
  return <span role="status">这一天是休息日（周末或放假），请确认各单位能报送。</span>;
}
