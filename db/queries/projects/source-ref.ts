import type { SourceRef } from '../../../shared/contract/projects';
import type { Currency, Money } from '../../../shared/domain/money';

/** Columns of a left-joined source row. */
export interface SourceColumns {
  readonly source_submission_id: number | null;
  readonly source_file_name: string | null;
  readonly source_sheet: string | null;
  readonly source_row: number | null;
}

export function sourceRefOf(row: SourceColumns): SourceRef | null {
  const { source_submission_id, source_file_name, source_sheet, source_row } = row;
  if (source_submission_id === null || source_file_name === null) return null;
  return {
    submissionId: source_submission_id,
    fileName: source_file_name,
    sheet: source_sheet ?? '',
    row: source_row ?? 0,
  };
}

export function moneyOf(currency: Currency | null, minor: number | null): Money | null {
  return currency === null || minor === null ? null : { currency, minor };
}
