import { AutoComplete, Checkbox, Input, InputNumber, Select } from 'antd';
import type { Field, FieldValue } from '../../../../shared/registers/field';
import { useQuery } from '../../../api/use-query';
import { usePeriod } from '../../../lib/office/use-period';
import { useSettings } from '../../../lib/office/use-settings';
import { DateInput } from '../../../ui/dates/date-input';
import { DateTimeInput } from '../../../ui/dates/date-time-input';
import { WanInput } from '../../../ui/money/wan-input';
import { searchByPinyin } from '../../../ui/search-by-pinyin';

interface FieldInputProps {
  readonly field: Field;
  readonly id?: string;
  readonly value?: FieldValue;
  readonly onChange?: (value: FieldValue) => void;
}

/** The input that suits a field's kind; takes and gives the stored form of its value. */
export function FieldInput({ field, id, value = field.empty, onChange }: FieldInputProps) {
  const shared = id === undefined ? {} : { id };
  const textValue = typeof value === 'string' ? value : '';
  const change = (next: FieldValue) => onChange?.(next);
  switch (field.kind) {
    case 'unit':
    case 'project':
    case 'leader':
      return (
        <ReferenceInput kind={field.kind} {...shared} value={value as number | null} onChange={change} />
      );
    case 'date':
      return <DateInput {...shared} value={textValue || null} onChange={change} />;
    case 'date-time':
      return <DateTimeInput {...shared} value={textValue || null} onChange={change} />;
    case 'money':
      return (
        <WanInput {...shared} value={value as number | null} onChange={change} ariaLabel={field.title} />
      );
    case 'number':
      return (
        <InputNumber
          {...shared}
          style={{ width: '100%' }}
          precision={0}
          min={0}
          value={value as number | null}
          onChange={change}
        />
      );
    case 'flag':
      return (
        <Checkbox {...shared} checked={value === true} onChange={(event) => change(event.target.checked)}>
          {field.title}
        </Checkbox>
      );
    case 'long-text':
      return (
        <Input.TextArea
          {...shared}
          autoSize={{ minRows: 2, maxRows: 8 }}
          value={textValue}
          onChange={(event) => change(event.target.value)}
        />
      );
    case 'choice':
      return <ChoiceInput field={field} {...shared} value={textValue} onChange={change} />;
    default:
      return <Input {...shared} value={textValue} onChange={(event) => change(event.target.value)} />;
  }
}

interface ReferenceInputProps {
  readonly kind: 'unit' | 'project' | 'leader';
  readonly id?: string;
  readonly value: number | null;
  readonly onChange: (id: number | null) => void;
}

function ReferenceInput({ kind, id, value, onChange }: ReferenceInputProps) {
  const units = useQuery('units.list', kind === 'unit' ? {} : null).value?.units;
  const projects = useQuery('projects.list', kind === 'project' ? {} : null).value?.projects;
  const leaders = useQuery('leaders.list', kind === 'leader' ? {} : null).value?.leaders;
  const options =
    kind === 'unit'
      ? units?.map((unit) => ({ value: unit.id, label: unit.name }))
      : kind === 'project'
        ? projects?.map((project) => ({ value: project.id, label: `${project.name}（${project.unit}）` }))
        : leaders?.map((leader) => ({ value: leader.id, label: leader.name }));
  return (
    <Select
      {...(id === undefined ? {} : { id })}
      allowClear
      placeholder="可输入拼音首字母"
      showSearch={searchByPinyin}
      options={options ?? []}
      value={value}
      onChange={(next: number | null | undefined) => onChange(next ?? null)}
    />
  );
}

interface ChoiceInputProps {
  readonly field: Field;
  readonly id?: string;
  readonly value: string;
  readonly onChange: (word: string) => void;
}

/** The declared words only, or a setting's list with room for a word of one's own. */
function ChoiceInput({ field, id, value, onChange }: ChoiceInputProps) {
  const settings = useSettings(usePeriod());
  const shared = id === undefined ? {} : { id };
  if (field.optionsFrom === null) {
    return (
      <Select
        {...shared}
        allowClear={!field.required}
        options={field.options.map((word) => ({ value: word, label: word }))}
        value={value || null}
        onChange={(word: string | null | undefined) => onChange(word ?? '')}
      />
    );
  }
  return (
    <AutoComplete
      {...shared}
      allowClear
      options={(settings?.[field.optionsFrom] ?? []).map((word) => ({ value: word }))}
      showSearch={searchByPinyin}
      value={value}
      onChange={(word: string | undefined) => onChange(word ?? '')}
    />
  );
}
