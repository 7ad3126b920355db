import { Form, Input, Select } from 'antd';
import { useCallback, useState } from 'react';
import type { StageEvent } from '../../../shared/contract/projects';
import type { Money } from '../../../shared/domain/money';
import { formatPeriod } from '../../../shared/domain/period';
import { STAGE_NAMES, STAGES, type Stage } from '../../../shared/domain/stage';
import { usePeriod } from '../../lib/use-period';
import { DateInput } from '../../ui/dates/date-input';
import { FormDrawer } from '../../ui/form-drawer';
import { MoneyInput } from '../../ui/money/money-input';
import { perform } from '../../ui/perform';

interface EventValues {
  readonly stage: Stage;
  readonly eventDate: string | null;
  readonly amount: Money | null;
  readonly evidence: string;
}

interface EventFormProps {
  readonly projectId: number;
  /** `null`: a new one, reported in the period in force. */
  readonly event: StageEvent | null;
  readonly onClose: () => void;
}

/** A stage the project has reached; it is 上报 and waits for recognition like those from the units' sheets. */
export function EventForm({ projectId, event, onClose }: EventFormProps) {
  const period = usePeriod();
  const reportedPeriod = event?.reportedPeriod ?? period;
  const [form] = Form.useForm<EventValues>();
  const [dirty, setDirty] = useState(false);
  const [saving, setSaving] = useState(false);

  const save = useCallback(async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    setSaving(true);
    const saved = await perform(
      'events.save',
      { id: event?.id ?? null, projectId, reportedPeriod, ...values },
      { done: `已记${STAGE_NAMES[values.stage]}，待认定`, undoable: true },
    );
    setSaving(false);
    if (saved) onClose();
  }, [form, event, projectId, reportedPeriod, onClose]);

  return (
    <FormDrawer
      title={event ? '修改阶段记录' : `补记阶段（${formatPeriod(reportedPeriod)}上报）`}
      width={420}
      saving={saving}
      dirty={dirty}
      onSave={() => void save()}
      onClose={onClose}
    >
      <Form<EventValues>
        form={form}
        layout="vertical"
        initialValues={event ?? { stage: 'signed', eventDate: null, amount: null, evidence: '' }}
        onValuesChange={() => setDirty(true)}
      >
        <Form.Item name="stage" label="阶段">
          <Select options={STAGES.map((stage) => ({ value: stage, label: STAGE_NAMES[stage] }))} />
        </Form.Item>
        <Form.Item name="eventDate" label="时间">
          <DateInput />
        </Form.Item>
        <Form.Item name="amount" label="金额">
          <MoneyInput ariaLabel="金额" />
        </Form.Item>
        <Form.Item name="evidence" label="佐证材料" rules={[{ max: 500 }]}>
          <Input.TextArea
            autoSize={{ minRows: 2, maxRows: 6 }}
            placeholder="如：投资合同、营业执照、施工许可证"
          />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
}
