import { formatDate } from '../../domain/period';
import { clause, composeParagraph, heading } from '../compose';
import type { Block, DocumentModel } from '../model';
import { officialParts } from '../page/official-parts';
import type { PaperRuling, RulingData } from './register-data';

/** 首谈裁决通知 (制度 三(六)2): the units, the facts, the one unit named and from when its figures count. */
export function buildRuling(data: RulingData): DocumentModel {
  const { rulings } = data;
  const units = [
    ...new Set(rulings.flatMap((ruling) => [ruling.unit, ...ruling.otherUnits.split(/[、，,；;\s]+/)])),
  ].filter((unit) => unit !== '');
  return {
    ...officialParts(data),
    kind: 'ruling',
    title:
      rulings.length === 1
        ? `关于${rulings[0]?.project ?? ''}首谈裁决的通知`
        : `关于${rulings.length}个招商项目首谈裁决的通知`,
    titleNames: rulings.map(({ project }) => project),
    mainRecipients: units,
    blocks: [
      composeParagraph('purpose', [
        '为规范招商引资秩序，避免多家单位跟踪洽谈同一项目，按照“首谈负责制”的原则，结合项目落户的实际需要，经研究，现将裁决意见通知如下。',
      ]),
      ...rulings.flatMap((ruling, index) => rulingBlocks(ruling, index + 1)),
      heading('demands', 1, rulings.length + 1, '有关要求'),
      composeParagraph('demands.text', [
        '各单位要服从裁决，做好资料移交和工作衔接，不得再以任何形式另行洽谈。对裁决有异议的，可在收到本通知后向我办书面申诉，申诉期间不停止执行。',
      ]),
    ],
    attachments: [],
    figures: {},
  };
}

function rulingBlocks(ruling: PaperRuling, ordinal: number): Block[] {
  const key = `ruling.${ordinal}`;
  return [
    heading(key, 1, ordinal, ruling.project),
    composeParagraph(`${key}.facts`, [`${clause(ruling.facts)}。`], {
      lead: { level: 2, text: '（一）基本事实。' },
    }),
    composeParagraph(
      `${key}.decision`,
      [
        `${clause(ruling.grounds)}。裁定由${ruling.unit}继续跟踪推进该项目，${clause(ruling.otherUnits)}不再跟踪洽谈。自${formatDate(ruling.effectiveFrom)}起，该项目新产生的各项数字计入${ruling.unit}，此前已上报的数字不作调整。`,
      ],
      { lead: { level: 2, text: '（二）裁决意见。' } },
    ),
  ];
}
