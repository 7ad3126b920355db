/** Names of units as sheets write them → the office's units. */
import { squeeze } from '../../domain/text/plain-text';

export interface KnownUnit {
  readonly id: number;
  readonly name: string;
  readonly shortName: string;
  readonly aliases: readonly string[];
  readonly active: boolean;
}

export interface UnitIndex {
  /** By every spelling, full and without the ending of the organisation. */
  readonly exact: ReadonlyMap<string, KnownUnit | null>;
  /** Longest first, for names inside longer texts. */
  readonly spellings: readonly Spelling[];
}

interface Spelling {
  readonly text: string;
  readonly unit: KnownUnit;
  /** What may stand right before it in a longer text; `null` for a name that says its own place. */
  readonly before: RegExp | null;
}

const ENDINGS = /(人民政府|街道办事处|办事处|管理委员会|管委会|委员会|党工委|党委|政府)$/;

/** `开发区`, `区商务局`: every county has one. The place before it tells whose it is. */
const COMMON =
  /^[区县]?(?:经济|技术|高新|工业|产业|综合|农业|现代|科技)*(?:开发区|园区|产业园|工业园|经开区|高新区|新区|集中区)$|^[区县]?[^镇乡街]{2,8}(?:局|委|办|委员会|联合会|中心)$/;
/** What titles and lists put before a name that belongs to it. */
const LEAD_IN = '关于|报送|填报|上报|呈报|由|我|本|和|及|与|全|各|[年月日区县号个]';

/** `渠 县` = `渠县`, `城关镇人民政府` = `城关镇`. */
export function normaliseUnitName(text: string): string {
  return squeeze(text).replace(/[^\p{L}\p{N}]/gu, '');
}

export function buildUnitIndex(units: readonly KnownUnit[]): UnitIndex {
  const exact = new Map<string, KnownUnit | null>();
  const spellings: Spelling[] = [];
  for (const unit of units) {
    const own = new Set<string>();
    for (const spelling of [unit.name, unit.shortName, ...unit.aliases]) {
      const full = normaliseUnitName(spelling);
      if (full === '') continue;
      own.add(full);
      own.add(full.replace(ENDINGS, '') || full);
      if (full.endsWith('街道办事处')) own.add(full.replace(/办事处$/, ''));
    }
    for (const text of own) {
      // Two units under one spelling: neither is taken.
      exact.set(text, exact.has(text) && exact.get(text)?.id !== unit.id ? null : unit);
      spellings.push({ text, unit, before: placeBefore(text, unit) });
    }
  }
  spellings.sort((a, b) => b.text.length - a.text.length);
  return { exact, spellings };
}

export function findUnitByName(index: UnitIndex, text: string): KnownUnit | null {
  const key = normaliseUnitName(text);
  return index.exact.get(key) ?? index.exact.get(key.replace(ENDINGS, '')) ?? null;
}

/** The one unit whose name stands in `text`; `null` when none or several unrelated ones do. */
export function findUnitInText(index: UnitIndex, text: string): KnownUnit | null {
  let rest = normaliseUnitName(text);
  let found: KnownUnit | null = null;
  for (const { text: spelling, unit, before } of index.spellings) {
    if (spelling.length < 2 || !rest.includes(spelling)) continue;
    if (before !== null && !before.test(rest.slice(0, rest.indexOf(spelling)))) continue;
    if (index.exact.get(spelling) === null) continue;
    if (found !== null && found.id !== unit.id) return null;
    found = unit;
    rest = rest.replaceAll(spelling, '|');
  }
  return found;
}

/** `古台港经济开发区` is not the `开发区` of this county, `云河区经济开发区` is. */
function placeBefore(text: string, unit: KnownUnit): RegExp | null {
  if (!COMMON.test(text)) return null;
  const full = normaliseUnitName(unit.name);
  const common =
    /(?:经济|技术|高新|工业|产业|综合)*(?:开发区|园区|产业园|工业园|经开区|高新区|新区|集中区)$/.exec(full);
  const place = common !== null && common.index > 0 ? `|${full.slice(0, common.index)}[省市区县]?` : '';
  return new RegExp(`(?:^|[^\\p{Script=Han}]|${LEAD_IN}${place})$`, 'u');
}
