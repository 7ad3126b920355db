import { formatDate } from '../../domain/period';
import { clause, composeParagraph, heading, shorten } from '../compose';
import { listTable } from '../list-table';
import type { Block, DocumentModel, Table } from '../model';
import { type IssueFacts, workingParts } from '../page/official-parts';

export interface ConflictContact {
  readonly unit: string;
  readonly name: string;
  readonly investor: string;
  /** `YYYY-MM-DDTHH:MM`. */
  readonly metAt: string;
  readonly place: string;
  readonly people: string;
  readonly evidence: string;
  readonly state: string;
  readonly expiresOn: string;
  /** 同一项目, 名称相同, 投资方相同 with the project in question. */
  readonly reason: string;
}

export interface ConflictRuling {
  readonly unit: string;
  readonly otherUnits: string;
  readonly grounds: string;
  readonly ruledOn: string;
  readonly effectiveFrom: string;
  /** `2026-11-16 已裁决：经会商`, oldest first. */
  readonly steps: readonly string[];
  readonly appeal: string;
}

export interface ConflictFileData extends IssueFacts {
  readonly project: string;
  readonly unit: string;
  readonly investor: string;
  readonly content: string;
  /** The first to meet stands first. */
  readonly contacts: readonly ConflictContact[];
  readonly rulings: readonly ConflictRuling[];
}

/**
 * 首谈争议卷宗 (制度 三(六)2): who talked when, on what evidence, what was ruled before – on one file for those who
 * rule. It weighs nothing: the ruling is the office's.
 */
export function buildConflictFile(data: ConflictFileData): DocumentModel {
  const { contacts, rulings, settings } = data;
  const units = new Set(contacts.map((contact) => contact.unit)).size;
  return {
    ...workingParts(settings),
    kind: 'conflict-file',
    title: `${data.project}首谈争议卷宗`,
    blocks: [
      composeParagraph('summary', [
        `“${data.project}”现责任单位为${data.unit}${data.investor === '' ? '' : `，投资方为${data.investor}`}。首谈登记`,
        { printed: `${contacts.length}条`, figure: 'conflict.contacts', label: '首谈登记' },
        '，涉及单位',
        { printed: `${units}家`, figure: 'conflict.units', label: '涉及单位' },
        `${contacts[0] ? `，登记时间最早的是${contacts[0].unit}` : ''}。`,
      ]),
      ...(clause(data.content) === '' ? [] : [composeParagraph('content', [`${clause(data.content)}。`])]),
      heading('contacts', 1, 1, '各单位首谈情况'),
      contacts.length === 0
        ? composeParagraph('contacts.none', ['各单位都没有登记首谈。'])
        : contactTable(contacts),
      heading('rulings', 1, 2, '历次裁决和申诉'),
      ...(rulings.length === 0
        ? [composeParagraph('rulings.none', ['尚未裁决。'])]
        : rulings.flatMap(rulingBlocks)),
      { type: 'form-box', key: 'opinion.box', label: '会商意见', height: rulings.length === 0 ? 60 : 26 },
    ],
    figures: { 'conflict.contacts': String(contacts.length), 'conflict.units': String(units) },
  };
}

function contactTable(contacts: readonly ConflictContact[]): Table {
  return listTable({ key: 'contacts.table', dense: true, rowCountFigure: 'conflict.contacts' }, contacts, [
    ['单位', 15, 'left', (contact) => contact.unit],
    ['登记的项目', 22, 'left', (contact) => `${contact.name}\n（${contact.reason}）`],
    [
      '首谈时间\n和地点',
      18,
      'left',
      (contact) => [contact.metAt.replace('T', ' '), contact.place].filter((text) => text !== '').join('\n'),
    ],
    [
      '凭据',
      25,
      'left',
      (contact) =>
        shorten(
          [contact.evidence, contact.people === '' ? '' : `参加：${contact.people}`]
            .filter((text) => text !== '')
            .join('；'),
        ),
    ],
    ['有效期至\n和状态', 16, 'center', (contact) => `${contact.expiresOn}\n${contact.state}`],
  ]);
}

function rulingBlocks(ruling: ConflictRuling, index: number): Block[] {
  const steps = ruling.steps.length === 0 ? '' : `办理过程：${ruling.steps.join('；')}。`;
  const appeal = clause(ruling.appeal) === '' ? '' : `申诉与复核：${clause(ruling.appeal)}。`;
  return [
    composeParagraph(
      `rulings.${index + 1}`,
      [
        `裁定${ruling.unit}继续跟踪，${clause(ruling.otherUnits)}不再跟踪；理由：${clause(ruling.grounds)}；自${formatDate(ruling.effectiveFrom)}起生效。${steps}${appeal}`,
      ],
      { lead: { level: 3, text: `${index + 1}.${formatDate(ruling.ruledOn)}。` } },
    ),
  ];
}
