import { Form, Input, Switch } from 'antd';
import type { Leader } from '../../../shared/contract/office';
import { perform } from '../../ui/feedback/perform';
import { DrawerForm } from '../../ui/forms/drawer-form';

interface LeaderValues {
  readonly name: string;
  readonly title: string;
  readonly active: boolean;
}

interface LeaderFormProps {
  readonly leader: Leader | null;
  readonly onClose: () => void;
}

export function LeaderForm({ leader, onClose }: LeaderFormProps) {
  return (
    <DrawerForm<LeaderValues>
      title={leader ? '修改领导' : '新增领导'}
      width={400}
      initialValues={leader ?? { name: '', title: '', active: true }}
      store={(values) =>
        perform(
          'leaders.save',
          { id: leader?.id ?? null, ...values },
          { done: `已保存“${values.name}”`, undoable: true },
        )
      }
      onClose={onClose}
    >
      <Form.Item name="name" label="姓名" rules={[{ required: true, whitespace: true, max: 200 }]}>
        <Input autoFocus />
      </Form.Item>
      <Form.Item name="title" label="职务" rules={[{ max: 100 }]}>
        <Input />
      </Form.Item>
      <Form.Item name="active" label="在任" valuePropName="checked">
        <Switch checkedChildren="在任" unCheckedChildren="离任" />
      </Form.Item>
    </DrawerForm>
  );
}
