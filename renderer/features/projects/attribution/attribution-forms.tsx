import type { ProjectDetail } from '../../../../shared/contract/projects';
import { useQuery } from '../../../api/use-query';
import type { OpenForm } from '../projects-store';
import { LinkForm } from './link-form';
import { SharesForm } from './shares-form';

interface AttributionFormsProps {
  readonly form: Extract<OpenForm, { kind: 'shares' | 'link' }>;
  readonly detail: ProjectDetail;
  readonly onClose: () => void;
}

/** The form about whom a project counts for, once what is stored about it is known. */
export function AttributionForms({ form, detail, onClose }: AttributionFormsProps) {
  const { projectId } = form;
  const { value } = useQuery('attribution.get', { projectId });
  if (!value) return null;
  if (form.kind === 'link') return <LinkForm projectId={projectId} link={value.link} onClose={onClose} />;
  const version = value.versions.find((each) => each.fromPeriod === form.fromPeriod) ?? null;
  return (
    <SharesForm projectId={projectId} unitId={detail.summary.unitId} version={version} onClose={onClose} />
  );
}
