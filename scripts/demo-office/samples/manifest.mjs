/**
 * The truth about the sample files, written by whoever made them and not by whoever reads them:
 * what each row says, which rows must be refused, and what it comes to per unit.
 */
import { createHash } from 'node:crypto';
import { CURRENT_PERIOD, UNITS } from '../district.mjs';
import { toMoney } from '../office/to-money.mjs';
import { STAGES } from './layouts.mjs';
import { MISSING_UNITS } from './november.mjs';

/** @typedef {import('../types').SampleFile} SampleFile */
/** @typedef {import('../types').TruthRow} TruthRow */

const CUT_OFF = '2026-11-23';

/** @param {SampleFile[]} files @param {Map<string, Uint8Array>} contents by file name */
export function makeManifest(files, contents) {
  return {
    note: '由示例生成程序按其本意写出，不经读表程序。行号、列号从1起，同 Excel；金额为最小货币单位整数。',
    period: CURRENT_PERIOD,
    cutOff: CUT_OFF,
    missingUnits: MISSING_UNITS,
    files: files.map((file) => ({
      file: file.file,
      unit: file.unit,
      receivedAt: file.receivedAt,
      late: file.receivedAt.slice(0, 10) > CUT_OFF,
      format: file.format,
      note: file.note,
      sha256: createHash('sha256')
        .update(contents.get(file.file) ?? '')
        .digest('hex'),
      sheets: file.sheets.map(({ truth }) => ({
        name: truth.name,
        layout: truth.layout,
        stage: truth.stage,
        unit: truth.unit,
        moneyUnit: truth.moneyUnit,
        headerRows: truth.headerRows,
        accepted: truth.rows.filter(isAccepted).length,
        refused: truth.rows.filter((row) => !isAccepted(row)).length,
        rows: truth.rows.map(printRow),
      })),
    })),
    units: UNITS.map((unit) => ({
      unit: unit.name,
      ...sumUp(files.filter((file) => file.unit === unit.name)),
    })),
  };
}

/** @param {TruthRow} row */
function isAccepted(row) {
  return row.mistakes.every((mistake) => mistake.severity !== 'error');
}

/** @param {TruthRow} row */
function printRow(row) {
  return {
    row: row.row,
    verdict: isAccepted(row) ? 'accepted' : 'refused',
    projectName: row.mistakes.some((mistake) => mistake.code === 'missing-name') ? '' : row.projectName,
    known: row.known,
    countable: row.countable,
    total:
      row.total &&
      !row.mistakes.some((mistake) => mistake.code === 'bad-number' || mistake.code === 'formula-error')
        ? toMoney(row.total)
        : null,
    events: row.events,
    fund: row.fund
      ? {
          money: toMoney(row.fund.amount),
          date: row.fund.date,
          kind: row.fund.kind,
          voucher: row.fund.voucher,
        }
      : null,
    hasProgress: row.hasProgress,
    hasProblem: row.hasProblem,
    mistakes: row.mistakes,
  };
}

/**
 * Per stage: events new in this period (`reported`) and those of them the office may count (`countable`),
 * with the total investment of the projects by currency; funds likewise.
 * @param {SampleFile[]} files
 */
function sumUp(files) {
  const rows = files.flatMap((file) => file.sheets.flatMap((sheet) => sheet.truth.rows)).filter(isAccepted);
  const stages = STAGES.map((stage) => {
    const own = rows.filter((row) => row.events.some((event) => event.stage === stage && event.isNew));
    const countable = own.filter((row) => row.countable);
    return /** @type {const} */ ([
      stage,
      {
        reported: own.length,
        countable: countable.length,
        countableMinor: addUp(countable.map((row) => row.total)),
      },
    ]);
  });
  const funds = rows.flatMap((row) => (row.fund ? [row.fund.amount] : []));
  return {
    files: files.length,
    ...Object.fromEntries(stages),
    funds: { entries: funds.length, minor: addUp(funds) },
  };
}

/** @param {(import('../types').Amount | null)[]} amounts */
function addUp(amounts) {
  /** @type {Record<string, number>} */
  const sums = {};
  for (const amount of amounts) {
    if (amount) sums[amount.currency] = (sums[amount.currency] ?? 0) + toMoney(amount).minor;
  }
  return sums;
}
