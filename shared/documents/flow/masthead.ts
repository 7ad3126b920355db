import { formatDate } from '../../domain/period';
import type { Masthead, OfficeLayout } from '../model';
import { fitMark, LETTER_MARK_POINTS, LINE_TWIPS, mmToTwips } from '../page/page';
import { type FlowItem, type FlowLine, keptBlankLine } from './items';

/** 版头: of a document, a bulletin (简报), minutes (纪要) or a letter (信函). */
export function layOutMasthead(masthead: Masthead, layout: OfficeLayout): FlowItem[] {
  const secrecy: FlowItem[] =
    masthead.secrecy === ''
      ? []
      : [{ type: 'line', style: 'secrecy', key: '', runs: [{ text: masthead.secrecy }], keepNext: true }];
  if (masthead.form === 'bulletin') {
    return [
      ...(masthead.signer ? [signerLine(masthead.secrecy, masthead.signer)] : secrecy),
      {
        type: 'line',
        style: 'mark',
        key: '',
        runs: [{ text: masthead.mark }],
        mark: fitMark(masthead.mark, layout.markPoints || 34),
      },
      { type: 'line', style: 'bulletin-issue', key: '', runs: [{ text: issueText(masthead, layout) }] },
      officeAndDate(masthead),
      { type: 'line', style: 'bulletin-rule', key: '', runs: [], redRule: true },
      { type: 'blank', height: 60, keepNext: true },
      { type: 'blank', height: 60, keepNext: true },
    ];
  }
  if (masthead.form === 'letter') {
    return [
      { type: 'letterhead', text: masthead.mark, mark: fitMark(masthead.mark, LETTER_MARK_POINTS) },
      { type: 'line', style: 'letter-number', key: '', runs: [{ text: masthead.number }] },
      keptBlankLine,
      keptBlankLine,
    ];
  }
  const above = mmToTwips(layout.markOffset) - secrecy.length * LINE_TWIPS;
  const mark: FlowItem[] = [
    ...secrecy,
    { type: 'blank', height: above, keepNext: true },
    {
      type: 'line',
      style: 'mark',
      key: '',
      runs: [{ text: masthead.mark }],
      mark: fitMark(masthead.mark, layout.markPoints || undefined),
    },
    keptBlankLine,
    keptBlankLine,
  ];
  if (masthead.form === 'minutes') {
    return [
      ...mark,
      { type: 'line', style: 'number', key: '', runs: [{ text: masthead.number }] },
      officeAndDate(masthead),
      { type: 'line', style: 'bulletin-rule', key: '', runs: [], redRule: true },
      keptBlankLine,
      keptBlankLine,
    ];
  }
  return [
    ...mark,
    { type: 'line', style: 'number', key: '', runs: [{ text: masthead.number }], redRule: true },
    keptBlankLine,
    keptBlankLine,
  ];
}

/** 密级或标注 on the left, 签发人 on the right of one line. */
function signerLine(secrecy: string, signer: string): FlowLine {
  const runs = [{ text: secrecy, font: 'heading1' }] as const;
  return { type: 'line', style: 'signer', key: '', runs, atRight: `签发人：${signer}`, keepNext: true };
}

/** `第11期`, with the year before it where the office writes it so. */
function issueText({ number, date }: Masthead, { issueForm }: OfficeLayout): string {
  return issueForm === 'year' && number !== '' && date !== '' ? `〔${date.slice(0, 4)}〕${number}` : number;
}

/** 编印单位 on the left, date on the right. */
function officeAndDate(masthead: Masthead): FlowLine {
  return {
    type: 'line',
    style: 'bulletin-line',
    key: '',
    runs: [{ text: masthead.office }],
    atRight: masthead.date === '' ? '' : formatDate(masthead.date),
  };
}
