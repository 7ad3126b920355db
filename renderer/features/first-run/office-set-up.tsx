import { Button, Form, Input, Space } from 'antd';
import { useState } from 'react';
import { proposeRegion } from '../../../shared/domain/office-level';
import { SETTINGS } from '../../../shared/domain/settings';
import { perform } from '../../ui/feedback/perform';
import { parseUnitList } from './parse-unit-list';

interface SetUpValues {
  readonly name: string;
  readonly shortName: string;
  readonly code: string;
  readonly region: string;
  readonly operator: string;
  readonly units: string;
}

/** The office's own names and its units; everything can be changed later in 设置. */
export function OfficeSetUp({ onBack }: { readonly onBack: () => void }) {
  const [form] = Form.useForm<SetUpValues>();
  const [saving, setSaving] = useState(false);
  const text: string = Form.useWatch('units', form) ?? '';
  const lines = parseUnitList(text);
  const groups = [...new Set(lines.map((line) => line.group))];

  async function save(values: SetUpValues): Promise<void> {
    await perform('office.set-up', { ...values, units: [...lines] });
  }

  return (
    <main className="first-run" aria-label="填写本办信息">
      <h1>填写本办信息</h1>
      <Form<SetUpValues>
        form={form}
        layout="vertical"
        className="office-set-up card"
        initialValues={{
          name: SETTINGS['office.name'].initial,
          shortName: SETTINGS['office.short-name'].initial,
          code: '',
          region: SETTINGS['office.region'].initial,
          operator: '',
          units: '',
        }}
        onValuesChange={({ name }: Partial<SetUpValues>) => {
          if (name !== undefined && !form.isFieldTouched('region'))
            form.setFieldValue('region', proposeRegion(name));
        }}
        onFinish={(values) => {
          setSaving(true);
          void save(values).finally(() => setSaving(false));
        }}
      >
        <Form.Item
          name="name"
          label="单位全称"
          extra="发文机关标志按全称加“文件”二字，以后可在“口径与版式”里改。"
          rules={[{ required: true, whitespace: true, max: 90 }]}
        >
          <Input autoFocus onFocus={(event) => event.target.select()} />
        </Form.Item>
        <div className="office-set-up-row">
          <Form.Item
            name="shortName"
            label="单位简称"
            rules={[{ required: true, whitespace: true, max: 40 }]}
          >
            <Input />
          </Form.Item>
          <Form.Item
            name="code"
            label="机关代字"
            extra="发文字号用，如“云开放办〔2026〕1号”。"
            rules={[{ required: true, whitespace: true, max: 20 }]}
          >
            <Input placeholder="云开放办" />
          </Form.Item>
          <Form.Item
            name="region"
            label="辖区称谓"
            extra="通报里说“全区”还是“全县”。"
            rules={[{ required: true, whitespace: true, max: 20 }]}
          >
            <Input />
          </Form.Item>
        </div>
        <Form.Item
          name="operator"
          label="经办人（姓名或岗位）"
          rules={[{ required: true, whitespace: true, max: 40 }]}
        >
          <Input />
        </Form.Item>
        <Form.Item
          name="units"
          label="责任单位名单"
          extra={
            lines.length > 0
              ? `共 ${lines.length} 个单位，${groups.length} 组：${groups.join('、')}`
              : '每行一个单位，可从 Excel 粘贴“组别、单位”两列；顺序就是排名并列时的印发顺序。'
          }
          rules={[{ required: true, whitespace: true }]}
        >
          <Input.TextArea rows={10} placeholder={'镇街组\t桃花镇\n镇街组\t青山街道\n部门组\t商务局'} />
        </Form.Item>
        <Space>
          <Button type="primary" htmlType="submit" loading={saving}>
            保存并开始
          </Button>
          <Button onClick={onBack}>返回</Button>
        </Space>
      </Form>
    </main>
  );
}
