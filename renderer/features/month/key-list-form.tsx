import { Form, Select } from 'antd';
import type { KeyListView } from '../../../shared/contract/month';
import { useQuery } from '../../api/use-query';
import { perform } from '../../ui/feedback/perform';
import { DrawerForm } from '../../ui/forms/drawer-form';
import { searchByPinyin } from '../../ui/search-by-pinyin';

interface Values {
  readonly projectIds: number[];
}

/** Takes projects into a key list by hand, whatever their amount; those kept out before are let in again. */
export function KeyListForm({ list, onClose }: { readonly list: KeyListView; readonly onClose: () => void }) {
  const projects = useQuery('projects.list', {}).value?.projects;
  const listed = new Set(list.projects.map(({ project }) => project.id));
  return (
    <DrawerForm<Values>
      title={`列入“${list.tag}”`}
      width={560}
      store={({ projectIds }) =>
        perform(
          'key-lists.assign',
          { tag: list.tag, projectIds, belongs: true },
          { done: ({ changed }) => `已列入“${list.tag}” ${changed} 个项目`, undoable: true },
        )
      }
      onClose={onClose}
    >
      <Form.Item
        name="projectIds"
        label="项目"
        extra="人工列入的项目不受总投资下限限制，会一并抄送。"
        rules={[{ required: true, message: '请选择要列入的项目' }]}
      >
        <Select
          mode="multiple"
          placeholder="可输入拼音首字母"
          showSearch={searchByPinyin}
          options={(projects ?? [])
            .filter(({ id, stage }) => !listed.has(id) && stage !== 'terminated')
            .map(({ id, name, unit }) => ({ value: id, label: `${name}（${unit}）` }))}
        />
      </Form.Item>
    </DrawerForm>
  );
}
