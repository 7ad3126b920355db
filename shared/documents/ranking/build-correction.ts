import { formatMonthDay, formatPeriod, SCOPE_NAMES } from '../../domain/period';
import { clause, composeParagraph, heading, shorten } from '../compose';
import { listTable, ordinals } from '../list-table';
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
  return listTable(
    {
      key: 'figures.table',
      caption: `${formatPeriod(period)}通报数据更正表`,
      rowCountFigure: 'correction.count',
    },
    corrections,
    [
      ordinals(7),
      ['单位', 17, 'left', (each) => each.unit],
      ['事项', 20, 'left', (each) => `${SCOPE_NAMES[each.scope]}${each.what}`],
      ['原数据', 12, 'right', (each) => each.published ?? '—'],
      ['更正为', 12, 'right', (each) => each.corrected],
      ['更正理由', 19, 'left', (each) => shorten(clause(each.reason))],
      ['更正日期', 13, 'center', (each) => formatMonthDay(each.correctedOn)],
    ],
  );
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
    listTable(
      {
        key: 'places.table',
        caption: `${formatPeriod(period)}综合排名更正对照表`,
        rowCountFigure: 'correction.moves',
      },
      moves,
      [
        ['单位', 24, 'left', (move) => move.unit],
        ['组别', 14, 'center', (move) => move.group],
        ['范围', 13, 'center', (move) => SCOPE_NAMES[move.scope]],
        ['原得分', 12, 'right', (move) => move.scoreBefore ?? '—'],
        ['更正后\n得分', 12, 'right', (move) => move.scoreAfter ?? '—'],
        ['原名次', 8, 'center', (move) => String(move.from ?? '—')],
        ['更正后\n名次', 8, 'center', (move) => String(move.to ?? '—')],
        ['变化', 9, 'center', (move) => describeMove(move.to, move.from)],
      ],
    ),
  ];
}
