import { Button } from 'antd';
import { useState } from 'react';
import { formatPeriod, type Period } from '../../../shared/domain/period';
import { FROM_THE_START, type SettingKey, settingsInForce } from '../../../shared/domain/settings';
import { useQuery } from '../../api/use-query';
import { ExportButton } from '../../ui/data-grid/output/export-button';
import { QueryView } from '../../ui/page/query-view';
import { SettingForm } from './setting-form';
import { describeSetting, labelOf, settingKeysOf } from './setting-words';

interface SettingsListProps {
  readonly group: string;
  readonly period: Period;
}

/** The settings of one group as they stand in the period in force. */
export function SettingsList({ group, period }: SettingsListProps) {
  const list = useQuery('settings.list', {});
  const [editing, setEditing] = useState<SettingKey | null>(null);
  return (
    <QueryView query={list}>
      {({ entries }) => {
        const inForce = settingsInForce(entries, period);
        const rows = settingKeysOf(group).map((key) => ({
          key,
          label: labelOf(key, inForce),
          value: describeSetting(key, inForce),
          since: sinceWords(
            entries.filter((entry) => entry.key === key),
            period,
          ),
        }));
        return (
          <>
            <div className="settings-list card">
              <dl>
                {rows.map(({ key, label, value, since }) => (
                  <div key={key} className="settings-row">
                    <dt>{label}</dt>
                    <dd>{value || <span className="muted">未填写</span>}</dd>
                    <dd className="muted">{since}</dd>
                    <dd>
                      <Button size="small" aria-label={`修改${label}`} onClick={() => setEditing(key)}>
                        修改
                      </Button>
                    </dd>
                  </div>
                ))}
              </dl>
              <ExportButton
                title={`${group}（${formatPeriod(period)}）`}
                columns={[
                  ['设置', 'text'],
                  ['现行', 'text'],
                  ['起于', 'text'],
                ]}
                rows={rows.map(({ label, value, since }) => [label, value, since])}
              />
            </div>
            {editing && (
              <SettingForm
                settingKey={editing}
                label={labelOf(editing, inForce)}
                value={inForce[editing]}
                period={period}
                onClose={() => setEditing(null)}
              />
            )}
          </>
        );
      }}
    </QueryView>
  );
}

/** Since when a setting has stood as it does in `period`, and how often it changes after that. */
function sinceWords(entries: readonly { readonly effectiveFrom: string }[], period: Period): string {
  const starts = entries.map((entry) => entry.effectiveFrom).sort();
  const since = starts.findLast((from) => from <= period);
  const later = starts.filter((from) => from > period).length;
  const words =
    since === undefined ? '初始值' : since === FROM_THE_START ? '开办时填写' : `${formatPeriod(since)}起`;
  return later > 0 ? `${words}，以后另有 ${later} 次调整` : words;
}
