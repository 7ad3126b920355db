import { formatDate, formatPeriod, SCOPE_NAMES } from '../../domain/period';
import { clause, composeParagraph, heading, shorten } from '../compose';
import type { Block, DocumentModel, Table } from '../model';
import { describeMove } from '../notice/composite';
import { officialParts } from '../page/official-parts';
import type { CorrectionData } from './correction-data';

/** 更正通知: which printed figures were wrong, what they are, and whose score and place change (ranking.md 12). */
export function buildCorrection(data: CorrectionData): DocumentModel {
  const { corrections, moves, notice } = data;
  const figures = {
    'correction.count': String(corrections.length),
    'correction.moves': String(moves.length),
  };
  return {
    ...officialParts(data),
    kind: 'correction',
    title: `关于更正${formatPeriod(data.period)}招商项目推进情况通报有关数据的通知`,
    mainRecipients: data.settings['document.main-recipients'],
    blocks: [
      composeParagraph('reason', [
        `《${notice.title}》（${notice.number}）印发后，经复核，其中`,
        { printed: `${corrections.length}处`, figure: 'correction.count', label: '其中' },
        '数据有误，现更正如下。',
      ]),
      heading('figures', 1, 1, '更正的数据'),
      buildFigures(data),
      heading('places', 1, 2, '得分和名次的变化'),
      ...describeMoves(data),
      heading('rest', 1, 3, '其他事项'),
      composeParagraph('rest.text', [
        `${notice.number}文件的其他内容不变。各单位引用有关数据，以本通知更正后的为准。`,
      ]),
    ],
    attachments: [],
    figures,
  };
}

function buildFigures({ corrections, period }: CorrectionData): Table {
  return {
    type: 'table',
    key: 'figures.table',
    caption: `${formatPeriod(period)}通报数据更正表`,
    measure: '',
    columns: [
      { title: '序号', width: 7, align: 'center' },
      { title: '单位', width: 17, align: 'left' },
      { title: '事项', width: 20, align: 'left' },
      { title: '原数据', width: 12, align: 'right' },
      { title: '更正为', width: 12, align: 'right' },
      { title: '更正理由', width: 19, align: 'left' },
      { title: '更正日期', width: 13, align: 'center' },
    ],
    rows: corrections.map((each, index) => [
      String(index + 1),
      each.unit,
      `${SCOPE_NAMES[each.scope]}${each.what}`,
      each.published ?? '—',
      each.corrected,
      shorten(clause(each.reason)),
      formatDate(each.correctedOn).replace(/^\d+年/, ''),
    ]),
    totalRow: null,
    landscape: false,
    rowCountFigure: 'correction.count',
  };
}

function describeMoves({ moves, period }: CorrectionData): Block[] {
  if (moves.length === 0)
    return [composeParagraph('places.none', ['上述更正不影响各单位的综合得分和名次。'])];
  const placed = moves.filter((move) => move.from !== move.to);
  const effect =
    placed.length === 0 ? '得分有变化，名次不变' : `得分或名次有变化，其中名次变化的有${placed.length}个`;
  return [
    composeParagraph('places.text', [
      '更正后，',
      { printed: `${moves.length}个`, figure: 'correction.moves', label: '更正后' },
      `单位的综合${effect}；其他单位不变。`,
    ]),
    {
      type: 'table',
      key: 'places.table',
      caption: `${formatPeriod(period)}综合排名更正对照表`,
      measure: '',
      columns: [
        { title: '单位', width: 24, align: 'left' },
        { title: '组别', width: 14, align: 'center' },
        { title: '范围', width: 13, align: 'center' },
        { title: '原得分', width: 12, align: 'right' },
        { title: '更正后\n得分', width: 12, align: 'right' },
        { title: '原名次', width: 8, align: 'center' },
        { title: '更正后\n名次', width: 8, align: 'center' },
        { title: '变化', width: 9, align: 'center' },
      ],
      rows: moves.map((move) => [
        move.unit,
        move.group,
        SCOPE_NAMES[move.scope],
        move.scoreBefore ?? '—',
        move.scoreAfter ?? '—',
        move.from === null ? '—' : String(move.from),
        move.to === null ? '—' : String(move.to),
        describeMove(move.to, move.from),
      ]),
      totalRow: null,
      landscape: false,
      rowCountFigure: 'correction.moves',
    },
  ];
}
