import { formatDate, monthOf } from '../../domain/period';
import { clause, composeParagraph, enumerate, heading, headingText, type Section } from '../compose';
import type { Block } from '../model';
import { expectedProgress, gapTo } from './figures';
import { indicatorWords } from './indicator-names';
import type { NoticeData, NoticeProblem } from './notice-data';
import { yearLabel } from './scope-labels';
import { yearRate } from './year-rate';

/** 其他 and what the office has named itself come last. */
const CATEGORY_ORDER = ['土地', '资金', '手续', '基础设施', '用工'];

/** 五、存在问题: what lags behind by the figures, then the units' problems by category. */
export function buildProblems(data: NoticeData, ordinal: number): Section {
  const blocks: Block[] = [heading('problems', 1, ordinal, '存在问题')];
  const behind = indicatorsBehind(data);
  let number = 0;
  if (behind.length > 0) {
    number += 1;
    blocks.push(
      composeParagraph(
        'problems.behind',
        [
          `${yearLabel(data.period)}累计，`,
          ...behind.flatMap(({ id, points }, index) => [
            `${index === 0 ? '' : '，'}${indicatorWords(id).subject}欠时序进度`,
            { printed: `${points}个百分点`, figure: `year.${id}.gap`, label: indicatorWords(id).subject },
          ]),
          '，完成全年目标任务压力较大。',
        ],
        { lead: { level: 2, text: `${headingText(2, number, '部分指标进度滞后')}。` } },
      ),
    );
  }
  for (const [category, problems] of byCategory(data.problems)) {
    number += 1;
    const stated = String(problems.length);
    blocks.push(
      composeParagraph(
        `problems.${category}`,
        [`共${stated}项。${problems.map(describeProblem).join('；')}。`],
        {
          lead: { level: 2, text: `${headingText(2, number, `${category}方面`)}。` },
          lists: [{ stated, items: problems.map((problem) => problem.project) }],
        },
      ),
    );
  }
  if (data.problems.length === 0) {
    const onSchedule = behind.length === 0 ? scheduleKept(data) : '';
    blocks.push(composeParagraph('problems.none', [`本月各单位未报送需要协调解决的问题${onSchedule}。`]));
  }
  return { blocks, figures: {} };
}

function hasTarget(total: NoticeData['totals'][number]): boolean {
  return yearRate(total) !== null;
}

/** Nothing is said of a schedule that no target was set for. */
function scheduleKept({ totals }: NoticeData): string {
  const targeted = totals.filter((total) => yearRate(total) !== null);
  if (targeted.length === 0) return '';
  return targeted.length === totals.length
    ? '，各项指标均达到时序进度'
    : '，下达目标的各项指标均达到时序进度';
}

/** Indicators whose cumulative completion lies behind the expected progress. */
export function indicatorsBehind(
  data: NoticeData,
): { id: NoticeData['totals'][number]['id']; points: string }[] {
  const progress = expectedProgress(monthOf(data.period));
  return data.totals.flatMap((total) => {
    const rate = yearRate(total);
    const gap = rate === null ? null : gapTo(rate, progress);
    return gap?.word === '欠' ? [{ id: total.id, points: gap.points }] : [];
  });
}

function byCategory(problems: readonly NoticeProblem[]): Map<string, NoticeProblem[]> {
  const categories = new Map<string, NoticeProblem[]>();
  const rank = (problem: NoticeProblem): number => {
    const at = CATEGORY_ORDER.indexOf(clause(problem.category));
    return at < 0 ? CATEGORY_ORDER.length : at;
  };
  for (const problem of [...problems].sort((a, b) => rank(a) - rank(b))) {
    const category = clause(problem.category) || '其他';
    categories.set(category, [...(categories.get(category) ?? []), problem]);
  }
  return categories;
}

/** `桃花镇××项目（特别紧急）：用地指标未落实，建议…，请于2026年12月5日前办理`. */
function describeProblem(problem: NoticeProblem): string {
  const wanted =
    clause(problem.wanted) === '' ? '' : `，建议${clause(problem.wanted).replace(/^(建议|请)+/, '')}`;
  const deadline = problem.deadline === null ? '' : `，请于${formatDate(problem.deadline)}前办理`;
  const subject = problem.project === '' ? '' : `“${problem.project}”`;
  return `${problem.unit}${subject}${problem.urgent ? '（特别紧急）' : ''}：${clause(problem.text)}${wanted}${deadline}`;
}

/** 六、下一步要求: three paragraphs drawn from the month's weak points; the clerk rewords them. */
export function buildRequirements(data: NoticeData, ordinal: number): Section {
  const behind = indicatorsBehind(data).map(({ id }) => indicatorWords(id).subject);
  const missing = data.submissions.filter((entry) => entry.state !== 'on-time').map((entry) => entry.unit);
  const tail = data.warnings.map((warning) => warning.unit);
  const lead = (number: number, text: string) => ({
    lead: { level: 2 as const, text: `${headingText(2, number, text)}。` },
  });
  return {
    blocks: [
      heading('requirements', 1, ordinal, '下一步要求'),
      composeParagraph(
        'requirements.progress',
        [
          behind.length > 0
            ? `各单位要对照年度目标，紧盯${enumerate(behind)}等进度滞后的指标，逐项目排出时间表，确保按时完成全年目标任务。`
            : data.totals.some(hasTarget)
              ? '各单位要保持力度，已达到时序进度的再加压，尚有差距的抓紧赶上，确保全面完成全年目标任务。'
              : '各单位要保持力度，盯紧在谈和已签约项目，推动早落地、早开工、早投产。',
        ],
        lead(1, '加快项目推进'),
      ),
      composeParagraph(
        'requirements.problems',
        [
          '各责任单位和有关部门要主动对接、限时办结，对土地、资金、手续等制约项目落地的问题逐一销号；区层面难以解决的，及时提请协调。'.replace(
            '区层面',
            `${data.settings['office.region'].replace(/^全/, '')}层面`,
          ),
        ],
        lead(2, '抓好问题化解'),
      ),
      composeParagraph(
        'requirements.reports',
        [
          `各单位要于每月${data.settings['cut-off.day']}日前如实报送报表并附佐证材料，不得迟报、漏报、虚报${missing.length > 0 ? `；${enumerate(missing)}要查明原因、落实专人` : ''}${tail.length > 0 ? `；${enumerate(tail)}要按要求做好当面汇报准备` : ''}。`,
        ],
        lead(3, '严格报送纪律'),
      ),
    ],
    figures: {},
  };
}
