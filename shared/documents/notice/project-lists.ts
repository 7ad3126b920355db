import { formatFraction } from '../../domain/exact';
import { formatMonthDay, formatPeriod } from '../../domain/period';
import { REPORTED_STAGES, STAGE_NAMES } from '../../domain/stage';
import { composeParagraph, type Part, shorten } from '../compose';
import { listTable, ordinals } from '../list-table';
import type { Attachment } from '../model';
import { decimalsNeeded, exact, isZero, plain, sumOf } from './figures';
import { indicatorWords } from './indicator-names';
import type { NoticeData, NoticeProject } from './notice-data';

/** 附件: one landscape list for every stage that has projects in this period. */
export function buildProjectLists(data: NoticeData): {
  attachments: Attachment[];
  figures: Record<string, string>;
} {
  const figures: Record<string, string> = {};
  const attachments = REPORTED_STAGES.flatMap((stage): Attachment[] => {
    const projects = data.projects.filter((project) => project.stage === stage);
    if (projects.length === 0) return [];
    const difference = describeDifference(data, stage, projects.length);
    const count = difference.length === 0 ? `month.${stage}-count.recognised` : `list.${stage}.count`;
    figures[count] = String(projects.length);
    return [buildList(data, stage, projects, count, difference)];
  });
  return { attachments, figures };
}

function buildList(
  data: NoticeData,
  stage: NoticeProject['stage'],
  projects: readonly NoticeProject[],
  count: string,
  difference: readonly Part[],
): Attachment {
  const amounts = projects.map((project) => project.totalWan);
  const subject = indicatorWords(`${stage}-count`).subject;
  return {
    // The year after the number of the list (`1.2026年`) would read as one figure.
    title: `${data.settings['office.region']}${formatPeriod(data.period)}新${subject}清单`,
    landscape: true,
    blocks: [
      composeParagraph(
        `list.${stage}.count`,
        [
          '注：本表所列为',
          { printed: `${projects.length}个`, figure: count },
          `经认定的${STAGE_NAMES[stage]}项目`,
          ...difference,
          '。',
        ],
        { style: 'note' },
      ),
      listTable({ key: `list.${stage}`, landscape: true, rowCountFigure: count }, projects, [
        ordinals(5),
        ['项目名称', 20, 'left', (project) => shorten(project.name), { total: '合计' }],
        ['责任单位', 11, 'left', (project) => project.unit],
        ['投资方', 17, 'left', (project) => shorten(project.investor)],
        ['产业', 10, 'center', (project) => project.industry],
        [
          '总投资\n（万元）',
          11,
          'right',
          (project) => (project.totalWan === null ? '—' : plain(project.totalWan)),
          { sums: true, total: plain(formatFraction(sumOf(amounts), decimalsNeeded(amounts))) },
        ],
        [`${STAGE_NAMES[stage]}时间`, 10, 'center', (project) => formatMonthDay(project.date)],
        ['建设内容', 36, 'left', (project) => shorten(project.content)],
      ]),
    ],
  };
}

/** A confirmed figure has no project of its own and a multiplier changes what one counts: the body then states another number. */
function describeDifference(data: NoticeData, stage: NoticeProject['stage'], listed: number): Part[] {
  const id = `${stage}-count`;
  const stated = data.totals.find((total) => total.id === id)?.month.recognised;
  const value = stated === undefined ? null : exact(stated);
  if (stated === undefined || value === null || value.equals(listed)) return [];
  const confirmed = isConfirmed(data, id);
  // Any other difference is a contradiction, which the check of the document finds.
  if (!confirmed && value.d === 1n) return [];
  const how = confirmed ? '按核定数' : '按折算后的个数';
  if (isZero(stated)) return [`；正文${how}不计`];
  return ['；正文所列', { printed: `${plain(stated)}个`, figure: `month.${id}.recognised` }, `${how}计`];
}

function isConfirmed({ month }: NoticeData, id: string): boolean {
  const notes = month.groups.flatMap((group) =>
    group.rows.flatMap((row) => row.items.flatMap((item) => item.confirmed ?? [])),
  );
  return notes.some(({ kind, subject }) => kind === 'value' && subject === id);
}
