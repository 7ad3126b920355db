import { FileSearchOutlined, InfoCircleOutlined, SaveOutlined } from '@ant-design/icons';
import type { Feature } from '../../lib/feature';
import { navigate } from '../../lib/route/place';
import { AboutPage } from './about-page';
import { AuditPage } from './audit-page';
import { BackupsPage } from './backups-page';
import { createBackup, exportEverything, removeDemo } from './safety-actions';

export const safetyFeature: Feature = {
  id: 'safety',
  pages: [
    {
      path: '/backups',
      title: '备份与恢复',
      group: 'settings',
      icon: <SaveOutlined />,
      component: BackupsPage,
    },
    {
      path: '/audit',
      title: '操作记录',
      group: 'settings',
      icon: <FileSearchOutlined />,
      component: AuditPage,
    },
    {
      path: '/about',
      title: '关于·可靠性',
      group: 'settings',
      icon: <InfoCircleOutlined />,
      component: AboutPage,
    },
  ],
  commands: [
    { id: 'safety.backup', title: '立即备份', group: '文件', run: createBackup },
    { id: 'safety.export-all', title: '全部导出为工作簿', group: '文件', run: exportEverything },
    { id: 'safety.remove-demo', title: '移除示例单位', group: '文件', run: removeDemo },
    { id: 'safety.about', title: '关于', group: '帮助', run: () => navigate('/about') },
  ],
};
