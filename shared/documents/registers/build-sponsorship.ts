import { formatMonthDay, formatPeriod } from '../../domain/period';
import { composeParagraph, enumerate, type Part } from '../compose';
import { listTable, ordinals } from '../list-table';
import type { DocumentModel } from '../model';
import { officialParts } from '../page/official-parts';
import type { SponsorshipData } from './register-data';

/** 包保工作公布表 (方案 三(三)): leader × project × visits of the month, who was not on site in time. */
export function buildSponsorship(data: SponsorshipData): DocumentModel {
  const { sponsorships, settings, period } = data;
  const visits = sponsorships.reduce((sum, sponsorship) => sum + sponsorship.visits, 0);
  const leaders = new Set(sponsorships.map((sponsorship) => sponsorship.leader)).size;
  const idle = sponsorships.filter((sponsorship) => sponsorship.idle);
  const idleText = idle.map((sponsorship) => `${sponsorship.leader}包保的${sponsorship.subject}`);
  const idleParts: Part[] =
    idle.length === 0
      ? ['各位领导均按要求到现场办公。']
      : [
          `超过${settings['sponsorship.visit-days']}天未到现场的`,
          { printed: `${idle.length}项`, figure: 'month.idle' },
          `：${enumerate(idleText)}。`,
        ];
  return {
    ...officialParts(data),
    kind: 'sponsorship',
    title: `关于公布${formatPeriod(period)}领导包保工作情况的通知`,
    mainRecipients: settings['document.main-recipients'],
    blocks: [
      composeParagraph('purpose', [
        `按照“一个项目、一名领导、一套班子、一个方案、一抓到底”的要求，现将${formatPeriod(period)}领导包保工作情况予以公布。`,
      ]),
      composeParagraph('summary', [
        '本月共有',
        { printed: `${leaders}名`, figure: 'month.leaders', label: '共有' },
        '领导包保',
        { printed: `${sponsorships.length}项`, figure: 'month.sponsorships', label: '领导包保' },
        '，到现场办公',
        { printed: `${visits}次`, figure: 'month.visits', label: '到现场办公' },
        '。',
        ...idleParts,
      ]),
      composeParagraph('demands', [
        '各包保领导和责任单位要坚持每周至少一次到项目现场，现场办公、挂图作战，及时协调解决项目建设推进过程中存在的问题。',
      ]),
    ],
    attachments: [
      {
        title: `${formatPeriod(period)}领导包保工作公布表`,
        landscape: true,
        blocks: [
          listTable(
            {
              key: 'sponsorships',
              landscape: true,
              rowCountFigure: 'month.sponsorships',
              figures: [{ row: 'total', column: 6, figure: 'month.visits' }],
            },
            sponsorships,
            [
              ordinals(5),
              ['包保领导', 13, 'left', (sponsorship) => sponsorship.leader, { total: '合计' }],
              ['职务', 18, 'left', (sponsorship) => sponsorship.title],
              ['包保对象', 26, 'left', (sponsorship) => sponsorship.subject],
              ['类型', 10, 'center', (sponsorship) => sponsorship.kind],
              ['责任单位', 13, 'left', (sponsorship) => sponsorship.unit || '—'],
              [
                '本月走访\n（次）',
                9,
                'right',
                (sponsorship) => String(sponsorship.visits),
                { sums: true, total: String(visits) },
              ],
              [
                '最近走访',
                11,
                'center',
                (sponsorship) =>
                  sponsorship.lastVisit === null ? '—' : formatMonthDay(sponsorship.lastVisit),
              ],
              ['备注', 15, 'left', remarkOf],
            ],
          ),
        ],
      },
    ],
    figures: {
      'month.leaders': String(leaders),
      'month.sponsorships': String(sponsorships.length),
      'month.visits': String(visits),
      'month.idle': String(idle.length),
    },
  };
}

function remarkOf({ idle, missing }: SponsorshipData['sponsorships'][number]): string {
  return [idle ? '未按时到现场' : '', missing === '' ? '' : `缺${missing}`]
    .filter((part) => part !== '')
    .join('；');
}
