/** Our own workbook, as far as it is this office's: the numbers another office wrote into it mean other things here. */
import type { SheetLayout } from '../layout/layout';
import { findUnitByName } from '../rows/match-unit';
import { otherReporter } from '../rows/other-reporter';
import type { ReviewContext } from './review-context';

export interface HeededLayout {
  readonly layout: SheetLayout;
  /** Said of the sheet when its numbers are not heeded. */
  readonly foreign: string | null;
}

/** The layout, read by names where the workbook was written for another office, or its unit is another one here. */
export function heedOffice(layout: SheetLayout, context: ReviewContext): HeededLayout {
  const { meta } = layout;
  if (meta === null) return { layout, foreign: null };
  const sameOffice = meta.office === null || meta.office === context.officeName;
  const sameUnit = findUnitByName(context.units, meta.unit)?.id === meta.unitId;
  if (sameOffice && sameUnit) return { layout, foreign: null };
  const why = sameOffice
    ? `填报表中的单位编号与“${meta.unit}”对不上`
    : `填报表是${meta.office === '' ? '另一套数据' : `“${meta.office}”`}生成的`;
  const clue = { text: meta.unit, why: '填报表中的单位名称', kind: 'exact' } as const;
  const other = otherReporter(layout.unitClues, meta.unit, context);
  return {
    layout: {
      ...layout,
      meta: null,
      ids: new Map(),
      copiedIds: new Set(),
      unitClues: other === null ? [clue, ...layout.unitClues] : [other],
    },
    foreign: `${why}，其中的编号不作数，单位和项目都按名称核对，请留意`,
  };
}
