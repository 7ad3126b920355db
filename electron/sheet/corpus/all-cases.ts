import { ARRANGEMENT_CASES } from './arrangement-cases';
import { ASIDE_CASES } from './aside-cases';
import { DATE_CASES } from './date-cases';
import { FILE_CASES } from './file-cases';
import { LEDGER_CASES } from './ledger-cases';
import { MONEY_CASES } from './money-cases';
import { OLD_FORM_CASES } from './old-form-cases';
import { ROW_CASES } from './row-cases';
import { STAGE_CASES } from './stage-cases';
import type { WorkbookCase } from './workbook-case';

/** Every workbook of the corpus. */
export const ALL_CASES: readonly WorkbookCase[] = [
  ...OLD_FORM_CASES,
  ...STAGE_CASES,
  ...MONEY_CASES,
  ...DATE_CASES,
  ...ROW_CASES,
  ...LEDGER_CASES,
  ...FILE_CASES,
  ...ARRANGEMENT_CASES,
  ...ASIDE_CASES,
];
