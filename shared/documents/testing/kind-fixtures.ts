/** One document of every kind from the synthetic district; names are invented. */

import type { ProjectDetail } from '../../contract/projects';
import type { Settings } from '../../domain/settings';
import { buildProjectLife } from '../../projects/project-life';
import { buildAssessment } from '../assessment/build-assessment';
import { buildInspectionSheet, buildReviewSheet, buildSurveySheet } from '../assessment/build-mark-sheets';
import { buildTestResult } from '../assessment/build-test-result';
import { buildCalendar } from '../calendar/build-calendar';
import { buildAgenda } from '../forms/build-agenda';
import { buildLetter } from '../forms/build-letter';
import { buildMinutes, type PaperMeeting } from '../forms/build-minutes';
import { buildReviewMinutes, type ReviewedProject } from '../forms/build-review-minutes';
import type { DocumentKind } from '../kinds';
import type { DocumentModel } from '../model';
import { buildBriefing } from '../notice/build-briefing';
import { buildNotice } from '../notice/build-notice';
import { numberFor } from '../number';
import { buildKeyLists } from '../projects/build-key-lists';
import { buildProjectFile } from '../projects/build-project-file';
import { buildProjectList } from '../projects/build-project-list';
import { buildWallChart } from '../projects/build-wall-chart';
import type { ProjectFileData } from '../projects/project-file-data';
import type { ProjectListData } from '../projects/project-list-data';
import { buildQuarter } from '../quarter/build-quarter';
import type { QuarterData } from '../quarter/quarter-data';
import { buildConfirmedValues } from '../ranking/build-confirmed-values';
import { buildCorrection } from '../ranking/build-correction';
import { buildConflictFile } from '../registers/build-conflict-file';
import { buildDispatch } from '../registers/build-dispatch';
import { buildEscalation } from '../registers/build-escalation';
import { buildLeaderFile } from '../registers/build-leader-file';
import { buildRuling } from '../registers/build-ruling';
import { buildSponsorship } from '../registers/build-sponsorship';
import { buildSupervision, type SupervisionData } from '../registers/build-supervision';
import { buildSubmissionsNotice } from '../submissions/build-submissions-notice';
import { buildReportInPerson } from '../unit/build-report-in-person';
import { buildScoreSheet } from '../unit/build-score-sheet';
import type { ReportInPersonData } from '../unit/report-in-person-data';
import type { ScoreSheetData } from '../unit/score-sheet-data';
import { assessmentFixture } from './assessment-fixture';
import { calendarFixture, conflictFileFixture, keyListsFixture, leaderFileFixture } from './loop-fixtures';
import { noticeFixture } from './notice-fixture';
import { confirmedValuesFixture, correctionFixture } from './ranking-fixtures';
import { dispatchFixture, rulingFixture, sponsorshipFixture } from './register-fixtures';

const notice = noticeFixture();
const { settings, period, issuedOn } = notice;

function facts(kind: DocumentKind) {
  return { settings, issuedOn, number: numberFor(kind, settings['document.code'], 2026, 1) };
}

export function quarterFixture(): QuarterData {
  return {
    ...facts('quarter'),
    period,
    units: notice.units,
    quarter: notice.month,
    year: notice.year,
    photos: ['桃花镇', '高新产业园', '区商务局'].map((unit, index) => ({
      project: `${unit}智能装备产业园项目`,
      unit,
      before: index === 2 ? null : photo(2 * index + 1, '2026-08-12', '基础施工'),
      after: photo(2 * index + 2, '2026-11-05', '主体封顶'),
    })),
  };
}

function photo(attachmentId: number, takenOn: string, caption: string) {
  return { attachmentId, width: 1600, height: 1200, takenOn, quarter: null, caption };
}

export function reportInPersonFixture(): ReportInPersonData {
  const group = { group: '镇街组', ranked: 8, score: '41.20' };
  return {
    ...facts('report-in-person'),
    period,
    warning: {
      unit: '临江街道',
      months: 3,
      evidence: [
        { ...group, period: '2026-09', place: 8 },
        { ...group, period: '2026-10', place: 7 },
        { ...group, period: '2026-11', place: 8 },
      ],
      text: '',
    },
    appointment: {
      at: '2026-12-03T15:30',
      place: '区政府第二会议室',
      reporter: '街道党工委书记',
      listeners: '',
    },
    reportOn: '2026-12-04',
  };
}

export function scoreSheetFixture(): ScoreSheetData {
  const group = notice.month.groups[0];
  const month = group?.rows[0];
  if (!group || !month) throw new Error('the district has no units');
  const source = { submissionId: 1, fileName: `${month.unit}11月报表.xlsx`, sheet: '新签约', row: 4 };
  return {
    ...facts('score-sheet'),
    period,
    unit: month.unit,
    group: group.name,
    rows: group.rows,
    scheme: '综合考核方案',
    month: { ...month, formula: '15.00+10.00 = 25.00' },
    year: notice.year.groups[0]?.rows.find((row) => row.unit === month.unit) ?? null,
    items: notice.month.items.map((head, index) => ({
      id: head.id,
      name: head.name,
      score: month.items[index]?.score ?? null,
      formula: month.items[index]?.formula ?? '',
      head,
      leftOut:
        index !== 2
          ? []
          : [
              {
                projectId: 3,
                projectName: '智能装备3期项目',
                date: '2026-11-06',
                reason: '增资项目，只计一次',
              },
            ],
      contributions:
        index > 1
          ? []
          : [1, 2].map((id) => ({
              kind: 'event' as const,
              recordId: id,
              projectId: id,
              projectName: `智能装备${id}期项目`,
              date: id === 1 ? '2026-11-05' : null,
              period,
              value: id === 1 ? '1' : '1/3',
              note: id === 1 ? '' : '按份额计入',
              evidence: '投资合同',
              source: id === 1 ? source : null,
            })),
    })),
    open: [
      {
        projectName: '智能装备4期项目',
        matter: '签约',
        date: '2026.11.09',
        state: '退回',
        reason: '只有意向书。',
      },
    ],
  };
}

export function projectListFixture(): ProjectListData {
  const stages = ['negotiating', 'signed', 'registered', 'started', 'producing', 'terminated'] as const;
  return {
    ...facts('project-list'),
    period,
    projects: Array.from({ length: 30 }, (_, index) => {
      const stage = stages[index % stages.length] ?? 'signed';
      const month = String(1 + (index % 11)).padStart(2, '0');
      return {
        id: index + 1,
        name: `示例${index + 1}号精密模具项目`,
        unit: notice.units[index % 4]?.name ?? '',
        investor: '华东示例投资有限公司',
        industry: '新材料',
        totalWan: index % 7 === 6 ? null : `${3000 + index * 100}.50`,
        fundsWan: `${index * 10}.00`,
        stage,
        stageDate: stage === 'negotiating' ? null : `2026-${month}-12`,
        inScope: index % 10 !== 9,
        progress: '厂房主体封顶，设备陆续进场',
        problem: index % 5 === 0 ? '用电容量不足' : '',
        events:
          stage === 'negotiating'
            ? []
            : [
                { stage: 'signed', date: index % 3 === 0 ? '2025-06-01' : '2026-01-08', waiting: false },
                ...(stage === 'started'
                  ? [{ stage, date: `2026-${month}-12`, waiting: index % 2 === 1 }]
                  : []),
              ],
      };
    }),
  };
}

export function projectFileFixture(): ProjectFileData {
  const detail = projectDetailFixture();
  return {
    ...facts('project-file'),
    period,
    detail,
    life: buildProjectLife({ detail, entries: [], attachments: [], documents: [], region: '全区' }),
    photos: [
      photo(8, '2026-08-27', '主体施工'),
      photo(9, '2026-11-18', '主体封顶'),
      photo(7, '2026-03-02', ''),
    ],
  };
}

function projectDetailFixture(): ProjectDetail {
  const record = {
    projectId: 7,
    projectName: '智能装备产业园项目',
    unitId: 1,
    unit: '桃花镇',
    reportedPeriod: '2026-03',
    reason: '',
    source: { submissionId: 1, fileName: '桃花镇3月报表.xlsx', sheet: '签约', row: 5 },
  } as const;
  return {
    summary: {
      id: 7,
      name: '智能装备产业园项目',
      unitId: 1,
      unit: '桃花镇',
      investor: '华东示例投资有限公司',
      industry: '机电设备制造',
      sourceRegion: '长三角',
      attraction: '以商招商',
      capital: 'domestic',
      totalInvestment: { currency: 'CNY', minor: 12_000_000_000 },
      stage: 'started',
      stageDate: '2026-06-18',
      stageState: 'recognised',
      fundsFen: 500_000_000,
      tags: ['3010'],
      scope: { inScope: true, reason: '内资总投资12000万元，达到推进范围门槛3000万元' },
      lastReportedPeriod: '2026-11',
    },
    fixedAssets: null,
    content: '新建厂房五万平方米',
    address: '高新产业园一号路',
    contact: '',
    note: '',
    events: [
      {
        ...record,
        id: 2,
        stage: 'started',
        eventDate: '2026-06-18',
        amount: null,
        recognisedFen: null,
        state: 'recognised',
        recognisedPeriod: '2026-06',
        evidence: '施工许可证',
      },
      {
        ...record,
        id: 1,
        stage: 'signed',
        eventDate: '2026-03-05',
        amount: { currency: 'USD', minor: 300_000_000 },
        recognisedFen: 2_130_000_000,
        state: 'recognised',
        recognisedPeriod: '2026-03',
        evidence: '',
      },
    ],
    funds: [
      {
        ...record,
        id: 3,
        arrivedOn: '2026-05-20',
        money: { currency: 'CNY', minor: 500_000_000 },
        kind: 'cash',
        voucher: '银行进账单',
        state: 'recognised',
        recognisedPeriod: '2026-05',
        recognisedFen: 500_000_000,
        rateNote: '',
      },
    ],
    progress: [
      { id: 4, period: '2026-04', progress: '完成规划审批', problem: '土地指标未落实', source: null },
    ],
    history: [],
  };
}

function supervisionFixture(): SupervisionData {
  return {
    ...facts('supervision'),
    period,
    cases: ['桃花镇', '区商务局', '桃花镇'].map((unit, index) => ({
      unit,
      person: index === 0 ? '分管副镇长' : '',
      project: index === 1 ? '恒远生物医药项目' : '',
      foundOn: `2026-11-0${index + 3}`,
      facts: '包保项目连续两周未到现场，施工许可逾期未办结。',
      level: ['第一级', '第二级', '第一级'][index] ?? '',
      measures: index === 1 ? '' : '责令书面检查。',
      points: ['0.5', '1', '0'][index] ?? '0',
      deadline: index === 2 ? null : '2026-11-30',
      state: '整改中',
    })),
  };
}

const reviewFixture: PaperMeeting = {
  topic: '11月项目落地评审会',
  heldOn: '2026-11-20',
  place: '区行政中心201室',
  leader: '常务副区长',
  attendees: '区发改委、区自然资源分局、区生态环境分局主要负责人',
  observers: '',
  absent: '区住建局',
  agenda: '储能装备、预制菜两个项目落地评审',
  materials: '基本情况表、可研报告、鸟瞰图、合同书齐备',
  outcome: '',
  decisions: [{ unit: '临港产业园', text: '原则同意储能装备项目落地', deadline: '2026-12-10' }],
  quarter: null,
};

const reviewedFixture: readonly ReviewedProject[] = [
  {
    ...{ name: '储能装备项目', unit: '临港产业园', investor: '某储能科技有限公司', missing: [] },
    ...{ departments: '无不同意见', experts: '工艺成熟', verdict: '准予落户', opinion: '同意落户' },
    ...{ leader: '常务副区长', responsible: '园区管委会主任' },
  },
  {
    ...{ name: '预制菜项目', unit: '云岭镇', investor: '', missing: ['鸟瞰图'] },
    ...{ departments: '', experts: '', verdict: '', opinion: '', leader: '', responsible: '' },
  },
];

const comingFixture = {
  ...reviewFixture,
  ...{ topic: '3月项目落地评审会', kind: '落地评审会', heldAt: '2026-03-30T09:00' },
};

const stopsFixture = [
  { project: '储能装备项目', unit: '临港产业园', sights: '二期厂房封顶，设备进场' },
  { project: '年产5万吨光伏支架生产线项目', unit: '高端装备制造产业园', sights: '' },
];

const departmentsFixture = ['区税务局', '区市场监督管理局', '区行政审批局'];

/** Every kind as the program first shows it, for an office with other settings where given. */
export function everyKind(overrides: Partial<Settings> = {}): Record<DocumentKind, DocumentModel> {
  const set = <T extends { readonly settings: Settings }>(data: T): T => ({
    ...data,
    settings: { ...data.settings, ...overrides },
  });
  return {
    notice: buildNotice(set(notice)),
    briefing: buildBriefing(set({ ...notice, number: '第11期' })),
    quarter: buildQuarter(set(quarterFixture())),
    submissions: buildSubmissionsNotice(set({ ...notice, ...facts('submissions') })),
    'score-sheet': buildScoreSheet(set(scoreSheetFixture())),
    'report-in-person': buildReportInPerson(set(reportInPersonFixture())),
    'project-list': buildProjectList(set(projectListFixture())),
    'project-file': buildProjectFile(set(projectFileFixture())),
    'wall-chart': buildWallChart(set(projectListFixture())),
    minutes: buildMinutes(set({ ...notice, ...facts('minutes'), meeting: null })),
    letter: buildLetter(set(facts('letter'))),
    dispatch: buildDispatch(set(dispatchFixture())),
    escalation: buildEscalation(set(dispatchFixture())),
    sponsorship: buildSponsorship(set(sponsorshipFixture())),
    ruling: buildRuling(set(rulingFixture())),
    'key-lists': buildKeyLists(set(keyListsFixture())),
    'leader-file': buildLeaderFile(set(leaderFileFixture())),
    calendar: buildCalendar(set(calendarFixture())),
    'conflict-file': buildConflictFile(set(conflictFileFixture())),
    correction: buildCorrection(set(correctionFixture())),
    'confirmed-values': buildConfirmedValues(set(confirmedValuesFixture())),
    assessment: buildAssessment(set(assessmentFixture())),
    inspection: buildTestResult('inspection', set({ ...assessmentFixture(), ...facts('inspection') })),
    survey: buildTestResult('survey', set({ ...assessmentFixture([]), ...facts('survey') })),
    supervision: buildSupervision(set(supervisionFixture())),
    'review-minutes': buildReviewMinutes(
      set({ ...facts('review-minutes'), period, meeting: reviewFixture, projects: reviewedFixture }),
    ),
    agenda: buildAgenda(
      set({
        ...facts('agenda'),
        meeting: comingFixture,
        projects: reviewedFixture,
        quarter: null,
        week: null,
      }),
    ),
    'review-sheet': buildReviewSheet(set({ ...facts('review-sheet'), period, projects: reviewedFixture })),
    'inspection-sheet': buildInspectionSheet(
      set({ ...facts('inspection-sheet'), year: 2026, stops: stopsFixture }),
    ),
    'survey-sheet': buildSurveySheet(
      set({ ...facts('survey-sheet'), year: 2026, departments: departmentsFixture }),
    ),
  };
}
