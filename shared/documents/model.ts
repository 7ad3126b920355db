/**
 * The document model: what stands on the paper, without saying how Word or HTML writes it.
 * Two writers read it (`write-docx`, `write-html`), so both show the same text, tables and numbers.
 */
import type { DocumentKind } from './kinds';

export interface DocumentModel {
  readonly kind: DocumentKind;
  readonly profile: DocumentProfile;
  readonly masthead: Masthead | null;
  readonly title: string;
  /** 主送机关, without the colon; empty when the recipients stand in the imprint. */
  readonly mainRecipients: readonly string[];
  readonly blocks: readonly Block[];
  readonly attachments: readonly Attachment[];
  readonly signature: { readonly office: string; readonly date: string } | null;
  readonly imprint: Imprint | null;
  /** Figures the text and tables were made from, for the consistency check and the register. */
  readonly figures: Readonly<Record<string, string>>;
}

/** Fonts and measures the office may vary; the strict GB/T 9704 values are the default. */
export interface DocumentProfile {
  readonly titleFont: string;
  readonly bodyFont: string;
  readonly heading1Font: string;
  readonly heading2Font: string;
  readonly pageNumberFont: string;
}

export interface Masthead {
  /** `document`: 发文机关标志 with number and red rule; `bulletin`: 简报 head with issue number. */
  readonly form: 'document' | 'bulletin';
  readonly mark: string;
  /** `×开放办〔2026〕11号` or `第11期`; empty before issue. */
  readonly number: string;
  readonly office: string;
  readonly date: string;
  readonly secrecy: string;
}

export type Block = Heading | Paragraph | Table | Chart | PageBreak;

export interface Heading {
  readonly type: 'heading';
  readonly key: string;
  /** 1 一、 2 （一） 3 1. 4 （1） */
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
}

export interface Paragraph {
  readonly type: 'paragraph';
  /** Stable over regeneration, so that the clerk's wording finds its place again. */
  readonly key: string;
  readonly text: string;
  /** Figures named in the sentence, each checked against the tables: text as printed → figure key. */
  readonly figures: readonly { readonly printed: string; readonly figure: string }[];
}

export interface TableColumn {
  readonly title: string;
  /** Relative width. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface Table {
  readonly type: 'table';
  readonly key: string;
  readonly caption: string;
  /** `单位：个、万元`, right-aligned above the table; empty for none. */
  readonly measure: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
  readonly totalRow: readonly string[] | null;
  readonly landscape: boolean;
}

export interface Chart {
  readonly type: 'chart';
  readonly key: string;
  readonly title: string;
  readonly altText: string;
  readonly form: 'bar' | 'column' | 'line';
  readonly categories: readonly string[];
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  readonly measure: string;
}

export interface PageBreak {
  readonly type: 'page-break';
}

export interface Attachment {
  readonly title: string;
  readonly landscape: boolean;
  readonly blocks: readonly Block[];
}

export interface Imprint {
  /** 抄送, each with its office; empty for none. */
  readonly copyRecipients: readonly string[];
  readonly issuer: string;
  readonly printedOn: string;
}

export interface DocumentCheck {
  readonly code: string;
  readonly ok: boolean;
  /** What agrees or contradicts, with both figures. */
  readonly message: string;
  /** Key of the block concerned; empty for the document as a whole. */
  readonly blockKey: string;
}
