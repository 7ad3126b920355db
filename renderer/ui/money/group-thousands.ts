/** `1234567.5` → `1,234,567.5`; text that is no decimal number stays as it is. */
export function groupThousands(text: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(text);
  if (!match) return text;
  const whole = (match[2] ?? '').replace(/\B(?=(\d{3})+$)/g, ',');
  return `${match[1]}${whole}${match[3] ?? ''}`;
}
