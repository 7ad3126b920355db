import { Button } from 'antd';
import { useState } from 'react';
import type { SourceRef } from '../../../../shared/contract/projects';
import type { Contribution, LeftOutRecord } from '../../../../shared/contract/ranking';
import { groupThousands } from '../../../../shared/format';
import { navigate } from '../../../lib/route/place';
import { sourceWords } from '../../../lib/words/source-words';
import { ExportButton } from '../../../ui/data-grid/output/export-button';
import { SourceRowView } from './source-row-view';

interface ContributionListProps {
  /** What the records are behind, for the file they are saved in. */
  readonly title: string;
  readonly contributions: readonly Contribution[];
  readonly leftOut: readonly LeftOutRecord[];
}

/** What is behind a figure, and what was recognised and does not count. */
export function ContributionList({ title, contributions, leftOut }: ContributionListProps) {
  return (
    <>
      {contributions.length + leftOut.length > 0 && (
        <ExportButton
          title={title}
          columns={[
            ['项目', 'text'],
            ['计入', 'number'],
            ['日期', 'date'],
            ['佐证或凭证', 'text'],
            ['说明', 'text'],
            ['来源', 'text'],
          ]}
          rows={[
            ...contributions.map((entry) => [
              entry.projectName,
              entry.value,
              entry.date ?? '',
              entry.evidence,
              entry.note,
              sourceWords(entry.source),
            ]),
            ...leftOut.map((record) => [
              record.projectName,
              '',
              record.date ?? '',
              '',
              record.reason,
              '不计入',
            ]),
          ]}
        />
      )}
      <Counted contributions={contributions} />
      {leftOut.length > 0 && (
        <ul className="explain-list" aria-label="已认定而不计入">
          {leftOut.map((record) => (
            <li key={`${record.projectId} ${record.date} ${record.reason}`}>
              <Button type="link" size="small" onClick={() => navigate(`/projects?id=${record.projectId}`)}>
                {record.projectName}
              </Button>
              <span className="muted">{[record.date, '已认定，不计入'].filter(Boolean).join(' · ')}</span>
              <span className="explain-note">{record.reason}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** The events and fund entries of a figure: project, what it adds, voucher, and the row it was reported in. */
function Counted({ contributions }: Pick<ContributionListProps, 'contributions'>) {
  if (contributions.length === 0) return <p className="muted">没有认定的记录计入。</p>;
  return (
    <ol className="explain-list">
      {contributions.map((entry) => (
        <li key={`${entry.kind}-${entry.recordId}`}>
          <span className="explain-line">
            <Button type="link" size="small" onClick={() => navigate(`/projects?id=${entry.projectId}`)}>
              {entry.projectName}
            </Button>
            <b className="num">+{groupThousands(entry.value)}</b>
          </span>
          <span className="muted">{[entry.date, entry.evidence].filter(Boolean).join(' · ')}</span>
          {entry.note !== '' && <span className="explain-note">{entry.note}</span>}
          {entry.source ? (
            <Source source={entry.source} />
          ) : (
            <span className="muted">来源：{sourceWords(null)}</span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** Opens to the row as the unit sent it. */
function Source({ source }: { readonly source: SourceRef }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="explain-source" aria-expanded={open} onClick={() => setOpen(!open)}>
        来源：{sourceWords(source)}
      </button>
      {open && <SourceRowView source={source} />}
    </>
  );
}
