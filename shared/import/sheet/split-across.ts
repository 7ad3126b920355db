/** Tables side by side on a sheet: the heading row names the projects several times, each time with columns of its own. */
import type { CellComment, RawSheet, SheetCell } from '../cell';
import { understandHeading } from '../layout/headings';
import { findStage, findStages } from '../stage-words';

const NAME = /^项目(?:名称|全称)$/;
/** `新签约项目 ｜ 签约时间 ｜ 总投资 ｜ 新开工项目 ｜ 开工时间 ｜ 总投资`: names by stage. */
const NAME_OF_STAGE = /^(?:本月|当月)?新?(?:签约|注册|开工|开业|投产|竣工|在谈|在建)项目(?:名称)?$/;
const LOOKED_AT = 200;
const HEADING_ROWS = 3;
/** The last table may be wider than the row that names its columns. */
const END = Number.POSITIVE_INFINITY;

interface Section {
  /** 0-based column of the names. */
  readonly name: number;
  readonly from: number;
  readonly to: number;
}

/** A heading of names by stage stands near the top. */
const SEARCH_ROWS = 20;

/** The sheet itself, unless tables certainly stand side by side. `named`: rows with a cell like 项目名称. */
export function splitAcross(sheet: RawSheet, named: readonly number[]): readonly RawSheet[] {
  const top = Math.min(SEARCH_ROWS, sheet.grid.length);
  for (const row of new Set([...Array(top).keys(), ...named])) {
    const words = (sheet.grid[row] ?? []).map(wordOf);
    const names = namesIn(sheet, row, words);
    const sections = names.length > 1 ? sectionsOf(words, names) : numberedSections(sheet, row, words);
    // 新签约项目 ｜ 新开工项目 may stand above the headings proper.
    if (sections !== null) return cutAcross(sheet, row, words, sections);
  }
  return [sheet];
}

/** What a heading means, or its word where nobody knows it: 投资方 and 投资商 are the same column of two tables. */
function meaningOf(word: string): string {
  return word === '' ? '' : (understandHeading([word]).field ?? word);
}

function wordOf(cell: SheetCell): string {
  return typeof cell === 'string' ? cell.replace(/\s+/g, '') : '';
}

function namesIn(sheet: RawSheet, row: number, words: readonly string[]): number[] {
  const plain = columnsWhere(words, (word) => NAME.test(word));
  if (plain.length > 0) return plain;
  const named = columnsWhere(words, (word) => NAME_OF_STAGE.test(word));
  const stages = new Set(named.map((column) => findStage(words[column] ?? '')?.stage));
  return stages.size === named.length && named.every((column) => holdsNames(sheet, row, column)) ? named : [];
}

/** 序号 ｜ 项目情况 ｜ … ｜ 序号 ｜ 项目名称 ｜ …: each with a name, in this row or in those below it. */
function numberedSections(
  { grid }: RawSheet,
  row: number,
  words: readonly string[],
): readonly Section[] | null {
  const begins = columnsWhere(words, (word) => word === '序号');
  if (begins.length < 2) return null;
  const sections = begins.map((from, place) => {
    const to = (begins[place + 1] ?? END) - 1;
    const lines = grid.slice(row, row + HEADING_ROWS).map((cells) => cells.slice(from, to + 1));
    const name = Math.max(...lines.map((cells) => cells.findIndex((cell) => NAME.test(wordOf(cell)))));
    return { name: from + name, from: place === 0 ? 0 : from, to, found: name >= 0 };
  });
  return sections.every(({ found }) => found) ? sections : null;
}

function columnsWhere(words: readonly string[], is: (word: string) => boolean): number[] {
  return words.flatMap((word, column) => (word !== '' && is(word) ? [column] : []));
}

/** Names, a project a cell: not how many there are, nor all of them in one cell. */
function holdsNames({ grid }: RawSheet, heading: number, column: number): boolean {
  const cells = grid.slice(heading + 1, heading + 1 + LOOKED_AT).map((row) => row[column] ?? null);
  const filled = cells.filter((cell) => cell !== null);
  return (
    filled.length > 0 &&
    filled.every(
      (cell) => typeof cell === 'string' && !/^\d+[个项]?$|\d[、.．].*[；;\n].*\d[、.．]/s.test(cell),
    )
  );
}

/** `null` where the columns about the names have nothing in common: then they are parts of one table. */
function sectionsOf(words: readonly string[], names: readonly number[]): readonly Section[] | null {
  const meanings = words.map(meaningOf);
  const lead = meanings.slice(0, names[0]);
  const begins = names.map((name, place) => {
    let from = place === 0 ? 0 : name;
    while (from > 0 && place > 0 && lead.includes(meanings[from - 1] ?? '') && words[from - 1] !== '')
      from -= 1;
    return from;
  });
  const sections = names.map((name, place) => ({
    name,
    from: begins[place] ?? 0,
    to: (begins[place + 1] ?? END) - 1,
  }));
  const own = sections.map(
    ({ name, to }) => new Set(meanings.slice(name + 1, to + 1).filter((meaning) => meaning !== '')),
  );
  const [first, ...others] = own;
  const alike = others.every((other) => [...other].some((word) => first?.has(word)));
  return alike ? sections : null;
}

function cutAcross(
  sheet: RawSheet,
  row: number,
  words: readonly string[],
  sections: readonly Section[],
): readonly RawSheet[] {
  const from = ownTitles(sheet, row, sections) ? row - 1 : row;
  const repeated = new Set(
    sections.slice(1).flatMap((section) => words.slice(section.from, section.name).map(meaningOf)),
  );
  return sections.map((section, place) => {
    const word = words[section.name] ?? '';
    const ofStage = NAME_OF_STAGE.test(word);
    // 序号 and 单位 on the left hold for every table, unless each has its own.
    const shared = (column: number) =>
      column < (sections[0]?.name ?? 0) &&
      words[column] !== '' &&
      !repeated.has(meaningOf(words[column] ?? ''));
    const keeps = (column: number) => (column >= section.from && column <= section.to) || shared(column);
    const label = sections.length > 2 ? `左起第${place + 1}张表` : place === 0 ? '左表' : '右表';
    return {
      ...sheet,
      name: `${sheet.name}（${label}）`,
      grid: sheet.grid.map((cells, at) =>
        at < from
          ? cells
          : cells.map((cell, column) =>
              ofStage && at === row && column === section.name ? '项目名称' : keeps(column) ? cell : null,
            ),
      ),
      merges: sheet.merges.filter(
        (merge) => merge.bottom < from || (keeps(merge.left) && keeps(merge.right)),
      ),
      ...commentsWhere(sheet, ({ column }) => keeps(column) && (place === 0 || !shared(column))),
      ...(ofStage ? { titles: [...(sheet.titles ?? []), word] } : {}),
      notices: [...sheet.notices, `这张工作表左右并排${sections.length}张表，已分开来读；行号与原件相同`],
    };
  });
}

/** `新签约项目 ｜ 新开工项目` right above the headings: each table has a title of its own. */
function ownTitles({ grid }: RawSheet, row: number, sections: readonly Section[]): boolean {
  const above = grid[row - 1] ?? [];
  const names = (cell: SheetCell) => typeof cell === 'string' && findStages(cell).length > 0;
  return sections.every(({ from, to }) => above.slice(from, to + 1).some(names));
}

/** Of a part of the sheet; each comment is told once. */
export function commentsWhere(
  { comments }: RawSheet,
  keeps: (comment: CellComment) => boolean,
): Pick<RawSheet, 'comments'> {
  return comments === undefined ? {} : { comments: comments.filter(keeps) };
}
