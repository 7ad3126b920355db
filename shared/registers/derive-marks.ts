import { plainText } from '../domain/exact';
import { problemOfMarks, readCriterion, readMarks, totalOf } from '../domain/marks';
import type { Settings } from '../domain/settings';
import type { DeriveContext, Derived, DerivedColumn, Marks, RegisterEntry } from './register';

const MARK_COLUMNS: readonly DerivedColumn[] = [
  { id: 'total', title: '合计', kind: 'number', width: 80 },
  {
    id: 'finding',
    title: '核对',
    kind: 'text',
    width: 180,
    hint: '和评分标准对不上的、同一人打了两次的',
  },
];

/** A rule of a register: marks are numbers. */
function checkMarks({ marks }: { readonly marks: string }): string | null {
  return readMarks(marks) === null ? '得分要写数字，如 38、27、28，或合计 93' : null;
}

/**
 * What registers of marks have in common: marks are checked, added up and held against the criteria; `date` is the
 * field of the day, two marks of one rater for one subject in a year are told.
 */
export function markRules(marks: Marks, date: string) {
  const { subject, rater } = marks;
  const keyOf = ({ fields }: Pick<RegisterEntry, 'fields'>) =>
    [fields[subject], fields[rater], String(fields[date]).slice(0, 4)].join('\n');
  return {
    marks,
    check: checkMarks,
    derivedColumns: MARK_COLUMNS,
    attention: '条打分和评分标准对不上',
    derive(entry: RegisterEntry, { settings, own }: DeriveContext): Derived {
      const text = String(entry.fields.marks);
      const key = keyOf(entry);
      const isTwice = own.some((other) => other.id !== entry.id && keyOf(other) === key);
      const problem = problemOfEntry(text, marks, settings);
      const finding = problem ?? (isTwice ? '打了两次，按后一次计' : '');
      const total = totalOf(text);
      return {
        values: { total: total === null ? null : plainText(total), finding },
        ...(finding === '' ? {} : { tone: 'warning' as const }),
      };
    },
  };
}

/** What is wrong with marks under the settings in force; `null`: nothing, or they are places. */
export function problemOfEntry(
  text: string,
  { criteria }: Pick<Marks, 'criteria'>,
  settings: Settings,
): string | null {
  const names = criteria(settings);
  return names && problemOfMarks(text, names.map(readCriterion));
}
