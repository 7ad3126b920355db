import { ARRANGEMENT_CASES } from './cases/arrangement-cases';
import { ASIDE_CASES } from './cases/aside-cases';
import { BUILDING_LEDGERS } from './cases/building-ledgers';
import { CONTRADICTION_CASES } from './cases/contradiction-cases';
import { DATE_CASES } from './cases/date-cases';
import { DEEP_HEADINGS } from './cases/deep-headings';
import { FILE_CASES } from './cases/file-cases';
import { FUNDS_AND_EXPORTS } from './cases/funds-and-exports';
import { GROUP_CASES } from './cases/group-cases';
import { LEDGER_BOOKS } from './cases/ledger-books';
import { LEDGER_LINES } from './cases/ledger-lines';
import { LEDGER_TABLES } from './cases/ledger-tables';
import { MARKS } from './cases/mark-cases';
import { MONEY_COLUMNS } from './cases/money-columns';
import { MONEY_UNITS_MIXED } from './cases/money-units';
import { MONTHLY_FORMS } from './cases/monthly-forms';
import { PARTS_AND_KINDS } from './cases/parts-and-kinds';
import { PLANS_AND_LEADERS } from './cases/plans-and-leaders';
import { PROJECT_LEDGERS } from './cases/project-ledgers';
import { REGISTRATION_FORMS } from './cases/registration-forms';
import { RIVAL_COLUMNS } from './cases/rival-columns';
import { ROUGH_HEADINGS } from './cases/rough-headings';
import { ROW_CASES } from './cases/row-cases';
import { SAID_OTHERWISE } from './cases/said-otherwise';
import { STAGE_CASES } from './cases/stage-cases';
import { THIRD_HEADING_ROWS } from './cases/third-heading-rows';
import { YEAR_FORMS } from './cases/year-forms';
import type { WorkbookCase } from './workbook-case';

/** Every workbook of the corpus. */
export const ALL_CASES: readonly WorkbookCase[] = [
  ...MONTHLY_FORMS,
  ...YEAR_FORMS,
  ...FUNDS_AND_EXPORTS,
  ...ROUGH_HEADINGS,
  ...STAGE_CASES,
  ...MARKS,
  ...MONEY_UNITS_MIXED,
  ...MONEY_COLUMNS,
  ...DATE_CASES,
  ...DEEP_HEADINGS,
  ...THIRD_HEADING_ROWS,
  ...ROW_CASES,
  ...GROUP_CASES,
  ...BUILDING_LEDGERS,
  ...PROJECT_LEDGERS,
  ...LEDGER_BOOKS,
  ...LEDGER_LINES,
  ...LEDGER_TABLES,
  ...REGISTRATION_FORMS,
  ...FILE_CASES,
  ...ASIDE_CASES,
  ...ARRANGEMENT_CASES,
  ...CONTRADICTION_CASES,
  ...PARTS_AND_KINDS,
  ...RIVAL_COLUMNS,
  ...PLANS_AND_LEADERS,
  ...SAID_OTHERWISE,
];
