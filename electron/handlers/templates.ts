import path from 'node:path';
import {
  getTemplate,
  insertTemplate,
  listTemplates,
  takeIntoUse,
} from '../../db/queries/documents/templates';
import type { HandlersFor } from '../../shared/contract';
import type { DocumentTemplate, templateOperations } from '../../shared/contract/templates';
import { DOCUMENT_KIND_NAMES } from '../../shared/documents/kinds';
import { listPlaceholders } from '../../shared/documents/templates/list-placeholders';
import { MAX_TEMPLATE_BYTES } from '../../shared/documents/templates/upload/limits';
import { safeFileName } from '../../shared/format';
import { AppFault } from '../../shared/result';
import { act, operatorOf } from '../act';
import { type AppContext, todayOf } from '../context';
import { readOutsideFile, sha256Of, writeFileAtomically } from '../data/files';
import { keepFile, readStored } from '../data/stored-files';
import type { CheckedUpload } from '../jobs/template-jobs';
import { type DraftInput, prepareDocument } from '../office/documents/prepare-document';
import { writeWord } from '../office/documents/write-word';

export const templateHandlers: HandlersFor<AppContext, keyof typeof templateOperations> = {
  'templates.list': async ({ office }) => ({ templates: await listTemplates(office.db) }),

  'templates.placeholders': async (context, input) => {
    const { model } = await prepareDocument(context, input, todayOf(context));
    return { groups: listPlaceholders(model, input.period) };
  },

  'templates.sample': async (context, { target, ...input }) => {
    const file = context.tokens.target(target);
    const { model } = await prepareDocument(context, input, todayOf(context));
    await writeFileAtomically(file, await context.jobs.run('sample-template', { model }));
    return { file };
  },

  'templates.check': async (context, { token, ...input }) => {
    const { name, checked } = await checkUpload(context, token, input);
    const { findings, placeholders, paper } = checked;
    return { name, findings, placeholders, paper };
  },

  'templates.add': async (context, { token, ...input }) => {
    const { name, checked } = await checkUpload(context, token, input);
    const errors = checked.findings.filter(({ level }) => level === 'error');
    const { bytes } = checked;
    if (bytes === null) {
      throw new AppFault(
        'check-failed',
        `模板“${name}”没有启用：${errors[0]?.message ?? ''}${errors.length > 1 ? `（共 ${errors.length} 处）` : ''}数据没有变化；请改正后重新上传。`,
        errors.map(({ message }) => message),
      );
    }
    const sha256 = sha256Of(bytes);
    const storedName = `templates/${input.kind}/${sha256.slice(0, 12)}-${safeFileName(path.parse(name).name, '.docx')}`;
    await keepFile(context, storedName, bytes);
    const { kind } = input;
    const operator = await operatorOf(context);
    return act(
      context,
      'templates.add',
      ({ version }: DocumentTemplate) => `启用${DOCUMENT_KIND_NAMES[kind]}模板第${version}版“${name}”`,
      async (db) => {
        const id = await insertTemplate(db, {
          kind,
          name,
          bytes: bytes.length,
          sha256,
          storedName,
          addedOn: todayOf(context),
          operator,
        });
        const added = (await listTemplates(db)).find((template) => template.id === id);
        if (!added) throw new Error('the template just kept is not there');
        return added;
      },
    );
  },

  'templates.use': async (context, { kind, id }) => {
    const template = id === null ? null : await getTemplate(context.office.db, id);
    const what = template === null ? '改用内置版式' : `启用模板第${template.version}版“${template.name}”`;
    return act(context, 'templates.use', `${DOCUMENT_KIND_NAMES[kind]}${what}`, (db) =>
      takeIntoUse(db, kind, id),
    );
  },

  'templates.preview': async (context, { id, ...input }) => {
    const template = await getTemplate(context.office.db, id);
    const { model } = await prepareDocument(context, input, todayOf(context));
    const { bytes } = await writeWord(context, model, input.period, template);
    return context.jobs.run('read-paper', { bytes, model, period: input.period });
  },

  'templates.copy': async (context, { id, target }) => {
    const file = context.tokens.target(target);
    const template = await getTemplate(context.office.db, id);
    await writeFileAtomically(file, await readStored(context, template));
    return { file };
  },
};

/** Checked twice, before it is shown and before it is kept: the file may have changed in between. */
async function checkUpload(
  context: AppContext,
  token: string,
  input: DraftInput,
): Promise<{ readonly name: string; readonly checked: CheckedUpload }> {
  const file = context.tokens.source(token);
  const bytes = await readOutsideFile(file, MAX_TEMPLATE_BYTES);
  const { model } = await prepareDocument(context, input, todayOf(context));
  const name = path.basename(file);
  const checked = await context.jobs.run('check-template', {
    bytes,
    fileName: name,
    model,
    period: input.period,
  });
  return { name, checked };
}
