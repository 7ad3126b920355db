/**
 * The document model: what stands on the paper, without saying how Word or HTML writes it.
 * Two writers read it (`write-docx`, `write-html`), so both show the same text, tables and numbers.
 */
import type { DocumentKind } from './kinds';

export interface DocumentModel {
  readonly kind: DocumentKind;
  readonly profile: DocumentProfile;
  /** A3 lies across and carries no upright page; A4 is the paper of the standard. */
  readonly paper?: 'A4' | 'A3';
  /** An A4 sheet that lies across from its first page on. */
  readonly across?: boolean;
  readonly masthead: Masthead | null;
  readonly title: string;
  /** Names in the title that no line break tears. */
  readonly titleNames?: readonly string[];
  /** The title as generated, when the clerk has edited it. */
  readonly generatedTitle?: string;
  /** 主送机关, without the colon; empty when the recipients stand in the imprint. */
  readonly mainRecipients: readonly string[];
  readonly blocks: readonly Block[];
  readonly attachments: readonly Attachment[];
  readonly signature: { readonly office: string; readonly date: string } | null;
  readonly imprint: Imprint | null;
  /**
   * Figures the text and tables were made from, for the consistency check and the register: key → text as
   * printed. Keys begin with their scope, `month.` or `year.`; a key ending in `.yi` is the figure without
   * that ending (in 万元) stated in 亿元.
   */
  readonly figures: Readonly<Record<string, string>>;
  /** The office's units, so that one put in another's place is noticed also where no table names them. */
  readonly units?: readonly string[];
}

/** Fonts and measures the office may vary; the strict GB/T 9704 values are the default. */
export interface DocumentProfile {
  readonly titleFont: string;
  readonly bodyFont: string;
  readonly heading1Font: string;
  readonly heading2Font: string;
  readonly pageNumberFont: string;
  /** The office's own habits; absent under the strict profile of GB/T 9704. */
  readonly layout?: OfficeLayout;
}

/** What offices set otherwise than the standard, or where the standard leaves them free. */
export interface OfficeLayout {
  /** 二、三级标题加粗. */
  readonly boldHeadings: boolean;
  /** Digits and Latin letters in Times New Roman. */
  readonly timesDigits: boolean;
  /** `— 1 —` at the outer edge, the same centred, or the bare number centred. */
  readonly pageNumber: 'dash-outer' | 'dash-center' | 'plain-center';
  /** Weight of the red rule in points. */
  readonly ruleWeight: number;
  /** Largest size of 发文机关标志 in points; 0: as large as the line allows. */
  readonly markPoints: number;
  /** Upper edge of the mark below that of the type area, in millimetres. */
  readonly markOffset: number;
  /** Distance of lines in points. */
  readonly linePitch: number;
  /** 期号 as `第11期` or `〔2026〕第11期`. */
  readonly issueForm: 'plain' | 'year';
  // Absent in papers issued before these could be chosen: as the standard has it.
  /** Distance of the lines of a title in points. */
  readonly titlePitch?: number;
  /** `bottom`: the number of a page lying across stands at its lower edge instead of turned with the sheet. */
  readonly landscapeNumber?: 'turned' | 'bottom';
  /** Size of the 版记 in points: 14 (4号, the standard) or 16 (3号). */
  readonly imprintPoints?: 14 | 16;
}

export interface Masthead {
  /**
   * `document`: 发文机关标志 with number and red rule; `bulletin`: 简报 head with issue number; `minutes`: 纪要标志
   * with number, office and date (10.3); `letter`: mark and double red rules of 信函格式 (10.1).
   */
  readonly form: 'document' | 'bulletin' | 'minutes' | 'letter';
  readonly mark: string;
  /** `×开放办〔2026〕11号` or `第11期`; empty before issue. */
  readonly number: string;
  readonly office: string;
  readonly date: string;
  readonly secrecy: string;
  /** 签发人 of a bulletin for leaders; absent: not printed. */
  readonly signer?: string;
}

export type Block = Heading | Paragraph | Table | Chart | FormBox | PhotoRow | PageBreak;

/** What a figure counts: the month of the period or the year up to it. */
export type FigureScope = 'month' | 'year';

export interface Heading {
  readonly type: 'heading';
  readonly key: string;
  /** 1 一、 2 （一） 3 1. 4 （1） */
  readonly level: 1 | 2 | 3 | 4;
  readonly text: string;
  /** The text as generated, when the clerk has edited it. */
  readonly generated?: string;
}

export interface FigureMention {
  readonly printed: string;
  readonly figure: string;
  /** Word that stands before the figure in the sentence (`签约项目`), so that swapped figures are noticed. */
  readonly label?: string;
}

export interface StatedList {
  /** The number stated, as printed in the sentence before the word counted: `5`. */
  readonly stated: string;
  /** What the sentence enumerates; each stands in the text. */
  readonly items: readonly string[];
}

export interface Paragraph {
  readonly type: 'paragraph';
  /** Stable over regeneration, so that the clerk's wording finds its place again. */
  readonly key: string;
  readonly text: string;
  /** A heading that runs into the paragraph (`（一）签约项目。`), in the font of its level. */
  readonly lead?: { readonly level: 1 | 2 | 3 | 4; readonly text: string };
  /**
   * `note`: remark under a table; `names`: 出席、请假、列席 of minutes, wrapped under the first name;
   * `annotation`: 附注 in brackets, set below the date (7.3.6); default is body text.
   */
  readonly style?: 'body' | 'note' | 'names' | 'annotation';
  /** Figures named in the sentence, each checked against the tables: text as printed → figure key. */
  readonly figures: readonly FigureMention[];
  readonly lists?: readonly StatedList[];
  /** The text as generated, when the clerk has edited it. */
  readonly generated?: string;
}

export interface TableColumn {
  readonly title: string;
  /** Relative width. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
  /** The total row holds the sum of this column. */
  readonly sums?: boolean;
  /** This column is done ÷ target in percent, from two columns of the same row. */
  readonly rateOf?: {
    readonly done: number;
    readonly target: number;
    /** Rows whose rate compares only a part of what was done, by the row's name: units without a target do not count. */
    readonly dones?: Readonly<Record<string, string>>;
  };
  readonly scope?: FigureScope;
}

export interface TableFigure {
  readonly row: number | 'total';
  readonly column: number;
  readonly figure: string;
}

export interface Table {
  readonly type: 'table';
  readonly key: string;
  readonly caption: string;
  /** `单位：个、万元`, right-aligned above the table; empty for none. */
  readonly measure: string;
  readonly columns: readonly TableColumn[];
  /** A row of a single cell spans the table: the name of a group. */
  readonly rows: readonly (readonly string[])[];
  readonly totalRow: readonly string[] | null;
  readonly landscape: boolean;
  /** Cells that print a figure of the model. */
  readonly figures?: readonly TableFigure[];
  /** Figure that states how many rows the table lists. */
  readonly rowCountFigure?: string;
  /** Every one of these units must stand in some row. */
  readonly coversUnits?: readonly string[];
  /** The declared widths stand whatever the cells hold: the days of a calendar are equally wide. */
  readonly fixedColumns?: boolean;
  /** Larger than its columns would have it, to be read from a wall; `small`: where long figures would starve names. */
  readonly textSize?: 'small' | 'medium' | 'large';
  /** Set small with narrow rows, for a document that must stay on one page. */
  readonly dense?: boolean;
  /** A list that may begin at the foot of a page and go on, however short it is. */
  readonly mayBreak?: boolean;
  /** Cells with a grey ground: the bar of a project on the wall chart. */
  readonly shades?: readonly { readonly row: number; readonly column: number }[];
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
  /** Decimals of the labels. */
  readonly decimals?: number;
  /** Height in millimetres; by default it follows from form and number of categories. */
  readonly height?: number;
  /** Small caption, for a document that must stay on one page. */
  readonly dense?: boolean;
}

/** A ruled box with a label and room to write: 领导批示. */
export interface FormBox {
  readonly type: 'form-box';
  readonly key: string;
  readonly label: string;
  readonly height: number;
}

/** Photos side by side, each with its caption: a project before and after. */
export interface PhotoRow {
  readonly type: 'photos';
  readonly key: string;
  /** Above the photos: unit and project, or the quarter; empty: none. */
  readonly title: string;
  readonly photos: readonly Photo[];
}

export interface Photo {
  /** The stored photo it is. */
  readonly attachmentId: number;
  /** Where the picture lies below the files folder, under the name of its content; absent: not stored, or not yet looked up. */
  readonly picture?: { readonly name: string; readonly sha256: string };
  /** The picture as JPEG in base64; empty until it has been read. An issued paper keeps `picture` alone. */
  readonly jpeg: string;
  /** Pixels; only their ratio counts on paper. */
  readonly width: number;
  readonly height: number;
  readonly caption: string;
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
  /**
   * `letter`: copies alone, without rules and without 印发 (10.1); `bulletin`: 报、送、发 with 印数 under a rule;
   * absent: the 版记 of a document (7.4).
   */
  readonly form?: 'letter' | 'bulletin';
  /** Word before the recipients; 抄送 when left out. */
  readonly copyLabel?: string;
  /** 抄送, each with its office; empty for none. */
  readonly copyRecipients: readonly string[];
  /** 报、送、发 of a bulletin; lines without names are left out. */
  readonly distribution?: readonly { readonly label: string; readonly names: readonly string[] }[];
  /** 印数 of a bulletin; 0 or absent: not stated. */
  readonly printRun?: number;
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
  readonly fix?: FigureFix;
  /** Nothing contradicts, but the clerk is asked before the document is issued. */
  readonly warning?: true;
}

/** What a reworded text says and what the data say, where the one can simply take the place of the other. */
export interface FigureFix {
  readonly said: string;
  readonly data: string;
}
