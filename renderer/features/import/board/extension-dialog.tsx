import { Form, Input, Modal } from 'antd';
import { formatPeriod, type Period } from '../../../../shared/domain/period';
import { DateInput } from '../../../ui/dates/date-input';
import { perform } from '../../../ui/perform';

interface ExtensionDialogProps {
  readonly period: Period;
  readonly cutOff: string;
  readonly onClose: () => void;
}

interface ExtensionFields {
  cutOff: string;
  reason: string;
}

/** Moves the last day for reports of one period, with the reason that will stand beside it. */
export function ExtensionDialog({ period, cutOff, onClose }: ExtensionDialogProps) {
  const [form] = Form.useForm<ExtensionFields>();

  async function save(fields: ExtensionFields): Promise<void> {
    const saved = await perform(
      'periods.extend',
      { period, cutOff: fields.cutOff, reason: fields.reason.trim() },
      { done: `${formatPeriod(period)}报送截止改为 ${fields.cutOff}`, undoable: true },
    );
    if (saved) onClose();
  }

  return (
    <Modal
      title={`${formatPeriod(period)}报送延期`}
      open
      okText="延期"
      onOk={form.submit}
      onCancel={onClose}
      width={420}
    >
      <Form form={form} layout="vertical" initialValues={{ cutOff, reason: '' }} onFinish={save}>
        <Form.Item name="cutOff" label="新的截止日" rules={[{ required: true, message: '请选日期' }]}>
          <DateInput />
        </Form.Item>
        <Form.Item
          name="reason"
          label="理由"
          rules={[{ required: true, whitespace: true, message: '请写明理由，如“截止日逢休息日”' }]}
        >
          <Input maxLength={200} placeholder="如：截止日逢休息日" />
        </Form.Item>
      </Form>
    </Modal>
  );
}
