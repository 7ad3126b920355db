/** A moment as the clock on the wall shows it, with its distance from UTC: `2026-11-21T09:30:00+08:00`. */
export function localMoment(moment: Date): string {
  const ahead = -moment.getTimezoneOffset();
  const local = new Date(moment.getTime() + ahead * 60_000).toISOString().slice(0, 19);
  const two = (part: number) => String(part).padStart(2, '0');
  const distance = Math.abs(ahead);
  return `${local}${ahead < 0 ? '-' : '+'}${two(Math.floor(distance / 60))}:${two(distance % 60)}`;
}
