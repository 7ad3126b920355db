import type { Settings } from '../../domain/settings';
import { composeParagraph, heading } from '../compose';
import type { DocumentModel } from '../model';
import { formatIssueNumber, numberFor } from '../number';
import { officialParts, workingParts } from './official-parts';
import { bulletinFoot } from './profile';

/** One page with every part of a 公文, to show what the office's settings look like. */
export function sampleOfficialPage(settings: Settings): DocumentModel {
  const issuedOn = '2026-11-26';
  return {
    ...officialParts({
      settings,
      issuedOn,
      number: numberFor('notice', settings['document.code'], 2026, 1),
    }),
    kind: 'notice',
    title: '关于版式样张的通知',
    mainRecipients: settings['document.main-recipients'],
    blocks: [
      composeParagraph('text', ['本页用来查看字体、行距、标志、红线、页码和版记的效果，数字如2026年11月。']),
      heading('one', 1, 1, '一级标题'),
      heading('two', 2, 1, '二级标题'),
      heading('three', 3, 1, '三级标题'),
      composeParagraph('end', ['请对照打印效果核对。']),
    ],
    attachments: [],
    figures: {},
  };
}

/** One page of a bulletin, to show its head and foot. */
export function sampleBulletinPage(settings: Settings): DocumentModel {
  const issuedOn = '2026-11-26';
  const before = settings['briefing.issues-before'];
  return {
    ...workingParts(settings),
    kind: 'briefing',
    masthead: {
      form: 'bulletin',
      mark: settings['briefing.name'],
      number: `${formatIssueNumber(11)}${before > 0 ? `（总第${before + 11}期）` : ''}`,
      office: settings['office.name'],
      date: issuedOn,
      secrecy: settings['briefing.remark'],
      ...(settings['briefing.signer'] === '' ? {} : { signer: settings['briefing.signer'] }),
    },
    title: '版式样张',
    blocks: [composeParagraph('text', ['本页用来查看简报版头、期号和报、送、发的效果。'])],
    imprint: bulletinFoot(settings, issuedOn),
    figures: {},
  };
}
