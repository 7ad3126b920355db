/** Loads the demo office's registers of assets/demo/registers.json, after its units, leaders and projects. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { addSteps, saveEntry } from '../../../db/queries/registers';
import type { Db } from '../../../db/schema';
import { type DemoRegisters, demoRegistersSchema } from '../../../shared/demo/register-data';
import { findRegister } from '../../../shared/registers/registers';
import { afterSave } from '../../registers/after-save';
import { lookupNames, readRow } from '../../registers/read-rows';

export async function readDemoRegisters(assets: string): Promise<DemoRegisters> {
  return demoRegistersSchema.parse(
    JSON.parse(await readFile(path.join(assets, 'demo', 'registers.json'), 'utf8')),
  );
}

/** Enters every row with its steps; one that cannot be read is a fault of the file. */
export async function installDemoRegisters(db: Db, { entries }: DemoRegisters): Promise<void> {
  const lookup = await lookupNames(db);
  for (const { register: id, cells, steps } of entries) {
    const register = findRegister(id);
    if (!register) throw new Error(`the demo names a register ${id} that does not exist`);
    const read = readRow(register, cells, lookup);
    if ('problems' in read)
      throw new Error(`demo ${id}: ${read.problems.join('; ')}: ${JSON.stringify(cells)}`);
    const { values } = read;
    const entryId = await saveEntry(db, register, null, values);
    await afterSave(db, register, entryId, values);
    for (const step of steps) await addSteps(db, [entryId], step);
  }
}
