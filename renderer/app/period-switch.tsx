import { DownOutlined, LockOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { formatPeriod } from '../../shared/domain/period';
import { PERIOD_STATE_NAMES } from '../../shared/domain/stage';
import { useQuery } from '../api/use-query';
import { useShell } from '../commands/shell-state';
import { isClosed } from '../lib/period-state';
import { usePlace } from '../lib/place';
import { usePeriod } from '../lib/use-period';

/** `2026年11月 · 核查中`: the period in force, changed from anywhere. */
export function PeriodSwitch() {
  const period = usePeriod();
  const periods = useQuery('periods.list', {}).value?.periods ?? [];
  const open = useShell((shell) => shell.overlay === 'period');
  const setOverlay = useShell((shell) => shell.open);
  const present = periods.find((entry) => entry.period === period);
  const closed = present !== undefined && isClosed(present.state);
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={(shown) => setOverlay(shown ? 'period' : null)}
      destroyOnHidden
      content={
        <ul className="period-list" aria-label="通报期">
          {periods.map((entry) => (
            <li key={entry.period}>
              <button
                type="button"
                aria-current={entry.period === period || undefined}
                onClick={() => {
                  usePlace.getState().setPeriod(entry.period);
                  setOverlay(null);
                }}
              >
                <span>{formatPeriod(entry.period)}</span>
                <span className="muted">{PERIOD_STATE_NAMES[entry.state]}</span>
              </button>
            </li>
          ))}
        </ul>
      }
    >
      <Button size="small" className="period-button" icon={closed ? <LockOutlined /> : undefined}>
        {formatPeriod(period)}
        {present && ` · ${PERIOD_STATE_NAMES[present.state]}`}
        <DownOutlined />
      </Button>
    </Popover>
  );
}
