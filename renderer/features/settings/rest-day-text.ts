import { dateSchema } from '../../../shared/domain/period';
import type { SettingValue } from '../../../shared/domain/settings';

type RestDays = SettingValue<'rest-days'>;

export function formatRestDays(days: RestDays): string {
  return days.map((day) => `${day.date} ${day.rest ? '休息' : '上班'} ${day.name}`.trim()).join('\n');
}

/** Reads `2026-10-01 休息 国庆节`, a day a line, in order of date; the later of two lines for one day counts. */
export function parseRestDays(text: string): { readonly days: RestDays; readonly unread: readonly string[] } {
  const days = new Map<string, RestDays[number]>();
  const unread: string[] = [];
  for (const line of text.split(/\r?\n/).map((raw) => raw.trim())) {
    if (line === '') continue;
    const match = /^(\S+)\s+(休息|休|放假|上班|班)(?:\s+(.*))?$/.exec(line);
    const date = match?.[1]?.replace(/[./]/g, '-') ?? '';
    if (!match || !dateSchema.safeParse(date).success) unread.push(line);
    else days.set(date, { date, rest: !(match[2] ?? '').includes('班'), name: match[3] ?? '' });
  }
  return { days: [...days.values()].sort((a, b) => a.date.localeCompare(b.date)), unread };
}
