import dayjs from 'dayjs';

/** A moment as the log keeps it (ISO, with or without time zone) → `2026-11-21 09:30` at this desk. */
export function formatDateTime(moment: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(moment)) return moment;
  return dayjs(moment).format('YYYY-MM-DD HH:mm');
}
