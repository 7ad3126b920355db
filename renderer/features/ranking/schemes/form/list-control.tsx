import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Select } from 'antd';
import { type FormControl, isRecord } from '../../../../../shared/domain/scheme/form/form-field';
import { blankValue, freeId, holdsRows } from '../../../../../shared/domain/scheme/form/form-value';
import { IconButton } from '../../../../ui/page/icon-button';
import { useSchemeForm } from './form-context';
import type { FieldsComponent } from './form-props';
import { VariantsControl } from './variants-control';

interface ListControlProps {
  readonly Fields: FieldsComponent;
  readonly control: Extract<FormControl, { type: 'list' }>;
  readonly fieldKey: string;
  readonly value: unknown;
  readonly path: string;
  readonly label: string;
  readonly optional: boolean;
  /** What holds while nothing is set. */
  readonly fallback: unknown;
  readonly onChange: (value: unknown) => void;
}

/** A list: words and choices as tags, records as rows that can be added, moved and taken out. */
export function ListControl(props: ListControlProps) {
  return holdsRows(props.control.of) ? <Rows {...props} /> : <Tags {...props} />;
}

function Tags({ control: { of }, fieldKey, value, label, optional, fallback, onChange }: ListControlProps) {
  const { items, indicators, words } = useSchemeForm();
  const offered =
    of.type === 'indicator'
      ? indicators.map((each) => ({ value: each.id, label: each.name }))
      : of.type === 'item'
        ? items.map((each) => ({ value: each.id, label: each.name }))
        : of.type === 'choice'
          ? [...of.options]
          : (words[fieldKey] ?? []).map((word) => ({ value: word, label: word }));
  const free = of.type === 'indicator' || of.type === 'text';
  return (
    <Select<string[]>
      aria-label={label}
      mode={free ? 'tags' : 'multiple'}
      placeholder={free ? '选择或填写，回车增加' : '选择'}
      tokenSeparators={['、', '，', ',']}
      value={textsOf(value ?? fallback)}
      options={offered}
      onChange={(next) => onChange(next.length === 0 && optional ? undefined : next)}
    />
  );
}

function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function Rows({ Fields, control: { of, least }, value, path, label, onChange }: ListControlProps) {
  const rows: readonly unknown[] = Array.isArray(value) ? value : [];
  const replace = (index: number, next: unknown) =>
    onChange(rows.map((row, at) => (at === index ? next : row)));
  const swap = (index: number, other: number) =>
    onChange(rows.map((row, at) => (at === index ? rows[other] : at === other ? rows[index] : row)));
  return (
    <ol className="scheme-form-rows">
      {rows.map((row, index) => {
        const rowLabel = `${label}第${index + 1}行`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows have no name of their own; the place is what they are
          <li key={index}>
            <span className="scheme-form-ordinal num">{index + 1}</span>
            <Row
              Fields={Fields}
              of={of}
              value={row}
              path={`${path}.${index}.`}
              label={rowLabel}
              onChange={(next) => replace(index, next)}
            />
            <span className="scheme-form-row-actions">
              <IconButton
                icon={<ArrowUpOutlined />}
                label={`${rowLabel}上移`}
                disabled={index === 0}
                onClick={() => swap(index, index - 1)}
              />
              <IconButton
                icon={<ArrowDownOutlined />}
                label={`${rowLabel}下移`}
                disabled={index === rows.length - 1}
                onClick={() => swap(index, index + 1)}
              />
              <IconButton
                icon={<DeleteOutlined />}
                label={`删去${rowLabel}`}
                disabled={rows.length <= least}
                onClick={() => onChange(rows.filter((_row, at) => at !== index))}
              />
            </span>
          </li>
        );
      })}
      <li>
        <Button
          size="small"
          icon={<PlusOutlined />}
          aria-label={`${label}：增加一行`}
          onClick={() => onChange([...rows, newRow(of, rows)])}
        >
          增加
        </Button>
      </li>
    </ol>
  );
}

interface RowProps {
  readonly Fields: FieldsComponent;
  readonly of: FormControl;
  readonly value: unknown;
  readonly path: string;
  readonly label: string;
  readonly onChange: (value: unknown) => void;
}

function Row({ Fields, of, value, path, label, onChange }: RowProps) {
  if (of.type === 'variants')
    return (
      <VariantsControl
        Fields={Fields}
        control={of}
        value={value}
        path={path}
        label={label}
        prefix={label}
        optional={false}
        onChange={onChange}
      />
    );
  if (of.type === 'record')
    return <Fields fields={of.fields} value={value} path={path} prefix={label} onChange={onChange} />;
  return null;
}

/** A row that needs an id gets one nobody in the list has. */
function newRow(of: FormControl, rows: readonly unknown[]): unknown {
  const blank = blankValue(of);
  if (of.type !== 'record' || !isRecord(blank) || !of.fields.some((field) => field.control.type === 'id'))
    return blank;
  const taken = rows.map((row) => (isRecord(row) ? String(row.id ?? '') : ''));
  return { ...blank, id: freeId('rule', taken) };
}
