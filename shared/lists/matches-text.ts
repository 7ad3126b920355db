import { match } from 'pinyin-pro';

/** Whether `query` names `text`: as characters, full pinyin or initials, 重庆 as `cq` and `zq`. */
export function matchesText(text: string, query: string): boolean {
  const wanted = query.trim().toLowerCase();
  if (wanted === '') return true;
  if (text.toLowerCase().includes(wanted)) return true;
  if (!/^[a-z\s]+$/.test(wanted)) return false;
  return match(text, wanted.replace(/\s+/g, ''), { precision: 'start', continuous: true }) !== null;
}
