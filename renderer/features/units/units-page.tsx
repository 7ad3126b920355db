import { PlusOutlined } from '@ant-design/icons';
import { Button, Tabs } from 'antd';
import { useRouteQuery } from '../../lib/route/use-route-query';
import { Page } from '../../ui/page/page';
import { GroupsGrid } from './groups-grid';
import { LeadersGrid } from './leaders-grid';
import { UnitForms } from './unit-forms';
import { UnitsGrid } from './units-grid';
import { type UnitsForm, useUnits } from './units-store';

const TABS = [
  { key: 'units', label: '责任单位', add: '新增单位', form: { kind: 'unit', unit: null } },
  { key: 'groups', label: '组别', add: '新增组别', form: { kind: 'group', group: null } },
  { key: 'leaders', label: '领导', add: '新增领导', form: { kind: 'leader', leader: null } },
] as const satisfies readonly { key: string; label: string; add: string; form: UnitsForm }[];

/** Units in the office's order, their groups and aliases; the leaders. */
export function UnitsPage() {
  const [query, change] = useRouteQuery();
  const openForm = useUnits((store) => store.openForm);
  const tab = TABS.find((entry) => entry.key === query.tab) ?? TABS[0];
  return (
    <Page
      title="单位与领导"
      actions={
        <Button type="primary" icon={<PlusOutlined />} onClick={() => openForm(tab.form)}>
          {tab.add}
        </Button>
      }
    >
      <Tabs
        activeKey={tab.key}
        onChange={(key) => change({ tab: key === 'units' ? null : key, id: null })}
        items={TABS.map(({ key, label }) => ({ key, label }))}
      />
      {tab.key === 'units' && <UnitsGrid />}
      {tab.key === 'groups' && <GroupsGrid />}
      {tab.key === 'leaders' && <LeadersGrid />}
      <UnitForms />
    </Page>
  );
}
