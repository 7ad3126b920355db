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
  const { profile, copyLabel: _copyLabel, ...layout } = settings['document.layout'];
  return {
    titleFont: fonts.title,
    bodyFont: fonts.body,
    heading1Font: fonts.heading1,
    heading2Font: fonts.heading2,
    pageNumberFont: fonts.pageNumber,
    ...(profile === 'strict' ? {} : { layout }),
  };
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
