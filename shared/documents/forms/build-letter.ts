import { BLANK } from '../blank';
import { composeParagraph } from '../compose';
import type { DocumentModel } from '../model';
import { contactLine, type IssueFacts } from '../page/official-parts';
import { letterFoot, profileFrom } from '../page/profile';

/** 信函 in 信函格式 (10.1): a ready form; recipient, subject and matter are left to fill in. */
export function buildLetter({ settings, number, issuedOn }: IssueFacts): DocumentModel {
  const office = settings['office.name'];
  return {
    kind: 'letter',
    profile: profileFrom(settings),
    masthead: { form: 'letter', mark: office, number, office, date: issuedOn, secrecy: '' },
    title: `关于商请${BLANK}的函`,
    mainRecipients: [BLANK],
    blocks: [
      composeParagraph('matter', [
        `为加快推进${settings['office.region']}重大招商项目建设，现就${BLANK}有关事宜函商如下。`,
      ]),
      composeParagraph('facts', [`${BLANK}项目由${BLANK}投资建设，目前推进中存在的主要问题是${BLANK}。`]),
      composeParagraph('request', [`鉴于上述情况，商请贵单位${BLANK}，并于${BLANK}前函复意见。`]),
      composeParagraph('closing', ['特此函达，请予支持为盼。']),
      contactLine(settings),
    ],
    attachments: [],
    signature: { office, date: issuedOn },
    imprint: letterFoot(settings, issuedOn),
    figures: {},
  };
}
