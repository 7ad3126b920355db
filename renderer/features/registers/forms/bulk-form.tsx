import { Form, Select } from 'antd';
import type { ListedEntry } from '../../../../shared/contract/registers';
import type { FieldValue } from '../../../../shared/registers/field';
import type { Register } from '../../../../shared/registers/register';
import { perform } from '../../../ui/feedback/perform';
import { DrawerForm } from '../../../ui/forms/drawer-form';
import { searchByPinyin } from '../../../ui/search-by-pinyin';
import { FieldInput } from './field-input';

interface BulkValues {
  readonly field: string;
  readonly value: FieldValue;
}

interface BulkFormProps {
  readonly register: Register;
  readonly entries: readonly ListedEntry[];
  readonly onClose: () => void;
}

/** One field of many entries at once; one step of undo. */
export function BulkForm({ register, entries, onClose }: BulkFormProps) {
  const [form] = Form.useForm<BulkValues>();
  const chosen = Form.useWatch('field', form);
  const field = register.fields[chosen ?? ''];
  return (
    <DrawerForm<BulkValues>
      title={`批量修改 ${entries.length} 条`}
      width={460}
      form={form}
      store={({ field: id, value }) =>
        perform(
          'registers.bulk-save',
          {
            register: register.id,
            changes: entries.map((entry) => ({
              id: entry.id,
              fields: { [id]: value ?? register.fields[id]?.empty ?? null },
            })),
          },
          { done: ({ saved }) => `已修改 ${saved} 条${register.noun}`, undoable: true },
        )
      }
      onClose={onClose}
    >
      <Form.Item name="field" label="项目" rules={[{ required: true, message: '请选择要修改的一项' }]}>
        <Select
          placeholder="可输入拼音首字母"
          showSearch={searchByPinyin}
          options={Object.entries(register.fields).map(([id, each]) => ({ value: id, label: each.title }))}
          onChange={() => form.resetFields(['value'])}
        />
      </Form.Item>
      {field && (
        <Form.Item key={chosen} name="value" label="都改为">
          <FieldInput field={field} />
        </Form.Item>
      )}
    </DrawerForm>
  );
}
