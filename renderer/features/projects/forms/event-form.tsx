import { Form, Input, Select } from 'antd';
import type { StageEvent } from '../../../../shared/contract/projects';
import type { Money } from '../../../../shared/domain/money';
import { STAGE_NAMES, STAGES, type Stage } from '../../../../shared/domain/stage';
import { DateInput } from '../../../ui/dates/date-input';
import { perform } from '../../../ui/feedback/perform';
import { MoneyInput } from '../../../ui/money/money-input';
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
  /** What a signing is worth unless the clerk says otherwise, as with the units' sheets. */
  readonly totalInvestment: Money | null;
  readonly onClose: () => void;
}

/** A stage the project has reached; it is 上报 and waits for recognition like those from the units' sheets. */
export function EventForm({ projectId, event, totalInvestment, onClose }: EventFormProps) {
  return (
    <RecordForm<EventValues>
      kind="event"
      noun="阶段记录"
      record={event}
      initialValues={event ?? { stage: 'signed', eventDate: null, amount: totalInvestment, evidence: '' }}
      store={(values, record) =>
        perform(
          'events.save',
          { ...record, projectId, ...values, amount: amountOf(values, event) },
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
      <Form.Item<EventValues> noStyle dependencies={['stage']}>
        {({ getFieldValue }) =>
          getFieldValue('stage') === 'signed' && (
            <Form.Item name="amount" label="签约金额" extra="计入签约金额指标；空着不计。">
              <MoneyInput ariaLabel="签约金额" />
            </Form.Item>
          )
        }
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

/** Only a signing has an amount of its own; what an imported record of another stage carries is left as it is. */
function amountOf({ stage, amount }: Partial<EventValues>, event: StageEvent | null): Money | null {
  if (stage === 'signed') return amount ?? null;
  return event !== null && event.stage === stage ? event.amount : null;
}
