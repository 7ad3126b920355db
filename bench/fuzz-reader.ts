/**
 * Child of scripts/fuzz.mjs: reads and reviews one workbook after another and answers with what would be
 * stored. The parent kills it when it hangs and counts it when it dies.
 */
import { readWorkbook } from '../electron/sheet/read-workbook';
import { startReview, toImportReview } from '../shared/import/review/review-state';
import { reviewContext } from '../shared/import/testing';
import { AppFault } from '../shared/result';

interface Request {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly units: readonly { name: string; shortName: string; aliases: string[] }[];
}

const DATE_FIELDS = ['eventDate', 'signedDate', 'registeredDate', 'startedDate', 'producingDate'];
const STAGES: Record<string, string> = {
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
      amount: columnOf(sheet.columns, 'totalInvestment', sheet.moneyUnit.value),
      dates: sheet.columns.flatMap(({ column, field }) =>
        field !== null && DATE_FIELDS.includes(field) ? [{ column, field }] : [],
      ),
      rows: sheet.rows
        .filter((row) => row.verdict === 'accepted' && row.issues.length === 0)
        .map((row) => ({
          row: row.row,
          total: row.record.totalInvestment,
          dates: Object.fromEntries(
            DATE_FIELDS.map((field) => [
              field,
              row.record.events
                .filter((event) => STAGES[field] === undefined || event.stage === STAGES[field])
                .map((event) => event.date),
            ]),
          ),
        })),
    }));
}

function columnOf(
  columns: readonly { column: number; field: string | null; moneyUnit: string | null }[],
  field: string,
  sheetUnit: string,
) {
  const found = columns.filter((column) => column.field === field);
  const [only] = found;
  return only && found.length === 1 ? { column: only.column, unit: only.moneyUnit ?? sheetUnit } : null;
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
