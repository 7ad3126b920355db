/** A row beside what is known of its project, field by field. Blank never stands against a known value. */
import { formatWan, type Money } from '../../domain/money';
import { CAPITAL_NAMES } from '../../domain/stage';
import { squeeze } from '../../domain/text/plain-text';
import type { KnownProject } from '../matching/known-project';
import { companyKeyOf } from '../matching/project-features';
import type { DifferenceField, FieldDifference, ReviewRecord } from '../review/review';

type TextField = Exclude<DifferenceField, 'projectName' | 'capital' | 'totalInvestment' | 'fixedAssets'>;

const TEXT_FIELDS: readonly TextField[] = [
  'investor',
  'industry',
  'sourceRegion',
  'attraction',
  'content',
  'address',
  'contact',
  'note',
];

/** `matchName`: of the record's name; `capitalWritten`: 内外资 stands in the row and was not inferred; `taken`: fields whose new value the clerk takes. */
export function findDifferences(
  record: ReviewRecord,
  matchName: string,
  known: KnownProject,
  capitalWritten: boolean,
  taken: readonly DifferenceField[],
): FieldDifference[] {
  const differences: FieldDifference[] = [];
  const note = (field: DifferenceField, before: string, sent: string) => {
    if (sent === '' || before === sent) return;
    const kind = before === '' ? 'filled' : 'changed';
    differences.push({ field, known: before, sent, kind, taken: kind === 'filled' || taken.includes(field) });
  };
  if (known.matchName !== matchName) {
    note('projectName', known.name, record.projectName);
  }
  for (const field of TEXT_FIELDS) {
    const key = field === 'investor' ? companyKeyOf : squeeze;
    if (known[field] === '' || key(known[field]) !== key(record[field]))
      note(field, known[field], record[field]);
  }
  if (capitalWritten) note('capital', CAPITAL_NAMES[known.capital], CAPITAL_NAMES[record.capital]);
  note('totalInvestment', amountText(known.totalInvestment), amountText(record.totalInvestment));
  note('fixedAssets', amountText(known.fixedAssets), amountText(record.fixedAssets));
  return differences;
}

function amountText(money: Money | null): string {
  if (money === null || money.minor === 0) return '';
  return `${formatWan(money.minor)} ${money.currency === 'USD' ? '万美元' : '万元'}`;
}
