import { formatPeriod, type Period } from '../../../../shared/domain/period';
import { STAGE_NAMES } from '../../../../shared/domain/stage';
import type { VanishedProject } from '../../../../shared/import/review/review';

/** The question to send to the units: projects reported on before and left out this month, by unit. */
export function vanishedText(period: Period, vanished: readonly VanishedProject[]): string {
  const units = [...new Set(vanished.map((project) => project.unit))];
  const lines = units.map((unit) => {
    const own = vanished.filter((project) => project.unit === unit);
    const names = own.map(
      ({ name, stage, lastPeriod }) =>
        `${name}（${STAGE_NAMES[stage]}，最近一次报${formatPeriod(lastPeriod)}）`,
    );
    return `${unit}：${names.join('、')}`;
  });
  return [
    `以下项目以前报过进展，${formatPeriod(period)}报表中没有，请核实是漏报还是情况有变：`,
    ...lines,
  ].join('\n');
}
