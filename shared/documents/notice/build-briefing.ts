import { formatPeriod, monthOf } from '../../domain/period';
import { composeParagraph, enumerate, type Part } from '../compose';
import { fillPages } from '../measure/count-pages';
import { SUBSTITUTE_FONTS } from '../measure/text-lines';
import type { Block, DocumentModel, Paragraph } from '../model';
import { mmToTwips } from '../page/page';
import { bulletinFoot, profileFrom } from '../page/profile';
import { buildKeyTable, buildPlacesTable, buildProblemTable, buildProgressChart } from './briefing-tables';
import { expectedProgress } from './figures';
import { indicatorWords } from './indicator-names';
import type { NoticeData, NoticeProblem } from './notice-data';
import { enumerateTotals, totalFigures } from './overview';
import { indicatorsBehind } from './problems';
import { roundAmounts } from './round-amounts';
import { monthLabel, yearLabel } from './scope-labels';
import { yearRate } from './year-rate';

/** What fits on the one page besides the figures; fewer problems are listed where their texts are long. */
const MAX_PROBLEMS = 3;
/** Room for 批示, in millimetres. */
const MIN_BOX_HEIGHT = 13;
const MAX_BOX_HEIGHT = 80;
/** Kept free, in millimetres: substitute fonts are a little wider than the official ones. */
const SPARE_HEIGHT = 3;
const SUMMARY_INDICATORS = ['signed-count', 'started-count', 'funds-in-place'];

/**
 * 领导专报: one page under a bulletin head with key figures and their change, completion against the expected
 * progress, units behind, problems that need a leader, suggestions, and room for 批示.
 */
export function buildBriefing(gathered: NoticeData): DocumentModel {
  const data = roundAmounts(gathered);
  for (const withChart of [true, false]) {
    for (let problems = MAX_PROBLEMS; problems >= 0; problems -= 1) {
      const form = { problems, withChart, boxHeight: MIN_BOX_HEIGHT };
      const { pages, left } = fillPages(buildWithForm(data, form), SUBSTITUTE_FONTS);
      const spare = left / mmToTwips(1) - SPARE_HEIGHT;
      if (pages > 1 || spare < 0) continue;
      // What is left of the page belongs to the leader's pen.
      return buildWithForm(data, {
        ...form,
        boxHeight: Math.min(MAX_BOX_HEIGHT, Math.floor(MIN_BOX_HEIGHT + spare)),
      });
    }
  }
  return buildWithForm(data, { problems: 0, withChart: false, boxHeight: MIN_BOX_HEIGHT });
}

/** What gives way so that all stays on one page. */
interface BriefingForm {
  readonly problems: number;
  readonly withChart: boolean;
  /** 批示栏, in millimetres. */
  readonly boxHeight: number;
}

function buildWithForm(data: NoticeData, form: BriefingForm): DocumentModel {
  const { settings } = data;
  const progress = expectedProgress(monthOf(data.period));
  const figures: Record<string, string> = { 'year.progress': progress };
  for (const total of data.totals) Object.assign(figures, totalFigures(total, progress));
  const problems = selectProblems(data.problems, form.problems);
  const hasTargets = data.totals.some((total) => yearRate(total) !== null);
  const blocks: Block[] = [
    summarise(data),
    buildKeyTable(data, progress),
    ...(hasTargets && form.withChart ? [buildProgressChart(data, progress)] : []),
    ...buildPlacesTable(data),
    ...(problems.length > 0 ? [buildProblemTable(problems, data.problems.length)] : []),
    suggest(data),
    { type: 'form-box', key: 'instructions', label: '领导批示', height: form.boxHeight },
  ];
  return {
    kind: 'briefing',
    profile: profileFrom(settings),
    masthead: {
      form: 'bulletin',
      mark: settings['briefing.name'],
      number: data.number,
      office: settings['office.name'],
      date: data.issuedOn,
      secrecy: settings['briefing.remark'],
      ...(settings['briefing.signer'] === '' ? {} : { signer: settings['briefing.signer'] }),
    },
    title: `${formatPeriod(data.period)}${settings['office.region']}招商引资项目推进情况`,
    mainRecipients: [],
    blocks,
    attachments: [],
    signature: null,
    imprint: bulletinFoot(settings, data.issuedOn),
    figures,
  };
}

/** Run-in headings without ordinals: a page has no room for lines of their own. */
function lead(text: string) {
  return { lead: { level: 1 as const, text: `${text}。` } };
}

function summarise(data: NoticeData): Paragraph {
  const stated = enumerateTotals(data.totals.filter((total) => SUMMARY_INDICATORS.includes(total.id)));
  const withTarget = data.totals.filter((total) => yearRate(total) !== null);
  const behind = indicatorsBehind(data).length;
  const judged: Part[] =
    withTarget.length === 0
      ? ['。']
      : [
          `；${yearLabel(data.period)}${withTarget.length}项指标${
            behind === 0
              ? '均达到'
              : behind === withTarget.length
                ? '均未达到'
                : `中${withTarget.length - behind}项达到`
          }时序进度。`,
        ];
  return composeParagraph(
    'summary',
    [`${monthLabel(data.period)}，`, ...stated, ...judged],
    lead('总体情况'),
  );
}

/** Urgent ones first, then those with the nearest deadline, then as reported. */
function selectProblems(problems: readonly NoticeProblem[], limit: number): NoticeProblem[] {
  const key = (problem: NoticeProblem): string => `${problem.urgent ? 0 : 1}${problem.deadline ?? '9999'}`;
  return [...problems].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)).slice(0, limit);
}

function suggest(data: NoticeData): Paragraph {
  const behind = indicatorsBehind(data).map(({ id }) => indicatorWords(id).subject);
  const first =
    behind.length > 0
      ? `调度${enumerate(behind.slice(0, 3))}等滞后指标，倒排工期`
      : data.totals.some((total) => yearRate(total) !== null)
        ? '保持推进力度，确保全面完成年度目标'
        : '盯紧在谈和已签约项目，推动早落地、早开工、早投产';
  const listed = data.problems.length > 0 ? '；对上列问题明确牵头领导，限时办结' : '';
  return composeParagraph('suggestions', [`${first}${listed}。`], lead('工作建议'));
}
