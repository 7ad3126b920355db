import { Button } from 'antd';
import type { ProjectAttribution } from '../../../../shared/contract/attribution';
import { LINK_KIND_NAMES, type ProjectLink } from '../../../../shared/domain/indicators/attribution';
import { shareText } from '../../../../shared/domain/indicators/shares';
import { formatPeriod, type Period } from '../../../../shared/domain/period';
import { formatMoney } from '../../../../shared/format';
import { useQuery } from '../../../api/use-query';
import { QueryView } from '../../../ui/page/query-view';
import { RouteLink } from '../../../ui/page/route-link';
import { useProjects } from '../projects-store';

/** Whom the project counts for, and which earlier project it is one with. */
export function AttributionView({ projectId, unit }: { readonly projectId: number; readonly unit: string }) {
  const attribution = useQuery('attribution.get', { projectId });
  const openForm = useProjects((store) => store.openForm);
  return (
    <QueryView query={attribution}>
      {(value) => (
        <>
          <ShareLines
            value={value}
            unit={unit}
            onOpen={(fromPeriod) => openForm({ kind: 'shares', projectId, fromPeriod })}
          />
          <LinkLines value={value} />
          <div className="project-attribution-actions">
            <Button size="small" onClick={() => openForm({ kind: 'shares', projectId, fromPeriod: null })}>
              联合招商份额
            </Button>
            <Button size="small" onClick={() => openForm({ kind: 'link', projectId })}>
              {value.link ? '修改原项目' : '升格、增资或换业主'}
            </Button>
          </div>
        </>
      )}
    </QueryView>
  );
}

interface ShareLinesProps {
  readonly value: ProjectAttribution;
  readonly unit: string;
  readonly onOpen: (fromPeriod: Period) => void;
}

function ShareLines({ value, unit, onOpen }: ShareLinesProps) {
  if (value.versions.length === 0) return <p className="muted">全部计入{unit}。</p>;
  return (
    <ul className="project-attribution">
      {value.versions.map((version) => (
        <li key={version.fromPeriod}>
          {formatPeriod(version.fromPeriod)}起认定的，计入
          {version.shares.map((share) => `${share.unit} ${shareText(share.share)}`).join('、')}
          <Button type="link" size="small" onClick={() => onOpen(version.fromPeriod)}>
            修改
          </Button>
        </li>
      ))}
    </ul>
  );
}

function LinkLines({ value: { link, continuedBy } }: { readonly value: ProjectAttribution }) {
  return (
    <>
      {link && (
        <p>
          {LINK_KIND_NAMES[link.kind]}项目，原项目：
          <ProjectLinkText id={link.earlierProjectId} name={link.earlierProjectName} />
          {incrementText(link)}
        </p>
      )}
      {continuedBy.map((later) => (
        <p key={later.projectId}>
          后续项目：
          <ProjectLinkText id={later.projectId} name={later.projectName} />（{LINK_KIND_NAMES[later.kind]}）
          {incrementText(later)}
        </p>
      ))}
    </>
  );
}

function ProjectLinkText({ id, name }: { readonly id: number; readonly name: string }) {
  return <RouteLink route={`/project?id=${id}`}>{name}</RouteLink>;
}

function incrementText({ increment, reason }: ProjectLink): string {
  const parts = [increment ? `增加 ${formatMoney(increment)}` : '', reason].filter(Boolean);
  return parts.length === 0 ? '' : `，${parts.join('，')}`;
}
