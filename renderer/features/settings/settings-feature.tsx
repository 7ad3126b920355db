import { CalendarOutlined, SettingOutlined } from '@ant-design/icons';
import type { Feature } from '../../lib/feature';
import { PeriodsPage } from './periods-page';
import { SettingsPage } from './settings-page';

export const settingsFeature: Feature = {
  id: 'settings',
  pages: [
    {
      path: '/periods',
      title: '期间与节假日',
      group: 'settings',
      icon: <CalendarOutlined />,
      component: PeriodsPage,
    },
    {
      path: '/settings',
      title: '口径与版式',
      group: 'settings',
      icon: <SettingOutlined />,
      component: SettingsPage,
    },
  ],
  commands: [],
};
