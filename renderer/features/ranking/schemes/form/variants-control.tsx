import { Select } from 'antd';
import { type FormControl, findVariant } from '../../../../../shared/domain/scheme/form/form-field';
import { changeVariant } from '../../../../../shared/domain/scheme/form/form-value';
import type { FieldsComponent } from './form-props';

interface VariantsControlProps {
  readonly Fields: FieldsComponent;
  readonly control: Extract<FormControl, { type: 'variants' }>;
  readonly value: unknown;
  readonly path: string;
  readonly label: string;
  /** Stands before the labels of the parameters, where there are several of the kind. */
  readonly prefix?: string;
  readonly optional: boolean;
  readonly onChange: (value: unknown) => void;
}

/** One of several kinds with the parameters of the kind chosen; what both kinds ask for is carried over. */
export function VariantsControl({
  Fields,
  control,
  value,
  path,
  label,
  prefix,
  optional,
  onChange,
}: VariantsControlProps) {
  const chosen = findVariant(control, value);
  return (
    <div className="scheme-form-variants">
      <Select
        aria-label={label}
        allowClear={optional}
        placeholder="请选择"
        value={chosen?.value ?? null}
        options={control.variants.map((variant) => ({ value: variant.value, label: variant.label }))}
        listHeight={360}
        onChange={(next: string | null | undefined) => {
          const variant = control.variants.find((each) => each.value === next);
          onChange(variant ? changeVariant(value, control.key, variant) : undefined);
        }}
      />
      {chosen && (
        <Fields
          fields={chosen.fields}
          value={value}
          path={path}
          {...(prefix === undefined ? {} : { prefix })}
          onChange={onChange}
        />
      )}
    </div>
  );
}
