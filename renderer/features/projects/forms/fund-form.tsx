import { Form, Input, Radio } from 'antd';
import type { FundEntry } from '../../../../shared/contract/projects';
import type { Money } from '../../../../shared/domain/money';
import { FUND_KIND_NAMES, FUND_KINDS, type FundKind } from '../../../../shared/domain/stage';
import { DateInput } from '../../../ui/dates/date-input';
import { perform } from '../../../ui/feedback/perform';
import { MoneyInput } from '../../../ui/money/money-input';
import { RecordForm } from './record-form';

interface FundValues {
  readonly arrivedOn: string | null;
  readonly money: Money;
  readonly kind: FundKind;
  readonly voucher: string;
}

interface FundFormProps {
  readonly projectId: number;
  readonly fund: FundEntry | null;
  readonly onClose: () => void;
}

/** Money in place, by voucher; converted at the rate of the day it arrived when it is recognised. */
export function FundForm({ projectId, fund, onClose }: FundFormProps) {
  return (
    <RecordForm<FundValues>
      kind="fund"
      noun="到位资金"
      record={fund}
      initialValues={fund ?? { arrivedOn: null, kind: 'cash', voucher: '' }}
      store={(values, record) =>
        perform(
          'funds.save',
          { ...record, projectId, ...values },
          { done: '已记到位资金，待认定', undoable: true },
        )
      }
      onClose={onClose}
    >
      <Form.Item name="money" label="金额" rules={[{ required: true, message: '请填写金额' }]}>
        <MoneyInput ariaLabel="金额" />
      </Form.Item>
      <Form.Item name="arrivedOn" label="到位时间">
        <DateInput />
      </Form.Item>
      <Form.Item name="kind" label="出资方式">
        <Radio.Group options={FUND_KINDS.map((kind) => ({ value: kind, label: FUND_KIND_NAMES[kind] }))} />
      </Form.Item>
      <Form.Item name="voucher" label="凭证" rules={[{ max: 300 }]}>
        <Input placeholder="如：进账单、验资报告" />
      </Form.Item>
    </RecordForm>
  );
}
