import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { DeskRow } from '../../../shared/contract/recognition';
import { FUND_KIND_NAMES } from '../../../shared/domain/stage';
import { formatMoney } from '../../../shared/format';
import { useQuery } from '../../api/use-query';
import { navigate } from '../../lib/route/place';
import { AttachmentPanel } from '../../ui/attachments/attachment-panel';
import { StateMark, StateTag } from '../../ui/office/state-tag';
import { SidePanel } from '../../ui/page/side-panel';
import { deskStageName } from './desk-filter';
import { isFund, recordAmount, recordDate, recordEvidence } from './desk-record';
import { deskRowId, useDesk } from './desk-store';

interface DeskPanelProps {
  readonly row: DeskRow;
  readonly readOnly: boolean;
}

/** The record under the cursor: facts, verdict, objections, evidence, where it came from and what came before. */
export function DeskPanel({ row, readOnly }: DeskPanelProps) {
  const { record, scope, objections } = row;
  const amount = recordAmount(row);
  return (
    <SidePanel
      title={row.projectName}
      onClose={() => useDesk.getState().togglePanel()}
      actions={
        <Button size="small" onClick={() => navigate(`/projects?id=${row.projectId}`)}>
          项目
        </Button>
      }
    >
      <p className="desk-headline">
        <StateTag state={row.state} /> · {deskStageName(row.stage)} · {recordDate(row) ?? '日期未明'}
        {amount && ` · ${formatMoney(amount)}`}
      </p>
      {record.reason !== '' && <p className="desk-reason">退回理由：{record.reason}</p>}
      {objections.length > 0 && (
        <ul className="desk-objections" aria-label="异议">
          {objections.map((objection) => (
            <li key={objection.code}>
              <StateMark
                shape={objection.blocking ? 'crossed' : 'half'}
                tone={objection.blocking ? 'overdue' : 'warning'}
              >
                {objection.blocking ? '不能认定' : '请核实'}
              </StateMark>{' '}
              {objection.message}
            </li>
          ))}
        </ul>
      )}
      <p className={scope.inScope ? 'desk-scope' : 'desk-scope desk-out'}>
        <b>{scope.inScope ? '在推进范围内' : '不在推进范围'}</b>：{scope.reason}
      </p>
      <EvidenceEditor key={deskRowId(row)} row={row} readOnly={readOnly} />
      <AttachmentPanel key={`files-${deskRowId(row)}`} owner={row.ref} readOnly={readOnly} />
      <Facts row={row} />
      <EarlierEvents row={row} />
    </SidePanel>
  );
}

function EvidenceEditor({ row, readOnly }: { readonly row: DeskRow; readonly readOnly: boolean }) {
  const stored = recordEvidence(row);
  const [text, setText] = useState(stored);
  useEffect(() => setText(stored), [stored]);
  const save = () => {
    if (text.trim() !== stored) void useDesk.getState().setEvidence(row, text.trim());
  };
  return (
    <div className="desk-evidence">
      <label className="muted" htmlFor="desk-evidence">
        {isFund(row.record) ? '到账凭证' : '佐证材料'}
      </label>
      <Input.TextArea
        id="desk-evidence"
        className="desk-text"
        rows={1}
        disabled={readOnly}
        maxLength={500}
        placeholder="如：合同编号、备案证号、现场照片、银行回单"
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={save}
      />
    </div>
  );
}

function Facts({ row }: { readonly row: DeskRow }) {
  const { record } = row;
  const facts: readonly (readonly [string, string])[] = [
    ['报送单位', `${row.unit}（${row.groupName}）`],
    ['投资方', row.investor],
    ['产业', row.industry],
    ...(isFund(record)
      ? ([
          ['出资方式', FUND_KIND_NAMES[record.kind]],
          ['折算', record.rateNote],
        ] as const)
      : []),
    ['报送期', record.reportedPeriod],
    ['认定期', record.recognisedPeriod ?? ''],
    [
      '来源',
      record.source
        ? `${record.source.fileName} · ${record.source.sheet} · 第 ${record.source.row} 行`
        : '手工登记',
    ],
  ];
  return (
    <dl className="facts">
      {facts
        .filter(([, text]) => text !== '')
        .map(([label, text]) => (
          <Fact key={label} label={label} text={text} />
        ))}
    </dl>
  );
}

function Fact({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{text}</dd>
    </>
  );
}

/** The project's other events and funds, in the order of their dates. */
function EarlierEvents({ row }: { readonly row: DeskRow }) {
  const project = useQuery('projects.get', { id: row.projectId });
  if (!project.value) return null;
  const { events, funds, content } = project.value;
  const others = [
    ...events
      .filter((event) => !(row.ref.kind === 'event' && event.id === row.ref.id))
      .map((event) => ({
        key: `event-${event.id}`,
        date: event.eventDate,
        words: deskStageName(event.stage),
        state: event.state,
      })),
    ...funds
      .filter((fund) => !(row.ref.kind === 'fund' && fund.id === row.ref.id))
      .map((fund) => ({
        key: `fund-${fund.id}`,
        date: fund.arrivedOn,
        words: `到位 ${formatMoney(fund.money)}`,
        state: fund.state,
      })),
  ].sort((a, b) => (a.date ?? '').localeCompare(b.date ?? ''));
  return (
    <>
      {content !== '' && (
        <>
          <h3 className="desk-subtitle">建设内容</h3>
          <p className="desk-content">{content}</p>
        </>
      )}
      <h3 className="desk-subtitle">本项目其他记录</h3>
      {others.length === 0 ? (
        <p className="muted">没有其他记录。</p>
      ) : (
        <ul className="desk-events">
          {others.map((entry) => (
            <li key={entry.key}>
              <span className="num">{entry.date ?? '日期未明'}</span>
              <span>{entry.words}</span>
              <StateTag state={entry.state} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
