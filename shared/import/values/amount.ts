/** Amounts as units write them → exact money. */
import { type Currency, formatWan, LARGEST_MINOR, type Money } from '../../domain/money';
import { squeeze } from '../../domain/text/plain-text';
import type { SheetCell } from '../cell';
import type { MoneyUnit } from '../review/review';
import { parseChineseNumber } from './chinese-number';
import { dropMarks } from './footnote-marks';
import { brokenFormula, cellText, isBlankMark, numberText } from './plain-text';

export interface Finding {
  readonly code:
    | 'bad-number'
    | 'suspicious-amount'
    | 'formula-error'
    | 'bad-date'
    | 'inexact-date'
    | 'no-date';
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly proposal: string | null;
}

export interface ParsedAmount {
  /** `null` for a blank cell and for a value that is no amount (then `finding` says why). */
  readonly money: Money | null;
  readonly finding: Finding | null;
}

interface UnitFactor {
  readonly currency: Currency;
  /** Power of ten from the unit to the smallest unit of the currency. */
  readonly power: number;
}

const FACTORS: Record<MoneyUnit, UnitFactor> = {
  元: { currency: 'CNY', power: 2 },
  万元: { currency: 'CNY', power: 6 },
  亿元: { currency: 'CNY', power: 10 },
  美元: { currency: 'USD', power: 2 },
  万美元: { currency: 'USD', power: 6 },
  亿美元: { currency: 'USD', power: 10 },
  千元: { currency: 'CNY', power: 5 },
  百万元: { currency: 'CNY', power: 8 },
  千美元: { currency: 'USD', power: 5 },
  百万美元: { currency: 'USD', power: 8 },
};

const SCALE = '亿|千万|百万|万|千';
/** Power of ten from the scaled unit to the smallest of the currency. */
const SCALE_POWERS: Readonly<Record<string, number>> = { 亿: 10, 千万: 9, 百万: 8, 万: 6, 千: 5 };

const BLANK: ParsedAmount = { money: null, finding: null };

/**
 * One cell in `unit` → integer minor units, never through floating point. A unit written in the cell itself
 * (`1.2亿`, `3000万`, `500万美元`) wins over the column's.
 */
export function parseAmount(cell: SheetCell, unit: MoneyUnit): ParsedAmount {
  if (cell === null || typeof cell === 'boolean') return BLANK;
  if (typeof cell === 'number') return fromNumber(cell, FACTORS[unit]);
  if (typeof cell === 'string') return parseAmountText(cell, unit);
  if (cell.kind === 'number') return parseFormatted(cell.value, cell.text, unit);
  if (cell.kind === 'error') {
    return bad(`${brokenFormula(cell.text)}，请填写数字`, 'formula-error');
  }
  return bad(`这里是日期 ${cell.date}，不是金额`);
}

/**
 * The format may show a unit (`1.2亿元`) either as a label or by scaling (85000000 shown as `8500.0万元`): the
 * figure is the stored one, its power of ten what is shown.
 */
function parseFormatted(value: number, text: string, unit: MoneyUnit): ParsedAmount {
  if (text.includes('%')) return bad(`“${text}”是百分比，不是金额`);
  const doubtful = `单元格显示为“${text}”，存的数是 ${numberText(value)}，请填写确定的金额`;
  // WPS's `0!.0,"万元"` saved by LibreOffice, which shows the mark and loses the scale.
  if (text.includes('!')) return bad(doubtful);
  const shown = parseAmountText(text, unit).money;
  const labelled = unitIn(squeeze(text), FACTORS[unit]) ?? FACTORS[unit];
  const whole = fromDecimal(numberText(value), labelled, null);
  if (shown === null || whole.money?.minor === 0) return whole;
  if (shown.minor === 0 && Math.abs(value) < 1) return whole;
  for (let power = labelled.power; power >= 0; power--) {
    const read = fromDecimal(numberText(value), { ...labelled, power }, null);
    const ratio = read.money === null ? 0 : read.money.minor / shown.minor;
    // What is shown is rounded.
    if (ratio > 0.5 && ratio < 2) return read;
  }
  return bad(doubtful);
}

function unitIn(text: string, fallback: UnitFactor): UnitFactor | null {
  const match = new RegExp(`(${SCALE})?(美元|美金|元)?$`).exec(text.replace(/[)）]/g, ''));
  if (!match?.[1] && !match?.[2]) return null;
  return factorOf(match[1] ?? '', match[2] ?? '', fallback);
}

function factorOf(scale: string, currency: string, fallback: UnitFactor): UnitFactor {
  const power = SCALE_POWERS[scale] ?? 2;
  if (/美/.test(currency)) return { currency: 'USD', power };
  return { currency: currency === '元' ? 'CNY' : fallback.currency, power };
}

const NUMBER = '(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?';
const AMOUNT = new RegExp(
  `^(约|近|超|逾|不低于|总投资|约合|计划|计划总投资|(?:[本当][月期]|已|实际)*(?:到位|到账|到资)?)?:?(?:¥|￥|人民币|RMB|CNY|(US\\$|\\$|USD|美元))?:?(${NUMBER})(${SCALE})?(${NUMBER})?(千万|百万|万)?(美元|美金|元|人民币)?(余|多|左右|以上|余元|多元|\\+)?$`,
  'i',
);

function parseAmountText(raw: string, unit: MoneyUnit): ParsedAmount {
  if (isBlankMark(raw)) return BLANK;
  const shown = raw.trim().slice(0, 40);
  const unmarked = dropMarks(raw);
  if (unmarked === null) return bad(`“${shown}”里的注码和数字分不清，请填写确定的金额`);
  const grouped = joinGroups(unmarked);
  const apart = /^(.*?\d)\s+\d/s.exec(grouped)?.[1];
  if (apart !== undefined) {
    const first = matchAmount(squeeze(apart), FACTORS[unit])?.money ?? null;
    const message = `“${shown}”里有用空格隔开的数字，不能确定金额`;
    return bad(message, 'bad-number', first === null ? null : wanText(first));
  }
  const read = parseUnmarked(grouped, unit);
  if (unmarked === raw || read.money === null || read.finding !== null) return read;
  const message = `“${shown}”带有注码，按 ${wanText(read.money)} 理解，请核对`;
  return { money: read.money, finding: note(read.money, message) };
}

/** Blanks group digits in threes (`12 345.6`), on one line. */
function joinGroups(text: string): string {
  if (!/\s/.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/(?<![\d.])(?<!\d\s+)\d{1,3}(?:[^\S\n]\d{3})+(?!\s*\d)/g, (figure) => figure.replace(/\s/g, ''));
}

function parseUnmarked(raw: string, unit: MoneyUnit): ParsedAmount {
  const text = squeeze(raw)
    // `'7100` typed as a text, `7200.` with a full stop behind it.
    .replace(/^['’‘](?=\d)/, '')
    .replace(/(?<=\d)[.。]$/, '')
    .replace(/(?<=\d)[,，、](?=\d{3}(?!\d))/g, ',')
    .replace(/(?<=元)[整正]$/, '')
    // `1.5个亿`, `5000w`.
    .replace(/(?<=\d)个(?=[亿万])/, '')
    .replace(/(?<=\d)w$/i, '万')
    .replace(/(\d[亿万]?)元?人民币$/, '$1元')
    .replace(/(余|多)(亿|万)?(美元|元)?$/, '$2$3$1')
    .replace(/(亿|万)(余|多)(美元|元)$/, '$1$3$2');
  const column = FACTORS[unit];
  const whole = matchAmount(text, column);
  if (whole) return whole;
  if (/^\d\.\d{1,10}E\+?\d{1,2}$/.test(text)) return fromDecimal(numberText(Number(text)), column, null);
  const head = /^(.+?)(?:[([【〔；;。*※★☆△▲#]|,(?=\D)).*$/.exec(text)?.[1];
  const first = head === undefined ? null : matchAmount(head, column);
  if (first?.money)
    return {
      money: first.money,
      finding: note(first.money, `“${raw.trim()}”后面另有文字，按 ${wanText(first.money)} 读入，请核对金额`),
    };
  if (/^-\d/.test(text)) return bad(`“${raw.trim()}”是负数，请核对`);
  const range = new RegExp(`^(${NUMBER})(?:亿|万)?元?[-~—–至到](${NUMBER})(亿|万)?(美元|美金|元)?$`).exec(
    text,
  );
  if (range) {
    const low = matchAmount(`${range[1]}${range[3] ?? ''}${range[4] ?? ''}`, column);
    return bad(
      `“${raw.trim()}”是一个范围，请填写确定的金额`,
      'bad-number',
      low?.money ? wanText(low.money) : null,
    );
  }
  const words = /^(?:人民币)?(\D+?)(美元|元)?(?:整|正)?$/.exec(text);
  const number = words?.[1] === undefined ? null : parseChineseNumber(words[1]);
  const currency = /美/.test(words?.[2] ?? '') ? 'USD' : 'CNY';
  // 八千 below a heading in 万元 is of that unit, as 8000 would be; 八千元 and 八千万 say their own.
  const isBare = words?.[2] === undefined && !/[万亿]/.test(text);
  const inColumn = number === null || !isBare ? null : matchAmount(String(number), column)?.money;
  const told = number === null ? null : wanText(inColumn ?? { currency, minor: number * 100 });
  const sum = told === null ? sumOf(raw, column) : null;
  const message =
    sum === null
      ? `“${raw.trim().slice(0, 40)}”不是金额，应写成“5000”“1.2亿元”或“300万美元”`
      : `“${raw.trim().slice(0, 40)}”写了几个数，请填写合计；是各笔之和的，合计 ${sum}`;
  return bad(message, 'bad-number', told ?? sum);
}

/** `100+100`, `现金150，设备50`: what the parts come to, where each is a plain sum; else `null`. */
function sumOf(raw: string, column: UnitFactor): string | null {
  if (/其中|含|原|调整?|改为|变更|[增减]/.test(raw)) return null;
  const parts = raw
    .normalize('NFKC')
    .split(/[+,、;\n和]/)
    .map((part) => {
      const figure = /^[^\d.]*([\d.]+[^\d.]*)$/.exec(squeeze(part.replace(/^.*[:：]/, '')))?.[1];
      return figure === undefined ? null : (matchAmount(figure, column)?.money ?? null);
    });
  const [first] = parts;
  if (!first || parts.length < 2) return null;
  let minor = 0;
  for (const part of parts) {
    if (part === null || part.currency !== first.currency) return null;
    minor += part.minor;
  }
  return wanText({ currency: first.currency, minor });
}

function matchAmount(text: string, column: UnitFactor): ParsedAmount | null {
  const match = AMOUNT.exec(text);
  if (!match) return null;
  const [, prefix, dollar, number = '', scale = '', second, secondScale, currency = '', suffix] = match;
  const bare = scale === '' && currency === '';
  const base = dollar ? { ...column, currency: 'USD' as const } : column;
  if (second !== undefined && (scale !== '亿' || (secondScale === undefined && currency === ''))) return null;
  const factor = bare ? base : factorOf(scale, currency, base);
  const main = fromDecimal(number.replaceAll(',', ''), factor, null);
  let money = main.money;
  if (second !== undefined && money !== null) {
    const rest = fromDecimal(
      second.replaceAll(',', ''),
      { ...factor, power: SCALE_POWERS[secondScale ?? ''] ?? 2 },
      null,
    ).money;
    if (rest === null) return null;
    money = { currency: money.currency, minor: money.minor + rest.minor };
  }
  if (money === null) return main;
  // `500万` there are dollars; `1.2亿` may be what the project costs in yuan.
  if (scale === '亿' && currency === '' && dollar === undefined && column.currency === 'USD')
    return { money, finding: note(money, '没有写明币种，按栏目的美元理解，请核对') };
  const vague = prefix !== undefined && /约|近|超|逾|不低于/.test(prefix);
  if (vague || suffix !== undefined) return { money, finding: note(money, '写的是约数，请核对') };
  return { money, finding: main.finding };
}

/**
 * Of a figure of at most fifteen digits, as all are, scaling and rounding is exact: scaled back it is the same again.
 * Anything else is read from its decimal text.
 */
function fromNumber(value: number, factor: UnitFactor): ParsedAmount {
  const scale = 10 ** factor.power;
  const minor = Math.round(value * scale);
  if (minor > 0 && minor <= LARGEST_MINOR && minor / scale === value)
    return { money: { currency: factor.currency, minor }, finding: null };
  return fromDecimal(numberText(value), factor, null);
}

function fromDecimal(text: string, factor: UnitFactor, finding: Finding | null): ParsedAmount {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return bad(`“${text}”不是金额，应写成“5000”“1.2亿元”或“300万美元”`);
  if (match[1] === '-' && /[1-9]/.test(text)) return bad(`“${text}”是负数，请核对`);
  const fraction = match[3] ?? '';
  const kept = fraction.slice(0, factor.power).padEnd(factor.power, '0');
  const dropped = fraction.slice(factor.power).replace(/0+$/, '');
  // Digits alone: whatever fits is exact, and what does not fit is turned away.
  const exact = Number((match[2] ?? '0') + kept);
  const rounded = dropped !== '' && (dropped[0] ?? '0') >= '5' ? exact + 1 : exact;
  if (rounded > LARGEST_MINOR) return bad(`“${text}”超出可登记的金额`);
  const money = { currency: factor.currency, minor: rounded };
  if (dropped !== '') return { money, finding: note(money, '小数过多，不足一分的部分已四舍五入') };
  return { money, finding };
}

function note(money: Money, message: string): Finding {
  return { code: 'suspicious-amount', severity: 'warning', message, proposal: wanText(money) };
}

function bad(
  message: string,
  code: 'bad-number' | 'formula-error' = 'bad-number',
  proposal: string | null = null,
): ParsedAmount {
  return { money: null, finding: { code, severity: 'error', message, proposal } };
}

/** `12000万元`: a text `parseAmount` reads back to the same money whatever the column's unit. */
export function wanText(money: Money): string {
  const text = formatWan(money.minor, 6).replace(/\.?0+$/, '');
  return `${text}${money.currency === 'USD' ? '万美元' : '万元'}`;
}

/** The text of a cell names dollars itself. */
export function namesDollars(cell: SheetCell): boolean {
  return typeof cell !== 'number' && /美元|美金|USD|US\$/i.test(cellText(cell));
}
