import { FileSearchOutlined } from '@ant-design/icons';
import type { Feature } from '../../lib/feature';
import { FormatCheckPage } from './format-check-page';
import { FORMAT_CHECK_PATH, pickAndCheck } from './format-check-store';

export const formatCheckFeature: Feature = {
  id: 'format-check',
  pages: [
    {
      path: FORMAT_CHECK_PATH,
      title: '公文格式检查',
      group: 'documents',
      icon: <FileSearchOutlined />,
      component: FormatCheckPage,
    },
  ],
  commands: [
    { id: 'format-check.pick', title: '检查 Word 文件格式', group: '办理', run: () => void pickAndCheck() },
  ],
};
