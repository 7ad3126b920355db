import type { Settings } from '../domain/settings';
import type { DocumentProfile } from './model';

/** The fonts the office has chosen (设置 机关与版式). */
export function profileFrom(settings: Settings): DocumentProfile {
  const fonts = settings['document.fonts'];
  return {
    titleFont: fonts.title,
    bodyFont: fonts.body,
    heading1Font: fonts.heading1,
    heading2Font: fonts.heading2,
    pageNumberFont: fonts.pageNumber,
  };
}
