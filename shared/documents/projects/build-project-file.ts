import type { ProjectDetail } from '../../contract/projects';
import { formatWan } from '../../domain/money';
import { formatDate } from '../../domain/period';
import { CAPITAL_NAMES, STAGE_NAMES } from '../../domain/stage';
import { type LifeEntry, moneyWords } from '../../projects/project-life';
import { clause, composeParagraph, heading, shorten } from '../compose';
import { listTable } from '../list-table';
import type { Attachment, DocumentModel, Table } from '../model';
import { plain } from '../notice/figures';
import { workingParts } from '../page/official-parts';
import { type PaperPhoto, paperPhoto } from '../paper-photo';
import type { ProjectFileData } from './project-file-data';

/** Longer texts of the registers are read there; a row must not outgrow the page. */
const MAX_TEXT_CHARACTERS = 120;

/** 项目一览表: the project's facts, then all that happened to it in the order of time. */
export function buildProjectFile(data: ProjectFileData): DocumentModel {
  const { detail, settings } = data;
  const { summary } = detail;
  const entries = data.life;
  const figures = { 'file.entries': String(entries.length) };
  return {
    ...workingParts(settings),
    kind: 'project-file',
    title: `${clause(summary.name)}一览表`,
    blocks: [
      composeParagraph('summary', [
        `该项目由${summary.unit}承办，${summary.investor === '' ? '' : `${clause(summary.investor)}投资，`}截至${formatDate(data.issuedOn)}处于${STAGE_NAMES[summary.stage]}阶段，认定到位资金${wan(summary.fundsFen)}万元。${clause(summary.scope.reason)}。`,
      ]),
      heading('facts', 1, 1, '基本情况'),
      buildFacts(detail),
      ...(detail.content === ''
        ? []
        : [composeParagraph('content', [`项目主要建设内容为：${clause(detail.content)}。`])]),
      heading('timeline', 1, 2, '推进情况'),
      ...(entries.length === 0
        ? [
            composeParagraph('timeline.none', [
              '尚未收到该项目的阶段进展、到位资金和问题情况报送，也没有走访、调度和影像记录。',
            ]),
          ]
        : [
            composeParagraph('timeline.count', [
              '按时间先后列示该项目报送、认定、调度、走访、裁决、文书和影像等事项共',
              { printed: `${entries.length}项`, figure: 'file.entries', label: '共' },
              '，未注明日期的按报送期排列。',
            ]),
            buildTimeline(entries),
          ]),
    ],
    attachments: buildPhotos(data),
    figures,
  };
}

/** 附件: how the site looked, all photos in the order of time. */
function buildPhotos({ photos, detail }: ProjectFileData): Attachment[] {
  if (photos.length === 0) return [];
  const inTime = [...photos].sort(
    (a, b) => timeOf(a).localeCompare(timeOf(b)) || a.attachmentId - b.attachmentId,
  );
  return [
    {
      title: `${clause(detail.summary.name)}现场影像`,
      landscape: false,
      blocks: inRows(inTime).map((row, index) => ({
        type: 'photos',
        key: `photos.${index + 1}`,
        title: '',
        photos: row.map((photo) => paperPhoto(photo)),
      })),
    },
  ];
}

/** Two beside each other, three where all of them stand upright. */
function inRows(photos: readonly PaperPhoto[]): PaperPhoto[][] {
  const rows: PaperPhoto[][] = [];
  for (let from = 0; from < photos.length; from += rows.at(-1)?.length ?? 1) {
    const three = photos.slice(from, from + 3);
    rows.push(three.every(({ width, height }) => height > width) ? three : three.slice(0, 2));
  }
  return rows;
}

/** Photos nobody has dated come first. */
function timeOf({ takenOn, quarter }: PaperPhoto): string {
  return takenOn ?? quarter ?? '';
}

function wan(fen: number): string {
  return plain(formatWan(fen));
}

function buildFacts({ summary, fixedAssets, address, contact, note }: ProjectDetail): Table {
  const facts: [string, string][] = [
    ['责任单位', summary.unit],
    ['投资方', summary.investor],
    ['产业', summary.industry],
    ['资金来源', CAPITAL_NAMES[summary.capital]],
    ['总投资', moneyWords(summary.totalInvestment)],
    ['固定资产投资', moneyWords(fixedAssets)],
    ['来源地', summary.sourceRegion],
    ['招商方式', summary.attraction],
    ['建设地点', address],
    ['联系人', contact],
    ['重点库', summary.tags.join('、')],
    ['备注', note],
  ];
  const pairs = Array.from({ length: facts.length / 2 }, (_, index) =>
    [facts[index * 2], facts[index * 2 + 1]].flatMap((fact) => [fact?.[0] ?? '', fact?.[1] || '—']),
  );
  return {
    type: 'table',
    key: 'facts.table',
    caption: '',
    measure: '',
    columns: [
      { title: '栏目', width: 18, align: 'center' },
      { title: '内容', width: 32, align: 'left' },
      { title: '栏目', width: 18, align: 'center' },
      { title: '内容', width: 32, align: 'left' },
    ],
    rows: pairs,
    totalRow: null,
    landscape: false,
  };
}

function buildTimeline(entries: readonly LifeEntry[]): Table {
  return listTable(
    { key: 'timeline.table', dense: true, mayBreak: true, rowCountFigure: 'file.entries' },
    entries,
    [
      ['时间', 22, 'center', (entry) => entry.when],
      ['事项', 12, 'center', (entry) => entry.what],
      ['内容', 34, 'left', (entry) => shorten(entry.text, MAX_TEXT_CHARACTERS) || '—'],
      ['状态', 19, 'center', (entry) => entry.state],
      ['来源', 23, 'left', (entry) => entry.source],
    ],
  );
}
