/** Whole days a report came after the last day; 0 in time. */
export function lateDays(receivedAt: string | null, cutOff: string): number {
  return receivedAt === null ? 0 : Math.max(0, -daysUntil(cutOff, receivedAt.slice(0, 10)));
}

/** Whole days from `today` to `date`; negative when it has passed. */
function daysUntil(date: string, today: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}

/** `还有2天` / `今天截止` / `已过3天`. */
export function deadlineText(cutOff: string, today: string): string {
  const days = daysUntil(cutOff, today);
  if (days === 0) return '今天截止';
  return days > 0 ? `还有${days}天` : `已过${-days}天`;
}
