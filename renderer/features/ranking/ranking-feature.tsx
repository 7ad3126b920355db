import {
  AuditOutlined,
  BarChartOutlined,
  DashboardOutlined,
  ExperimentOutlined,
  LineChartOutlined,
  OrderedListOutlined,
  PercentageOutlined,
  ProfileOutlined,
} from '@ant-design/icons';
import type { Command } from '../../commands/command';
import type { Feature } from '../../lib/feature';
import { navigate, usePlace } from '../../lib/route/place';
import { formatRoute } from '../../lib/route/route';
import { ChartsPage } from './charts/charts-page';
import { CorrectionsPage } from './corrections/corrections-page';
import { HistoryPage } from './history/history-page';
import { RankingPage } from './ranking-page';
import { useRanking } from './ranking-store';
import { ProgressPage } from './rates/progress-page';
import { RatesPage } from './rates/rates-page';
import { SchemesPage } from './schemes/schemes-page';
import { WhatIfPage } from './what-if/what-if-page';

const PATH = '/ranking';

/** Changes one key of the ranking's route, as the page's own controls do. */
function show(changes: Readonly<Record<string, string | null>>): void {
  const { route } = usePlace.getState();
  navigate(formatRoute(PATH, { ...route.query, ...changes }), true);
}

const showScope = (scope: string | null) => show({ scope, from: null, to: null });

const isChart = () => usePlace.getState().route.query.view === 'chart';

const commands: readonly Command[] = [
  {
    id: 'ranking.month',
    title: '看当月',
    group: '查看',
    shortcut: '1',
    page: PATH,
    run: () => showScope(null),
  },
  {
    id: 'ranking.quarter',
    title: '看本季累计',
    group: '查看',
    shortcut: '2',
    page: PATH,
    run: () => showScope('quarter'),
  },
  {
    id: 'ranking.year',
    title: '看本年累计',
    group: '查看',
    shortcut: '3',
    page: PATH,
    run: () => showScope('year'),
  },
  {
    id: 'ranking.chart',
    title: '表与图切换',
    group: '查看',
    shortcut: 'g',
    page: PATH,
    run: () => show({ view: isChart() ? null : 'chart' }),
  },
  {
    id: 'ranking.explain',
    title: '看得分怎么来的',
    group: '查看',
    shortcut: 'd',
    page: PATH,
    when: () => useRanking.getState().activeId !== null,
    run: () => {
      const { activeId, explain } = useRanking.getState();
      if (activeId !== null) explain(activeId, usePlace.getState().route.query.item ?? null);
    },
  },
];

export const rankingFeature: Feature = {
  id: 'ranking',
  pages: [
    {
      path: PATH,
      title: '综合与单项排名',
      group: 'ranking',
      icon: <OrderedListOutlined />,
      component: RankingPage,
    },
    {
      path: '/history',
      title: '走势',
      group: 'ranking',
      icon: <LineChartOutlined />,
      component: HistoryPage,
    },
    {
      path: '/charts',
      title: '图表',
      group: 'ranking',
      icon: <BarChartOutlined />,
      component: ChartsPage,
    },
    {
      path: '/progress',
      title: '时序进度',
      group: 'ranking',
      icon: <DashboardOutlined />,
      component: ProgressPage,
    },
    {
      path: '/rates',
      title: '履约率',
      group: 'ranking',
      icon: <PercentageOutlined />,
      component: RatesPage,
    },
    {
      path: '/what-if',
      title: '推演',
      group: 'ranking',
      icon: <ExperimentOutlined />,
      component: WhatIfPage,
    },
    {
      path: '/corrections',
      title: '通报更正',
      group: 'ranking',
      icon: <AuditOutlined />,
      component: CorrectionsPage,
    },
    {
      path: '/schemes',
      title: '考核方案',
      group: 'ranking',
      icon: <ProfileOutlined />,
      component: SchemesPage,
    },
  ],
  commands,
};
