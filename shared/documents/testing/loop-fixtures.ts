/** The papers of the office's month beside the notice: calendar, key lists, a page for each leader. */
import { shiftDate } from '../../domain/month/cut-off';
import { settingsInForce } from '../../domain/settings';
import type { CalendarData } from '../calendar/build-calendar';
import type { KeyListsData } from '../projects/build-key-lists';
import type { ConflictFileData } from '../registers/build-conflict-file';
import type { LeaderFileData } from '../registers/build-leader-file';

const paper = (number: string) => ({
  period: '2026-11',
  issuedOn: '2026-11-25',
  number,
  settings: settingsInForce([], '2026-11'),
});

/** November 2026: begins on a Sunday and ends on a Monday, so it covers six weeks. */
export function calendarFixture(): CalendarData {
  const deadlines: Record<string, readonly string[]> = {
    '2026-11-03': ['各单位报送问题截止'],
    '2026-11-23': ['当月报表和在谈在建进展报送截止'],
    '2026-11-24': [
      '各单位报送问题截止',
      '问题办理时限：恒远生物医药产业园项目：项目用地尚缺建设用地指标42亩',
      '收齐议题材料：落地评审会',
      '首谈有效期到：桃花镇 储能项目',
      '跟进象湖街道整改承诺',
    ],
  };
  const weeks = Array.from({ length: 6 }, (_, week) =>
    Array.from({ length: 7 }, (__, day) => {
      const date = shiftDate('2026-10-26', week * 7 + day);
      return {
        date,
        outside: !date.startsWith('2026-11'),
        mark: day >= 5 ? ('休' as const) : ('' as const),
        deadlines: (deadlines[date] ?? []).map((text) => ({ text, short: text })),
      };
    }),
  );
  return { ...paper(''), weeks };
}

/** One list with two projects, one of them without an amount in 人民币, and one list without any. */
export function keyListsFixture(): KeyListsData {
  return {
    ...paper('×开放办抄〔2026〕1号'),
    lists: [
      {
        tag: '3010',
        projects: [
          {
            name: '恒远生物医药产业园项目',
            unit: '桃花镇',
            investor: '恒远生物医药集团有限公司',
            totalWan: '52000.00',
            stage: '开工',
            reported: '开工',
            progress: '一号厂房基础完成，二号厂房桩基施工',
          },
          {
            name: '年产3万吨可降解包装膜生产项目',
            unit: '象湖街道',
            investor: '',
            totalWan: null,
            stage: '签约',
            reported: '',
            progress: '',
          },
        ],
      },
      { tag: '省级重点', projects: [] },
    ],
  };
}

/** Two leaders: one with a project and open problems, one with a unit nobody visited. */
export function leaderFileFixture(): LeaderFileData {
  return {
    ...paper(''),
    leaders: [
      {
        leader: '分管副区长',
        title: '副区长（分管工业、开发区）',
        sponsorships: [
          {
            subject: '恒远生物医药产业园项目',
            kind: '包保项目',
            unit: '桃花镇',
            standing: '开工，一号厂房基础完成',
            plan: '按四个节点倒排工期，每周调度',
            goal: '年内完成主体',
            team: '指挥长分管副区长；成员桃花镇、区自然资源分局、区住建局',
            missing: '',
            visits: 2,
            lastVisit: '2026-11-22',
            idle: false,
          },
          {
            subject: '高端装备产业领导小组',
            kind: '产业组包保',
            unit: '',
            standing: '机电设备制造项目12个',
            plan: '',
            goal: '',
            team: '',
            missing: '',
            visits: 1,
            lastVisit: '2026-11-18',
            idle: false,
          },
        ],
        groupProjects: [
          {
            subject: '数控机床整机项目',
            industry: '机电设备制造',
            unit: '高端装备制造产业园',
            standing: '开工，主体结构封顶',
          },
          { subject: '液压泵阀生产线项目', industry: '机电设备制造', unit: '桃花镇', standing: '签约' },
        ],
        visits: [
          { on: '2026-11-22', subject: '恒远生物医药产业园项目', content: '现场调度桩基施工和临时用电' },
          { on: '2026-11-18', subject: '高端装备制造产业园', content: '走访三家企业' },
        ],
        problems: [
          {
            subject: '恒远生物医药产业园项目',
            text: '项目用地尚缺建设用地指标42亩',
            days: 23,
            state: '提请市协调',
          },
        ],
      },
      {
        leader: '区长',
        title: '',
        sponsorships: [
          {
            subject: '象湖街道',
            kind: '联系单位',
            unit: '象湖街道',
            standing: '',
            plan: '',
            goal: '',
            team: '',
            missing: '',
            visits: 0,
            lastVisit: null,
            idle: true,
          },
        ],
        groupProjects: [],
        visits: [],
        problems: [],
      },
    ],
  };
}

/** Two units that met one investor, and a ruling one of them appealed against. */
export function conflictFileFixture(): ConflictFileData {
  const contact = {
    name: '恒远生物医药产业园项目',
    investor: '恒远生物医药集团有限公司',
    place: '',
    people: '',
    state: '跟踪中',
    reason: '同一项目',
  };
  return {
    ...paper(''),
    project: '恒远生物医药产业园项目',
    unit: '桃花镇',
    investor: '恒远生物医药集团有限公司',
    content: '建设标准厂房和研发中心',
    contacts: [
      {
        ...contact,
        unit: '桃花镇',
        metAt: '2026-03-05T09:30',
        place: '桃花镇',
        people: '镇长',
        evidence: '会谈记录、考察函',
        expiresOn: '2026-09-01',
      },
      {
        ...contact,
        unit: '象湖街道',
        metAt: '2026-04-10T15:00',
        evidence: '微信记录',
        state: '裁归他家',
        expiresOn: '2026-10-07',
      },
    ],
    rulings: [
      {
        unit: '桃花镇',
        otherUnits: '象湖街道',
        grounds: '桃花镇首谈在先，项目选址在该镇',
        ruledOn: '2026-11-16',
        effectiveFrom: '2026-11-20',
        steps: ['2026-11-16 已裁决：经会商裁决', '2026-11-19 申诉中：象湖街道提出申诉'],
        appeal: '2026-11-19 象湖街道 认为其介绍人先到',
      },
    ],
  };
}
