/** Whose row it is: the sheet's unit, the row's own, the group's above it. */
import type { Chosen, SheetLayout } from '../layout/layout';
import type { ReviewContext } from '../review/review-context';
import type { DataRow } from '../sheet/classify-rows';
import { cellText } from '../values/plain-text';
import { findUnitByName, findUnitInText, type KnownUnit } from './match-unit';
import { otherReporter } from './other-reporter';
import type { FieldCell, RowCells } from './row-cells';
import type { AddIssue } from './row-money';
import { unitNameInTitle } from './unit-names';
import { unitsOfIds } from './unit-of-ids';
import { NAMES_A_UNIT, onlyLeads, reporterOf, tellWhoLeads, unitNamed } from './who-leads';

export interface SheetUnit {
  readonly unit: KnownUnit | null;
  readonly text: string;
  readonly why: string;
  /** Named as the reporter, not just found in a title. */
  readonly firm: boolean;
  /** Somebody of the office said so, for this sheet or for the whole import. */
  readonly said: boolean;
  /** The sheet names another unit too, or the one named for the whole import is another. */
  readonly against: { readonly message: string; readonly severity: 'error' | 'warning' } | null;
}

export function resolveSheetUnit(
  layout: SheetLayout,
  choice: Chosen<number> | null,
  context: ReviewContext,
): SheetUnit {
  const none = { firm: false, said: false, against: null };
  const chosen = choice === null ? undefined : context.unitsById.get(choice.value);
  if (choice && chosen)
    return { ...none, unit: chosen, text: chosen.name, why: choice.why, firm: true, said: true };
  const named = context.unitName === null ? null : findUnitByName(context.units, context.unitName);
  const told = (unit: KnownUnit, why: string, firm: boolean): SheetUnit => {
    const against =
      named === null || named.id === unit.id
        ? null
        : {
            message: `导入时指定的单位是“${named.name}”，表上是“${unit.name}”（${why}）：没有登记；是“${unit.name}”的请不指定单位重新导入，是“${named.name}”的请改正表上的单位`,
            severity: 'error' as const,
          };
    return { ...none, unit, text: unit.name, why, firm, against };
  };
  const own = layout.meta === null ? undefined : context.unitsById.get(layout.meta.unitId);
  if (own) {
    const taken = told(own, '本系统填报表中的单位', true);
    const against = taken.against ?? movedIn(own, layout, context) ?? otherIds(own, layout, context);
    return { ...taken, against };
  }
  let unknown: { text: string; why: string } | null = null;
  for (const clue of layout.unitClues) {
    const unit =
      (clue.kind === 'exact' ? findUnitByName(context.units, clue.text) : null) ??
      findUnitInText(context.units, clue.text);
    if (unit) {
      const taken = told(unit, clue.why, clue.kind === 'exact');
      return taken.against !== null
        ? taken
        : { ...taken, against: contradicted(unit, clue.why, layout, context) };
    }
    // Where no list of units was made, a title can only be taken at its word.
    const text = clue.kind === 'exact' ? clue.text : context.namesUnits ? unitNameInTitle(clue.text) : null;
    if (text !== null) unknown ??= { text, why: clue.why };
  }
  const [byIds, ...more] = unknown === null ? unitsOfIds(layout, context) : [];
  if (byIds !== undefined && more.length === 0) return told(byIds, '填报表中的项目编号', true);
  if (context.unitName !== null) {
    const why = '导入时指定的单位';
    if (named) return { ...none, unit: named, text: named.name, why, said: true };
    unknown ??= { text: context.unitName, why };
  }
  if (unknown) return { ...none, unit: null, text: unknown.text, why: `${unknown.why}，单位库中没有` };
  return { ...none, unit: null, text: '', why: '工作表、标题和文件名中都没有找到单位名称' };
}

/** A sheet of another unit's workbook moved into this one: its own line says 填报单位：柳溪镇. */
function movedIn(own: KnownUnit, layout: SheetLayout, context: ReviewContext): SheetUnit['against'] {
  const other = otherReporter(layout.unitClues, own.name, context);
  if (other === null) return null;
  const message = `${other.why}，填报表却是发给“${own.name}”的：没有登记；请指定这张表的单位`;
  return { message, severity: 'error' };
}

/** Rows of another unit's workbook moved into this one, numbers and all. */
function otherIds(own: KnownUnit, layout: SheetLayout, context: ReviewContext): SheetUnit['against'] {
  const units = unitsOfIds(layout, context);
  const other = [...units].find(({ id }) => id !== own.id);
  if (other === undefined) return null;
  return units.has(own)
    ? {
        message: `填报表是发给“${own.name}”的，表中又有“${other.name}”的项目，请核对新填的项目是哪个单位的`,
        severity: 'warning',
      }
    : {
        message: `填报表是发给“${own.name}”的，本表的项目编号却是“${other.name}”的：没有登记；请指定这张表的单位`,
        severity: 'error',
      };
}

const TOWN = /^.{1,8}?(?:镇|乡|街道)/;

/** 填报单位：柳溪镇 or a sheet of that name under a title of 桃源镇: one was copied. A title of who compiles says nothing. */
function contradicted(
  unit: KnownUnit,
  why: string,
  layout: SheetLayout,
  context: ReviewContext,
): SheetUnit['against'] {
  if (!TOWN.test(unit.name)) return null;
  for (const clue of layout.unitClues) {
    const named = TOWN.exec(unitNameInTitle(clue.text) ?? clue.text.trim())?.[0] ?? '';
    const other = findUnitByName(context.units, named);
    // Where no list of units was made, a town is taken at its word here too.
    const differs = other !== null ? other.id !== unit.id : context.namesUnits && isTownBeside(named, unit);
    if (differs)
      return {
        message: `${why}是“${unit.name}”，${clue.why}却是“${other?.name ?? named}”，按“${unit.name}”登记，请核对`,
        severity: 'warning',
      };
  }
  return null;
}

/** Another town's name, neither part of the other. */
function isTownBeside(named: string, { name }: KnownUnit): boolean {
  return (
    named.length >= 3 && unitNameInTitle(named) === named && !named.includes(name) && !name.includes(named)
  );
}

/** The title is a town's, and the row does not say that another reports. */
function isForeign({ name }: KnownUnit, { source }: FieldCell, { said }: SheetUnit): boolean {
  return TOWN.test(name) && !said && !/[填呈上]报|报送/.test(source?.heading ?? '');
}

export function resolveRowUnit(
  cells: RowCells,
  data: DataRow,
  sheetUnit: SheetUnit,
  lastUnit: KnownUnit | null,
  context: ReviewContext,
  add: AddIssue,
): KnownUnit | null {
  const all = cells.all('unit');
  const ownName = all.length === 0 ? null : reporterOf(sheetUnit);
  const sources = ownName === null ? all : all.filter((each) => !onlyLeads(each, ownName));
  for (const [place, source] of sources.entries()) {
    const text = cellText(source.cell);
    const unit = unitNamed(text, context);
    if (!unit) continue;
    askAboutOthers(sources.slice(place + 1), unit, context, add);
    // A department's list holds the towns' projects; a town does not report for another.
    const reporter = sheetUnit.unit;
    if (
      reporter !== null &&
      reporter.id !== unit.id &&
      (sheetUnit.firm || isForeign(reporter, source, sheetUnit))
    ) {
      add(
        'unit',
        source.column,
        'unit-differs',
        'warning',
        `本行单位是“${unit.name}”，与填报单位“${reporter.name}”不同`,
        text,
        reporter.name,
      );
    }
    return unit;
  }
  for (const source of sources) {
    const units = jointUnits(cellText(source.cell), context);
    const [lead] = units;
    if (lead === undefined) continue;
    const names = units.map(({ name }) => name).join('、');
    add(
      'unit',
      source.column,
      'unit-differs',
      'warning',
      `写有几个单位（${names}），先记在“${lead.name}”名下；联合招商的份额请在项目中登记`,
      cellText(source.cell),
    );
    return lead;
  }
  const owner = sources.length > 0 || sheetUnit.unit !== null ? null : unitAsOwner(cells, context);
  if (owner !== null) return owner;
  const group = innermost(data.groups, (text) => findUnitInText(context.units, text));
  if (sources.length === 0 && group) return group;
  const written = sources[0];
  if (sheetUnit.unit) {
    // A person or a company in the column is noise; a town nobody knows is a figure for somebody else.
    const strangers = written ? null : innermost(data.groups, (each) => (namesOther(each) ? each : null));
    if (written || strangers !== null) {
      const text = strangers ?? cellText(written?.cell).trim();
      // `--unit` speaks for sheets that name nobody, not for the towns of a list.
      const overruled = sheetUnit.said && (strangers === null || sheetUnit.firm);
      const severity = NAMES_A_UNIT.test(text) && !overruled ? 'error' : 'warning';
      const message = `单位库中没有“${text}”${severity === 'error' ? '，请核对或补充别名' : `，按“${sheetUnit.unit.name}”登记`}`;
      add('unit', written?.column ?? 0, 'unknown-unit', severity, message, text, sheetUnit.unit.name);
    }
    if (sources.length < all.length) tellWhoLeads(all, sheetUnit.unit, context, add);
    const { against } = sheetUnit;
    if (against !== null) add('unit', 0, 'unit-differs', against.severity, against.message);
    return sheetUnit.unit;
  }
  if (!written && lastUnit && cells.columnOf('unit') > 0) {
    add(
      'unit',
      cells.columnOf('unit'),
      'unit-differs',
      'warning',
      `本行没有写单位，按上一行“${lastUnit.name}”登记`,
      '',
      lastUnit.name,
    );
    return lastUnit;
  }
  const text =
    cellText(written?.cell).trim() ||
    (innermost(data.groups, (each) => (namesOther(each) ? each : null)) ?? '');
  if (context.unitsById.size === 0) {
    // Nothing can be known yet; a first look at a workbook shows all the rest of it.
    add('unit', written?.column ?? 0, 'unknown-unit', 'warning', '还没有登记任何单位，导入前请先登记', text);
    return null;
  }
  const message = text !== '' ? `单位库中没有“${text}”，请指定单位或补充别名` : '没有找到责任单位，请指定';
  add('unit', written?.column ?? 0, 'unknown-unit', 'error', message, text);
  return null;
}

/** `二、柳溪镇`: the rows below are a town's, not a kind's (产业园区, 商贸业). */
function namesOther(group: string): boolean {
  return (
    NAMES_A_UNIT.test(group) &&
    group.length <= 12 &&
    !/^(?:产业|工业|经济|各|全|其他)*(?:园区|产业园|开发区|镇|乡|街道|委|局|中心)$|镇街$/.test(group)
  );
}

/** 承办单位 and 属地 of one row name two of ours: whose it is decides who is given the figure. */
function askAboutOthers(
  others: readonly FieldCell[],
  unit: KnownUnit,
  context: ReviewContext,
  add: AddIssue,
): void {
  for (const { cell, column, source } of others) {
    const other = unitNamed(cellText(cell), context);
    if (other === null || other.id === unit.id) continue;
    const message = `“${source?.heading.replace(/\s+/g, '') ?? ''}”栏写的是“${other.name}”，按“${unit.name}”登记，请核对`;
    add('unit', column, 'unit-differs', 'warning', message, cellText(cell), other.name);
    return;
  }
}

/** 业主（责任）单位 may be a company or one of ours: `云岭镇 砚山玻纤有限公司`. */
function unitAsOwner(cells: RowCells, context: ReviewContext): KnownUnit | null {
  for (const { cell, source } of cells.all('investor')) {
    if (source === null || !source.heading.includes('责任')) continue;
    for (const part of cellText(cell).split(/[\s、，,/／]+/)) {
      const unit = part === '' ? null : findUnitByName(context.units, part);
      if (unit !== null) return unit;
    }
  }
  return null;
}

/** `柳溪镇、区文旅局`: each of them one of ours, the first the leading one; else none. */
function jointUnits(text: string, context: ReviewContext): readonly KnownUnit[] {
  const parts = text
    .split(/[、,，/／;；+＋&\s]+|(?<=[镇乡街道区园局委办场])[和与及](?=\S)/)
    .filter((part) => part.trim() !== '');
  const units = parts.map((part) => findUnitByName(context.units, part.replace(/[（(].*?[)）]/g, '')));
  const known = units.filter((unit) => unit !== null);
  return parts.length > 1 && known.length === parts.length ? known : [];
}

/** What the nearest group that says anything says. */
export function innermost<Value>(
  groups: readonly string[],
  read: (text: string) => Value | null,
): Value | null {
  for (let place = groups.length - 1; place >= 0; place--) {
    const value = read(groups[place] ?? '');
    if (value !== null) return value;
  }
  return null;
}
