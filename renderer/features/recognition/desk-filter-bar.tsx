import { Select } from 'antd';
import type { DeskRow } from '../../../shared/contract/recognition';
import { RECORD_STATES, STAGES } from '../../../shared/domain/stage';
import { searchByPinyin } from '../../ui/search-by-pinyin';
import { type DeskFilter, deskStageName, deskStateName, OBJECTION_FILTERS } from './desk-filter';

interface DeskFilterBarProps {
  readonly rows: readonly DeskRow[];
  readonly filter: DeskFilter;
  readonly onChange: (changes: Record<string, string | null>) => void;
}

interface Choice {
  readonly value: string;
  readonly label: string;
}

const STATE_CHOICES: readonly Choice[] = [
  { value: 'waiting', label: deskStateName('waiting') },
  ...RECORD_STATES.map((state) => ({ value: state, label: deskStateName(state) })),
];
const OBJECTION_CHOICES: readonly Choice[] = Object.entries(OBJECTION_FILTERS).map(([value, label]) => ({
  value,
  label,
}));

/** The filter as a sentence of choices: 全部单位 的 签约 · 待认定 · 有异议. */
export function DeskFilterBar({ rows, filter, onChange }: DeskFilterBarProps) {
  const groups = [...new Set(rows.map((row) => row.groupName))];
  const inGroup = filter.group === null ? rows : rows.filter((row) => row.groupName === filter.group);
  const units = [...new Map(inGroup.map((row) => [row.unitId, row.unit]))];
  const stages: readonly DeskRow['stage'][] = [...STAGES, 'funds'];
  const present = stages.filter((stage) => rows.some((row) => row.stage === stage));
  return (
    <section className="desk-filter" aria-label="筛选条件">
      <Part
        label="组别"
        all="全部组"
        value={filter.group}
        onChange={(group) => onChange({ group, unit: null })}
      >
        {groups.map((group) => ({ value: group, label: group }))}
      </Part>
      <Part label="单位" all="全部单位" value={filter.unit} onChange={(unit) => onChange({ unit })}>
        {units.map(([id, unit]) => ({ value: String(id), label: unit }))}
      </Part>
      <Part label="阶段" all="全部阶段" value={filter.stage} onChange={(stage) => onChange({ stage })}>
        {present.map((stage) => ({ value: stage, label: deskStageName(stage) }))}
      </Part>
      <Part label="状态" all="全部状态" value={filter.state} onChange={(state) => onChange({ state })}>
        {STATE_CHOICES}
      </Part>
      <Part
        label="异议"
        all="不论异议"
        value={filter.objections}
        onChange={(objections) => onChange({ objections })}
      >
        {OBJECTION_CHOICES}
      </Part>
    </section>
  );
}

interface PartProps {
  readonly label: string;
  /** What stands here without a filter. */
  readonly all: string;
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly children: readonly Choice[];
}

function Part({ label, all, value, onChange, children }: PartProps) {
  return (
    <Select<string>
      size="small"
      aria-label={label}
      className={value === null ? '' : 'desk-filter-set'}
      popupMatchSelectWidth={false}
      showSearch={searchByPinyin}
      value={value ?? ''}
      options={[{ value: '', label: all }, ...children]}
      onChange={(next) => onChange(next === '' ? null : next)}
    />
  );
}
