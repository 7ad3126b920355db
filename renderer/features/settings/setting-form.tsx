import { Form, Select } from 'antd';
import type { InputOf } from '../../../shared/contract';
import { inputProblem } from '../../../shared/domain/input-problem';
import { formatPeriod, type Period, shiftPeriod } from '../../../shared/domain/period';
import { SETTINGS, type SettingKey } from '../../../shared/domain/settings';
import { perform } from '../../ui/feedback/perform';
import { DrawerForm } from '../../ui/forms/drawer-form';
import { SettingEditor } from './setting-editor';
import { editorOf } from './setting-words';

type SettingJson = InputOf<'settings.save'>['value'];

interface SettingValues {
  readonly value: SettingJson;
  readonly effectiveFrom: Period;
}

interface SettingFormProps {
  readonly settingKey: SettingKey;
  readonly label: string;
  /** The value in force. */
  readonly value: unknown;
  readonly period: Period;
  readonly onClose: () => void;
}

/** Changes one setting from a period on; checked by the setting's own schema before it is sent. */
export function SettingForm({ settingKey, label, value, period, onClose }: SettingFormProps) {
  const { schema } = SETTINGS[settingKey];
  const wide = ['key-lists', 'rest-days', 'layout'].includes(editorOf(settingKey));
  const months = [0, 1, 2, 3, 4, 5, 6, -1, -2, -3].map((shift) => shiftPeriod(period, shift)).sort();
  return (
    <DrawerForm<SettingValues>
      title={label}
      width={wide ? 640 : 460}
      initialValues={{ value, effectiveFrom: period }}
      store={(values) =>
        perform('settings.save', { key: settingKey, ...values }, { done: `已保存“${label}”`, undoable: true })
      }
      onClose={onClose}
    >
      <Form.Item
        name="value"
        label={label}
        rules={[
          {
            validator: async (_rule, entered: unknown) => {
              const parsed = schema.safeParse(entered, { error: inputProblem });
              if (!parsed.success) throw new Error(parsed.error.issues[0]?.message ?? '填写有误');
            },
          },
        ]}
      >
        <SettingEditor settingKey={settingKey} />
      </Form.Item>
      <Form.Item name="effectiveFrom" label="自哪一期起生效" extra="已通报的各期按当时的口径保留，不受影响。">
        <Select options={months.map((month) => ({ value: month, label: formatPeriod(month) }))} />
      </Form.Item>
    </DrawerForm>
  );
}
