import { useQuery } from '../../../api/use-query';
import { AttributionForms } from '../attribution/attribution-forms';
import { useProjects } from '../projects-store';
import { EventForm } from './event-form';
import { FundForm } from './fund-form';
import { ProjectForm } from './project-form';

/** The form that is open, once the record it changes is known. */
export function ProjectForms() {
  const form = useProjects((store) => store.form);
  const close = useProjects((store) => store.closeForm);
  const id = form === null ? null : form.kind === 'project' ? form.id : form.projectId;
  const detail = useQuery('projects.get', id === null ? null : { id }).value;
  if (form === null) return null;
  if (id !== null && detail?.summary.id !== id) return null;
  if (form.kind === 'shares' || form.kind === 'link')
    return detail && <AttributionForms form={form} detail={detail} onClose={close} />;
  if (form.kind === 'project') return <ProjectForm detail={detail} onClose={close} />;
  if (form.kind === 'event') {
    const event = detail?.events.find((entry) => entry.id === form.id) ?? null;
    return (
      <EventForm
        projectId={form.projectId}
        event={event}
        totalInvestment={detail?.summary.totalInvestment ?? null}
        onClose={close}
      />
    );
  }
  const fund = detail?.funds.find((entry) => entry.id === form.id) ?? null;
  return <FundForm projectId={form.projectId} fund={fund} onClose={close} />;
}
