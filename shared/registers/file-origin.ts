/** Origin of an entry that came in with a workbook: which stored file, sheet and row (from 1) it was read from. */
export interface FileOrigin {
  readonly sourceFileId: number;
  readonly sheet: string;
  readonly row: number;
}

export function writeFileOrigin({ sourceFileId, sheet, row }: FileOrigin): string {
  return `file:${sourceFileId}:${row}:${sheet}`;
}

/** `null` for entries that were typed in or followed from other data. */
export function readFileOrigin(origin: string | null): FileOrigin | null {
  const match = /^file:(\d+):(\d+):(.*)$/s.exec(origin ?? '');
  return match && { sourceFileId: Number(match[1]), row: Number(match[2]), sheet: match[3] ?? '' };
}
