import { formatDate, formatPeriod, type Period } from '../../domain/period';
import { BLANK } from '../blank';
import { clause, composeParagraph, heading } from '../compose';
import type { Block, DocumentModel } from '../model';
import type { IssueFacts } from '../page/official-parts';
import { minutesParts, type PaperMeeting, peopleOf, tellDecisions } from './build-minutes';

export interface ReviewMinutesData extends IssueFacts {
  readonly period: Period;
  /** `null`: none is registered; the form is left to fill in. */
  readonly meeting: PaperMeeting | null;
}

/**
 * 落地评审会议纪要 (方案 三(二): 集体决策, 会前四类材料, 会议纪要), as far as the register of meetings goes; the rest is
 * left to fill in.
 */
export function buildReviewMinutes(data: ReviewMinutesData): DocumentModel {
  const { meeting, settings, period } = data;
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
      composeParagraph('projects.text', [`会议评审的议题：${said(meeting?.agenda, BLANK)}。`]),
      heading('materials', 1, 2, '会前材料'),
      composeParagraph('materials.text', [
        `${said(meeting?.materials, `项目基本情况表、可行性研究报告、鸟瞰图、合同书${BLANK}`)}。`,
      ]),
      heading('decisions', 1, 3, '评审意见'),
      ...opinions(meeting),
      heading('requirements', 1, 4, '会议要求'),
      composeParagraph('requirements.text', [
        `会议要求，责任单位要按照评审意见完善项目方案和合同条款，明确专人、限时办结，办理结果报${settings['office.short-name']}。`,
      ]),
      ...peopleOf(meeting),
    ],
    figures: {},
  };
}

function opinions(meeting: PaperMeeting | null): Block[] {
  const outcome = clause(meeting?.outcome ?? '');
  const decided = meeting === null ? [] : tellDecisions(meeting.decisions);
  if (outcome === '' && decided.length > 0) return decided;
  return [composeParagraph('decisions.text', [`${outcome || `会议议定：${BLANK}`}。`]), ...decided];
}
