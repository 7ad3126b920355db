import '../ranking.css';
import { useState } from 'react';
import { formatPeriod, SCOPE_NAMES, type Scope } from '../../../../shared/domain/period';
import { useQuery } from '../../../api/use-query';
import { usePeriod } from '../../../lib/office/use-period';
import { ExportButton } from '../../../ui/data-grid/output/export-button';
import { Page } from '../../../ui/page/page';
import { QueryView } from '../../../ui/page/query-view';
import { ScopeChoice } from '../scope-choice';
import { ChartFigure } from './chart-figure';
import { FigureTable } from './figure-table';
import { FunnelChart } from './funnel-chart';
import { HeatTable } from './heat-table';
import { MoneyChart } from './money-chart';
import {
  funnelOf,
  funnelSentence,
  heatSentence,
  heatTable,
  moneyByMonth,
  moneySentence,
} from './overview-data';

/** 图表: the year at a glance — from signing to production, money by month, who is strong in what. */
export function ChartsPage() {
  const period = usePeriod();
  const [scope, setScope] = useState<Scope>('year');
  const months = useQuery('ranking.months', { period });
  const ranking = useQuery('ranking.compute', { period, scope });
  return (
    <Page title="图表" note={`截至${formatPeriod(period)}，按认定数；图可以存为图片，表可以导出`}>
      <div className="rank-charts">
        <QueryView query={months}>
          {({ months: totals }) => {
            const funnel = funnelOf(totals);
            const money = moneyByMonth(totals);
            return (
              <>
                <FunnelChart
                  title={`${formatPeriod(period)}止项目推进漏斗（个）`}
                  sentence={funnelSentence(funnel, period)}
                  stages={funnel}
                />
                <FigureTable
                  label={`${formatPeriod(period)}止各阶段项目`}
                  head={['', ...funnel.map(({ name }) => name)]}
                  rows={[
                    ['个数', ...funnel.map(({ count }) => count)],
                    ['相当于签约（%）', ...funnel.map(({ share }) => share ?? '—')],
                  ]}
                />
                <MoneyChart
                  title={`${formatPeriod(period)}止各月资金（万元）`}
                  sentence={moneySentence(totals)}
                  months={money}
                />
                <FigureTable
                  label={`${formatPeriod(period)}止各月资金`}
                  head={['万元', ...money.map(({ month }) => month)]}
                  rows={[
                    ['签约金额', ...money.map(({ signedText }) => signedText)],
                    ['到位资金', ...money.map(({ fundsText }) => fundsText)],
                  ]}
                />
              </>
            );
          }}
        </QueryView>
        <ScopeChoice className="rank-group-choice" value={scope} onChange={setScope} />
        <QueryView query={ranking}>
          {({ result }) => {
            const table = heatTable(result);
            const title = `${formatPeriod(period)}${SCOPE_NAMES[scope]}各单位各项得分`;
            return (
              <ChartFigure
                title={title}
                sentence={`${heatSentence(table)}颜色越深，越接近满分。`}
                actions={
                  <ExportButton
                    title={title}
                    columns={[
                      ['组别', 'text'],
                      ['单位', 'text'],
                      ['名次', 'number'],
                      ...table.heads.map((name) => [name, 'number'] as const),
                    ]}
                    rows={table.rows.map(({ group, unit, place, cells }) => [
                      group,
                      unit,
                      place === null ? '' : String(place),
                      ...cells.map(({ text }) => text),
                    ])}
                  />
                }
              >
                <HeatTable {...table} />
              </ChartFigure>
            );
          }}
        </QueryView>
      </div>
    </Page>
  );
}
