import { formatMonthDay, formatPeriod } from '../../domain/period';
import { composeParagraph, enumerate, heading, headingText } from '../compose';
import { listTable, ordinals } from '../list-table';
import type { DocumentModel, Paragraph, Table } from '../model';
import type { NoticeData, SubmissionStatus } from '../notice/notice-data';
import { buildSubmissions } from '../notice/submissions';
import { officialParts } from '../page/official-parts';

const STATES: Record<SubmissionStatus['state'], string> = {
  'on-time': '按时',
  late: '迟报',
  missing: '未报',
};

/** 报送情况通报: who reported by the cut-off, who late or not at all, what was returned (制度三(二)1). */
export function buildSubmissionsNotice(data: NoticeData): DocumentModel {
  const state = buildSubmissions(data, 1);
  return {
    ...officialParts(data),
    kind: 'submissions',
    title: `关于${formatPeriod(data.period)}招商项目报表报送情况的通报`,
    mainRecipients: data.settings['document.main-recipients'],
    blocks: [
      composeParagraph('purpose', [
        `为严格招商项目报表报送纪律，提高报送质量，现将${formatPeriod(data.period)}各单位报表报送情况通报如下。`,
      ]),
      ...state.blocks,
      buildTable(data),
      heading('requirements', 1, 2, '有关要求'),
      ...requirements(data),
    ],
    attachments: [],
    figures: state.figures,
  };
}

/** Late and missing ones first, for those are what the paper is about; within each the office's order. */
function buildTable(data: NoticeData): Table {
  const order = ['missing', 'late', 'on-time'] as const;
  const groups = new Map(data.units.map((unit) => [unit.name, unit.group]));
  const rows = order.flatMap((state) => data.submissions.filter((entry) => entry.state === state));
  return listTable(
    {
      key: 'submissions.table',
      caption: `${formatPeriod(data.period)}各单位报表报送情况`,
      rowCountFigure: 'month.submissions.due',
      coversUnits: data.submissions.map((entry) => entry.unit),
    },
    rows,
    [
      ordinals(9),
      ['单位', 34, 'left', (entry) => entry.unit, { total: '合计' }],
      ['组别', 19, 'center', (entry) => groups.get(entry.unit) ?? ''],
      [
        '报送日期',
        18,
        'center',
        (entry) => (entry.receivedOn === null ? '—' : formatMonthDay(entry.receivedOn)),
      ],
      ['报送情况', 14, 'center', (entry) => STATES[entry.state]],
      [
        '退回事项\n（项）',
        14,
        'right',
        (entry) => String(entry.returned),
        { sums: true, total: String(data.submissions.reduce((sum, entry) => sum + entry.returned, 0)) },
      ],
    ],
  );
}

function requirements(data: NoticeData): Paragraph[] {
  const named = (state: SubmissionStatus['state']): string[] =>
    data.submissions.filter((entry) => entry.state === state).map((entry) => entry.unit);
  const missing = named('missing');
  const late = named('late');
  const returned = data.submissions.filter((entry) => entry.returned > 0).map((entry) => entry.unit);
  const lead = (ordinal: number, text: string) => ({
    lead: { level: 2 as const, text: `${headingText(2, ordinal, text)}。` },
  });
  const first = [
    missing.length > 0 ? `${enumerate(missing)}要立即补报，并书面说明原因；` : '',
    late.length > 0 ? `${enumerate(late)}要查找原因，杜绝再次迟报；` : '',
  ].join('');
  return [
    composeParagraph(
      'requirements.time',
      [`${first}各单位要明确专人，于每月${data.settings['cut-off.day']}日前报送报表，特殊情况提前说明。`],
      lead(1, '按时报送'),
    ),
    composeParagraph(
      'requirements.quality',
      [
        `${returned.length > 0 ? `${enumerate(returned)}要对照退回理由抓紧补正；` : ''}各单位对所报数据的真实性负责，并附签约合同、营业执照、开工和投产资料、到账凭证等佐证材料，不得虚报、重报。`,
      ],
      lead(2, '保证质量'),
    ),
  ];
}
