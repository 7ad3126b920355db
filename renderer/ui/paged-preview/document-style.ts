import { documentCss } from '../../../shared/documents/html/styles';
import type { DocumentProfile } from '../../../shared/documents/model';

const sheets = new Map<string, CSSStyleSheet>();

/** Brings the style of official pages into the window once per set of fonts; needs no `style` element. */
export function adoptDocumentStyle(profile: DocumentProfile, paper?: 'A4' | 'A3'): void {
  const css = documentCss(profile, paper);
  if (sheets.has(css)) return;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  const others = [...sheets.values()];
  document.adoptedStyleSheets = [
    ...document.adoptedStyleSheets.filter((entry) => !others.includes(entry)),
    sheet,
  ];
  sheets.clear();
  sheets.set(css, sheet);
}
