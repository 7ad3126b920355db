import { Select } from 'antd';
import { useMemo } from 'react';
import type { EntryPaper } from '../../../shared/registers/registers';
import { useQuery } from '../../api/use-query';
import { usePeriod } from '../../lib/office/use-period';

interface EntryChoiceProps {
  readonly paper: EntryPaper;
  readonly entry: number | null;
  readonly onChange: (entry: number | null) => void;
}

/** The one meeting, problem, ruling or case a paper is about; none chosen: those the period brings. */
export function EntryChoice({ paper: { register, ofEntry }, entry, onChange }: EntryChoiceProps) {
  const entries = useQuery('registers.list', { register: register.id }).value?.entries;
  const period = usePeriod();
  const options = useMemo(
    () =>
      (entries ?? []).filter(ofEntry).map(({ id, title, fields }) => ({
        value: id,
        label: `${String(fields[register.dateField ?? ''] ?? '').slice(0, 10)} ${title}`.trim(),
      })),
    [entries, ofEntry, register],
  );
  return (
    <Select<number | null>
      aria-label={register.noun}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear
      placeholder={`${register.noun}：按 ${period}`}
      value={entry}
      options={options}
      onChange={(next) => onChange(next ?? null)}
      popupMatchSelectWidth={false}
      style={{ width: 260 }}
    />
  );
}
