import { ProjectOutlined } from '@ant-design/icons';
import { prefetch } from '../../api/prefetch';
import type { Feature } from '../../lib/feature';
import { navigate, usePlace } from '../../lib/route/place';
import { ProjectPage } from './project-page';
import { ProjectsPage } from './projects-page';
import { removeProjects, useProjects } from './projects-store';

const hasSelection = () => useProjects.getState().selection.ids.size > 0;

export const projectsFeature: Feature = {
  id: 'projects',
  pages: [
    {
      path: '/projects',
      title: '项目库',
      group: 'projects',
      icon: <ProjectOutlined />,
      component: ProjectsPage,
    },
    { path: '/project', title: '项目详情', group: null, icon: <ProjectOutlined />, component: ProjectPage },
  ],
  commands: [
    {
      id: 'projects.create',
      title: '新增项目',
      group: '办理',
      shortcut: 'Ctrl+n',
      run: () => {
        if (usePlace.getState().route.path !== '/projects') navigate('/projects');
        useProjects.getState().openForm({ kind: 'project', id: null });
      },
    },
    {
      id: 'projects.remove',
      title: '删除所选项目',
      group: '办理',
      shortcut: 'Ctrl+Delete',
      page: '/projects',
      when: hasSelection,
      run: () => removeProjects([...useProjects.getState().selection.ids].map(Number)),
    },
  ],
  // Thousands of rows take longer than a click may.
  prepare: async () => {
    if (usePlace.getState().period !== null) await prefetch('projects.list', {});
  },
};
