import { formatPeriod } from '../../domain/period';
import { composeParagraph, type Section } from '../compose';
import type { DocumentModel } from '../model';
import { imprintFrom, profileFrom } from '../page/profile';
import { buildComposite } from './composite';
import { buildFulfilment } from './fulfilment';
import { buildItemRankings } from './items/item-rankings';
import type { NoticeData } from './notice-data';
import { buildOverview } from './overview';
import { buildProblems, buildRequirements } from './problems';
import { buildProjectLists } from './project-lists';
import { roundAmounts } from './round-amounts';
import { buildSubmissions } from './submissions';

/**
 * 月度通报 from the period's frozen result (制度三(二)2): purpose, the six parts, signature, project lists by
 * stage, copy recipients. Every number in it is a figure of the model or a cell of a table made from `gathered`.
 */
export function buildNotice(gathered: NoticeData): DocumentModel {
  const data = roundAmounts(gathered);
  const { settings } = data;
  const region = settings['office.region'];
  const sections: Section[] = [
    buildOverview(data, 1),
    ...(data.fulfilment ? [buildFulfilment(data.fulfilment, data.totals.length + 1)] : []),
    buildItemRankings(data, 2),
    buildComposite(data, 3),
    buildSubmissions(data, 4),
    buildProblems(data, 5),
    buildRequirements(data, 6),
  ];
  const lists = buildProjectLists(data);
  return {
    kind: 'notice',
    profile: profileFrom(settings),
    masthead: {
      form: 'document',
      mark: settings['document.mark'],
      number: data.number,
      office: settings['office.name'],
      date: data.issuedOn,
      secrecy: '',
    },
    title: `关于${formatPeriod(data.period)}${region}招商引资项目推进情况的通报`,
    mainRecipients: settings['document.main-recipients'],
    blocks: [
      composeParagraph('purpose', [
        `为及时掌握重大招商项目进展，推动项目早签约、早注册、早开工、早投产，现将${formatPeriod(data.period)}${region}招商引资项目推进情况通报如下。`,
      ]),
      ...sections.flatMap((section) => section.blocks),
    ],
    attachments: lists.attachments,
    signature: { office: settings['office.name'], date: data.issuedOn },
    imprint: imprintFrom(settings, data.issuedOn),
    figures: { ...lists.figures, ...Object.assign({}, ...sections.map((section) => section.figures)) },
  };
}
