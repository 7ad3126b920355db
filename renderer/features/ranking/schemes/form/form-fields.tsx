import './form.css';
import { QuestionCircleOutlined } from '@ant-design/icons';
import { Tooltip } from 'antd';
import { type FormField, isRecord } from '../../../../../shared/domain/scheme/form/form-field';
import { withField } from '../../../../../shared/domain/scheme/form/form-value';
import { useSchemeForm } from './form-context';
import type { FormFieldsProps } from './form-props';
import { isSimple } from './is-simple';
import { ListControl } from './list-control';
import { RecordControl } from './record-control';
import { SimpleControl } from './simple-control';
import { VariantsControl } from './variants-control';

/** The fields of a record, each with its label, its value and what is wrong with it. */
export function FormFields({ fields, value, path, prefix = '', onChange }: FormFieldsProps) {
  const { problems } = useSchemeForm();
  const record = isRecord(value) ? value : {};
  return (
    <div className="scheme-form">
      {fields
        .filter((field) => field.control.type !== 'id')
        .map((field) => {
          const at = `${path}${field.key}`;
          const problem = problems.get(at);
          return (
            <div
              key={field.key}
              className={isSimple(field.control) ? 'scheme-form-cell' : 'scheme-form-wide'}
              data-path={at}
            >
              <span className="scheme-form-label">
                {field.label}
                {field.hint !== '' && (
                  <Tooltip title={field.hint}>
                    <QuestionCircleOutlined aria-label={field.hint} />
                  </Tooltip>
                )}
              </span>
              <FieldControl
                field={field}
                path={at}
                label={`${prefix}${field.label}`}
                value={record[field.key]}
                invalid={problem !== undefined}
                onChange={(next) => onChange(withField(value, field.key, next))}
              />
              {problem !== undefined && (
                <span className="scheme-form-problem" role="alert">
                  {problem}
                </span>
              )}
            </div>
          );
        })}
    </div>
  );
}

interface FieldControlProps {
  readonly field: FormField;
  readonly path: string;
  readonly label: string;
  readonly value: unknown;
  readonly invalid: boolean;
  readonly onChange: (value: unknown) => void;
}

function FieldControl({ field, path, label, value, invalid, onChange }: FieldControlProps) {
  const { control } = field;
  switch (control.type) {
    case 'record':
      return (
        <RecordControl
          Fields={FormFields}
          fields={control.fields}
          value={value}
          path={`${path}.`}
          label={label}
          onChange={onChange}
        />
      );
    case 'list':
      return (
        <ListControl
          Fields={FormFields}
          control={control}
          fieldKey={field.key}
          value={value}
          path={path}
          label={label}
          optional={field.optional}
          fallback={field.fallback}
          onChange={onChange}
        />
      );
    case 'variants':
      return (
        <VariantsControl
          Fields={FormFields}
          control={control}
          value={value}
          path={`${path}.`}
          label={label}
          optional={field.optional}
          onChange={onChange}
        />
      );
    default:
      return (
        <SimpleControl field={field} label={label} value={value} invalid={invalid} onChange={onChange} />
      );
  }
}
