import './ranking.css';
import { Alert, Select } from 'antd';
import type { PeriodRanking } from '../../../shared/contract/ranking';
import { printExact } from '../../../shared/domain/exact';
import type { Conclusion } from '../../../shared/domain/scheme/conclusions/conclusion-rules';
import type { RankingWarning } from '../../../shared/domain/scheme/result';
import { useQuery } from '../../api/use-query';
import { usePeriod } from '../../lib/office/use-period';
import { useRouteQuery } from '../../lib/route/use-route-query';
import { conclusionName } from '../../lib/words/conclusion-name';
import { Segments } from '../../ui/keys/segments';
import { Page } from '../../ui/page/page';
import { QueryView } from '../../ui/page/query-view';
import { BarFigure } from './charts/bar-chart';
import { completionBars, completionSentence, placeBars, scheduleRate } from './charts/chart-data';
import { CorrectionNote } from './corrections/correction-note';
import { ConfirmedNote } from './explain/confirmed-note';
import { ExplanationPanel } from './explain/explanation-panel';
import { RankingGrid } from './ranking-grid';
import { chosenGroup, rankingRows } from './ranking-rows';
import { rankingSentence } from './ranking-sentence';
import { useRanking } from './ranking-store';
import { nameOfSpan, type RankingSpan, readSpan, spanBefore, spanWords, titleOf } from './span/ranking-span';
import { SpanChoice } from './span/span-choice';

/** 排名: the composite and every item, by group, for month, quarter, year or any span; every score opens. */
export function RankingPage() {
  const inForce = usePeriod();
  const [query, setQuery] = useRouteQuery();
  const span = readSpan(query, inForce);
  const ranking = useQuery('ranking.compute', span);
  const explained = useRanking((store) => store.explained);
  const note = ranking.value
    ? `${titleOf(span, '')} · ${ranking.value.result.scheme.name}第${ranking.value.result.scheme.version}版 · ${
        ranking.value.frozen ? '已通报，名次已固定' : '按当前认定数'
      }${span.from === undefined ? '' : ` · 升降比${nameOfSpan(spanBefore(span))}`}`
    : titleOf(span, '');
  return (
    <Page title="排名" note={note} actions={<SpanChoice span={span} inForce={inForce} setQuery={setQuery} />}>
      <QueryView query={ranking}>
        {(value) => (
          <div className="page-columns">
            <RankingBody ranking={value} span={span} query={query} setQuery={setQuery} />
            {explained && <ExplanationPanel span={span} unit={explained.unit} itemId={explained.itemId} />}
          </div>
        )}
      </QueryView>
    </Page>
  );
}

interface RankingBodyProps {
  readonly ranking: PeriodRanking;
  readonly span: RankingSpan;
  readonly query: Readonly<Record<string, string>>;
  readonly setQuery: (changes: Record<string, string | null>) => void;
}

function RankingBody({ ranking, span, query, setQuery }: RankingBodyProps) {
  const { result } = ranking;
  const group = chosenGroup(result, query.group);
  const ranked = result.items.filter((item) => item.ranked);
  const head = ranked.find((item) => item.id === query.item) ?? null;
  const rows = rankingRows(result, head?.id ?? null, group);
  const asChart = query.view === 'chart';
  const name = head?.name ?? '综合排名';
  return (
    <div className="rank-body">
      <section className="rank-bar" aria-label="排名范围">
        <Select
          aria-label="排名"
          className="rank-item-choice"
          value={head?.id ?? ''}
          onChange={(item) => setQuery({ item: item || null })}
          options={[
            { value: '', label: '综合排名' },
            ...ranked.map((item) => ({ value: item.id, label: `单项：${item.name}` })),
          ]}
        />
        <Segments
          label="组别"
          value={group ?? ''}
          onChange={(next) => setQuery({ group: next || null })}
          options={[
            { value: '', label: '各组' },
            ...result.groups.map((candidate) => ({ value: candidate.name, label: candidate.name })),
          ]}
        />
        <Segments
          label="显示方式"
          className="rank-view"
          value={asChart ? 'chart' : 'table'}
          onChange={(view) => setQuery({ view: view === 'chart' ? 'chart' : null })}
          options={[
            { value: 'table', label: '表' },
            { value: 'chart', label: '图' },
          ]}
        />
      </section>
      <Warnings warnings={result.warnings} />
      {ranking.frozen && <CorrectionNote period={ranking.period} scope={ranking.scope} />}
      {span.from === undefined && <ConfirmedNote period={ranking.period} />}
      <Conclusions conclusions={result.conclusions ?? []} group={group} decided={ranking.frozen} />
      {asChart ? (
        <Charts ranking={ranking} span={span} group={group} itemId={head?.id ?? null} name={name} />
      ) : (
        <>
          {group !== null && (
            <p className="rank-sentence">
              {rankingSentence(rows, name, spanWords(span), head?.measure ?? '分')}
            </p>
          )}
          <RankingGrid rows={rows} items={result.items} head={head} label={titleOf(span, name)} />
        </>
      )}
    </div>
  );
}

interface ChartsProps {
  readonly ranking: PeriodRanking;
  readonly span: RankingSpan;
  readonly group: string | null;
  readonly itemId: string | null;
  readonly name: string;
}

/** A chart per group with its table below; cumulated items also show completion against the passing of the year. */
function Charts({ ranking, span, group, itemId, name }: ChartsProps) {
  const { period, scope, result } = ranking;
  const before = spanBefore(span);
  const earlier = useQuery('ranking.compute', before);
  const groups = result.groups.filter((candidate) => group === null || candidate.name === group);
  const head = result.items.find((item) => item.id === itemId) ?? null;
  const schedule = scheduleRate(period);
  return (
    <div className="rank-charts">
      {groups.map((candidate) => {
        const rows = rankingRows(result, itemId, candidate.name);
        const previous = earlier.value ? rankingRows(earlier.value.result, itemId, candidate.name) : [];
        return (
          <div key={candidate.name} className="rank-chart-pair">
            <BarFigure
              title={`${candidate.name}${name}${head ? `（${head.measure}）` : ''}`}
              sentence={rankingSentence(rows, name, spanWords(span), head?.measure ?? '分')}
              bars={placeBars(rows, previous)}
              reference={null}
              previousName={nameOfSpan(before)}
            />
            {scope === 'year' && rows.some((row) => row.item?.rate) && (
              <BarFigure
                title={`${candidate.name}${name}年度目标完成率（%）`}
                sentence={completionSentence(rows, period)}
                bars={completionBars(rows, previous)}
                reference={{
                  value: schedule.valueOf(),
                  label: `时序 ${printExact(schedule, 1)}%`,
                  words: ['达到时序', '欠时序'],
                }}
                previousName={nameOfSpan(before)}
              />
            )}
            <RankingGrid rows={rows} items={[]} head={head} label={`${candidate.name}${name}`} />
          </div>
        );
      })}
    </div>
  );
}

/** 红黑榜 and the like, one line per rule; exempt units stay visible with the reason. */
function Conclusions({
  conclusions,
  group,
  decided,
}: {
  readonly conclusions: readonly Conclusion[];
  readonly group: string | null;
  /** The notice is out. */
  readonly decided: boolean;
}) {
  const shown = conclusions.filter((each) => group === null || each.group === group);
  const isDecided = (each: Conclusion) => decided || each.declared === true;
  const names = shown.map((each) => conclusionName(each.name, isDecided(each)));
  const titles = [...new Set(names)];
  if (titles.length === 0) return null;
  return (
    <ul className="rank-conclusions" aria-label="结论">
      {titles.map((title) => {
        const units = shown.filter((_each, index) => names[index] === title);
        return (
          <li key={title}>
            <b>{title}</b>
            {units
              .map(({ unit, exempt }) => (exempt === null ? unit : `${unit}（免列：${exempt}）`))
              .join('、')}
          </li>
        );
      })}
    </ul>
  );
}

function Warnings({ warnings }: { readonly warnings: readonly RankingWarning[] }) {
  if (warnings.length === 0) return null;
  return (
    <Alert
      type="warning"
      showIcon
      className="rank-warnings"
      title={
        <details>
          <summary>计算时有 {warnings.length} 处需要留意</summary>
          <ul>
            {warnings.map((warning) => (
              <li key={`${warning.code}-${warning.message}`}>
                {warning.message}
                {warning.units.length > 0 && `（${warning.units.join('、')}）`}
              </li>
            ))}
          </ul>
        </details>
      }
    />
  );
}
