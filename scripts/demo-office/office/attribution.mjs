/** What the office has entered over the reports: joint projects, projects that continue another, confirmed figures. */
import { toMoney } from './to-money.mjs';

/** 联合引进: [project, from which month, shares by unit]. */
const JOINT = /** @type {const} */ ([
  [
    '聿翌城市会客厅商业中心项目',
    '2026-06',
    [
      ['清河街道', '3/5'],
      ['区商务局', '2/5'],
    ],
  ],
  [
    '澄渊印染提标改造项目',
    '2026-10',
    [
      ['桃源镇', '1/2'],
      ['区经济和信息化局', '1/2'],
    ],
  ],
]);

/** [project, the earlier one it continues, kind, reason]. */
const LINKS = /** @type {const} */ ([
  [
    '年产6亿只精密连接器生产线项目（二期）',
    '年产6亿只精密连接器生产线项目（一期）',
    'increase',
    '原投资方在原址增资扩产，签有增资协议，只计增加部分',
  ],
  [
    '珩翌年产5万吨光伏支架生产线项目（二期）',
    '珩翌年产5万吨光伏支架生产线项目（一期）',
    'upgrade',
    '两期合同合并，项目整体升格，不新增资金',
  ],
]);

/** 核定值 of months already issued; `computed` is what the ranking gives without it. */
export const CONFIRMED = [
  {
    period: '2026-10',
    unit: '区农业农村局',
    indicator: 'registered-count',
    computed: '1',
    confirmed: '2',
    reason: '另有1个项目营业执照当月核发、报表漏填，经核查登记信息确认',
  },
];

/** @param {import('../types').Project[]} projects */
export function makeAttribution(projects) {
  /** @param {string} name */
  const find = (name) => {
    const project = projects.find((each) => each.name === name);
    if (!project) throw new Error(`no project ${name}`);
    return project;
  };
  return {
    shares: JOINT.map(([name, from, shares]) => ({
      project: find(name).name,
      from,
      shares: shares.map(([unit, share]) => ({ unit, share })),
    })),
    links: LINKS.map(([name, earlier, kind, reason]) => ({
      project: find(name).name,
      earlier: find(earlier).name,
      kind,
      increment: kind === 'increase' ? toMoney(find(name).total) : null,
      reason,
    })),
  };
}
