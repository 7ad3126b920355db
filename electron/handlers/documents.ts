import path from 'node:path';
import { explainGap, listGaps, listPrints } from '../../db/queries/documents/document-register';
import {
  getDocument,
  listDocuments,
  saveDraftEdits,
  voidDocument,
} from '../../db/queries/documents/documents';
import { setPeriodState } from '../../db/queries/reports/periods';
import type { HandlersFor } from '../../shared/contract';
import type { documentOperations, IssuedDocument, WrittenDocument } from '../../shared/contract/documents';
import { checkConsistency } from '../../shared/documents/check-consistency';
import { DOCUMENT_KIND_NAMES } from '../../shared/documents/kinds';
import { countPages } from '../../shared/documents/measure/count-pages';
import { numberFor } from '../../shared/documents/number';
import { formatPeriod } from '../../shared/domain/period';
import { act } from '../act';
import { type AppContext, todayOf } from '../context';
import { readOutsideFile, sha256Of, writeFileAtomically } from '../data/files';
import { openStored, readStored } from '../data/stored-files';
import { fillPhotos } from '../office/documents/fill-photos';
import { issueDocument } from '../office/documents/issue-document';
import { logPrint } from '../office/documents/log-print';
import { monthWarnings } from '../office/documents/month-warnings';
import { draftKeyOf, prepareDocument } from '../office/documents/prepare-document';
import { refuseSecondIssue } from '../office/documents/refuse-issue';
import { writeWord } from '../office/documents/write-word';
import { currentPeriod, settingsFor } from '../office/periods';
import { afterVoid } from '../registers/after-issue';

/** A paper with pictures; more is no official document. */
const MAX_CHECKED_BYTES = 60 * 1024 * 1024;

export const documentHandlers: HandlersFor<AppContext, keyof typeof documentOperations> = {
  'documents.draft': async (context, input) =>
    (await prepareDocument(context, input, todayOf(context))).draft,

  'documents.save-edits': async (context, { edits, ...input }) => {
    const key = await draftKeyOf(context.office.db, input);
    await refuseSecondIssue(context.office.db, input);
    await act(
      context,
      'documents.save-edits',
      `修改${formatPeriod(input.period)}${DOCUMENT_KIND_NAMES[input.kind]}文字`,
      async (db) => saveDraftEdits(db, key, edits),
    );
    return (await prepareDocument(context, input, todayOf(context))).draft;
  },

  'documents.issue': async (context, { issuedOn, serial, gapReason, ...input }) =>
    issueDocument(context, input, { issuedOn, serial, gapReason: gapReason ?? '' }),

  'documents.register': async (context, filter) => {
    const { db } = context.office;
    const code = (await settingsFor(db, await currentPeriod(context)))['document.code'];
    const gaps = (await listGaps(db)).map((gap) => ({
      ...gap,
      number: numberFor(gap.kind, code, gap.year, gap.serial),
    }));
    return { documents: await listDocuments(db, filter), gaps };
  },

  'documents.explain-gap': async (context, gap) =>
    act(
      context,
      'documents.explain-gap',
      `说明${gap.year}年${DOCUMENT_KIND_NAMES[gap.kind]}${gap.serial}号空号原因`,
      (db) => explainGap(db, gap),
    ),

  'documents.log-print': async (context, { id, way }) => logPrint(context, id, way),

  'documents.get': async (context, { id }) => {
    const { db } = context.office;
    const { document, model } = await getDocument(db, id);
    return { document, model: await fillPhotos(context, model), prints: await listPrints(db, id) };
  },

  'documents.void': async (context, { id, reason }) =>
    act(
      context,
      'documents.void',
      ({ number, title }: IssuedDocument) => `作废${number}《${title}》`,
      async (db) => {
        const document = await voidDocument(db, id, reason);
        // Without a notice that stands, the period is open to correction again.
        if (document.kind === 'notice') await setPeriodState(db, document.period, 'recognised');
        await afterVoid(db, document, todayOf(context));
        return document;
      },
      false,
    ),

  'documents.write': async (context, { source, target }) => {
    const file = context.tokens.target(target);
    if ('id' in source) return writeIssued(context, source.id, file);
    const { model, draft, template } = await prepareDocument(context, source, todayOf(context));
    const { bytes, pages, checks } = await writeWord(context, model, source.period, template);
    await writeFileAtomically(file, bytes);
    return { file, number: '', sha256: sha256Of(bytes), pages, checks: [...draft.checks, ...checks] };
  },

  'documents.paper': async (context, { source }) => {
    if ('id' in source) {
      const { document, model, storedName } = await getDocument(context.office.db, source.id);
      if (document.template === null) return null;
      const bytes = await readStored(context, { storedName, sha256: document.sha256 });
      return context.jobs.run('read-paper', { bytes, model, period: document.period });
    }
    const { model, template } = await prepareDocument(context, source, todayOf(context));
    if (template === null) return null;
    const { bytes } = await writeWord(context, model, source.period, template);
    return context.jobs.run('read-paper', { bytes, model, period: source.period });
  },

  'documents.check-file': async (context, { token }) => {
    const file = context.tokens.source(token);
    const bytes = await readOutsideFile(file, MAX_CHECKED_BYTES);
    const name = path.basename(file);
    return { name, findings: await context.jobs.run('check-format', { bytes, fileName: name }) };
  },

  'documents.open': async (context, { id }) => {
    const { storedName, document } = await getDocument(context.office.db, id);
    await openStored(context, { name: document.fileName, storedName, sha256: document.sha256 });
  },
};

async function writeIssued(context: AppContext, id: number, file: string): Promise<WrittenDocument> {
  const { document, model, storedName } = await getDocument(context.office.db, id);
  const bytes = await readStored(context, { storedName, sha256: document.sha256 });
  await writeFileAtomically(file, bytes);
  return {
    file,
    number: document.number,
    sha256: document.sha256,
    pages: document.template === null ? countPages(model) : null,
    checks: [...checkConsistency(model), ...(await monthWarnings(context, document))],
  };
}
