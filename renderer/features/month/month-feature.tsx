import { FlagOutlined, HourglassOutlined, NodeIndexOutlined } from '@ant-design/icons';
import type { Feature } from '../../lib/feature';
import { KeyListsPage } from './key-lists-page';
import { MonthPage } from './month-page';
import { ProgressPage } from './progress-page';

export const monthFeature: Feature = {
  id: 'month',
  pages: [
    { path: '/month', title: '本期进程', group: 'home', icon: <NodeIndexOutlined />, component: MonthPage },
    {
      path: '/project-progress',
      title: '项目进展',
      group: 'reports',
      icon: <HourglassOutlined />,
      component: ProgressPage,
    },
    {
      path: '/key-lists',
      title: '重点项目',
      group: 'projects',
      icon: <FlagOutlined />,
      component: KeyListsPage,
    },
  ],
  commands: [],
};
