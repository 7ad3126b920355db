import type { Unit } from '../../../../shared/contract/office';
import { INDICATORS } from '../../../../shared/domain/indicators/indicator';
import { findUnit } from '../../../../shared/domain/text/find-unit';
import { type PendingTargets, pendingKey, readTarget } from './target-table';

export interface PastedTargets {
  readonly targets: PendingTargets;
  /** Columns understood, in the order of the sheet. */
  readonly columns: readonly string[];
  readonly units: number;
  /** Rows and cells left out, each with the reason. */
  readonly refused: readonly string[];
}

/**
 * A table copied from Excel with its heading row: units in any column, by name, short name or alias; indicators
 * by their headings in any order. Cells left empty change nothing; `-` takes a target back.
 */
export function readPastedTargets(
  block: readonly (readonly string[])[],
  units: readonly Unit[],
): PastedTargets {
  const lines = block
    .map((line) => line.map((cell) => cell.trim()))
    .filter((cells) => cells.some((cell) => cell !== ''));
  const headAt = lines.findIndex((cells) => cells.some((cell) => indicatorOf(cell) !== undefined));
  const head = lines[headAt];
  if (!head) return { targets: {}, columns: [], units: 0, refused: ['没有找到写着指标名称的表头行'] };
  const columns = head.map(indicatorOf);
  const targets: Record<string, string> = {};
  const refused: string[] = [];
  const found = new Set<number>();
  for (const cells of lines.slice(headAt + 1)) {
    const unit = cells.map((cell) => (cell === '' ? undefined : findUnit(units, cell))).find(Boolean);
    if (!unit) {
      if (!/合计|总计|小计/.test(cells.join('')))
        refused.push(`没有这个单位：${cells.filter(Boolean).join(' ')}`);
      continue;
    }
    found.add(unit.id);
    for (const [index, indicator] of columns.entries()) {
      const cell = cells[index] ?? '';
      if (indicator === undefined || cell === '') continue;
      const value = readTarget(cell, indicator.id);
      if (value === null) refused.push(`${unit.name} ${indicator.name}：“${cell}”不是数字`);
      else targets[pendingKey(unit.id, indicator.id)] = value;
    }
  }
  return {
    targets,
    columns: columns.flatMap((indicator) => (indicator ? [indicator.name] : [])),
    units: found.size,
    refused,
  };
}

/** `签约项目个数（个）`, `签约个数目标`, `到位资金` … */
function indicatorOf(heading: string): (typeof INDICATORS)[number] | undefined {
  const plain = heading.replace(/[（(].*[)）]|年度|全年|目标|任务|\s/g, '').replace(/数$/, '');
  if (plain === '') return undefined;
  const asName = (name: string) => name.replace(/数$/, '');
  return (
    INDICATORS.find((indicator) => asName(indicator.name) === plain) ??
    INDICATORS.find((indicator) => indicator.shortName === plain || `${indicator.shortName}个` === plain) ??
    INDICATORS.find((indicator) => asName(indicator.name).replace('项目', '') === plain)
  );
}
