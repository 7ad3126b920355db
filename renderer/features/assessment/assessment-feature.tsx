import { TrophyOutlined } from '@ant-design/icons';
import type { Feature } from '../../lib/feature';
import { AssessmentPage } from './assessment-page';

export const assessmentFeature: Feature = {
  id: 'assessment',
  pages: [
    {
      path: '/assessment',
      title: '年度考评',
      group: 'assessment',
      icon: <TrophyOutlined />,
      component: AssessmentPage,
    },
  ],
  commands: [],
};
