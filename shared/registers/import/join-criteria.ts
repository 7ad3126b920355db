import { plainText } from '../../domain/exact';
import { readCriterion, totalOf } from '../../domain/marks';

export interface JoinedMarks {
  /** With one column 得分 in place of the columns of the criteria. */
  readonly table: readonly (readonly string[])[];
  /** By row: what does not add up. */
  readonly problems: ReadonlyMap<number, string>;
}

/** Headings of the sum beside the columns of the criteria. */
const SUM = /^(合计|总分|总得分|合计得分)$/;

/**
 * A sheet of marks with a column for each criterion, as printed for judges and enterprises (综合情况 40分 …, 合计):
 * read as the register holds them, `38、27、28`. A row with empty ones keeps its sum; a sum that is another is told.
 * `null`: the table has no such columns.
 */
export function joinCriteria(
  table: readonly (readonly string[])[],
  criteria: readonly string[],
): JoinedMarks | null {
  const names = criteria.map((criterion) => plain(readCriterion(criterion).name));
  if (names.length < 2) return null;
  const headerRow = table.findIndex((cells) => {
    const headings = cells.map(headingOf);
    return names.every((name) => headings.includes(name));
  });
  const header = table[headerRow];
  if (!header) return null;
  const columns = names.map((name) => header.map(headingOf).indexOf(name));
  const [first = -1] = columns;
  const sumAt = header.findIndex((cell) => SUM.test(plain(cell)));
  const problems = new Map<number, string>();
  const joined = table.map((cells, row) => {
    const isHeader = row === headerRow;
    const marks = columns.map((column) => (cells[column] ?? '').trim());
    const sum = sumAt < 0 ? '' : (cells[sumAt] ?? '').trim();
    const text = isHeader ? '得分' : marks.includes('') ? sum : marks.join('、');
    if (row > headerRow && text !== sum && sum !== '') {
      const [of, given] = [totalOf(text), totalOf(sum)];
      if (of && given && !of.equals(given)) problems.set(row, `各项相加是${plainText(of)}，合计写的是${sum}`);
    }
    if (row < headerRow) return cells;
    return Array.from({ length: Math.max(cells.length, first + 1) }, (_, column) =>
      column === first ? text : columns.includes(column) || column === sumAt ? '' : (cells[column] ?? ''),
    );
  });
  return { table: joined, problems };
}

function headingOf(cell: string): string {
  return plain(readCriterion(cell.replace(/\s+/g, ' ')).name);
}

function plain(text: string): string {
  return text.normalize('NFKC').replace(/[\s*:：]/g, '');
}
