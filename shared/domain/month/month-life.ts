/** The life of a period on one page: which step comes next, and what stands in its way (制度 三(二)1–2). */

import { formatDate, formatPeriod, type Period, shiftPeriod } from '../period';
import { PERIOD_STATES, type PeriodState } from '../stage';
import { daysUntil } from './cut-off';

export interface MonthFacts {
  readonly period: Period;
  readonly state: PeriodState;
  readonly cutOff: string;
  readonly today: string;
  /** Units that have not reported. */
  readonly missing: number;
  /** Units whose report was sent back and has not come again. */
  readonly sentBack: number;
  /** Records reported or being checked, those sent back, those recognised. */
  readonly waiting: number;
  readonly returned: number;
  readonly recognised: number;
  /** The period after this one has been opened. */
  readonly nextOpened: boolean;
}

/** Something to see to before the next step. */
export interface MonthHint {
  readonly text: string;
  /** The step cannot be taken while this stands; otherwise it is for the clerk to weigh. */
  readonly blocks: boolean;
  /** Where it is seen to, and what the button there says. */
  readonly route: string;
  readonly action: string;
}

export interface NextStep {
  /** `issued` is reached by issuing the notice only; `null`: the period has ended. */
  readonly state: PeriodState | null;
  /** The button: 截止报送. */
  readonly title: string;
  readonly hints: readonly MonthHint[];
}

/** Button of the step that leads to a state. */
const STEP_TITLES: Record<Exclude<PeriodState, 'open'>, string> = {
  'cut-off': '截止报送',
  checking: '开始核查',
  recognised: '核查完毕',
  issued: '生成通报',
  closed: '关闭本期',
};

export function nextStepOf(facts: MonthFacts): NextStep {
  const state = PERIOD_STATES[PERIOD_STATES.indexOf(facts.state) + 1];
  if (state === undefined || state === 'open') return { state: null, title: '', hints: openNext(facts) };
  const hints = HINTS[state](facts);
  return {
    state,
    title: STEP_TITLES[state],
    hints: state === 'closed' ? [...hints, ...openNext(facts)] : hints,
  };
}

/** What keeps the period from being taken to a later state, over all the steps in between; going back is free. */
export function blockersOf(facts: MonthFacts, target: PeriodState): MonthHint[] {
  const steps = PERIOD_STATES.slice(
    PERIOD_STATES.indexOf(facts.state) + 1,
    PERIOD_STATES.indexOf(target) + 1,
  );
  return steps.flatMap((state) =>
    state === 'open' ? [] : HINTS[state](facts).filter((hint) => hint.blocks),
  );
}

const HINTS: Record<Exclude<PeriodState, 'open'>, (facts: MonthFacts) => MonthHint[]> = {
  'cut-off': (facts) => {
    const { cutOff, today } = facts;
    const days = daysUntil(cutOff, today);
    return [
      ...(days > 0 ? [hint(`报送截止日是${formatDate(cutOff)}，还有${days}天`, '/reports', '看报送')] : []),
      ...awaitedHints(facts),
    ];
  },
  checking: (facts) => [
    ...(facts.waiting + facts.returned + facts.recognised === 0
      ? [{ ...hint('还没有导入任何报表', '/import', '导入报表'), blocks: true }]
      : []),
    ...awaitedHints(facts),
  ],
  recognised: ({ waiting, returned, recognised }) => [
    ...(waiting > 0
      ? [{ ...hint(`${waiting}条上报待核查认定`, '/recognition?state=waiting', '去核查'), blocks: true }]
      : []),
    ...(recognised === 0 && waiting === 0 ? [hint('本期没有认定任何记录', '/recognition', '看核查')] : []),
    ...(returned > 0
      ? [hint(`${returned}条已退回，等单位补正`, '/recognition?state=returned', '看退回')]
      : []),
  ],
  issued: (facts) => [
    { ...hint('通报还没有发文', '/documents?kind=notice', '生成通报'), blocks: true },
    ...awaitedHints(facts),
  ],
  closed: () => [],
};

function awaitedHints({ missing, sentBack }: MonthFacts): MonthHint[] {
  return [
    ...(missing > 0
      ? [hint(`${missing}个单位未报，通报中将列为未报`, '/reports?state=missing', '看未报单位')]
      : []),
    ...(sentBack > 0
      ? [hint(`${sentBack}个单位的报表退回后还没有重报`, '/reports?state=returned', '看待重报单位')]
      : []),
  ];
}

/** An issued month offers the next one: reports for it may be coming in already. */
function openNext({ period, nextOpened }: MonthFacts): MonthHint[] {
  return nextOpened ? [] : [hint(`${formatPeriod(shiftPeriod(period, 1))}还没有开启`, '', '开启下一期')];
}

function hint(text: string, route: string, action: string): MonthHint {
  return { text, blocks: false, route, action };
}
