import { Form, Input, Select } from 'antd';
import type { StageEvent } from '../../../shared/contract/projects';
import type { Money } from '../../../shared/domain/money';
import { STAGE_NAMES, STAGES, type Stage } from '../../../shared/domain/stage';
import { DateInput } from '../../ui/dates/date-input';
import { MoneyInput } from '../../ui/money/money-input';
import { perform } from '../../ui/perform';
import { RecordForm } from './record-form';

interface EventValues {
  readonly stage: Stage;
  readonly eventDate: string | null;
  readonly amount: Money | null;
  readonly evidence: string;
}

interface EventFormProps {
  readonly projectId: number;
  readonly event: StageEvent | null;
  readonly onClose: () => void;
}

/** A stage the project has reached; it is 上报 and waits for recognition like those from the units' sheets. */
export function EventForm({ projectId, event, onClose }: EventFormProps) {
  return (
    <RecordForm<EventValues>
      kind="event"
      noun="阶段记录"
      record={event}
      initialValues={event ?? { stage: 'signed', eventDate: null, amount: null, evidence: '' }}
      store={(values, record) =>
        perform(
          'events.save',
          { ...record, projectId, ...values },
          { done: `已记${STAGE_NAMES[values.stage]}，待认定`, undoable: true },
        )
      }
      onClose={onClose}
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
    </RecordForm>
  );
}
