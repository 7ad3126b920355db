/** What stands in the way of issuing a document. */
import { listDocuments, nextDocumentNumber } from '../../../db/queries/documents/documents';
import type { Db } from '../../../db/schema';
import type { IssuedDocument } from '../../../shared/contract/documents';
import { clauseOf } from '../../../shared/documents/gbt9704/clauses';
import {
  DOCUMENT_KIND_NAMES,
  DOCUMENT_NUMBERING,
  type DocumentKind,
  FREEZING_KINDS,
} from '../../../shared/documents/kinds';
import {
  formatDate,
  formatPeriod,
  type Period,
  periodOfDay,
  shiftPeriod,
} from '../../../shared/domain/period';
import { AppFault } from '../../../shared/result';
import type { AppContext } from '../../context';

/** A 公文 that breaks the standard does not go out; what is only advised against does. */
export async function refuseBadFormat(context: AppContext, bytes: Uint8Array, title: string): Promise<void> {
  const findings = await context.jobs.run('check-format', { bytes, fileName: `${title}.docx` });
  const failed = findings
    .filter((finding) => finding.level === 'fail')
    .map(({ rule, requirement, found }) => {
      const clause = clauseOf(rule);
      return `${requirement}${clause === '' ? '' : `（GB/T 9704—2012 第${clause}条）`}${found === '' ? '' : `，实为${found}`}`;
    });
  if (failed.length > 0) {
    throw new AppFault(
      'check-failed',
      `文稿不合公文格式国家标准，没有发文：${failed[0]}${failed.length > 1 ? `（共 ${failed.length} 处）` : ''}。数据没有变化；请改正文字或“机关与版式”设置后再发。`,
      failed,
    );
  }
}

/**
 * The day goes into the number for good, so a slip of the year must not. A month is opened early and the clock of an
 * office PC may be wrong, hence a month's grace either way.
 */
export function refuseWrongDay(period: Period, issuedOn: string, today: string): void {
  const wrong =
    periodOfDay(issuedOn) < shiftPeriod(period, -1)
      ? `比通报期${formatPeriod(period)}早`
      : periodOfDay(issuedOn) > shiftPeriod(periodOfDay(today), 1)
        ? `比今天（${formatDate(today)}）晚一个多月`
        : null;
  if (wrong === null) return;
  throw new AppFault(
    'bad-input',
    `成文日期${formatDate(issuedOn)}${wrong}，没有发文。数据没有变化；请核对年月日再发。`,
  );
}

/** A number can be left out only for a stated reason, and never given twice. */
export async function refuseWrongNumber(
  db: Db,
  kind: DocumentKind,
  year: number,
  wanted: number | undefined,
  gapReason: string,
): Promise<void> {
  if (wanted === undefined || DOCUMENT_NUMBERING[kind].form === 'none') return;
  const next = await nextDocumentNumber(db, kind, year);
  if (wanted < next)
    throw new AppFault(
      'conflict',
      `${year}年${DOCUMENT_KIND_NAMES[kind]}${wanted}号在已用号码之前，没有发文。数据没有变化；可用的号码从 ${next} 号起。`,
    );
  if (wanted > next && gapReason === '')
    throw new AppFault(
      'bad-input',
      `从 ${next} 号到 ${wanted - 1} 号将成为空号，没有发文。数据没有变化；请写明空号原因再发。`,
    );
}

/** The document that froze the period's ranking and has not been declared void; `null` for kinds that freeze none. */
export async function standingIssue(
  db: Db,
  { kind, period }: { readonly kind: DocumentKind; readonly period: Period },
): Promise<IssuedDocument | null> {
  if (!FREEZING_KINDS.includes(kind)) return null;
  return (await listDocuments(db, { kind, period })).find(({ state }) => state === 'issued') ?? null;
}

/** What freezes the ranking of a period is issued once; another kind as often as there is reason to. */
export async function refuseSecondIssue(
  db: Db,
  question: { readonly kind: DocumentKind; readonly period: Period },
): Promise<void> {
  const standing = await standingIssue(db, question);
  if (standing) {
    throw new AppFault(
      'conflict',
      `${formatPeriod(question.period)}${DOCUMENT_KIND_NAMES[question.kind]}已于 ${standing.issuedOn} 发出（${standing.number}），没有重复发文。数据没有变化；需要重发的，请先在发文登记簿作废原件。`,
    );
  }
}
