import { Form, type FormInstance } from 'antd';
import { useCallback, useState } from 'react';

interface FormSave<Values> {
  readonly form: FormInstance<Values>;
  readonly saving: boolean;
  readonly dirty: boolean;
  readonly markDirty: () => void;
  /** Checks the fields and saves; closes when saving succeeded. */
  readonly save: () => void;
}

/** The life of a small form: check, save, close. `store` resolves to `null` when saving was refused. */
export function useFormSave<Values>(
  store: (values: Values) => Promise<object | null>,
  onSaved: () => void,
): FormSave<Values> {
  const [form] = Form.useForm<Values>();
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
  return { form, saving, dirty, markDirty: () => setDirty(true), save: () => void save() };
}
