import './settings.css';
import { Tabs } from 'antd';
import { usePeriod } from '../../lib/office/use-period';
import { useRouteQuery } from '../../lib/route/use-route-query';
import { Page } from '../../ui/page/page';
import { RatesTab } from './rates-tab';
import { SettingsList } from './settings-list';

const TABS = [
  { key: 'recognition', label: '认定口径', group: '认定口径' },
  { key: 'office', label: '机关与版式', group: '机关与版式' },
  { key: 'dispatch', label: '调度与包保', group: '调度与包保' },
  { key: 'tests', label: '巡查与测评', group: '巡查与测评' },
  { key: 'rates', label: '汇率', group: null },
  { key: 'backup', label: '备份', group: '备份与恢复' },
] as const;

/** What the office may vary; every value applies from a period on, earlier periods keep theirs. */
export function SettingsPage() {
  const period = usePeriod();
  const [query, change] = useRouteQuery();
  const tab = TABS.find((entry) => entry.key === query.tab) ?? TABS[0];
  return (
    <Page title="口径与版式" note="改动自选定的通报期起生效，以前各期不变">
      <Tabs
        activeKey={tab.key}
        onChange={(key) => change({ tab: key })}
        items={TABS.map(({ key, label }) => ({ key, label }))}
      />
      {tab.group === null ? <RatesTab /> : <SettingsList group={tab.group} period={period} />}
    </Page>
  );
}
