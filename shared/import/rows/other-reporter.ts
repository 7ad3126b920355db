/** Our own form under another unit's name. */
import type { ReviewContext } from '../review/review-context';
import type { UnitClue } from '../sheet/sheet-clues';
import { findUnitByName, findUnitInText, normaliseUnitName } from './match-unit';

const NAMES_A_UNIT = /(?:[镇乡局委]|街道|办事处|农场|林场|园区|产业园|开发区|管委会|中心)$/;

/** The line 填报单位：柳溪镇 on a form that was sent to the unit `name`; `null` where none names another. */
export function otherReporter(
  clues: readonly UnitClue[],
  name: string,
  { units }: ReviewContext,
): UnitClue | null {
  const own = findUnitByName(units, name);
  const sent = normaliseUnitName(name);
  const isOther = ({ kind, text }: UnitClue) => {
    if (kind !== 'exact') return false;
    const unit = findUnitByName(units, text) ?? findUnitInText(units, text);
    if (unit !== null) return unit.id !== own?.id;
    const written = normaliseUnitName(text);
    return NAMES_A_UNIT.test(written) && !written.includes(sent) && !sent.includes(written);
  };
  return clues.find(isOther) ?? null;
}
