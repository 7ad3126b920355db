import './projects.css';
import { EditOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useQuery } from '../../api/use-query';
import { navigate } from '../../lib/route/place';
import { useRouteQuery } from '../../lib/route/use-route-query';
import { Page } from '../../ui/page/page';
import { ProjectForms } from './forms/project-forms';
import { useProjects } from './projects-store';
import { ProjectLife } from './record/project-life';
import { ProjectRecord } from './record/project-record';

/** One project from first contact to production, with everything recorded for it. */
export function ProjectPage() {
  const [query, change] = useRouteQuery();
  const showsLife = query.view === 'life';
  const id = Number(query.id);
  const detail = useQuery('projects.get', Number.isInteger(id) && id > 0 ? { id } : null);
  const openForm = useProjects((store) => store.openForm);
  return (
    <Page
      title={detail.value?.summary.name ?? '项目详情'}
      note={detail.value?.summary.unit}
      actions={
        detail.value && (
          <>
            <Button onClick={() => change({ view: showsLife ? null : 'life' })}>
              {showsLife ? '返回概况' : '全过程'}
            </Button>
            <Button onClick={() => navigate(`/documents?kind=project-file&project=${id}`)}>一览表</Button>
            <Button
              icon={<PlusOutlined />}
              onClick={() => openForm({ kind: 'event', id: null, projectId: id })}
            >
              补记阶段
            </Button>
            <Button
              icon={<PlusOutlined />}
              onClick={() => openForm({ kind: 'fund', id: null, projectId: id })}
            >
              补记资金
            </Button>
            <Button type="primary" icon={<EditOutlined />} onClick={() => openForm({ kind: 'project', id })}>
              修改
            </Button>
          </>
        )
      }
    >
      {showsLife ? <ProjectLife id={id} /> : <ProjectRecord id={id} />}
      <ProjectForms />
    </Page>
  );
}
