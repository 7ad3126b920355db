import { DownOutlined, LockOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useRef } from 'react';
import { formatPeriod } from '../../shared/domain/period';
import { isClosed, PERIOD_STATE_NAMES } from '../../shared/domain/stage';
import { useQuery } from '../api/use-query';
import { useShell } from '../commands/shell-state';
import { usePeriod } from '../lib/office/use-period';
import { usePlace } from '../lib/route/place';
import { KeyPopover } from '../ui/keys/key-popover';
import { moveFocus } from '../ui/keys/move-focus';

/** `2026年11月 · 核查中`: the period in force, changed from anywhere. */
export function PeriodSwitch() {
  const period = usePeriod();
  const periods = useQuery('periods.list', {}).value?.periods ?? [];
  const open = useShell((shell) => shell.overlay === 'period');
  const setOverlay = useShell((shell) => shell.open);
  const list = useRef<HTMLUListElement>(null);
  const present = periods.find((entry) => entry.period === period);
  const closed = present !== undefined && isClosed(present.state);

  return (
    <KeyPopover
      label="切换通报期"
      placement="bottomRight"
      open={open}
      onOpenChange={(shown) => setOverlay(shown ? 'period' : null)}
      first="[aria-current]"
      content={
        <ul
          className="period-list"
          ref={list}
          aria-label="通报期"
          onKeyDown={(event) => moveFocus(event, list.current)}
        >
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
    </KeyPopover>
  );
}
