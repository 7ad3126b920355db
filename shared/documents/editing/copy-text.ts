import type { Imprint } from '../model';

/** `抄送：区委办公室，区政府办公室。`; empty when nobody gets a copy. */
export function copyText(imprint: Imprint): string {
  return imprint.copyRecipients.length === 0
    ? ''
    : `${imprint.copyLabel ?? '抄送'}：${imprint.copyRecipients.join('，')}。`;
}
