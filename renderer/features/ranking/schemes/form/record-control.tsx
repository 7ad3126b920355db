import { CloseOutlined } from '@ant-design/icons';
import { Select } from 'antd';
import { type FormField, isRecord } from '../../../../../shared/domain/scheme/form/form-field';
import { blankValue, withField } from '../../../../../shared/domain/scheme/form/form-value';
import { IconButton } from '../../../../ui/page/icon-button';
import type { FieldsComponent } from './form-props';

interface RecordControlProps {
  readonly Fields: FieldsComponent;
  readonly fields: readonly FormField[];
  readonly value: unknown;
  readonly path: string;
  readonly label: string;
  readonly onChange: (value: unknown) => void;
}

/** Shown one by one when asked for: conditions of which most are left out. */
const MANY = 6;

/** A record within a record. One of many optional fields shows those in use and offers the others. */
export function RecordControl({ Fields, fields, value, path, label, onChange }: RecordControlProps) {
  const isSparse = fields.length > MANY && fields.every((field) => field.optional && field.fallback === null);
  if (!isSparse)
    return <Fields fields={fields} value={value} path={path} prefix={label} onChange={onChange} />;
  const record = isRecord(value) ? value : {};
  const used = fields.filter((field) => record[field.key] !== undefined);
  const unused = fields.filter((field) => record[field.key] === undefined);
  return (
    <div className="scheme-form-sparse">
      {used.map((field) => (
        <div key={field.key} className="scheme-form-sparse-row">
          <Fields fields={[field]} value={value} path={path} prefix={label} onChange={onChange} />
          <IconButton
            icon={<CloseOutlined />}
            label={`去掉${label}${field.label}`}
            onClick={() => onChange(withField(value, field.key, undefined))}
          />
        </div>
      ))}
      <Select
        aria-label={`${label}：增加`}
        placeholder={used.length === 0 ? '不限（选择条件）' : '再加一个条件'}
        value={null}
        options={unused.map((field) => ({ value: field.key, label: field.label }))}
        popupMatchSelectWidth={false}
        onChange={(key: string | null) => {
          const field = fields.find((each) => each.key === key);
          if (field) onChange(withField(value, field.key, blankValue(field.control)));
        }}
      />
    </div>
  );
}
