import { Form, type FormInstance } from 'antd';
import { type ReactNode, useState } from 'react';
import type { z } from 'zod';
import { createDraft } from '../../lib/drafts/draft';
import { useFormSave } from '../../lib/drafts/use-form-save';
import { FormDrawer } from './form-drawer';
import { RestoredDraft } from './restored-draft';

interface DrawerFormProps<Values> {
  readonly title: string;
  readonly width?: number;
  /** Given by forms that look at what is typed. */
  readonly form?: FormInstance<Values>;
  /** What the fields begin with; a field left out is empty. */
  readonly initialValues?: { readonly [Name in keyof Values]?: unknown };
  /** What is typed outlives the window under this key until it is saved or thrown away; stays the same. */
  readonly draft?: { readonly key: string; readonly schema: z.ZodType<Partial<Values>> };
  readonly onChange?: (changed: Partial<Values>) => void;
  /** Stores the checked values; `null` when that was refused, which it has said itself. */
  readonly store: (values: Values) => Promise<object | null>;
  /** Saved, or closed unsaved. */
  readonly onClose: () => void;
  /** The fields. */
  readonly children: ReactNode;
  /** What stands under the fields and is not part of the form. */
  readonly foot?: ReactNode;
}

/** A form beside its list: check, save, close. */
export function DrawerForm<Values extends object>(props: DrawerFormProps<Values>) {
  const { title, width, initialValues, store, onChange, onClose, children, foot } = props;
  const [draft] = useState(() => props.draft && createDraft(props.draft.key, props.draft.schema));
  const [restored, setRestored] = useState(() => draft?.read() ?? null);
  const close = () => {
    draft?.clear();
    onClose();
  };
  const { form, saving, dirty, setDirty, save } = useFormSave(store, close, props.form);
  return (
    <FormDrawer
      title={title}
      width={width}
      saving={saving}
      dirty={dirty || restored !== null}
      onSave={save}
      onClose={close}
    >
      {restored && (
        <RestoredDraft
          onDiscard={() => {
            draft?.clear();
            setRestored(null);
            setDirty(false);
            form.setFieldsValue({ ...initialValues } as Parameters<typeof form.setFieldsValue>[0]);
          }}
        />
      )}
      <Form<Values>
        form={form}
        layout="vertical"
        initialValues={{ ...initialValues, ...restored }}
        onValuesChange={(changed: Partial<Values>) => {
          setDirty(true);
          onChange?.(changed);
          draft?.keep(form.getFieldsValue());
        }}
      >
        {children}
      </Form>
      {foot}
    </FormDrawer>
  );
}
