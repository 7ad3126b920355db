/** Units of money and currencies named in headings and corner cells. */
import { MONEY_UNITS, type MoneyUnit } from '../review/review';

/** What a heading or a corner cell says of money. */
export interface MoneyWords {
  readonly unit: MoneyUnit | null;
  /** `（万元/万美元）`: the unit of foreign projects where two are named. */
  readonly foreignUnit: MoneyUnit | null;
  /** `（万港元）`: a currency nothing is kept in; its amounts must be converted by the unit. */
  readonly otherCurrency: string | null;
}

const OTHER_CURRENCY =
  /(?:亿|万)?(?:港元|港币|港幣|欧元|日元|日圆|英镑|台币|新台币|韩元|韩币|澳元|加元|新加坡元|新元|瑞士法郎|HKD|EUR|JPY|GBP)/i;

/** The currency in a text that is neither 人民币 nor 美元; `null` when there is none. */
export function findOtherCurrency(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '');
  return /HK\$|€|£/.exec(plain)?.[0] ?? OTHER_CURRENCY.exec(plain)?.[0] ?? null;
}

export function findMoneyWords(text: string): MoneyWords {
  const otherCurrency = findOtherCurrency(text);
  if (otherCurrency !== null) return { unit: null, foreignUnit: null, otherCurrency };
  const unit = findMoneyUnit(text);
  if (unit === null || !unit.includes('美')) return { unit, foreignUnit: null, otherCurrency };
  const domestic = findMoneyUnit(text.normalize('NFKC').replace(/(?:百万|[千万亿])?(?:美元|美金)/g, '、'));
  return domestic === null
    ? { unit, foreignUnit: null, otherCurrency }
    : { unit: domestic, foreignUnit: unit, otherCurrency };
}

/** 亿元以上项目, 3000万元及以上: how large, not in which unit. */
const OF_SIZE = /[\d.,]*(?:[一二三五十百千万亿])*(?:美)?元(?:（含）)?(?=及?以[上下])/g;

/** `金额单位：万美元`, `（亿元）`, `单位:个、万元` → the unit; the longest name wins. */
export function findMoneyUnit(text: string): MoneyUnit | null {
  const plain = text.normalize('NFKC').replace(/\s+/g, '').replaceAll('美金', '美元').replace(OF_SIZE, '');
  const byLength = [...MONEY_UNITS].sort((a, b) => b.length - a.length);
  let found: MoneyUnit | null = null;
  let rest = plain;
  for (const unit of byLength) {
    if (!rest.includes(unit)) continue;
    if (unit === '元' && !/(单位[:：]?|\(|（|、)元/.test(rest)) continue;
    found ??= unit;
    rest = rest.replaceAll(unit, '');
  }
  if (found !== null) return found;
  // `总投资（亿）`, `到位资金(万)`.
  const scale = /[(（](万|亿)[)）]/.exec(plain)?.[1];
  return scale === undefined ? null : scale === '亿' ? '亿元' : '万元';
}
