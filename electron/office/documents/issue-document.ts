import { insertDocument } from '../../../db/queries/documents/documents';
import { readDataVersion } from '../../../db/queries/office/data-version';
import { insertFrozenRanking } from '../../../db/queries/ranking/frozen-rankings';
import { setPeriodState } from '../../../db/queries/reports/periods';
import type { Db } from '../../../db/schema';
import type { IssuedDocument } from '../../../shared/contract/documents';
import { FREEZING_KINDS, OFFICIAL_KINDS } from '../../../shared/documents/kinds';
import { numberCode } from '../../../shared/documents/number';
import { safeFileName } from '../../../shared/format';
import { AppFault } from '../../../shared/result';
import { act, operatorOf } from '../../act';
import { type AppContext, todayOf } from '../../context';
import { sha256Of } from '../../data/files';
import { keepFile } from '../../data/stored-files';
import { afterIssue } from '../../registers/after-issue';
import { requireOpenPeriod, settingsFor } from '../periods';
import { withoutPictures } from './fill-photos';
import { type DraftInput, prepareDocument } from './prepare-document';
import { refuseBadFormat, refuseSecondIssue, refuseWrongDay, refuseWrongNumber } from './refuse-issue';
import { writeWord } from './write-word';

export interface IssueTerms {
  readonly issuedOn: string;
  readonly serial: number | undefined;
  /** Why the numbers before `serial` are left out. */
  readonly gapReason: string;
}

/**
 * Checks, writes the file, then enters it in the register with everything it was made from; none of it can be undone,
 * only declared void. Faults: those of `prepareDocument`, `bad-input` and `conflict` for a day or number that cannot
 * be, `check-failed`, `period-closed`.
 */
export async function issueDocument(
  context: AppContext,
  input: DraftInput,
  { issuedOn, serial: wanted, gapReason }: IssueTerms,
): Promise<IssuedDocument> {
  const { db } = context.office;
  const version = await readDataVersion(db);
  refuseWrongDay(input.period, issuedOn, todayOf(context));
  await refuseSecondIssue(db, input);
  const { draft, model, serial, key, rankings, template } = await prepareDocument(
    context,
    input,
    issuedOn,
    wanted,
  );
  await refuseWrongNumber(db, input.kind, Number(issuedOn.slice(0, 4)), wanted, gapReason);
  const { bytes, checks } = await writeWord(context, model, input.period, template);
  const failed = [...draft.checks, ...checks].filter((check) => !check.ok);
  if (failed.length > 0) {
    const only = (code: string) => failed.every((check) => check.code === code);
    const what = only('blank-left')
      ? '文稿还没有填写完整'
      : only('lost-edit')
        ? '文稿里有一段改写没有着落'
        : '文稿中的数字互相矛盾';
    throw new AppFault(
      'check-failed',
      `${what}，没有发文：${failed[0]?.message.replace(/。$/, '') ?? ''}${failed.length > 1 ? `（共 ${failed.length} 处）` : ''}。数据没有变化；请改正后再发。`,
      failed.map((check) => check.message),
    );
  }
  // An office with habits or a template of its own has left the standard on purpose.
  const isStrict = model.profile.layout === undefined && template === null;
  if (isStrict && OFFICIAL_KINDS.includes(input.kind)) await refuseBadFormat(context, bytes, model.title);
  const sha256 = sha256Of(bytes);
  const fileName = safeFileName(`${draft.nextNumber} ${model.title.replaceAll('\n', '')}`.trim(), '.docx');
  const storedName = `documents/${issuedOn.slice(0, 4)}/${sha256.slice(0, 12)}-${fileName}`;
  await keepFile(context, storedName, bytes);
  const operator = await operatorOf(context);
  const year = Number(issuedOn.slice(0, 4));
  return act(
    context,
    'documents.issue',
    `发出${draft.nextNumber}《${model.title}》`,
    async (tx) => {
      // Text, tables and what is frozen with them are of one moment.
      if ((await readDataVersion(tx)) !== version)
        throw new AppFault(
          'conflict',
          '生成文稿时数据又有了变化，没有发文。文号没有占用；请重新核对文稿后再发。',
        );
      if (input.kind === 'notice') await requireOpenPeriod(tx, input.period);
      const document = await insertDocument(tx, {
        ...key,
        title: model.title,
        serial:
          draft.nextNumber === '' ? null : { code: await codeOf(tx, input), year, number: serial, gapReason },
        number: draft.nextNumber,
        issuedOn,
        operator,
        model: withoutPictures(model),
        figures: model.figures,
        fileName,
        storedName,
        sha256,
        templateId: template?.id ?? null,
      });
      if (FREEZING_KINDS.includes(input.kind)) {
        for (const { ranking, scheme, inputs } of rankings) {
          await insertFrozenRanking(tx, {
            period: ranking.period,
            scope: ranking.scope,
            schemeId: scheme.id,
            schemeVersion: scheme.version,
            inputs,
            result: ranking.result,
            documentId: document.id,
          });
        }
        if (input.kind === 'notice') await setPeriodState(tx, input.period, 'issued');
      }
      await afterIssue(tx, { ...document, ...key }, todayOf(context));
      return document;
    },
    false,
  );
}

async function codeOf(db: Db, { kind, period }: DraftInput): Promise<string> {
  return numberCode(kind, (await settingsFor(db, period))['document.code']);
}
