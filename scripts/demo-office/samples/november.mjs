/** Who sends what in November 2026: every unit's files in the layout it likes. */
import { UNITS } from '../district.mjs';
import { makeDepartmentFiles } from './departments.mjs';
import { makeParkFiles } from './parks.mjs';
import { makeTownFiles } from './towns.mjs';

export const MISSING_UNITS = ['区文化和旅游局', '区住房和城乡建设局'];

/**
 * Throws when a unit is silent that should not be, or a file came out empty.
 * @param {import('../types').Random} random @param {import('../types').Project[]} projects
 */
export function makeNovemberFiles(random, projects) {
  const files = [
    ...makeTownFiles(random, projects),
    ...makeParkFiles(projects),
    ...makeDepartmentFiles(projects),
  ];
  const reported = new Set(files.map((file) => file.unit));
  const silent = UNITS.filter((unit) => !reported.has(unit.name)).map((unit) => unit.name);
  if (silent.join() !== MISSING_UNITS.join()) throw new Error(`units without a file: ${silent.join('、')}`);
  for (const file of files) if (file.sheets.length === 0) throw new Error(`no sheet in ${file.file}`);
  return files;
}
