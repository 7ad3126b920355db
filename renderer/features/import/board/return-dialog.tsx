import { Form, Input, Modal } from 'antd';
import type { Submission } from '../../../../shared/contract/import';
import { perform } from '../../../ui/feedback/perform';

/** Sends a report back for correction; what of it waits for recognition goes back with it. */
export function ReturnDialog({
  submission,
  onClose,
}: {
  readonly submission: Submission;
  readonly onClose: () => void;
}) {
  const [form] = Form.useForm<{ note: string }>();

  async function save({ note }: { note: string }): Promise<void> {
    const returned = await perform(
      'submissions.return',
      { id: submission.id, note: note.trim() },
      {
        done: ({ events, funds }) => `已退回${submission.unit}报表，${events + funds} 条未认定的记录一并退回`,
        undoable: true,
      },
    );
    if (returned) onClose();
  }

  return (
    <Modal
      title={`退回“${submission.fileName}”`}
      open
      okText="退回"
      onOk={form.submit}
      onCancel={onClose}
      width={460}
    >
      <p>这份报表里还没有认定的记录一并退回，单位更正后可以重新导入；已认定的不变。可以撤销。</p>
      <Form form={form} layout="vertical" initialValues={{ note: '' }} onFinish={save}>
        <Form.Item
          name="note"
          label="理由"
          rules={[{ required: true, whitespace: true, message: '请写明理由，如“总投资单位有误”' }]}
        >
          <Input.TextArea maxLength={500} autoSize={{ minRows: 2, maxRows: 6 }} />
        </Form.Item>
      </Form>
    </Modal>
  );
}
