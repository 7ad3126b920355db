import { Button } from 'antd';
import { useState } from 'react';
import type { SourceRef } from '../../../../shared/contract/projects';
import type { Contribution } from '../../../../shared/contract/ranking';
import { groupThousands } from '../../../../shared/format';
import { navigate } from '../../../lib/place';
import { SourceRowView } from './source-row-view';

/** The events and fund entries behind a figure: project, what it adds, voucher, and the row it was reported in. */
export function ContributionList({ contributions }: { readonly contributions: readonly Contribution[] }) {
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
            <span className="muted">来源：本办手工登记</span>
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
        来源：{source.fileName} · {source.sheet} · 第 {source.row} 行
      </button>
      {open && <SourceRowView source={source} />}
    </>
  );
}
