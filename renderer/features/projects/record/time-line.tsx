import { Button } from 'antd';
import type { StageEvent } from '../../../../shared/contract/projects';
import { RECORD_STATE_NAMES, STAGE_NAMES } from '../../../../shared/domain/stage';
import { formatMoney } from '../../../../shared/format';
import { sourceWords } from '../../../lib/words/source-words';
import { AttachmentCount } from '../../../ui/attachments/attachment-count';
import { ExportButton } from '../../../ui/data-grid/output/export-button';
import { StateTag } from '../../../ui/office/state-tag';
import { useProjects } from '../projects-store';
import { SourceNote } from './source-note';

/** The stages of a project in the order they happened. */
export function TimeLine({ events }: { readonly events: readonly StageEvent[] }) {
  const openForm = useProjects((store) => store.openForm);
  if (events.length === 0) return <p className="muted">还没有阶段记录。</p>;
  const sorted = [...events].sort((a, b) => (a.eventDate ?? '9999').localeCompare(b.eventDate ?? '9999'));
  return (
    <>
      <ol className="time-line">
        {sorted.map((event) => (
          <li key={event.id}>
            <span className="time-line-date">{event.eventDate ?? '日期未报'}</span>
            <div className="time-line-body">
              <div className="time-line-head">
                <strong>{STAGE_NAMES[event.stage]}</strong>
                <StateTag state={event.state} />
                <span>{formatMoney(event.amount)}</span>
                <AttachmentCount projectId={event.projectId} owner={{ kind: 'event', id: event.id }} />
                <Button
                  type="link"
                  size="small"
                  onClick={() => openForm({ kind: 'event', id: event.id, projectId: event.projectId })}
                >
                  修改
                </Button>
              </div>
              <div className="muted">
                {event.reportedPeriod} 上报{event.recognisedPeriod && `，${event.recognisedPeriod} 认定`}
                {event.evidence && `；佐证：${event.evidence}`}
              </div>
              {event.reason && <div className="time-line-reason">{event.reason}</div>}
              <SourceNote source={event.source} />
            </div>
          </li>
        ))}
      </ol>
      <ExportButton
        title="项目时间线"
        columns={[
          ['日期', 'date'],
          ['阶段', 'text'],
          ['状态', 'text'],
          ['金额', 'text'],
          ['上报期', 'text'],
          ['认定期', 'text'],
          ['佐证', 'text'],
          ['说明', 'text'],
          ['来源', 'text'],
        ]}
        rows={sorted.map((event) => [
          event.eventDate ?? '',
          STAGE_NAMES[event.stage],
          RECORD_STATE_NAMES[event.state],
          formatMoney(event.amount),
          event.reportedPeriod,
          event.recognisedPeriod ?? '',
          event.evidence,
          event.reason,
          sourceWords(event.source),
        ])}
      />
    </>
  );
}
