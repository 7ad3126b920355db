import type { ReactNode } from 'react';
import type { ProjectDetail } from '../../../../shared/contract/projects';
import { CAPITAL_NAMES } from '../../../../shared/domain/stage';
import { formatMoney } from '../../../../shared/format';
import { useQuery } from '../../../api/use-query';
import { AttachmentPanel } from '../../../ui/attachments/attachment-panel';
import { QueryView } from '../../../ui/page/query-view';
import { AttributionView } from '../attribution/attribution-view';
import { ChangeHistory } from './change-history';
import { FundTable } from './fund-table';
import { ProgressList } from './progress-list';
import { TimeLine } from './time-line';

interface ProjectRecordProps {
  readonly id: number;
  /** In the side panel everything stands in one column. */
  readonly narrow?: boolean;
}

/** A project's facts, time line, money, progress and history; every figure with the row it came from. */
export function ProjectRecord({ id, narrow = false }: ProjectRecordProps) {
  const detail = useQuery('projects.get', { id });
  return (
    <QueryView query={detail}>
      {(value) => (
        <div className={narrow ? 'project-record project-record-narrow' : 'project-record'}>
          <div>
            <Part title="概况">
              <Facts detail={value} />
            </Part>
            <Part title="归属">
              <AttributionView projectId={id} unit={value.summary.unit} />
            </Part>
            <Part title="时间线">
              <TimeLine events={value.events} />
            </Part>
          </div>
          <div>
            <Part title="到位资金">
              <FundTable funds={value.funds} narrow={narrow} />
            </Part>
            <Part title="进展">
              <ProgressList progress={value.progress} />
            </Part>
            <Part title="影像与附件">
              <AttachmentPanel owner={{ kind: 'project', id }} projectId={id} />
            </Part>
            <Part title="修改记录">
              <ChangeHistory history={value.history} />
            </Part>
          </div>
        </div>
      )}
    </QueryView>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="project-part" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

function Facts({ detail }: { readonly detail: ProjectDetail }) {
  const { summary } = detail;
  const facts: readonly (readonly [string, string])[] = [
    ['责任单位', summary.unit],
    ['投资方', summary.investor],
    ['内外资', CAPITAL_NAMES[summary.capital]],
    ['总投资', formatMoney(summary.totalInvestment)],
    ['固定资产投资', formatMoney(detail.fixedAssets)],
    ['推进范围', `${summary.scope.inScope ? '范围内' : '范围外'}：${summary.scope.reason}`],
    ['产业类别', summary.industry],
    ['来源地', summary.sourceRegion],
    ['招商方式', summary.attraction],
    ['建设地点', detail.address],
    ['建设内容', detail.content],
    ['联系人', detail.contact],
    ['标签', summary.tags.join('、')],
    ['备注', detail.note],
  ];
  return (
    <dl className="facts">
      {facts
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <div key={label} className="project-fact">
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
    </dl>
  );
}
