/** What the reader makes of a workbook of the corpus, in the words of its expectations. */
import type { Money } from '../../../shared/domain/money';
import { STAGE_NAMES } from '../../../shared/domain/stage';
import type { ReviewRow, ReviewSheet } from '../../../shared/import/review/review';
import { startReview, toImportReview } from '../../../shared/import/review/review-state';
import { reviewContext } from '../../../shared/import/testing';
import { wanText } from '../../../shared/import/values/amount';
import { readWorkbook } from '../read-workbook';
import type { ExpectedSheet } from './workbook-case';

export const UNITS = [
  { name: '桃源镇', shortName: '桃源', aliases: ['桃源乡'] },
  { name: '柳溪镇', shortName: '柳溪', aliases: ['柳 溪 镇'] },
  { name: '青山街道', shortName: '青山', aliases: ['青山街道办事处'] },
  { name: '云河经济开发区', shortName: '经开区', aliases: ['区经济开发区', '开发区'] },
  { name: '区商务局', shortName: '商务局', aliases: ['商务局'] },
  { name: '区农业农村局', shortName: '农业农村局', aliases: ['区农业局'] },
].map((unit, place) => ({ ...unit, id: place + 1, active: true }));
const shortName = (id: number | null) => UNITS.find((unit) => unit.id === id)?.shortName ?? '';

export async function reviewBytes(
  bytes: Uint8Array,
  name: string,
  unitName?: string,
): Promise<readonly ReviewSheet[]> {
  const { format, sheets } = await readWorkbook(bytes, name);
  const incoming = { name, sha256: '', bytes: bytes.length, format, duplicateOf: null, error: null, sheets };
  const context = { ...reviewContext(UNITS, []), today: '2026-11-24', unitName: unitName ?? null };
  return toImportReview(startReview('r', [incoming], context)).files[0]?.sheets ?? [];
}

/** Like `ExpectedSheet`: what of the sheet is compared. */
export function describeSheet(sheet: ReviewSheet, facts: ExpectedSheet['facts']): ExpectedSheet {
  return {
    unit: shortName(sheet.unit.id),
    rows: sheet.rows.map((row) => describeRow(row, sheet.unit.id)),
    ...(facts ? { facts: factsOf(sheet, facts) } : {}),
  };
}

const amount = (money: Money | null) => (money === null ? '' : wanText(money));

function describeRow(row: ReviewRow, unitId: number | null): string {
  const { record } = row;
  const parts = [
    amount(record.totalInvestment),
    record.events.map(({ stage, date }) => `${STAGE_NAMES[stage]}${date ?? '?'}`).join(' '),
    record.funds.map(({ money, date }) => `${amount(money)}@${date ?? '?'}`).join(' '),
    row.issues.map(({ code, column }) => `${code}@${column}`).join(' '),
  ];
  while (parts.at(-1) === '') parts.pop();
  const unit = record.unitId === unitId || record.unitId === null ? '' : `〔${shortName(record.unitId)}〕`;
  const name = `${row.verdict === 'refused' ? '✗' : ''}${row.row} ${record.projectName}${unit}`;
  return [name, ...parts].join(' | ').replaceAll(/ +/g, ' ').replaceAll('| |', '||').trim();
}

function factsOf(sheet: ReviewSheet, expected: NonNullable<ExpectedSheet['facts']>) {
  const written = (row: ReviewRow, fact: string): string => {
    if (fact === 'foreignCapital') return amount(row.record.foreignCapital);
    if (fact === 'fixedAssets') return amount(row.record.fixedAssets);
    return String(row.record[fact as keyof ReviewRow['record']]);
  };
  return Object.fromEntries(
    Object.entries(expected).map(([number, facts]) => {
      const row = sheet.rows.find((each) => each.row === Number(number));
      return [
        number,
        Object.fromEntries(Object.keys(facts).map((fact) => [fact, row ? written(row, fact) : ''])),
      ];
    }),
  );
}
