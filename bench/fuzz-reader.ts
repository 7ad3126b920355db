/**
 * Child of scripts/fuzz.mjs: reads and reviews one workbook after another and answers with what would be
 * stored. The parent kills it when it hangs and counts it when it dies.
 */
import { readWorkbook } from '../electron/sheet/read-workbook';
import type { ReviewRecord } from '../shared/import/review/review';
import { startReview, toImportReview } from '../shared/import/review/review-state';
import { reviewContext } from '../shared/import/testing';
import { AppFault } from '../shared/result';

interface Request {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly units: readonly { name: string; shortName: string; aliases: string[] }[];
}

const DATE_FIELDS = [
  'eventDate',
  'negotiatingDate',
  'signedDate',
  'registeredDate',
  'startedDate',
  'producingDate',
  'fundsDate',
];
const STAGES: Record<string, string> = {
  negotiatingDate: 'negotiating',
  signedDate: 'signed',
  registeredDate: 'registered',
  startedDate: 'started',
  producingDate: 'producing',
};

async function read({ bytes, name, units }: Request) {
  const context = reviewContext(
    units.map((unit, place) => ({ ...unit, id: place + 1, active: true })),
    [],
  );
  const { format, sheets } = await readWorkbook(bytes, name);
  const incoming = { name, sha256: '', bytes: bytes.length, format, duplicateOf: null, error: null, sheets };
  const [file] = toImportReview(startReview('fuzz', [incoming], context)).files;
  return (file?.sheets ?? [])
    .filter((sheet) => sheet.leftOut === null)
    .map((sheet) => ({
      name: sheet.name,
      date1904: sheets.find((raw) => raw.name === sheet.name)?.date1904 === true,
      // The clerk has been told of contents below merged cells; without that only what is shown may count.
      coveredTold: sheet.notices.some((notice) => notice.includes('合并单元格')),
      // One row a project: its columns are not those of the sheet as sent.
      unfolded: sheet.notices.some((notice) => /台账|横排/.test(notice)),
      amounts: AMOUNT_FIELDS.flatMap((field) => columnOf(sheet.columns, field, sheet.moneyUnit.value)),
      dates: sheet.columns.flatMap(({ column, field }) =>
        field !== null && DATE_FIELDS.includes(field) ? [{ column, field }] : [],
      ),
      rows: sheet.rows
        .filter((row) => row.verdict === 'accepted' && row.issues.length === 0)
        .map((row) => ({
          row: row.row,
          amounts: amountsOf(row.record),
          dates: Object.fromEntries(
            DATE_FIELDS.map((field) => [
              field,
              field === 'fundsDate'
                ? row.record.funds.map((fund) => fund.date)
                : row.record.events
                    .filter((event) => STAGES[field] === undefined || event.stage === STAGES[field])
                    .map((event) => event.date),
            ]),
          ),
        })),
    }));
}

function columnOf(
  columns: readonly { column: number; heading: string; field: string | null; moneyUnit: string | null }[],
  field: string,
  sheetUnit: string,
) {
  // Which of two units named together holds depends on 内外资, and the currency on 币种, row by row.
  if (columns.some((column) => column.field === 'currency')) return [];
  if (columns.some((column) => column.field === field && /万元.*美元/.test(column.heading))) return [];
  const found = columns.filter((column) => column.field === field);
  const [only] = found;
  return only && found.length === 1
    ? [{ field, column: only.column, unit: only.moneyUnit ?? sheetUnit }]
    : [];
}

const AMOUNT_FIELDS = ['totalInvestment', 'fixedAssets', 'foreignCapital', 'funds'] as const;

/** What would be stored; of several sums of money in place none can be told from one cell. */
function amountsOf(record: ReviewRecord): Record<string, ReviewRecord['totalInvestment']> {
  const [fund, ...others] = record.funds;
  const { totalInvestment, fixedAssets, foreignCapital } = record;
  return {
    totalInvestment,
    fixedAssets,
    foreignCapital,
    funds: others.length > 0 ? null : (fund?.money ?? null),
  };
}

process.on('message', (request: Request) => {
  read(request)
    .then((sheets) => ({ sheets }))
    .catch((error: unknown) =>
      error instanceof AppFault
        ? { fault: error.code }
        : { crash: error instanceof Error ? (error.stack ?? error.message) : String(error) },
    )
    .then((answer) => {
      const prototype = Object.keys(Object.prototype).length + Object.keys(Array.prototype).length;
      process.send?.(prototype === 0 ? answer : { crash: 'a prototype was changed' });
    });
});
process.on('disconnect', () => process.exit(0));
