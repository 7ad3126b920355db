import { Button } from 'antd';
import { useState } from 'react';
import { formatPeriod, type Period } from '../../../shared/domain/period';
import { FROM_THE_START, type SettingKey, settingsInForce } from '../../../shared/domain/settings';
import { useQuery } from '../../api/use-query';
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
        return (
          <>
            <dl className="settings-list card">
              {settingKeysOf(group).map((key) => {
                const since = entries
                  .filter((entry) => entry.key === key && entry.effectiveFrom <= period)
                  .map((entry) => entry.effectiveFrom)
                  .sort()
                  .at(-1);
                const later = entries.filter(
                  (entry) => entry.key === key && entry.effectiveFrom > period,
                ).length;
                return (
                  <div key={key} className="settings-row">
                    <dt>{labelOf(key, inForce)}</dt>
                    <dd>{describeSetting(key, inForce) || <span className="muted">未填写</span>}</dd>
                    <dd className="muted">
                      {since
                        ? since === FROM_THE_START
                          ? '开办时填写'
                          : `${formatPeriod(since)}起`
                        : '初始值'}
                      {later > 0 && `，以后另有 ${later} 次调整`}
                    </dd>
                    <dd>
                      <Button
                        size="small"
                        aria-label={`修改${labelOf(key, inForce)}`}
                        onClick={() => setEditing(key)}
                      >
                        修改
                      </Button>
                    </dd>
                  </div>
                );
              })}
            </dl>
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
