import { Form, Input } from 'antd';
import type { UnitGroup } from '../../../shared/contract/office';
import { useFormSave } from '../../lib/use-form-save';
import { FormDrawer } from '../../ui/form-drawer';
import { perform } from '../../ui/perform';

interface GroupFormProps {
  readonly group: Pick<UnitGroup, 'id' | 'name'> | null;
  readonly onClose: () => void;
}

export function GroupForm({ group, onClose }: GroupFormProps) {
  const { form, saving, dirty, markDirty, save } = useFormSave<{ readonly name: string }>(
    ({ name }) =>
      perform(
        'groups.save',
        { id: group?.id ?? null, name },
        { done: `已保存组别“${name}”`, undoable: true },
      ),
    onClose,
  );
  return (
    <FormDrawer
      title={group ? '修改组别' : '新增组别'}
      width={400}
      saving={saving}
      dirty={dirty}
      onSave={save}
      onClose={onClose}
    >
      <Form
        form={form}
        layout="vertical"
        initialValues={{ name: group?.name ?? '' }}
        onValuesChange={markDirty}
      >
        <Form.Item name="name" label="组别名称" rules={[{ required: true, whitespace: true, max: 200 }]}>
          <Input autoFocus />
        </Form.Item>
      </Form>
    </FormDrawer>
  );
}
