import { Input, InputNumber, Select, Switch } from 'antd';
import type { SettingKey, SettingValue } from '../../../shared/domain/settings';
import { FontsEditor } from './fonts-editor';
import { KeyListsEditor } from './key-lists-editor';
import { LayoutEditor } from './layout-editor';
import { RestDaysEditor } from './rest-days-editor';
import { editorOf, REST_DAY_RULES } from './setting-words';
import { TailEditor } from './tail-editor';
import { WordListEditor } from './word-list-editor';

interface SettingEditorProps {
  readonly settingKey: SettingKey;
  /** Given by the form; fits the setting's schema when the form opens. */
  readonly id?: string;
  readonly value?: unknown;
  readonly onChange?: (value: unknown) => void;
}

/** The input that fits a setting. */
export function SettingEditor({ settingKey, id, value, onChange }: SettingEditorProps) {
  switch (editorOf(settingKey)) {
    case 'integer':
      return <InputNumber id={id} value={value as number} onChange={onChange} precision={0} />;
    case 'yes-no':
      return (
        <Switch
          id={id}
          checked={value === true}
          onChange={onChange}
          checkedChildren="是"
          unCheckedChildren="否"
        />
      );
    case 'rest-day-rule':
      return <Select id={id} value={value} onChange={onChange} options={[...REST_DAY_RULES]} />;
    case 'word-list':
      return <WordListEditor id={id} value={value as readonly string[]} onChange={onChange} />;
    case 'tail':
      return <TailEditor value={value as SettingValue<'tail.rule'>} onChange={onChange} />;
    case 'layout':
      return <LayoutEditor value={value as SettingValue<'document.layout'>} onChange={onChange} />;
    case 'fonts':
      return <FontsEditor value={value as SettingValue<'document.fonts'>} onChange={onChange} />;
    case 'key-lists':
      return <KeyListsEditor value={value as SettingValue<'key-lists'>} onChange={onChange} />;
    case 'rest-days':
      return <RestDaysEditor value={value as SettingValue<'rest-days'>} onChange={onChange} />;
    default:
      return <Input id={id} value={value as string} onChange={(event) => onChange?.(event.target.value)} />;
  }
}
