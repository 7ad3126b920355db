import { Form } from 'antd';
import { z } from 'zod';
import type { ListedEntry } from '../../../../shared/contract/registers';
import type { FieldValue } from '../../../../shared/registers/field';
import { type FieldValues, fieldOfKind, type Register } from '../../../../shared/registers/register';
import { useQuery } from '../../../api/use-query';
import { perform } from '../../../ui/feedback/perform';
import { DrawerForm } from '../../../ui/forms/drawer-form';
import { FieldInput } from './field-input';

const draftSchema = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
type Values = Record<string, FieldValue>;

interface EntryFormProps {
  readonly register: Register;
  /** `null`: a new entry. */
  readonly entry: ListedEntry | null;
  /** What the form begins with. */
  readonly values: FieldValues;
  readonly onClose: () => void;
}

/** The form of any register, section by section. What is typed survives the window. */
export function EntryForm({ register, entry, values, onClose }: EntryFormProps) {
  const id = entry?.id ?? null;
  const [form] = Form.useForm<Values>();
  const projects = useQuery('projects.list', fieldOfKind(register, 'project') ? {} : null).value?.projects;

  /** The unit follows from the project while nobody has named another. */
  function fillUnit(changed: Partial<Values>): void {
    const unitField = fieldOfKind(register, 'unit');
    const projectField = fieldOfKind(register, 'project');
    if (!unitField || !projectField || typeof changed[projectField] !== 'number') return;
    if (typeof form.getFieldValue(unitField) === 'number') return;
    const project = projects?.find((candidate) => candidate.id === changed[projectField]);
    if (project) form.setFieldValue(unitField, project.unitId);
  }

  return (
    <DrawerForm<Values>
      title={id === null ? `登记${register.noun}` : `修改${register.noun}`}
      width={640}
      form={form}
      initialValues={values}
      draft={{ key: `register-${register.id}-${id ?? 'new'}`, schema: draftSchema }}
      onChange={fillUnit}
      store={(typed) => {
        const fields = Object.fromEntries(
          Object.entries(register.fields).map(([name, field]) => [name, typed[name] ?? field.empty]),
        );
        return perform(
          'registers.save',
          { register: register.id, id, fields },
          { done: id === null ? `已登记一条${register.noun}` : `已修改${register.noun}`, undoable: true },
        );
      }}
      onClose={onClose}
    >
      {register.sections.map((section) => (
        <fieldset key={section.title} className="register-section">
          <legend>{section.title}</legend>
          {section.fields.map((name) => {
            const field = register.fields[name];
            if (!field) return null;
            const isWide = field.kind === 'long-text' || field.kind === 'project';
            return (
              <Form.Item
                key={name}
                name={name}
                label={field.kind === 'flag' ? ' ' : field.title}
                colon={false}
                className={isWide ? 'register-wide' : ''}
                {...(field.hint === '' ? {} : { extra: field.hint })}
                rules={field.required ? [{ required: true, message: `${field.title}不能为空` }] : []}
              >
                <FieldInput field={field} />
              </Form.Item>
            );
          })}
        </fieldset>
      ))}
    </DrawerForm>
  );
}
