import { formatFraction } from '../../domain/exact';
import { formatPeriod, type Period } from '../../domain/period';
import { composeParagraph, type Part, shorten } from '../compose';
import { listTable, ordinals } from '../list-table';
import type { Attachment, DocumentModel } from '../model';
import { plain, sumOf } from '../notice/figures';
import { contactLine, type IssueFacts, officialParts } from '../page/official-parts';
import { letterFoot } from '../page/profile';

export interface KeyListPaperProject {
  readonly name: string;
  readonly unit: string;
  readonly investor: string;
  /** Decimal text in 万元; `null` when not stated or not convertible. */
  readonly totalWan: string | null;
  readonly stage: string;
  /** What was reported in the period. */
  readonly reported: string;
  readonly progress: string;
}

export interface KeyListsData extends IssueFacts {
  readonly period: Period;
  readonly lists: readonly { readonly tag: string; readonly projects: readonly KeyListPaperProject[] }[];
}

const MAX_PROGRESS_CHARACTERS = 50;

/** 重点项目抄送件 (制度 三(二)1): the month's reports of exactly the projects of the key lists, for 发改委. */
export function buildKeyLists(data: KeyListsData): DocumentModel {
  const { settings, period, lists } = data;
  const office = settings['office.name'];
  const figures: Record<string, string> = {};
  const stated: Part[] = lists.flatMap((list, index): Part[] => {
    figures[`month.list.${index + 1}`] = String(list.projects.length);
    return [
      index === 0 ? '' : '、',
      `“${list.tag}”项目`,
      {
        printed: `${list.projects.length}个`,
        figure: `month.list.${index + 1}`,
        label: `“${list.tag}”项目`,
      },
    ];
  });
  return {
    ...officialParts(data),
    kind: 'key-lists',
    masthead: { form: 'letter', mark: office, number: data.number, office, date: data.issuedOn, secrecy: '' },
    title: `关于报送${formatPeriod(period)}重点项目情况的函`,
    mainRecipients: [settings['key-lists.recipient']],
    blocks: [
      composeParagraph('purpose', [
        `按照招商项目跟踪推进制度，现将${formatPeriod(period)}属重点库的项目情况随函报送，其中`,
        ...stated,
        '，名单附后。',
      ]),
      composeParagraph('ending', ['特此函达。']),
      contactLine(settings),
    ],
    attachments: lists
      .map((list, index) => ({ ...list, ordinal: index + 1 }))
      .filter((list) => list.projects.length > 0)
      .map((list) => attachmentOf(list, period)),
    imprint: letterFoot(settings, data.issuedOn),
    figures,
  };
}

function attachmentOf(
  { tag, projects, ordinal }: KeyListsData['lists'][number] & { readonly ordinal: number },
  period: Period,
): Attachment {
  return {
    title: `${formatPeriod(period)}“${tag}”项目情况表`,
    landscape: true,
    blocks: [
      listTable(
        {
          key: `list.${ordinal}`,
          measure: '单位：万元',
          landscape: true,
          rowCountFigure: `month.list.${ordinal}`,
        },
        projects,
        [
          ordinals(6),
          ['项目名称', 26, 'left', (project) => project.name, { total: '合计' }],
          ['责任单位', 13, 'left', (project) => project.unit],
          ['投资方', 20, 'left', (project) => project.investor],
          [
            '总投资',
            12,
            'right',
            (project) => (project.totalWan === null ? '—' : plain(project.totalWan)),
            {
              sums: true,
              total: plain(formatFraction(sumOf(projects.map((project) => project.totalWan)), 2)),
            },
          ],
          ['阶段', 7, 'center', (project) => project.stage],
          ['本月上报', 10, 'center', (project) => project.reported || '—'],
          ['本月进展', 28, 'left', (project) => shorten(project.progress, MAX_PROGRESS_CHARACTERS) || '—'],
        ],
      ),
    ],
  };
}
