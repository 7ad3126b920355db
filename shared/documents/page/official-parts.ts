import type { Settings } from '../../domain/settings';
import { BLANK } from '../blank';
import { composeParagraph } from '../compose';
import type { DocumentModel, Paragraph } from '../model';
import { imprintFrom, profileFrom } from './profile';

/** What every document of the setting has in common: the data it comes from carries these. */
export interface IssueFacts {
  /** Date of issue, `YYYY-MM-DD`. */
  readonly issuedOn: string;
  /** As printed (number.ts); empty for kinds without one. */
  readonly number: string;
  readonly settings: Settings;
}

/** Masthead, signature and imprint of a 公文 of the office. */
export function officialParts({
  issuedOn,
  number,
  settings,
}: IssueFacts): Pick<DocumentModel, 'profile' | 'masthead' | 'signature' | 'imprint'> {
  const office = settings['office.name'];
  return {
    profile: profileFrom(settings),
    masthead: {
      form: 'document',
      mark: settings['document.mark'],
      number,
      office,
      date: issuedOn,
      secrecy: '',
    },
    signature: { office, date: issuedOn },
    imprint: imprintFrom(settings, issuedOn),
  };
}

/** A working paper of the office: no masthead, no seal, no imprint. */
export function workingParts(
  settings: Settings,
): Pick<DocumentModel, 'profile' | 'masthead' | 'mainRecipients' | 'signature' | 'imprint' | 'attachments'> {
  return {
    profile: profileFrom(settings),
    masthead: null,
    mainRecipients: [],
    attachments: [],
    signature: null,
    imprint: null,
  };
}

/** 附注 of a letter, below its date: whom to ask (7.3.6). What the office has not entered is left to fill in. */
export function contactLine(settings: Settings): Paragraph {
  const contact = settings['office.contact'] || BLANK;
  const phone = settings['office.phone'] || BLANK;
  return composeParagraph('contact', [`（联系人：${contact}，联系电话：${phone}）`], { style: 'annotation' });
}
