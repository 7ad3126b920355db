import { Button, Collapse } from 'antd';
import type { ReactNode } from 'react';
import type { Contribution, UnitExplanation } from '../../../../shared/contract/ranking';
import { formatPeriod, type Period, SCOPE_NAMES, type Scope } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';
import { navigate } from '../../../lib/place';
import { groupThousands } from '../../../ui/money/group-thousands';
import { QueryView } from '../../../ui/query-view';
import { SidePanel } from '../../../ui/side-panel';
import { useRanking } from '../ranking-store';
import { ConclusionList } from './conclusion-list';
import { ConfirmFigure } from './confirm-figure';
import { ConfirmedList } from './confirmed-list';
import { LiftBox } from './lift-box';

interface ExplanationPanelProps {
  readonly period: Period;
  readonly scope: Scope;
  readonly unit: string;
  /** Item to open first; `null`: all stay closed but the composite's line. */
  readonly itemId: string | null;
}

/** What a score is made of: formula with the numbers put in, then projects, then the row of the workbook. */
export function ExplanationPanel({ period, scope, unit, itemId }: ExplanationPanelProps) {
  const explanation = useQuery('ranking.explain', { period, scope, unit });
  const ranking = useQuery('ranking.compute', { period, scope }).value;
  const heads = ranking?.result.items ?? [];
  const frozen = ranking?.frozen ?? true;
  const question = { period, scope, unit };
  return (
    <SidePanel title={`${unit} · 得分怎么来的`} onClose={() => useRanking.getState().close()}>
      <QueryView query={explanation}>
        {(value) => (
          <>
            <p className="explain-head">
              {formatPeriod(period)}
              {SCOPE_NAMES[scope]}
              {value.place === null ? '不参加综合排名' : `综合第 ${value.place} 位`}
              {value.score !== null && (
                <>
                  ，得 <b>{value.score}</b> 分
                </>
              )}
            </p>
            {value.formula !== '' && <p className="explain-formula">{value.formula}</p>}
            <ConclusionList
              {...question}
              key={`conclusions-${unit}`}
              conclusions={ranking?.result.conclusions ?? []}
              frozen={frozen}
            />
            <ConfirmedList {...question} items={heads} frozen={frozen} />
            <ExplainedItems
              key={`${unit}-${itemId}`}
              items={value.items}
              itemId={itemId}
              confirm={(id) => {
                const head = heads.find((each) => each.id === id);
                return frozen || !head ? null : <ConfirmFigure {...question} item={head} />;
              }}
            />
            {!frozen && <ConfirmFigure {...question} key={`composite-${unit}`} item={null} />}
            {!frozen && <LiftBox {...question} />}
          </>
        )}
      </QueryView>
    </SidePanel>
  );
}

function ExplainedItems({
  items,
  itemId,
  confirm,
}: {
  readonly items: UnitExplanation['items'];
  readonly itemId: string | null;
  readonly confirm: (itemId: string) => ReactNode;
}) {
  return (
    <Collapse
      size="small"
      defaultActiveKey={itemId === null ? [] : [itemId]}
      items={items.map((item) => ({
        key: item.id,
        label: (
          <span className="explain-item">
            <span>{item.name}</span>
            <b className="num">{item.score ?? '—'}</b>
          </span>
        ),
        children: (
          <>
            <p className="explain-formula">{item.formula || '没有可计算的数'}</p>
            {item.remark && <p className="muted">{item.remark}</p>}
            {confirm(item.id)}
            <Contributions contributions={item.contributions} />
          </>
        ),
      }))}
    />
  );
}

function Contributions({ contributions }: { readonly contributions: readonly Contribution[] }) {
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
          <span className="muted">
            {[entry.date, entry.note, entry.evidence].filter(Boolean).join(' · ')}
          </span>
          <span className="muted">
            {entry.source
              ? `来源：${entry.source.fileName} · ${entry.source.sheet} · 第 ${entry.source.row} 行`
              : '来源：手工登记'}
          </span>
        </li>
      ))}
    </ol>
  );
}
