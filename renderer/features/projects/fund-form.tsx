import { Form, Input, Radio } from 'antd';
import { useCallback, useState } from 'react';
import type { FundEntry } from '../../../shared/contract/projects';
import type { Money } from '../../../shared/domain/money';
import { formatPeriod } from '../../../shared/domain/period';
import { FUND_KIND_NAMES, FUND_KINDS, type FundKind } from '../../../shared/domain/stage';
import { usePeriod } from '../../lib/use-period';
import { DateInput } from '../../ui/dates/date-input';
import { FormDrawer } from '../../ui/form-drawer';
import { MoneyInput } from '../../ui/money/money-input';
import { perform } from '../../ui/perform';

interface FundValues {
  readonly arrivedOn: string | null;
  readonly money: Money;
  readonly kind: FundKind;
  readonly voucher: string;
}

interface FundFormProps {
  readonly projectId: number;
  /** `null`: a new one, reported in the period in force. */
  readonly fund: FundEntry | null;
  readonly onClose: () => void;
}

/** Money in place, by voucher; converted at the rate of the day it arrived when it is recognised. */
export function FundForm({ projectId, fund, onClose }: FundFormProps) {
  const period = usePeriod();
  const reportedPeriod = fund?.reportedPeriod ?? period;
  const [form] = Form.useForm<FundValues>();
  const [dirty, setDirty] = useState(false);
  const [saving, setSaving] = useState(false);

  const save = useCallback(async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    setSaving(true);
    const saved = await perform(
      'funds.save',
      { id: fund?.id ?? null, projectId, reportedPeriod, ...values },
      { done: '已记到位资金，待认定', undoable: true },
    );
    setSaving(false);
    if (saved) onClose();
  }, [form, fund, projectId, reportedPeriod, onClose]);

  return (
    <FormDrawer
      title={fund ? '修改到位资金' : `补记到位资金（${formatPeriod(reportedPeriod)}上报）`}
      width={420}
      saving={saving}
      dirty={dirty}
      onSave={() => void save()}
      onClose={onClose}
    >
      <Form<FundValues>
        form={form}
        layout="vertical"
        initialValues={fund ?? { arrivedOn: null, money: null, kind: 'cash', voucher: '' }}
        onValuesChange={() => setDirty(true)}
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
      </Form>
    </FormDrawer>
  );
}
