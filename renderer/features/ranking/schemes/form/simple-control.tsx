import { AutoComplete, Checkbox, Input, Select } from 'antd';
import type { FormControl, FormField } from '../../../../../shared/domain/scheme/form/form-field';
import { wordOf } from '../../../../../shared/domain/scheme/scheme-words';
import { useSchemeForm } from './form-context';
import { TextCell } from './text-cell';
import { shownText, typedValue } from './typed-value';

interface SimpleControlProps {
  readonly field: Pick<FormField, 'label' | 'hint' | 'optional' | 'fallback' | 'control'>;
  /** Tells fields of the same name apart: `第2行得几分`. */
  readonly label: string;
  readonly value: unknown;
  readonly invalid: boolean;
  readonly onChange: (value: unknown) => void;
}

/** One value: a number, a choice, an indicator … by what the parameter is. */
export function SimpleControl({ field, label, value, invalid, onChange }: SimpleControlProps) {
  const { items, indicators } = useSchemeForm();
  const { control, optional } = field;
  const placeholder = placeholderOf(field);
  const status = invalid ? ('error' as const) : ('' as const);
  switch (control.type) {
    case 'yes-no':
      return (
        <Checkbox
          aria-label={label}
          checked={value === true}
          onChange={(event) => onChange(event.target.checked)}
        >
          是
        </Checkbox>
      );
    case 'choice':
    case 'item': {
      const options =
        control.type === 'choice'
          ? [...control.options]
          : items.map((item) => ({ value: item.id, label: item.name }));
      return (
        <Select
          aria-label={label}
          status={status}
          allowClear={optional}
          placeholder={placeholder}
          value={typeof value === 'string' && value !== '' ? value : null}
          options={options}
          popupMatchSelectWidth={false}
          onChange={(next: string | null | undefined) => onChange(next ?? undefined)}
        />
      );
    }
    case 'indicator':
      return (
        <AutoComplete
          aria-label={label}
          status={status}
          placeholder={placeholder || '选择或填写指标'}
          value={indicators.find((each) => each.id === value)?.name ?? String(value ?? '')}
          options={indicators.map((each) => ({ value: each.name }))}
          popupMatchSelectWidth={false}
          filterOption={(typed, option) => option?.value.includes(typed) ?? false}
          onChange={(text: string | undefined) =>
            onChange(
              indicators.find((each) => each.name === text)?.id ?? typedValue(text ?? '', control, optional),
            )
          }
        />
      );
    case 'text':
      if (control.long)
        return (
          <Input.TextArea
            aria-label={label}
            autoSize={{ minRows: 2, maxRows: 8 }}
            value={shownText(value, control)}
            onChange={(event) => onChange(event.target.value)}
          />
        );
      break;
    default:
  }
  return (
    <TextCell
      label={label}
      value={shownText(value, control)}
      placeholder={placeholder}
      numeric={isNumeric(control)}
      invalid={invalid}
      onChange={(text) => onChange(typedValue(text, control, optional))}
    />
  );
}

function isNumeric(control: FormControl): boolean {
  return control.type === 'decimal' || control.type === 'percent' || control.type === 'integer';
}

/** What holds when the field is left empty. */
function placeholderOf({ control, fallback, hint }: SimpleControlProps['field']): string {
  if (fallback !== null && typeof fallback !== 'object' && fallback !== '')
    return `默认${control.type === 'choice' ? wordOf(fallback) : String(fallback)}`;
  return control.type === 'choice' || control.type === 'period' ? hint.replace(/^留空：/, '') : '';
}
