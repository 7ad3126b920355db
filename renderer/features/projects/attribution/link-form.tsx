import { Button, Form, Input, Radio, Select } from 'antd';
import {
  LINK_KIND_NAMES,
  LINK_KINDS,
  type LinkKind,
  type ProjectLink,
} from '../../../../shared/domain/indicators/attribution';
import type { Money } from '../../../../shared/domain/money';
import { useQuery } from '../../../api/use-query';
import { perform } from '../../../ui/feedback/perform';
import { DrawerForm } from '../../../ui/forms/drawer-form';
import { MoneyInput } from '../../../ui/money/money-input';
import { searchByPinyin } from '../../../ui/search-by-pinyin';

interface LinkValues {
  readonly kind: LinkKind;
  readonly earlierProjectId: number;
  readonly increment: Money | null;
  readonly reason: string;
}

const KIND_HINTS: Record<LinkKind, string> = {
  upgrade: '原项目计过的阶段不再计，签约金额也不再计；还没有到的阶段照计。',
  increase: '不再计一个项目，签约金额只计增加额；原项目没有到的阶段照计。',
  'new-owner': '原业主到过的阶段不再计，以后的随新项目计；谈定新增投资的，填增加额。',
};

interface LinkFormProps {
  readonly projectId: number;
  readonly link: ProjectLink | null;
  readonly onClose: () => void;
}

/** One project counts once: this one continues an earlier one. */
export function LinkForm({ projectId, link, onClose }: LinkFormProps) {
  const projects = useQuery('projects.list', {}).value?.projects ?? [];
  const [form] = Form.useForm<LinkValues>();
  const kind = Form.useWatch('kind', form) ?? link?.kind ?? 'increase';

  async function unlink(): Promise<void> {
    const removed = await perform(
      'attribution.save-link',
      { projectId, link: null },
      { done: '已取消与原项目的关联', undoable: true },
    );
    if (removed) onClose();
  }

  return (
    <DrawerForm<LinkValues>
      title="升格、增资、换业主"
      width={460}
      form={form}
      initialValues={link ?? { kind: 'increase', increment: null, reason: '' }}
      store={({ increment, ...values }) =>
        perform(
          'attribution.save-link',
          {
            projectId,
            link: { ...values, increment: values.kind === 'upgrade' ? null : (increment ?? null) },
          },
          { done: `已记为${LINK_KIND_NAMES[values.kind]}项目，与原项目合并计数`, undoable: true },
        )
      }
      onClose={onClose}
      foot={
        link && (
          <Button danger onClick={() => void unlink()}>
            取消关联
          </Button>
        )
      }
    >
      <Form.Item name="kind" label="这个项目是" extra={KIND_HINTS[kind]}>
        <Radio.Group options={LINK_KINDS.map((each) => ({ value: each, label: LINK_KIND_NAMES[each] }))} />
      </Form.Item>
      <Form.Item name="earlierProjectId" label="原项目" rules={[{ required: true, message: '请选择原项目' }]}>
        <Select
          placeholder="可输入拼音首字母"
          showSearch={searchByPinyin}
          options={projects
            .filter((project) => project.id !== projectId)
            .map((project) => ({ value: project.id, label: `${project.name}（${project.unit}）` }))}
        />
      </Form.Item>
      {kind !== 'upgrade' && (
        <Form.Item
          name="increment"
          label="增加额"
          rules={kind === 'increase' ? [{ required: true, message: '增资须填写增加额' }] : []}
        >
          <MoneyInput ariaLabel="增加额" />
        </Form.Item>
      )}
      <Form.Item name="reason" label="依据" rules={[{ max: 500 }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} placeholder="如：增资协议、股权转让协议" />
      </Form.Item>
    </DrawerForm>
  );
}
