import '../ranking.css';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { RatesAnswer } from '../../../../shared/contract/ranking';
import { RATE_INDICATORS } from '../../../../shared/domain/indicators/rate-indicators';
import {
  RATE_GROUPING_NAMES,
  RATE_GROUPINGS,
  type RateGrouping,
  type RateRow,
} from '../../../../shared/domain/indicators/rates';
import { formatPeriod } from '../../../../shared/domain/period';
import { figureText } from '../../../../shared/format';
import { useQuery } from '../../../api/use-query';
import { usePeriod } from '../../../lib/office/use-period';
import { navigate } from '../../../lib/route/place';
import type { GridColumn } from '../../../ui/data-grid/columns/grid-column';
import { DataGrid } from '../../../ui/data-grid/data-grid';
import { ExportButton } from '../../../ui/data-grid/output/export-button';
import { Segments } from '../../../ui/keys/segments';
import { Page } from '../../../ui/page/page';
import { SidePanel } from '../../../ui/page/side-panel';
import { BarFigure } from '../charts/bar-chart';
import { nameOfKey, rateBars, rateSentence } from './rate-bars';

function columnsFor(by: RateGrouping): readonly GridColumn<RateRow>[] {
  return [
    {
      id: 'key',
      title: RATE_GROUPING_NAMES[by],
      kind: 'text',
      width: 180,
      value: (row) => row.key || '（未填）',
    },
    {
      id: 'signed',
      title: '签约',
      kind: 'number',
      measure: '个',
      width: 92,
      value: (row) => row.signed,
      total: true,
    },
    {
      id: 'running',
      title: '未满期限',
      kind: 'number',
      measure: '个',
      width: 120,
      hint: '签约后还没满规定的月数，以后还可能履约',
      value: (row) => row.running,
      total: true,
    },
    ...RATE_INDICATORS.flatMap((indicator, index): GridColumn<RateRow>[] => {
      const isMoney = indicator.id === 'funds-rate';
      const measure = isMoney ? '万元' : '个';
      return [
        {
          id: `${indicator.id}-parts`,
          title: isMoney ? '到位/协议（万元）' : `${indicator.name}分子/分母`,
          kind: 'text',
          width: isMoney ? 200 : 156,
          value: (row) => {
            const rate = row.rates[index];
            return rate
              ? `${figureText(rate.numerator, measure)} / ${figureText(rate.denominator, measure)}`
              : '';
          },
        },
        {
          id: indicator.id,
          title: indicator.name,
          kind: 'number',
          measure: '%',
          width: isMoney ? 124 : 104,
          hint: indicator.explanation,
          value: (row) => row.rates[index]?.rate ?? null,
        },
      ];
    }),
  ];
}

const rowId = (row: RateRow) => row.key;

/** 履约率: of the projects signed lately, how many were registered and started in time, how much money came. */
export function RatesPage() {
  const period = usePeriod();
  const [by, setBy] = useState<RateGrouping>('unit');
  const [opened, setOpened] = useState<string | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const [asChart, setAsChart] = useState(false);
  const rates = useQuery('ranking.rates', { period, by }).value;
  const columns = useMemo(() => columnsFor(by), [by]);
  const row = rates?.rows.find((each) => each.key === opened);
  const total = rates?.total.rates.map((rate) => `${rate.name}${rate.rate === null ? '—' : `${rate.rate}%`}`);
  return (
    <Page
      title="履约率"
      note={
        rates
          ? `${formatPeriod(rates.from)}—${formatPeriod(rates.to)}认定的签约项目，签约后${rates.months}个月以内计入`
          : ''
      }
      actions={
        <>
          <Segments<RateGrouping>
            label="分列方式"
            value={by}
            onChange={(next) => {
              setBy(next);
              setOpened(null);
            }}
            options={RATE_GROUPINGS.map((value) => ({ value, label: `按${RATE_GROUPING_NAMES[value]}` }))}
          />
          <Segments
            label="显示方式"
            value={asChart ? 'chart' : 'table'}
            onChange={(view) => setAsChart(view === 'chart')}
            options={[
              { value: 'table', label: '表' },
              { value: 'chart', label: '图' },
            ]}
          />
        </>
      }
    >
      {total && <p className="rank-sentence">合计：{total.join('，')}</p>}
      {asChart && rates ? (
        <RateCharts rates={rates} by={by} />
      ) : (
        <div className="page-columns">
          <DataGrid
            id={`rates-${by}`}
            label={`履约率（按${RATE_GROUPING_NAMES[by]}）`}
            columns={columns}
            rows={rates?.rows ?? null}
            rowId={rowId}
            activeId={active}
            onActiveChange={setActive}
            onOpen={(each) => setOpened(each.key)}
            onPeek={(each) => setOpened(each.key)}
            empty={<p className="muted">这一批还没有认定的签约项目。</p>}
          />
          {row && (
            <SidePanel
              title={`${nameOfKey(row.key)} · ${row.signed}个签约项目`}
              onClose={() => setOpened(null)}
              actions={
                <ExportButton
                  title={`${nameOfKey(row.key)}签约项目履约情况`}
                  columns={[
                    ['项目', 'text'],
                    ['单位', 'text'],
                    ['签约时间', 'date'],
                    ['注册', 'text'],
                    ['开工', 'text'],
                    ['到位资金（万元）', 'number'],
                    ['说明', 'text'],
                  ]}
                  rows={row.projects.map((project) => [
                    project.name,
                    project.unit,
                    project.signedOn,
                    project.registered ? '已注册' : '未按期注册',
                    project.started ? '已开工' : '未按期开工',
                    figureText(project.fundsWan, '万元'),
                    project.terminated ? '已终止' : project.running ? '未满期限' : '',
                  ])}
                />
              }
            >
              <ol className="explain-list">
                {row.projects.map((project) => (
                  <li key={project.projectId}>
                    <span className="explain-line">
                      <Button
                        type="link"
                        size="small"
                        onClick={() => navigate(`/projects?id=${project.projectId}`)}
                      >
                        {project.name}
                      </Button>
                    </span>
                    <span className="muted">
                      {[
                        project.unit,
                        `${project.signedOn}签约`,
                        project.registered ? '已注册' : '未按期注册',
                        project.started ? '已开工' : '未按期开工',
                        `到位${figureText(project.fundsWan, '万元')}万元`,
                        project.terminated ? '已终止' : project.running ? '未满期限' : '',
                      ]
                        .filter(Boolean)
                        .join(' · ')}
                    </span>
                  </li>
                ))}
              </ol>
            </SidePanel>
          )}
        </div>
      )}
    </Page>
  );
}

/** A chart per rate, the rate of all as a line across. */
function RateCharts({ rates, by }: { readonly rates: RatesAnswer; readonly by: RateGrouping }) {
  return (
    <div className="rank-charts">
      {rates.total.rates.map((total) => {
        const bars = rateBars(rates.rows, total.id);
        return (
          <BarFigure
            key={total.id}
            title={`${formatPeriod(rates.from)}至${formatPeriod(rates.to)}签约项目${total.name}（按${RATE_GROUPING_NAMES[by]}，%）`}
            sentence={rateSentence(bars, total)}
            bars={bars}
            reference={
              total.rate === null
                ? null
                : {
                    value: Number(total.rate),
                    label: `全部 ${total.rate}%`,
                    words: ['不低于全部', '低于全部'],
                  }
            }
            previousName=""
          />
        );
      })}
    </div>
  );
}
