/** Numbers in Chinese words, as on cheques and contracts: `壹亿贰仟万` → 120000000. */

const DIGITS = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, value]));
const FORMAL = new Map([
  ...[...'壹贰叁肆伍陆柒捌玖拾佰仟'].map((sign, place) => [sign, '一二三四五六七八九十百千'[place]] as const),
  ['〇', '零'],
  ['两', '二'],
]);
const STEPS = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
]);

/** A whole number below 10¹³; `null` for anything else. */
export function parseChineseNumber(text: string): number | null {
  const plain = [...text].map((sign) => FORMAL.get(sign) ?? sign).join('');
  const match = /^(?:([^万亿]+)亿)?(?:([^万亿]*)万)?([^万亿]*)$/.exec(plain);
  if (!match || !/[一二三四五六七八九十百千]/.test(plain)) return null;
  const [hundredMillions, tenThousands, ones] = [match[1], match[2], match[3]].map((part) =>
    part === undefined || part === '' ? 0 : belowTenThousand(part),
  );
  if (hundredMillions == null || tenThousands == null || ones == null) return null;
  return hundredMillions * 100_000_000 + tenThousands * 10_000 + ones;
}

function belowTenThousand(text: string): number | null {
  let sum = 0;
  let digit: number | null = null;
  for (const sign of text) {
    const step = STEPS.get(sign);
    if (step !== undefined) {
      sum += (digit ?? 1) * step;
      digit = null;
    } else {
      const value = DIGITS.get(sign);
      if (value === undefined || (digit !== null && digit !== 0)) return null;
      digit = value;
    }
  }
  return sum + (digit ?? 0);
}
