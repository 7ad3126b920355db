import { settingsInForce } from '../../domain/settings';
import type { DispatchData, PaperProblem, RulingData, SponsorshipData } from '../registers/register-data';

const paper = (number: string) => ({
  period: '2026-11',
  issuedOn: '2026-11-25',
  number,
  settings: settingsInForce([], '2026-11'),
});

const problem: PaperProblem = {
  unit: '桃花镇',
  project: '恒远生物医药产业园项目',
  category: '土地',
  text: '项目用地尚缺建设用地指标42亩。',
  wanted: '请市自然资源局统筹解决用地指标',
  urgent: true,
  reportedOn: '2026-11-24',
  days: 1,
  overdue: false,
  isNew: true,
  deadline: '2026-12-05',
  tried: '区自然资源分局已组织腾挪置换，尚差42亩',
  escalated: true,
};

/** Two categories, one problem urgent and with the city, one overdue, one of a unit itself. */
export function dispatchFixture(): DispatchData {
  return {
    ...paper('×开放办调〔2026〕1号'),
    week: { from: '2026-11-23', to: '2026-11-29' },
    projects: [
      {
        project: '恒远生物医药产业园项目',
        unit: '桃花镇',
        kind: '新开工',
        on: '2026-11-24',
        moved: '11月24日开工',
        progress: '场地平整完成，桩基施工',
        problems: 1,
      },
      {
        project: '年产5万吨光伏支架项目',
        unit: '朝阳农场',
        kind: '新投产',
        on: '2026-09-16',
        moved: '',
        progress: '',
        problems: 0,
      },
    ],
    problems: [
      problem,
      {
        ...problem,
        unit: '象湖街道',
        project: '年产3万吨可降解包装膜生产项目',
        category: '手续',
        text: '能评报告需报市级审批，周期较长',
        wanted: '',
        urgent: false,
        reportedOn: '2026-11-02',
        days: 23,
        overdue: true,
        isNew: false,
        tried: '',
        escalated: false,
      },
      {
        ...problem,
        unit: '朝阳农场',
        project: '',
        category: '用工',
        text: '熟练工人缺口约120人',
        urgent: false,
        escalated: false,
      },
    ],
    decisions: [
      {
        unit: '桃花镇',
        text: '完成地块内两户房屋拆迁',
        decidedOn: '2026-11-18',
        deadline: '2026-11-30',
        done: false,
        result: '',
      },
      {
        unit: '区住建局',
        text: '接通园区污水管网',
        decidedOn: '2026-11-11',
        deadline: null,
        done: true,
        result: '已于11月20日接通',
      },
    ],
  };
}

export function rulingFixture(): RulingData {
  return {
    ...paper('×开放办裁〔2026〕1号'),
    rulings: [
      {
        project: '恒远生物医药产业园项目',
        unit: '桃花镇',
        otherUnits: '象湖街道、区商务局',
        facts: '桃花镇于2026年3月5日首次与恒远集团会谈，有会谈记录；象湖街道、区商务局分别于4月、5月接洽',
        grounds: '桃花镇首谈在先，项目选址在该镇产业园',
        effectiveFrom: '2026-11-20',
      },
    ],
  };
}

/** Three leaders; one project nobody visited, one sponsorship of a unit. */
export function sponsorshipFixture(): SponsorshipData {
  const entry = {
    leader: '分管副区长',
    title: '副区长（分管工业、开发区）',
    subject: '恒远生物医药产业园项目',
    unit: '桃花镇',
    kind: '包保项目',
    missing: '',
    visits: 4,
    lastVisit: '2026-11-22',
    idle: false,
  };
  return {
    ...paper('×开放办包〔2026〕1号'),
    sponsorships: [
      entry,
      {
        ...entry,
        leader: '区政协主席',
        title: '区政协主席',
        subject: '年产5万吨光伏支架项目',
        visits: 0,
        lastVisit: null,
        idle: true,
        missing: '方案',
      },
      {
        ...entry,
        leader: '区长',
        title: '区委副书记、区长',
        subject: '象湖街道',
        unit: '象湖街道',
        kind: '联系单位',
        visits: 2,
      },
    ],
  };
}
