/** 云河区, an invented district: groups, units in the office's order, leaders by title, exchange rates. */
import { dayOf, periodsBetween } from './calendar.mjs';

export const FIRST_PERIOD = '2025-01';
export const FIRST_DETAILED_PERIOD = '2026-06';
export const LAST_PERIOD_IN_OFFICE = '2026-10';
export const CURRENT_PERIOD = '2026-11';

export const GROUPS = ['镇街组', '园区组', '部门组'];

/**
 * @param {string} group @param {number} pace @param {string} name @param {string} shortName @param {string[]} aliases
 * @param {string} contact @param {string[]} industries
 * @returns {import('./types').UnitPlan}
 */
function unit(group, pace, name, shortName, aliases, contact, industries) {
  return { name, shortName, group, inComposite: true, aliases, contact, pace, industries };
}

const TOWN = '镇街组';
const PARK = '园区组';
const DEPARTMENT = '部门组';

/** @type {import('./types').UnitPlan[]} */
export const UNITS = [
  unit(TOWN, 1.6, '桃源镇', '桃源', ['桃 源 镇', '桃源乡', '桃源镇人民政府'], '招商办 0000-8600001', [
    '纺织服装',
    '农副产品精深加工',
    '新材料',
    '现代包装制品',
  ]),
  unit(TOWN, 1.3, '柳溪镇', '柳溪', ['柳 溪 镇', '柳溪镇人民政府'], '经济发展办 0000-8600002', [
    '新能源',
    '机电设备制造',
    '农副产品精深加工',
  ]),
  unit(TOWN, 1.2, '白鹭镇', '白鹭', ['白 鹭 镇', '白鹭湖镇'], '招商办 0000-8600003', [
    '现代包装制品',
    '纺织服装',
    '生物医药',
  ]),
  unit(
    TOWN,
    1.5,
    '清河街道',
    '清河',
    ['清河街道办事处', '清河办事处', '清河镇'],
    '招商服务中心 0000-8600004',
    ['现代服务业', '电子信息', '机电设备制造'],
  ),
  unit(TOWN, 0.9, '石桥街道', '石桥', ['石桥街道办事处', '石桥办事处'], '经济发展办 0000-8600005', [
    '现代服务业',
    '纺织服装',
  ]),
  unit(TOWN, 1.2, '南屏街道', '南屏', ['南屏街道办事处', '南 屏 街 道'], '经济发展办 0000-8600006', [
    '现代服务业',
    '电子信息',
    '现代包装制品',
  ]),
  unit(TOWN, 1.1, '望江街道', '望江', ['望江街道办事处', '望江镇'], '招商办 0000-8600007', [
    '现代服务业',
    '新材料',
    '机电设备制造',
  ]),
  unit(TOWN, 0.6, '朝霞农场', '朝霞', ['区朝霞农场', '国营朝霞农场', '朝 霞 农 场'], '场办 0000-8600008', [
    '农副产品精深加工',
    '新能源',
  ]),
  unit(TOWN, 1.3, '云岭镇', '云岭', ['云 岭 镇', '云岭乡'], '招商办 0000-8600009', [
    '新材料',
    '农副产品精深加工',
    '新能源',
  ]),
  unit(
    PARK,
    2.6,
    '云河经济开发区',
    '经开区',
    ['云河经开区', '区经济开发区', '开发区', '云河工业园区'],
    '招商局 0000-8600010',
    ['高端化工', '生物医药', '新材料', '电子信息'],
  ),
  unit(PARK, 1.9, '临港产业园', '临港园', ['临港产业园管委会', '临港工业区'], '招商部 0000-8600011', [
    '高端化工',
    '新能源',
    '现代服务业',
  ]),
  unit(
    PARK,
    1.7,
    '高端装备制造产业园',
    '装备园',
    ['高端装备园', '装备制造园', '机械工业园'],
    '招商部 0000-8600012',
    ['机电设备制造', '新材料', '新能源'],
  ),
  unit(PARK, 1.8, '电子信息产业园', '电子园', ['电子信息园', '电子产业园'], '招商部 0000-8600013', [
    '电子信息',
    '机电设备制造',
  ]),
  unit(
    DEPARTMENT,
    0.8,
    '区发展和改革委员会',
    '区发改委',
    ['发改委', '区发展改革委', '区计委'],
    '投资科 0000-8600014',
    ['新能源', '新材料'],
  ),
  unit(
    DEPARTMENT,
    0.9,
    '区经济和信息化局',
    '区经信局',
    ['经信局', '区工信局', '区经贸委'],
    '产业科 0000-8600015',
    ['机电设备制造', '电子信息', '新材料'],
  ),
  unit(DEPARTMENT, 1.1, '区商务局', '商务局', ['区外经贸委', '区商务委'], '投资促进科 0000-8600016', [
    '现代服务业',
    '生物医药',
    '电子信息',
  ]),
  unit(DEPARTMENT, 0.7, '区科学技术局', '区科技局', ['科技局', '区科学技术委员会'], '高新科 0000-8600017', [
    '生物医药',
    '电子信息',
  ]),
  unit(DEPARTMENT, 0.7, '区农业农村局', '农业农村局', ['区农业局', '区农委'], '产业科 0000-8600018', [
    '农副产品精深加工',
  ]),
  unit(
    DEPARTMENT,
    0.6,
    '区文化和旅游局',
    '区文旅局',
    ['文旅局', '区旅游局', '区文广新局'],
    '产业发展科 0000-8600019',
    ['现代服务业'],
  ),
  unit(DEPARTMENT, 0.6, '区住房和城乡建设局', '区住建局', ['住建局', '区建委'], '综合科 0000-8600020', [
    '现代服务业',
    '新材料',
  ]),
  // Sits in the item rankings, not in the composite.
  {
    ...unit(
      DEPARTMENT,
      0.5,
      '区工商业联合会',
      '区工商联',
      ['工商联', '区总商会'],
      '经济联络科 0000-8600021',
      ['现代服务业', '纺织服装'],
    ),
    inComposite: false,
  },
];

/** Has no target for this indicator: shown as “-”, which is not zero. */
export const NO_TARGET = { unit: '区科学技术局', indicator: 'producing-count' };

/** Leaders by title; a demo office names nobody. */
export const LEADERS = [
  { name: '区委书记', title: '区委书记' },
  { name: '区长', title: '区委副书记、区长' },
  { name: '区人大常委会主任', title: '区人大常委会主任' },
  { name: '区政协主席', title: '区政协主席' },
  { name: '常务副区长', title: '区委常委、常务副区长' },
  { name: '分管招商副区长', title: '副区长（分管商务、招商）' },
  { name: '分管工业副区长', title: '副区长（分管工业、开发区）' },
  { name: '分管农业副区长', title: '副区长（分管农业农村、文旅）' },
];

const RATE_SOURCE = '示例数据';
/** 人民币 per unit, in ten-thousandths, around which the months move. Made up. */
const RATE_BASES = /** @type {const} */ ([
  ['USD', 71500, [0, 120, -60, -180, 40, 210, 90, -130, -240, -310, -260, -350]],
  ['HKD', 9150, [0, 14, -9, -22, 6, 25, 11, -17, -31, -40, -34, -45]],
  ['EUR', 81200, [0, 350, 620, 410, 90, 380, 750, 940, 700, 520, 810, 1030]],
]);

/** One rate per currency and month, in force from its first day; early enough for the oldest event. */
export function makeRates() {
  const months = periodsBetween('2024-12', CURRENT_PERIOD);
  return RATE_BASES.flatMap(([currency, base, moves]) =>
    months.map((period, index) => {
      const value = base + (moves[index % moves.length] ?? 0);
      const text = `${Math.floor(value / 10000)}.${String(value % 10000).padStart(4, '0')}`;
      return { currency, date: dayOf(period, 1), rate: text, source: RATE_SOURCE };
    }),
  );
}
