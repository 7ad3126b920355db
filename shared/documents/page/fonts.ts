import type { DocumentProfile } from '../model';
import type { FontRole } from './line-styles';
import { layoutOf } from './profile';

/** The names to fall back on where a font is not installed: Windows has the right column since Vista. */
export const FONT_SUBSTITUTES: Readonly<Record<string, string>> = {
  方正小标宋简体: '华文中宋',
  仿宋_GB2312: '仿宋',
  楷体_GB2312: '楷体',
};

/** Name of the font for a role under the office's profile. */
export function fontName(role: FontRole, profile: DocumentProfile): string {
  switch (role) {
    case 'title':
      return profile.titleFont;
    case 'heading1':
      return profile.heading1Font;
    case 'heading2':
      return profile.heading2Font;
    case 'pageNumber':
      return profile.pageNumberFont;
    case 'body':
      return profile.bodyFont;
  }
}

export const LATIN_FONT = 'Times New Roman';

/** Whether digits and Latin letters of the text stand in Times New Roman. */
export function usesTimes(role: FontRole, profile: DocumentProfile): boolean {
  return layoutOf(profile).timesDigits && role !== 'title' && role !== 'pageNumber';
}

/** All four script slots carry the name, and the hint keeps “ ” … — in the Chinese font. */
export function runFont(role: FontRole, profile: DocumentProfile) {
  const name = fontName(role, profile);
  const latin = usesTimes(role, profile) ? LATIN_FONT : name;
  return { ascii: latin, hAnsi: latin, eastAsia: name, cs: name, hint: 'eastAsia' } as const;
}
