import { addSteps, listEntries, listEntryHeads, removeEntries, saveEntry } from '../../db/queries/registers';
import { saveSourceFile } from '../../db/queries/reports/submissions';
import type { Db } from '../../db/schema';
import type { HandlersFor } from '../../shared/contract';
import type { ImportedRows, registerOperations } from '../../shared/contract/registers';
import { formatPeriod } from '../../shared/domain/period';
import { cutPart } from '../../shared/lists/part';
import { emptyValues, type Register, stateTitle } from '../../shared/registers/register';
import { registerAtLevel } from '../../shared/registers/register-at-level';
import { findRegister } from '../../shared/registers/registers';
import { AppFault } from '../../shared/result';
import { act } from '../act';
import { type AppContext, todayOf } from '../context';
import { shorten } from '../data/shorten';
import { settingsOn } from '../office/periods';
import { afterMove, afterSave } from '../registers/after-save';
import { collectProblems, collectTailUnits } from '../registers/collect';
import { dispatchWeek } from '../registers/dispatch-week';
import { entryHistory } from '../registers/entry-history';
import { entrySource, keepWorkbook, openEntrySource } from '../registers/entry-source';
import { importRegisterTable, readRegisterFile, reviewRegisterTable } from '../registers/import-register';
import { listDuplicates } from '../registers/list-duplicates';
import { listRegister } from '../registers/list-register';
import { monthDays, monthDeadlines } from '../registers/office-calendar';
import { projectClasses } from '../registers/project-classes';
import { checkValues } from '../registers/read-rows';

export const registerHandlers: HandlersFor<AppContext, keyof typeof registerOperations> = {
  'registers.list': async (context, { register, ...filter }) => ({
    entries: await listRegister(context.office.db, registerOf(register), filter, todayOf(context)),
  }),

  'registers.history': async (context, { id }) => {
    const { office } = context;
    const [head] = await listEntryHeads(office.db, [id]);
    if (!head) throw new AppFault('not-found', '这条记录已不存在，可能已被删除或撤销。');
    return { changes: await entryHistory(office.db, await wordedRegister(context, head.register), id) };
  },

  'registers.save': async (context, { register: name, id, fields }) => {
    const register = registerOf(name);
    const values = checkValues(register, fields);
    return act(context, 'registers.save', `${id === null ? '登记' : '修改'}${register.noun}`, async (db) => {
      const savedId = await saveEntry(db, register, id, values);
      await afterSave(db, register, savedId, values);
      return { id: savedId };
    });
  },

  'registers.bulk-save': async (context, { register: name, changes }) => {
    const register = registerOf(name);
    return act(context, 'registers.bulk-save', `修改${register.title} ${changes.length} 条`, async (db) => {
      const ids = changes.flatMap((change) => change.id ?? []);
      const entries = new Map((await listEntries(db, register, { ids })).map((entry) => [entry.id, entry]));
      for (const { id, fields } of changes) {
        const entry = id === null ? null : entries.get(id);
        if (entry === undefined)
          throw new AppFault('not-found', `有一条${register.noun}记录已不存在，都没有保存。请刷新后再试。`);
        if (fields === null) {
          if (entry) await removeEntries(db, [entry.id]);
          continue;
        }
        const values = checkValues(register, { ...(entry?.fields ?? emptyValues(register)), ...fields });
        const saved = await saveEntry(db, register, id, values);
        await afterSave(db, register, saved, values);
      }
      return { saved: changes.length };
    });
  },

  'registers.remove': async (context, { register: name, ids }) => {
    const register = registerOf(name);
    return act(context, 'registers.remove', `删除${register.title} ${ids.length} 条`, async (db) => {
      await requireEntries(db, register, ids);
      await removeEntries(db, ids);
    });
  },

  'registers.set-state': async (context, { register: name, ids, state, ...step }) => {
    const register = await wordedRegister(context, name);
    const title = stateTitle(register, state);
    if (!register.states.some((candidate) => candidate.id === state))
      throw new AppFault('bad-input', `${register.title}没有这个状态，没有改动。`);
    return act(
      context,
      'registers.set-state',
      `${register.noun} ${ids.length} 条转为“${title}”`,
      async (db) => {
        await requireEntries(db, register, ids);
        const barred = register.bars
          ? (await listEntries(db, register, { ids })).flatMap(
              ({ fields }) => register.bars?.(state, fields) ?? [],
            )
          : [];
        if (barred.length > 0)
          throw new AppFault(
            'conflict',
            `${barred.join('；')}，没有转为“${title}”。数据没有变化；补齐后再转。`,
          );
        await addSteps(db, ids, { state, ...step });
        await afterMove(db, register, ids, state, todayOf(context));
        return { moved: ids.length };
      },
    );
  },

  'registers.read-file': async (context, { register, file }) => ({
    sheets: await readRegisterFile(context, registerOf(register), context.tokens.source(file)),
  }),

  'registers.review': async (context, { register, ...input }) => ({
    review: await reviewRegisterTable(
      context.office.db,
      await wordedRegister(context, register),
      input,
      todayOf(context),
    ),
  }),

  'registers.import': async (context, { register: name, source, ...input }) => {
    const register = await wordedRegister(context, name);
    const kept = source && (await keepWorkbook(context, context.tokens.source(source.file)));
    return act(
      context,
      'registers.import',
      ({ added, changed }: ImportedRows) =>
        `导入${register.title}${kept ? `（${shorten(kept.name)}）` : ''}：新增 ${added} 条，更新 ${changed} 条`,
      async (db) => {
        const from = source && kept && { sourceFileId: await saveSourceFile(db, kept), sheet: source.sheet };
        return importRegisterTable(db, register, { ...input, from }, todayOf(context));
      },
    );
  },

  'registers.source': async (context, { id }) => ({ source: await entrySource(context, id) }),

  'registers.open-source': async (context, { id }) => openEntrySource(context, id),

  'registers.collect': async (context, { register, period }) => {
    const today = todayOf(context);
    return act(
      context,
      'registers.collect',
      ({ added }: { added: number }) =>
        register === 'problem'
          ? `从${formatPeriod(period)}报表列入问题 ${added} 条`
          : `从${formatPeriod(period)}排名列入当面汇报 ${added} 家`,
      async (db) => ({
        added:
          register === 'problem'
            ? await collectProblems(db, period, today)
            : await collectTailUnits(db, period, today),
      }),
    );
  },

  'duplicates.list': async ({ office }) => ({ pairs: await listDuplicates(office.db) }),

  'dispatch.classes': async (context, { part }) =>
    cutPart(await projectClasses(context.office.db, todayOf(context)), part),

  'dispatch.week': async (context, { date }) => dispatchWeek(context.office.db, date, todayOf(context)),

  'calendar.month': async ({ office }, { period }) => ({
    period,
    weeks: await monthDays(office.db, period),
    deadlines: await monthDeadlines(office.db, period),
  }),
};

function registerOf(id: string): Register {
  const register = findRegister(id);
  if (!register) throw new AppFault('not-found', '没有这本台账。数据没有变化；请刷新后再试。');
  return register;
}

/** The register in the words of the office's level, for what is shown of its states. */
async function wordedRegister(context: AppContext, id: string): Promise<Register> {
  const settings = await settingsOn(context.office.db, todayOf(context));
  return registerAtLevel(registerOf(id), settings['office.region']);
}

/** Ids of another register, or of entries that are gone, are refused before anything is written. */
async function requireEntries(db: Db, register: Register, ids: readonly number[]): Promise<void> {
  const heads = await listEntryHeads(db, ids);
  if (heads.length !== new Set(ids).size || heads.some((head) => head.register !== register.id))
    throw new AppFault('not-found', `有${register.noun}记录已不存在，没有改动。请刷新后再试。`);
}
