import { Button, Collapse } from 'antd';
import type { ReactNode } from 'react';
import type { UnitExplanation } from '../../../../shared/contract/ranking';
import { formatPeriod } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';
import { navigate } from '../../../lib/route/place';
import { QueryView } from '../../../ui/page/query-view';
import { SidePanel } from '../../../ui/page/side-panel';
import { useRanking } from '../ranking-store';
import { type RankingSpan, titleOf } from '../span/ranking-span';
import { ConclusionList } from './conclusion-list';
import { ConfirmFigure } from './confirm-figure';
import { ConfirmedList } from './confirmed-list';
import { ContributionList } from './contribution-list';
import { DeclareConclusion } from './declare-conclusion';
import { ItemFacts } from './item-facts';
import { LiftBox } from './lift-box';

interface ExplanationPanelProps {
  readonly span: RankingSpan;
  readonly unit: string;
  /** Item to open first; `null`: all stay closed but the composite's line. */
  readonly itemId: string | null;
}

/** What a score is made of: formula with the numbers put in, then projects, then the row of the workbook. */
export function ExplanationPanel({ span, unit, itemId }: ExplanationPanelProps) {
  const { period, scope } = span;
  const explanation = useQuery('ranking.explain', { ...span, unit });
  const ranking = useQuery('ranking.compute', span).value;
  const heads = ranking?.result.items ?? [];
  // Nothing is confirmed or concluded of a span of one's own: no notice goes out about it.
  const frozen = ranking?.frozen !== false || span.from !== undefined;
  const row = ranking?.result.groups.flatMap((group) => group.rows).find((each) => each.unit === unit);
  const question = { period, scope, unit };
  return (
    <SidePanel
      title={`${unit} · 得分怎么来的`}
      actions={
        scope === 'month' &&
        span.from === undefined && (
          <Button
            size="small"
            onClick={() => navigate(`/documents?kind=score-sheet&unit=${encodeURIComponent(unit)}`)}
          >
            得分说明
          </Button>
        )
      }
      onClose={() => useRanking.getState().close()}
    >
      <QueryView query={explanation}>
        {(value) => (
          <>
            <p className="explain-head">
              {titleOf(span, '')}
              {value.place === null ? '不参加综合排名' : `综合第 ${value.place} 位`}
              {value.score !== null && (
                <>
                  ，得 <b>{value.score}</b> 分
                </>
              )}
            </p>
            {value.formula !== '' && <p className="explain-formula">综合得分 {value.formula}分</p>}
            <ConclusionList
              {...question}
              key={`conclusions-${unit}`}
              conclusions={ranking?.result.conclusions ?? []}
              frozen={frozen}
            />
            <ConfirmedList {...question} items={heads} frozen={frozen} />
            <ExplainedItems
              key={`${unit}-${itemId}`}
              of={`${value.unit}${formatPeriod(value.period)}`}
              items={value.items}
              itemId={itemId}
              facts={(id) => {
                const ranked = row?.items.find((each) => each.id === id);
                const head = heads.find((each) => each.id === id);
                return ranked && head ? <ItemFacts item={ranked} measure={head.measure} /> : null;
              }}
              confirm={(id) => {
                const head = heads.find((each) => each.id === id);
                return frozen || !head ? null : <ConfirmFigure {...question} item={head} />;
              }}
            />
            {!frozen && <ConfirmFigure {...question} key={`composite-${unit}`} item={null} />}
            {!frozen && ranking && (
              <DeclareConclusion
                {...question}
                key={`declare-${unit}`}
                schemeId={ranking.result.scheme.id}
                standing={(ranking.result.conclusions ?? [])
                  .filter((each) => each.unit === unit)
                  .map((each) => each.rule)}
              />
            )}
            {!frozen && <LiftBox {...question} />}
          </>
        )}
      </QueryView>
    </SidePanel>
  );
}

function ExplainedItems({
  of,
  items,
  itemId,
  facts,
  confirm,
}: {
  /** Unit and month. */
  readonly of: string;
  readonly items: UnitExplanation['items'];
  readonly itemId: string | null;
  readonly facts: (itemId: string) => ReactNode;
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
            {facts(item.id)}
            <p className="explain-formula">{item.formula || '没有可计算的数'}</p>
            {item.remark && <p className="muted">{item.remark}</p>}
            {confirm(item.id)}
            <ContributionList
              title={`${of}${item.name}明细`}
              contributions={item.contributions}
              leftOut={item.leftOut}
            />
          </>
        ),
      }))}
    />
  );
}
