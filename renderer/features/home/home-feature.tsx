import { HomeOutlined } from '@ant-design/icons';
import type { Feature } from '../../lib/feature';
import { HomePage } from './home-page';

export const homeFeature: Feature = {
  id: 'home',
  pages: [{ path: '/home', title: '本月态势', group: 'home', icon: <HomeOutlined />, component: HomePage }],
  commands: [],
};
