import type { Settings } from '../../domain/settings';
import type { DocumentProfile, Imprint, OfficeLayout } from '../model';
import { LINE_POINTS, MARK_OFFSET_MM, RED_RULE_POINTS } from './page';

/** GB/T 9704-2012 to the letter. */
const STRICT_LAYOUT: OfficeLayout = {
  boldHeadings: false,
  timesDigits: false,
  pageNumber: 'dash-outer',
  ruleWeight: RED_RULE_POINTS,
  markPoints: 0,
  markOffset: MARK_OFFSET_MM,
  linePitch: LINE_POINTS,
  issueForm: 'plain',
};

/** The measures a document is set in. */
export function layoutOf(profile: DocumentProfile): OfficeLayout {
  return profile.layout ?? STRICT_LAYOUT;
}

/** Distance of lines in twips. */
export function linePitchOf(profile: DocumentProfile): number {
  return Math.round(layoutOf(profile).linePitch * 20);
}

/** Fonts and layout the office has chosen (设置 机关与版式). */
export function profileFrom(settings: Settings): DocumentProfile {
  const fonts = settings['document.fonts'];
  const {
    profile,
    copyLabel: _copy,
    reportLabel: _report,
    sendLabel: _send,
    distributeLabel: _distribute,
    ...layout
  } = settings['document.layout'];
  return {
    titleFont: fonts.title,
    bodyFont: fonts.body,
    heading1Font: fonts.heading1,
    heading2Font: fonts.heading2,
    pageNumberFont: fonts.pageNumber,
    ...(profile === 'strict' ? {} : { layout }),
  };
}

/** Foot of a bulletin: 报、送、发 and 印数 as the office has them; `null` when it has none. */
export function bulletinFoot(settings: Settings, issuedOn: string): Imprint | null {
  const { profile, reportLabel, sendLabel, distributeLabel } = settings['document.layout'];
  const isStrict = profile === 'strict';
  const distribution = [
    { label: isStrict ? '报' : reportLabel, names: settings['briefing.report-to'] },
    { label: isStrict ? '送' : sendLabel, names: settings['briefing.send-to'] },
    { label: isStrict ? '发' : distributeLabel, names: settings['briefing.distribute-to'] },
  ].filter(({ names }) => names.length > 0);
  const printRun = settings['briefing.print-run'];
  if (distribution.length === 0 && printRun === 0) return null;
  return {
    form: 'bulletin',
    copyRecipients: [],
    distribution,
    printRun,
    issuer: settings['office.name'],
    printedOn: issuedOn,
  };
}

/** Copies of a letter, without rules and 印发 (10.1); `null` when nobody gets one. */
export function letterFoot(settings: Settings, issuedOn: string): Imprint | null {
  const copyRecipients = settings['letter.copy-recipients'];
  if (copyRecipients.length === 0) return null;
  return { ...imprintFrom(settings, issuedOn), form: 'letter', copyRecipients };
}

/** 版记 with the office's copy recipients, dated on the day of issue. */
export function imprintFrom(settings: Settings, issuedOn: string): Imprint {
  const { profile, copyLabel } = settings['document.layout'];
  return {
    ...(profile === 'strict' ? {} : { copyLabel }),
    copyRecipients: settings['document.copy-recipients'],
    issuer: settings['office.name'],
    printedOn: issuedOn,
  };
}
