import { Select } from 'antd';
import { DOCUMENT_KIND_NAMES, DOCUMENT_KINDS, type DocumentKind } from '../../../shared/documents/kinds';
import { useQuery } from '../../api/use-query';

const KINDS = DOCUMENT_KINDS.map((value) => ({ value, label: DOCUMENT_KIND_NAMES[value] }));

interface KindChoiceProps {
  readonly kind: DocumentKind;
  readonly onChange: (kind: DocumentKind) => void;
}

/** Which paper: all kinds by name. */
export function KindChoice({ kind, onChange }: KindChoiceProps) {
  return (
    <Select<DocumentKind>
      aria-label="文种"
      value={kind}
      options={KINDS}
      onChange={onChange}
      listHeight={400}
      popupMatchSelectWidth={false}
      style={{ width: 150 }}
    />
  );
}

interface UnitChoiceProps {
  readonly unit: string | null;
  readonly onChange: (unit: string) => void;
}

/** The unit a paper is about. */
export function UnitChoice({ unit, onChange }: UnitChoiceProps) {
  const units = useQuery('units.list', {});
  const active = units.value?.units.filter((entry) => entry.active) ?? [];
  return (
    <Select<string>
      aria-label="单位"
      showSearch
      placeholder="选择单位"
      value={unit}
      options={active.map(({ name }) => ({ value: name, label: name }))}
      onChange={onChange}
      style={{ width: 200 }}
    />
  );
}

interface ProjectChoiceProps {
  readonly project: number | null;
  readonly onChange: (project: number) => void;
}

/** The project a paper is about, found by any part of its name. */
export function ProjectChoice({ project, onChange }: ProjectChoiceProps) {
  const projects = useQuery('projects.list', {});
  const options = (projects.value?.projects ?? []).map(({ id, name, unit }) => ({
    value: id,
    label: `${name}（${unit}）`,
  }));
  return (
    <Select<number>
      aria-label="项目"
      showSearch={{ optionFilterProp: 'label' }}
      placeholder="选择项目"
      value={project}
      options={options}
      onChange={onChange}
      popupMatchSelectWidth={false}
      style={{ width: 300 }}
    />
  );
}
