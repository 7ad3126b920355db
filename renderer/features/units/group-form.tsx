import { Form, Input } from 'antd';
import type { UnitGroup } from '../../../shared/contract/office';
import { perform } from '../../ui/feedback/perform';
import { DrawerForm } from '../../ui/forms/drawer-form';

interface GroupFormProps {
  readonly group: Pick<UnitGroup, 'id' | 'name'> | null;
  readonly onClose: () => void;
}

export function GroupForm({ group, onClose }: GroupFormProps) {
  return (
    <DrawerForm<{ readonly name: string }>
      title={group ? '修改组别' : '新增组别'}
      width={400}
      initialValues={{ name: group?.name ?? '' }}
      store={({ name }) =>
        perform(
          'groups.save',
          { id: group?.id ?? null, name },
          { done: `已保存组别“${name}”`, undoable: true },
        )
      }
      onClose={onClose}
    >
      <Form.Item name="name" label="组别名称" rules={[{ required: true, whitespace: true, max: 200 }]}>
        <Input autoFocus />
      </Form.Item>
    </DrawerForm>
  );
}
