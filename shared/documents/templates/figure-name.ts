import { INDICATORS } from '../../domain/indicators/indicator';
import { STAGE_NAMES, STAGES } from '../../domain/stage';
import { indicatorWords } from '../notice/indicator-names';

const SCOPES: Readonly<Record<string, string>> = { month: '本月', year: '累计', quarter: '本季' };

/**
 * What of an indicator can stand alone in a sentence. Change and distance from schedule cannot: they are printed
 * without their sign, which only the sentence around them tells (增长、欠时序).
 */
const MEASURES: Readonly<Record<string, string>> = {
  reported: '上报数',
  recognised: '认定数',
  target: '目标数',
  rate: '完成率',
};

const SINGLE: Readonly<Record<string, string>> = {
  'year.progress': '时序进度',
  'month.submissions.due': '应报单位数',
  'month.submissions.on-time': '按时报送单位数',
  'month.score': '综合得分',
  'month.leaders': '包保领导数',
  'month.sponsorships': '包保对象数',
  'month.visits': '走访次数',
  'month.idle': '久未走访数',
  'tail.months': '连续靠后月数',
  'list.total': '项目总数',
  'list.total.wan': '总投资合计',
  'file.entries': '事项数',
  'wall.projects': '在推进项目数',
  'problems.open': '未办结问题数',
  'problems.new': '本周新报问题数',
  'problems.urgent': '特别紧急问题数',
  'problems.overdue': '超时限问题数',
  'problems.escalated': '提请协调问题数',
  'week.projects': '新开工新投产项目数',
  'decisions.all': '议定事项数',
  'decisions.open': '未落实事项数',
  'quarter.photographed': '现场影像项目数',
  'month.deadlines': '时限安排数',
  'conflict.contacts': '首谈次数',
  'conflict.units': '首谈单位数',
  'correction.count': '更正数据数',
  'correction.moves': '名次变化单位数',
  'confirmed.count': '核定数据数',
  'proposals.count': '奖惩建议数',
  'month.cases': '问责事项数',
  'month.units': '被问责单位数',
  'month.points': '扣减绩效分',
};

/** The name of a figure in a template, e.g. `month.signed-count.recognised` → 本月签约项目认定数; `null`: not offered. */
export function figureName(key: string): string | null {
  if (Object.hasOwn(SINGLE, key)) return SINGLE[key] ?? null;
  const [scope = '', id = '', measure = '', ...rest] = key.split('.');
  if (scope === 'month' && id === 'list') return `重点库${measure}项目数`;
  if (scope === 'list' && measure === '') {
    const stage = STAGES.find((entry) => entry === id);
    return stage ? `${STAGE_NAMES[stage]}项目数` : null;
  }
  const indicator = INDICATORS.find((entry) => entry.id === id);
  if (!indicator || !Object.hasOwn(SCOPES, scope) || !Object.hasOwn(MEASURES, measure)) return null;
  if (rest.length > 0 && rest.join('.') !== 'yi') return null;
  const name = `${SCOPES[scope]}${indicatorWords(indicator.id).subject}${MEASURES[measure]}`;
  return rest.length > 0 ? `${name}亿元` : name;
}

/**
 * The names of a document's figures, also of those that are left out this month: a rate without a target, an
 * amount too small for 亿元.
 */
export function figureNames(figures: Readonly<Record<string, string>>): string[] {
  const keys = new Set(Object.keys(figures));
  for (const key of Object.keys(figures)) {
    const [scope = '', id = ''] = key.split('.');
    if (!Object.hasOwn(SCOPES, scope) || !INDICATORS.some((entry) => entry.id === id)) continue;
    for (const measure of Object.keys(MEASURES))
      for (const ending of ['', '.yi']) keys.add(`${scope}.${id}.${measure}${ending}`);
  }
  return [...keys].flatMap((key) => figureName(key) ?? []);
}
