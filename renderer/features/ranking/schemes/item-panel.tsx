import { useMemo } from 'react';
import { ITEM_FORM } from '../../../../shared/domain/scheme/form/scheme-forms';
import type { Scheme } from '../../../../shared/domain/scheme/scheme';
import { SidePanel } from '../../../ui/page/side-panel';
import { type DraftItem, readItem } from './draft-items';
import { useSchemeForm } from './form/form-context';
import { FormFields } from './form/form-fields';
import { WorkedExample } from './worked-example';

/** Set for nearly every item; the rest is asked for below. */
const FIRST = ['measure', 'kind', 'function', 'cap', 'floor', 'outOf'];
const FIRST_FIELDS = ITEM_FORM.filter((field) => FIRST.includes(field.key));
const OTHER_FIELDS = ITEM_FORM.filter(
  (field) => !FIRST.includes(field.key) && field.key !== 'name' && field.key !== 'weight',
);

interface ItemPanelProps {
  readonly item: DraftItem;
  readonly index: number;
  readonly scheme: Scheme | null;
  readonly onChange: (item: DraftItem) => void;
  readonly onClose: () => void;
}

/** Every parameter of an item and, above them, what it gives for figures the clerk types. */
export function ItemPanel({ item, index, scheme, onChange, onClose }: ItemPanelProps) {
  const { problems } = useSchemeForm();
  const read = useMemo(() => readItem(item), [item]);
  const path = `items.${index}.`;
  const wrongBelow = OTHER_FIELDS.some((field) => problems.has(`${path}${field.key}`));
  return (
    <SidePanel title={`${String(item.name ?? '')} · 计分方法`} onClose={onClose}>
      <WorkedExample item={read} scheme={scheme} />
      <FormFields fields={FIRST_FIELDS} value={item} path={path} onChange={onChange} />
      <details className="scheme-more" open={wrongBelow}>
        <summary>小数位、缺数、单项排序等</summary>
        <FormFields fields={OTHER_FIELDS} value={item} path={path} onChange={onChange} />
      </details>
    </SidePanel>
  );
}
