/** Cells of text → checked values of a register. */

import { listUnits } from '../../db/queries/office/units';
import { listNames } from '../../db/queries/registers';
import type { Db } from '../../db/schema';
import { inputProblem } from '../../shared/domain/input-problem';
import { type NameLookup, readCell } from '../../shared/registers/cell-text';
import type { FieldValue } from '../../shared/registers/field';
import { type FieldValues, fieldsSchema, type Register } from '../../shared/registers/register';
import { AppFault } from '../../shared/result';

/** A name finds its record when exactly one bears it. */
export async function lookupNames(db: Db): Promise<NameLookup> {
  const units = (await listUnits(db)).flatMap((unit) =>
    [unit.name, unit.shortName, ...unit.aliases]
      .filter((name) => name !== '')
      .map((name) => ({ ...unit, name })),
  );
  const finder = (records: readonly { readonly id: number; readonly name: string }[]) => {
    const ids = new Map<string, Set<number>>();
    // Cells come in with full-width signs or half-width ones.
    for (const { id, name } of records) {
      const key = name.normalize('NFKC');
      ids.set(key, (ids.get(key) ?? new Set()).add(id));
    }
    return (name: string) => {
      const found = [...(ids.get(name.normalize('NFKC')) ?? [])];
      return found.length === 1 ? (found[0] ?? null) : null;
    };
  };
  return {
    unit: finder(units),
    project: finder(await listNames(db, 'projects')),
    leader: finder(await listNames(db, 'leaders')),
  };
}

/** The values of cells by field id, or what is wrong with them. */
export function readRow(
  register: Register,
  cells: Readonly<Record<string, string>>,
  lookup: NameLookup,
): { readonly values: FieldValues } | { readonly problems: readonly string[] } {
  const problems: string[] = [];
  const values: Record<string, FieldValue> = {};
  for (const [id, field] of Object.entries(register.fields)) {
    const reading = readCell(field, cells[id] ?? '', lookup);
    if ('problem' in reading) problems.push(`${field.title}：${reading.problem}`);
    else values[id] = reading.value;
  }
  const rule = problems.length === 0 ? (register.check?.(values) ?? null) : null;
  if (rule !== null) problems.push(rule);
  return problems.length > 0 ? { problems } : { values };
}

/** All values of an entry, checked by its register. @throws AppFault `bad-input` naming the field. */
export function checkValues(register: Register, values: FieldValues): FieldValues {
  const parsed = fieldsSchema(register).safeParse(values, { error: inputProblem });
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const title = register.fields[String(issue?.path[0] ?? '')]?.title ?? '';
    throw new AppFault(
      'bad-input',
      `${title === '' ? '' : `“${title}”`}${issue?.message ?? '填写有误'}，没有保存。请改正后再试。`,
    );
  }
  const problem = register.check?.(parsed.data) ?? null;
  if (problem !== null) throw new AppFault('bad-input', `${problem}，没有保存。请改正后再试。`);
  return parsed.data;
}
