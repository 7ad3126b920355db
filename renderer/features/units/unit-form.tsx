import { Form, Input, Select, Switch } from 'antd';
import type { Unit } from '../../../shared/contract/office';
import { useQuery } from '../../api/use-query';
import { perform } from '../../ui/feedback/perform';
import { DrawerForm } from '../../ui/forms/drawer-form';

interface UnitValues {
  readonly name: string;
  readonly shortName: string;
  readonly groupId: number;
  readonly aliases: string[];
  readonly contact: string;
  readonly inComposite: boolean;
  readonly active: boolean;
}

interface UnitFormProps {
  readonly unit: Unit | null;
  readonly onClose: () => void;
}

export function UnitForm({ unit, onClose }: UnitFormProps) {
  const groups = useQuery('units.list', {}).value?.groups ?? [];
  const initial = unit
    ? { ...unit, aliases: [...unit.aliases] }
    : {
        name: '',
        shortName: '',
        groupId: groups[0]?.id,
        aliases: [],
        contact: '',
        inComposite: true,
        active: true,
      };
  return (
    <DrawerForm<UnitValues>
      title={unit ? '修改单位' : '新增单位'}
      width={440}
      initialValues={initial}
      store={(values) =>
        perform(
          'units.save',
          { id: unit?.id ?? null, ...values },
          { done: unit ? `已修改“${values.name}”` : `已新增“${values.name}”`, undoable: true },
        )
      }
      onClose={onClose}
    >
      <Form.Item name="name" label="单位名称" rules={[{ required: true, whitespace: true, max: 200 }]}>
        <Input autoFocus />
      </Form.Item>
      <Form.Item name="shortName" label="简称" rules={[{ max: 40 }]}>
        <Input />
      </Form.Item>
      <Form.Item name="groupId" label="组别" rules={[{ required: true, message: '请选择组别' }]}>
        <Select options={groups.map((group) => ({ value: group.id, label: group.name }))} />
      </Form.Item>
      <Form.Item
        name="aliases"
        label="别名"
        extra="报表里可能出现的其他写法，导入时按别名认单位；逗号或回车分隔。"
      >
        <Select mode="tags" open={false} suffixIcon={null} tokenSeparators={['，', ',', '、']} />
      </Form.Item>
      <Form.Item name="contact" label="联系人及电话" rules={[{ max: 200 }]}>
        <Input />
      </Form.Item>
      <Form.Item name="inComposite" label="参加综合排名" valuePropName="checked">
        <Switch checkedChildren="参加" unCheckedChildren="只排单项" />
      </Form.Item>
      <Form.Item
        name="active"
        label="在用"
        valuePropName="checked"
        extra="停用的单位不再列入报送和排名，历史数据保留。"
      >
        <Switch checkedChildren="在用" unCheckedChildren="停用" />
      </Form.Item>
    </DrawerForm>
  );
}
