import { countOnDesk } from '../../../db/queries/projects/record-counts';
import type { DocumentKind } from '../../../shared/documents/kinds';
import type { DocumentCheck } from '../../../shared/documents/model';
import { formatPeriod, type Period } from '../../../shared/domain/period';
import type { AppContext } from '../../context';

/** Kinds that tell the whole month: what is still open in it will be missing from them. */
const WHOLE_MONTH: readonly DocumentKind[] = ['notice', 'briefing'];

/**
 * What is not done yet in the month a document is about. None of it is wrong by itself, so that each is `ok`; it is
 * asked about before a number is taken.
 */
export async function monthWarnings(
  context: AppContext,
  { kind, period }: { readonly kind: DocumentKind; readonly period: Period },
): Promise<DocumentCheck[]> {
  if (!WHOLE_MONTH.includes(kind)) return [];
  const { recognised, reported, checking } = await countOnDesk(context.office.db, period);
  const waiting = reported + checking;
  const files = context.reviews.filesOpenFor(period);
  const month = formatPeriod(period);
  const warn = (code: string, message: string): DocumentCheck => ({
    code,
    ok: true,
    warning: true,
    message,
    blockKey: '',
  });
  return [
    ...(recognised === 0 ? [warn('nothing-recognised', `${month}没有一条认定的记录（0 条）。`)] : []),
    ...(waiting > 0
      ? [warn('records-waiting', `${month}还有 ${waiting} 条上报记录没有核查认定，不会计入。`)]
      : []),
    ...(files > 0
      ? [warn('review-open', `${month}还有 ${files} 份文件正在核对、没有确认导入，不会计入。`)]
      : []),
  ];
}
