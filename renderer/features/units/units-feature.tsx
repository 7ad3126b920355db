import { AimOutlined, HistoryOutlined, TeamOutlined } from '@ant-design/icons';
import type { Feature } from '../../lib/feature';
import { moveActiveUnit } from './move-unit';
import { PastFiguresPage } from './past-figures/past-figures-page';
import { TargetsPage } from './targets/targets-page';
import { UnitsPage } from './units-page';
import { useUnits } from './units-store';

const hasActive = () => useUnits.getState().activeId !== null;

export const unitsFeature: Feature = {
  id: 'units',
  pages: [
    { path: '/targets', title: '目标', group: 'ranking', icon: <AimOutlined />, component: TargetsPage },
    {
      path: '/past-figures',
      title: '上年同期',
      group: 'ranking',
      icon: <HistoryOutlined />,
      component: PastFiguresPage,
    },
    { path: '/units', title: '单位与领导', group: 'settings', icon: <TeamOutlined />, component: UnitsPage },
  ],
  commands: [
    {
      id: 'units.move-up',
      title: '单位上移',
      group: '办理',
      shortcut: 'Alt+ArrowUp',
      page: '/units',
      when: hasActive,
      run: () => moveActiveUnit(-1),
    },
    {
      id: 'units.move-down',
      title: '单位下移',
      group: '办理',
      shortcut: 'Alt+ArrowDown',
      page: '/units',
      when: hasActive,
      run: () => moveActiveUnit(1),
    },
  ],
};
