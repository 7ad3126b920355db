/** Names of units as sheets write them → the office's units. */
import { squeeze } from '../../domain/plain-text';

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
  readonly spellings: readonly { readonly text: string; readonly unit: KnownUnit }[];
}

const ENDINGS = /(人民政府|街道办事处|办事处|管理委员会|管委会|委员会|党工委|党委|政府)$/;

/** `渠 县` = `渠县`, `城关镇人民政府` = `城关镇`. */
export function normaliseUnitName(text: string): string {
  return squeeze(text).replace(/[^\p{L}\p{N}]/gu, '');
}

export function buildUnitIndex(units: readonly KnownUnit[]): UnitIndex {
  const exact = new Map<string, KnownUnit | null>();
  const spellings: { text: string; unit: KnownUnit }[] = [];
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
      spellings.push({ text, unit });
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
  for (const { text: spelling, unit } of index.spellings) {
    if (spelling.length < 2 || !rest.includes(spelling)) continue;
    if (index.exact.get(spelling) === null) continue;
    if (found !== null && found.id !== unit.id) return null;
    found = unit;
    rest = rest.replaceAll(spelling, '|');
  }
  return found;
}
