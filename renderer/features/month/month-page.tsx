import './month.css';
import { Button } from 'antd';
import type { MonthView } from '../../../shared/contract/month';
import type { MonthHint } from '../../../shared/domain/month/month-life';
import { formatDate, formatPeriod, type Period } from '../../../shared/domain/period';
import { PERIOD_STATE_NAMES, PERIOD_STATES, type PeriodState } from '../../../shared/domain/stage';
import { useQuery } from '../../api/use-query';
import { usePeriod } from '../../lib/office/use-period';
import { navigate } from '../../lib/route/place';
import { EmptyState } from '../../ui/page/empty-state';
import { Page } from '../../ui/page/page';
import { QueryView } from '../../ui/page/query-view';
import { openPeriod, setPeriodState } from '../../ui/periods/period-actions';
import { AwaitedUnits } from './awaited-units';

/** The period's life: where it stands, what stands in the way of the next step, who is missing. */
export function MonthPage() {
  const period = usePeriod();
  const view = useQuery('month.view', { period });
  return (
    <Page
      title={`${formatPeriod(period)}进程`}
      note={view.value && `报送截止 ${formatDate(view.value.period.cutOff)}`}
    >
      <QueryView query={view}>
        {(month) =>
          month.opened ? (
            <div className="month">
              <Steps state={month.period.state} />
              <NextStep view={month} />
              <div className="month-columns">
                <AwaitedUnits view={month} />
                <Figures view={month} />
              </div>
            </div>
          ) : (
            <EmptyState
              title={`${formatPeriod(period)}还没有开启`}
              hint="开启后就可以收报表、核查认定。"
              actions={
                <Button type="primary" onClick={() => void openPeriod(period)}>
                  开启{formatPeriod(period)}
                </Button>
              }
            />
          )
        }
      </QueryView>
    </Page>
  );
}

async function takeStep(period: Period, state: PeriodState): Promise<void> {
  if (state === 'issued') navigate('/documents?kind=notice');
  else await setPeriodState(period, state);
}

function Steps({ state }: { readonly state: PeriodState }) {
  const reached = PERIOD_STATES.indexOf(state);
  return (
    <ol className="card month-steps" aria-label="进程">
      {PERIOD_STATES.map((step, index) => {
        const place = index < reached ? 'past' : index === reached ? 'present' : 'future';
        return (
          <li
            key={step}
            className={`month-step-${place}`}
            aria-current={index === reached ? 'step' : undefined}
          >
            <span className="month-mark" aria-hidden>
              {index < reached ? '✓' : index + 1}
            </span>
            {PERIOD_STATE_NAMES[step]}
          </li>
        );
      })}
    </ol>
  );
}

function NextStep({ view }: { readonly view: MonthView }) {
  const { next, period, following } = view;
  const { state } = next;
  const blocked = next.hints.some((hint) => hint.blocks) && state !== 'issued';
  const follow = (hint: MonthHint) =>
    hint.route === '' ? void openPeriod(following.period) : navigate(hint.route);
  return (
    <section className="card month-next" aria-label="下一步">
      <div className="card-head">
        <h2>{state === null ? '本期已关闭' : `下一步：${PERIOD_STATE_NAMES[state]}`}</h2>
        {state !== null && (
          <Button type="primary" disabled={blocked} onClick={() => void takeStep(period.period, state)}>
            {next.title}
          </Button>
        )}
      </div>
      {next.hints.length === 0 && (
        <p className="muted">{state === null ? '没有要办的事。' : '没有妨碍，可以办理。'}</p>
      )}
      <ul>
        {next.hints.map((hint) => (
          <li key={hint.text} className={hint.blocks ? 'month-blocks' : ''}>
            <span className="month-word">{hint.blocks ? '须先办' : '请留意'}</span>
            <span className="month-hint">{hint.text}</span>
            <Button size="small" onClick={() => follow(hint)}>
              {hint.action}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Figures({ view }: { readonly view: MonthView }) {
  const { period, units, reported, late, returned, silent, silentDays, notice } = view;
  const lines = [
    ['单位报送', `${reported}/${units}${late > 0 ? `，迟报${late}` : ''}`, '/reports'],
    ['待认定', `${period.waiting}条`, '/recognition?state=waiting'],
    ['已认定', `${period.recognised}条`, '/recognition?state=recognised'],
    ['已退回', `${returned}条`, '/recognition?state=returned'],
    [`超过${silentDays}天没有消息的项目`, `${silent}个`, '/project-progress?silent=1'],
    ['重点项目', '抄送发改委', '/key-lists'],
    ['月度通报', notice ?? '未发文', '/documents?kind=notice'],
  ] as const;
  return (
    <section className="card" aria-label="本期数字">
      <h2>本期数字</h2>
      <dl className="month-figures">
        {lines.map(([title, value, route]) => (
          <div key={title}>
            <dt>{title}</dt>
            <dd>
              <Button type="link" size="small" onClick={() => navigate(route)}>
                {value}
              </Button>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
