/** Prints the corpus of units' workbooks (electron/sheet/corpus) as JSON, for scripts/fuzz.mjs to mutate. */
import { ALL_CASES } from '../electron/sheet/corpus/all-cases';
import { UNITS } from '../electron/sheet/corpus/read-case';
import { writeCase } from '../electron/sheet/corpus/workbook-case';

const seeds = ALL_CASES.map((workbook) => ({
  name: `${workbook.file}.xlsx`,
  base64: Buffer.from(writeCase(workbook, 'xlsx')).toString('base64'),
}));
process.stdout.write(JSON.stringify({ seeds, units: UNITS }));
