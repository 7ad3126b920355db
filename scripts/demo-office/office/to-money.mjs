const MINOR_PER_TENTH = 100_000;

/** @param {import('../types').Amount} amount */
export function toMoney(amount) {
  return { currency: amount.currency, minor: amount.tenths * MINOR_PER_TENTH };
}
