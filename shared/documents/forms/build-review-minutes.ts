import { formatDate, formatPeriod, type Period } from '../../domain/period';
import { BLANK } from '../blank';
import { clause, composeParagraph, enumerate, heading, headingText } from '../compose';
import type { Block, DocumentModel, Paragraph } from '../model';
import type { IssueFacts } from '../page/official-parts';
import { minutesParts, type PaperMeeting, peopleOf, tellDecisions } from './build-minutes';

/** A project as the meeting had it before it, by the register of reviews. */
export interface ReviewedProject {
  readonly name: string;
  readonly unit: string;
  readonly investor: string;
  /** Papers that had not come. */
  readonly missing: readonly string[];
  readonly departments: string;
  readonly experts: string;
  /** 准予落户, 不予落户; empty while nothing is settled. */
  readonly verdict: string;
  readonly opinion: string;
  readonly leader: string;
  readonly responsible: string;
}

export interface ReviewMinutesData extends IssueFacts {
  readonly period: Period;
  /** `null`: none is registered; the form is left to fill in. */
  readonly meeting: PaperMeeting | null;
  /** Those that were before the meeting on its day. */
  readonly projects: readonly ReviewedProject[];
}

/**
 * 落地评审会议纪要 (方案 三(二): 集体决策, 会前四类材料, 会议纪要), as far as the registers of meetings and reviews go; the
 * rest is left to fill in.
 */
export function buildReviewMinutes(data: ReviewMinutesData): DocumentModel {
  const { meeting, projects, settings, period } = data;
  const said = (text: string | undefined, otherwise: string): string => clause(text ?? '') || otherwise;
  return {
    ...minutesParts(data),
    kind: 'review-minutes',
    title: `${said(meeting?.topic, `${formatPeriod(period)}项目落地评审会`)}会议纪要`,
    blocks: [
      composeParagraph('opening', [
        `${meeting === null ? `${BLANK}年${BLANK}月${BLANK}日` : formatDate(meeting.heldOn)}，${meeting?.leader || BLANK}在${said(meeting?.place, BLANK)}主持召开${said(meeting?.topic, '项目落地评审会')}，对有关项目进行集体评审。现纪要如下。`,
      ]),
      heading('projects', 1, 1, '评审项目'),
      projects.length > 0
        ? listProjects(projects)
        : composeParagraph('projects.text', [`会议评审的议题：${said(meeting?.agenda, BLANK)}。`]),
      heading('materials', 1, 2, '会前材料'),
      composeParagraph('materials.text', [
        `${said(meeting?.materials, projects.length > 0 ? describeMaterials(projects) : `项目基本情况表、可行性研究报告、鸟瞰图、合同书${BLANK}`)}。`,
      ]),
      heading('decisions', 1, 3, '评审意见'),
      ...projects.map(describeProject),
      ...describeOthers(meeting, projects.length),
      heading('requirements', 1, 4, '会议要求'),
      composeParagraph('requirements.text', [
        `会议要求，责任单位要按照评审意见完善项目方案和合同条款，明确专人、限时办结，办理结果报${settings['office.short-name']}。`,
      ]),
      ...peopleOf(meeting),
    ],
    figures: {},
  };
}

function listProjects(projects: readonly ReviewedProject[]): Paragraph {
  const stated = String(projects.length);
  const named = projects.map(
    ({ name, unit, investor }) =>
      `${clause(name)}（${unit}提交${clause(investor) === '' ? '' : `，投资方为${clause(investor)}`}）`,
  );
  return composeParagraph('projects.text', [`会议评审项目${stated}个：${enumerate(named)}。`], {
    lists: [{ stated, items: named }],
  });
}

function describeMaterials(projects: readonly ReviewedProject[]): string {
  const lacking = projects.filter(({ missing }) => missing.length > 0);
  if (lacking.length === 0) return '上述项目的基本情况表、可行性研究报告、鸟瞰图、合同书均已报齐';
  return lacking.map(({ name, missing }) => `${clause(name)}尚缺${enumerate(missing)}`).join('；');
}

function describeProject(project: ReviewedProject, index: number): Paragraph {
  const { name, departments, experts, verdict, opinion, leader, responsible } = project;
  const sentences = [
    clause(departments) === '' ? '' : `部门意见：${clause(departments)}`,
    clause(experts) === '' ? '' : `专家意见：${clause(experts)}`,
    `会议议定：${[verdict, clause(opinion)].filter(Boolean).join('。') || BLANK}`,
    leader === ''
      ? ''
      : `责任领导为${leader}${clause(responsible) === '' ? '' : `，责任人为${clause(responsible)}`}`,
  ];
  return composeParagraph(
    `decisions.${index + 1}`,
    [`${sentences.filter((sentence) => sentence !== '').join('。')}。`],
    { lead: { level: 2, text: `${headingText(2, index + 1, clause(name))}。` } },
  );
}

/** What else the meeting came to; room for it where nothing is written down. */
function describeOthers(meeting: PaperMeeting | null, projects: number): Block[] {
  const outcome = clause(meeting?.outcome ?? '');
  const decided = meeting === null ? [] : tellDecisions(meeting.decisions, projects);
  if (outcome === '' && projects + decided.length > 0) return decided;
  return [...decided, composeParagraph('decisions.text', [`${outcome || `会议议定：${BLANK}`}。`])];
}
