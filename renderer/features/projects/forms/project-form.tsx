import { AutoComplete, Form, Input, Radio, Select } from 'antd';
import {
  type ProjectDetail,
  type ProjectFields,
  projectFieldsSchema,
} from '../../../../shared/contract/projects';
import { CAPITAL_NAMES, CAPITALS } from '../../../../shared/domain/stage';
import { BLANK_PROJECT } from '../../../../shared/projects/blank-project';
import { useQuery } from '../../../api/use-query';
import { usePeriod } from '../../../lib/office/use-period';
import { useSettings } from '../../../lib/office/use-settings';
import { perform } from '../../../ui/feedback/perform';
import { DrawerForm } from '../../../ui/forms/drawer-form';
import { MoneyInput } from '../../../ui/money/money-input';
import { searchByPinyin } from '../../../ui/search-by-pinyin';

function toFields({ summary, ...detail }: ProjectDetail): ProjectFields {
  return {
    name: summary.name,
    unitId: summary.unitId,
    investor: summary.investor,
    industry: summary.industry,
    sourceRegion: summary.sourceRegion,
    attraction: summary.attraction,
    capital: summary.capital,
    totalInvestment: summary.totalInvestment,
    fixedAssets: detail.fixedAssets,
    content: detail.content,
    address: detail.address,
    contact: detail.contact,
    note: detail.note,
    tags: [...summary.tags],
  };
}

const draftSchema = projectFieldsSchema.partial().loose();

interface ProjectFormProps {
  /** `null`: a new project. */
  readonly detail: ProjectDetail | null;
  readonly onClose: () => void;
}

/** A project's own fields; stages and money are recorded apart. */
export function ProjectForm({ detail, onClose }: ProjectFormProps) {
  const id = detail?.summary.id ?? null;
  const period = usePeriod();
  const settings = useSettings(period);
  const units = useQuery('units.list', {}).value?.units ?? [];
  const [form] = Form.useForm<ProjectFields>();
  const capital = Form.useWatch('capital', form);
  return (
    <DrawerForm<ProjectFields>
      title={id === null ? '新增项目' : '修改项目'}
      width={640}
      form={form}
      initialValues={detail ? toFields(detail) : { ...BLANK_PROJECT, name: '' }}
      draft={{ key: `project-${id ?? 'new'}`, schema: draftSchema }}
      store={(fields) =>
        perform(
          'projects.save',
          { id, fields },
          { done: id === null ? `已新增“${fields.name}”` : `已修改“${fields.name}”`, undoable: true },
        )
      }
      onClose={onClose}
    >
      <Form.Item name="name" label="项目名称" rules={[{ required: true, whitespace: true, max: 300 }]}>
        <Input autoFocus />
      </Form.Item>
      <div className="project-form-row">
        <Form.Item name="unitId" label="责任单位" rules={[{ required: true, message: '请选择责任单位' }]}>
          <Select
            showSearch={searchByPinyin}
            placeholder="可输入拼音首字母"
            options={units.map((unit) => ({ value: unit.id, label: unit.name }))}
          />
        </Form.Item>
        <Form.Item name="investor" label="投资方" rules={[{ max: 300 }]}>
          <Input />
        </Form.Item>
        <Form.Item name="capital" label="内外资">
          <Radio.Group options={CAPITALS.map((value) => ({ value, label: CAPITAL_NAMES[value] }))} />
        </Form.Item>
        <Form.Item name="industry" label="产业类别">
          <ListInput values={settings?.['lists.industries'] ?? []} />
        </Form.Item>
        <Form.Item name="totalInvestment" label="总投资">
          <MoneyInput ariaLabel="总投资" currency={capital === 'foreign' ? 'USD' : 'CNY'} />
        </Form.Item>
        <Form.Item name="fixedAssets" label="固定资产投资">
          <MoneyInput ariaLabel="固定资产投资" />
        </Form.Item>
        <Form.Item name="sourceRegion" label="来源地">
          <ListInput values={settings?.['lists.source-regions'] ?? []} />
        </Form.Item>
        <Form.Item name="attraction" label="招商方式">
          <ListInput values={settings?.['lists.attractions'] ?? []} />
        </Form.Item>
        <Form.Item name="address" label="建设地点" rules={[{ max: 300 }]}>
          <Input />
        </Form.Item>
        <Form.Item name="contact" label="联系人及电话" rules={[{ max: 200 }]}>
          <Input />
        </Form.Item>
      </div>
      <Form.Item name="content" label="建设内容及规模" rules={[{ max: 4000 }]}>
        <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} />
      </Form.Item>
      <Form.Item name="tags" label="标签（重点库等）">
        <Select
          mode="tags"
          tokenSeparators={['，', ',', '、']}
          options={(settings?.['key-lists'] ?? []).map((list) => ({ value: list.tag, label: list.tag }))}
        />
      </Form.Item>
      <Form.Item name="note" label="备注" rules={[{ max: 2000 }]}>
        <Input.TextArea autoSize={{ minRows: 1, maxRows: 4 }} />
      </Form.Item>
    </DrawerForm>
  );
}

interface ListInputProps {
  readonly id?: string;
  readonly value?: string;
  readonly onChange?: (text: string) => void;
  readonly values: readonly string[];
}

/** A word from the office's list, or one of its own. */
function ListInput({ id, value, onChange, values }: ListInputProps) {
  return (
    <AutoComplete
      id={id}
      value={value}
      onChange={onChange}
      showSearch={searchByPinyin}
      options={values.map((word) => ({ value: word }))}
    />
  );
}
