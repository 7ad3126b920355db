import { DownOutlined, LockOutlined } from '@ant-design/icons';
import { Button, Popover } from 'antd';
import { useRef } from 'react';
import { formatPeriod } from '../../shared/domain/period';
import { isClosed, PERIOD_STATE_NAMES } from '../../shared/domain/stage';
import { useQuery } from '../api/use-query';
import { useShell } from '../commands/shell-state';
import { usePeriod } from '../lib/office/use-period';
import { usePlace } from '../lib/route/place';
import { moveFocus } from '../ui/move-focus';

/** `2026年11月 · 核查中`: the period in force, changed from anywhere. */
export function PeriodSwitch() {
  const period = usePeriod();
  const periods = useQuery('periods.list', {}).value?.periods ?? [];
  const open = useShell((shell) => shell.overlay === 'period');
  const setOverlay = useShell((shell) => shell.open);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const present = periods.find((entry) => entry.period === period);
  const closed = present !== undefined && isClosed(present.state);

  function onShown(shown: boolean): void {
    // The list stands at the end of the document: the keyboard is taken there and back.
    const focus = document.activeElement;
    if (shown) list.current?.querySelector<HTMLElement>('[aria-current]')?.focus();
    else if (focus === document.body || list.current?.contains(focus)) button.current?.focus();
  }

  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={open}
      onOpenChange={(shown) => setOverlay(shown ? 'period' : null)}
      afterOpenChange={onShown}
      destroyOnHidden
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
      <Button
        ref={button}
        size="small"
        className="period-button"
        icon={closed ? <LockOutlined /> : undefined}
      >
        {formatPeriod(period)}
        {present && ` · ${PERIOD_STATE_NAMES[present.state]}`}
        <DownOutlined />
      </Button>
    </Popover>
  );
}
