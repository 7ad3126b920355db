/** An office begun from the command line, which nobody has set up: its units are those that its books name. */
import { MAX_PAGE_ROWS } from '../../shared/contract/import';
import { type ReviewOverview, rowsToStore, type SheetOverview } from '../../shared/import/review/overview';
import { wholeView } from '../../shared/import/review/view-rows';
import { isShortFor, unitNamesInCell } from '../../shared/import/rows/unit-names';
import type { CommandTools } from './command';

/** A unit to be registered, and what the user is told of it. */
export interface NewUnit {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly group: string;
  /** Behind 已登记单位, 将登记单位. */
  readonly told: string;
}

/**
 * `unitName`, or without it every unit the books name: by row, by group, by sheet. None when the office has its list
 * of units or nothing would be stored.
 */
export async function findNewUnits(
  tools: CommandTools,
  review: ReviewOverview,
  unitName: string | null,
): Promise<readonly NewUnit[]> {
  if (!(await tools.call('app.status', {})).namesUnits) return [];
  const books = await readBooks(tools, review);
  if (!books.some(({ storable }) => storable)) return [];
  const named = unitName === null ? unitsOf(books) : [{ name: unitName, where: '--unit 指定' }];
  const { units } = await tools.call('units.list', {});
  const known = units.flatMap(({ name, shortName, aliases }) => [name, shortName, ...aliases]);
  return named
    .filter(({ name }) => !known.some((other) => other === name || isShortFor(name, other)))
    .map(({ name, where, aliases = [] }) => {
      const group = groupFor(name);
      const also = aliases.length === 0 ? '' : `，也写作“${aliases.join('”“')}”`;
      return { name, aliases, group, told: `“${name}”${also}（${where}），暂列${group}，请核对。` };
    });
}

export async function registerUnits(tools: CommandTools, units: readonly NewUnit[]): Promise<void> {
  for (const { name, aliases, group } of units) {
    const unit = { shortName: '', active: true, inComposite: true, aliases: [...aliases], contact: '' };
    await tools.call('units.save', { id: null, name, groupId: await groupNamed(tools, group), ...unit });
  }
}

interface NamedUnit {
  readonly name: string;
  /** Where it stands first. */
  readonly where: string;
  readonly aliases?: readonly string[];
}

interface Book {
  /** Some row would be stored if its unit were known. */
  readonly storable: boolean;
  readonly named: readonly NamedUnit[];
}

async function readBooks(tools: CommandTools, review: ReviewOverview): Promise<readonly Book[]> {
  const books: Book[] = [];
  for (const [file, { name: fileName, sheets }] of review.files.entries()) {
    const named: NamedUnit[] = [];
    let storable = sheets.some(({ counts }) => rowsToStore(counts) > 0);
    for (const [place, sheet] of sheets.entries()) {
      if (sheet.leftOut !== null && !sheet.nothingToReport) continue;
      const where = `“${fileName}”${sheet.name === '' ? '' : `“${sheet.name}”表`}`;
      const { texts, waiting } = await textsOfRows(tools, review.id, file, place, sheet);
      storable ||= waiting;
      const own = [...texts].flatMap(([text, { row, surely }]) =>
        unitNamesInCell(text, surely).map((name) => ({ name, where: `${where}第${row}行` })),
      );
      const ofSheet =
        sheet.unit.id === null ? unitNamesInCell(sheet.unit.name, true).map((name) => ({ name, where })) : [];
      // A town whose list names departments is known as well, so that the difference is told.
      named.push(...own, ...ofSheet.filter(({ name }) => own.length === 0 || /(?:镇|乡|街道)$/.test(name)));
    }
    books.push({ storable, named: foldShortForms(named) });
  }
  return books;
}

function unitsOf(books: readonly Book[]): readonly NamedUnit[] {
  const found = new Map<string, NamedUnit>();
  for (const { named } of books) {
    for (const unit of named) if (!found.has(unit.name)) found.set(unit.name, unit);
  }
  return [...found.values()];
}

/** One workbook that says 区科技局 and 区科学技术局 speaks of one unit. */
function foldShortForms(named: readonly NamedUnit[]): readonly NamedUnit[] {
  const names = [...new Set(named.map(({ name }) => name))];
  return named
    .filter(({ name }) => !names.some((other) => isShortFor(name, other)))
    .map((unit) => ({ ...unit, aliases: names.filter((other) => isShortFor(other, unit.name)) }));
}

const UNIT_HEADING = /(?:责任|填报|报送|上报|申报|牵头|承办|引进)(?:部门|单位)|乡镇|镇街|^单位(?:名称)?$/;

/** What the rows say of their unit, with the first row that says so; whether one lacks nothing but its unit. */
async function textsOfRows(
  tools: CommandTools,
  reviewId: string,
  file: number,
  sheet: number,
  { columns }: SheetOverview,
): Promise<{ texts: Map<string, { row: number; surely: boolean }>; waiting: boolean }> {
  const headings = new Map(columns.map(({ column, heading }) => [column, heading.replace(/\s+/g, '')]));
  const texts = new Map<string, { row: number; surely: boolean }>();
  let waiting = false;
  for (let from = 0; ; from += MAX_PAGE_ROWS) {
    const asked = { reviewId, file, sheet, choice: wholeView('problems'), from, count: MAX_PAGE_ROWS };
    const page = await tools.call('import.page', asked);
    for (const { row, review } of page.rows) {
      const issue = review?.issues.find(({ code }) => code === 'unknown-unit');
      if (issue === undefined || review === null) continue;
      waiting ||= review.issues.every(
        ({ code, severity }) => code === 'unknown-unit' || severity !== 'error',
      );
      if (issue.value === '' || texts.has(issue.value)) continue;
      const heading = headings.get(issue.column) ?? '';
      texts.set(issue.value, { row, surely: UNIT_HEADING.test(heading) && !/人|业主/.test(heading) });
    }
    if (from + MAX_PAGE_ROWS >= page.total) return { texts, waiting };
  }
}

/** The groups most offices rank by. */
function groupFor(name: string): string {
  if (/(?:镇|乡|街道|农场|林场)$/.test(name)) return '镇街组';
  if (/(?:园|园区|开发区|经开区|高新区|新区|集中区|管委会)$/.test(name)) return '园区组';
  return /(?:局|委|委员会|联合会|工商联|商会|中心|办|办公室)$/.test(name) ? '部门组' : '镇街组';
}

async function groupNamed(tools: CommandTools, name: string): Promise<number> {
  const { groups } = await tools.call('units.list', {});
  const known = groups.find((group) => group.name === name);
  return known?.id ?? (await tools.call('groups.save', { id: null, name })).id;
}
