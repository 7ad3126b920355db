/** Bounds of what is read from outside (reliability.md 3, rows 34 and 35). */
export const MAX_FILE_BYTES = 100 * 1024 * 1024;
export const MAX_UNPACKED_BYTES = 200 * 1024 * 1024;
export const MAX_ZIP_ENTRIES = 10_000;
/** A part above one MiB may not be packed more tightly than this. */
export const MAX_RATIO = 100;
export const RATIO_FROM_BYTES = 1024 * 1024;
export const MAX_SHEETS = 200;
/** Rows and columns with content; what lies beyond is left unread and said so. */
export const MAX_ROWS = 200_000;
export const MAX_COLUMNS = 512;
export const MAX_CELLS = 6_000_000;
/** Excel's own limit; a longer text can only come from a damaged or forged file. */
export const MAX_TEXT = 32_767;
