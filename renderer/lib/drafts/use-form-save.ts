import { Form, type FormInstance } from 'antd';
import { useCallback, useState } from 'react';

interface FormSave<Values> {
  readonly form: FormInstance<Values>;
  readonly saving: boolean;
  readonly dirty: boolean;
  readonly setDirty: (dirty: boolean) => void;
  /** Checks the fields and saves; closes when saving succeeded. */
  readonly save: () => void;
}

/** The life of a small form: check, save, close. `store` resolves to `null` when saving was refused. */
export function useFormSave<Values>(
  store: (values: Values) => Promise<object | null>,
  onSaved: () => void,
  given?: FormInstance<Values>,
): FormSave<Values> {
  const [form] = Form.useForm<Values>(given);
  const [saving, setSaving] = useState(false);
  const [dirty, setDirty] = useState(false);
  const save = useCallback(async () => {
    const values = await form.validateFields().catch(() => null);
    if (!values) return;
    setSaving(true);
    const saved = await store(values);
    setSaving(false);
    if (saved) onSaved();
  }, [form, store, onSaved]);
  return { form, saving, dirty, setDirty, save: () => void save() };
}
