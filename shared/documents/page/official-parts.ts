import type { Settings } from '../../domain/settings';
import type { DocumentModel } from '../model';
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
