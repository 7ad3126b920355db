/** The project library of a large office: its first rows and all of them, beside bare SQL that reads the same. */
import { BARE_PROJECT_LIST, seedLargeOffice } from '../db/testing-large';
import { openTestOffice } from '../electron/testing';
import { PART_ROWS } from '../shared/lists/part';
import { best, type Figure, figure } from './figure';

const PROJECTS = 20_000;
const RUNS = 5;

export async function measureLists(say: (line: string) => void): Promise<Record<string, Figure>> {
  const office = await openTestOffice();
  try {
    const { raw } = office.session.context.office;
    seedLargeOffice(office.session.context.office, {
      units: 200,
      projects: PROJECTS,
      records: PROJECTS * 4,
      year: 2026,
    });
    const bare = raw.prepare(BARE_PROJECT_LIST);
    const part = (after: string) => office.call('projects.list', { part: { after, count: PART_ROWS } });
    const whole = async () => {
      for (let after: string | null = ''; after !== null; after = (await part(after)).next);
    };
    const first = await best(RUNS, () => part(''));
    const all = await best(RUNS, whole);
    const [bareFirst, bareAll] = [
      await best(RUNS, () => bare.all(PART_ROWS)),
      await best(RUNS, () => bare.all(PROJECTS)),
    ];
    say(`  前 ${PART_ROWS} 行 ${first.toFixed(1)} ms，全部 ${Math.round(all)} ms`);
    const reference = '参照：同样各行、各列的一条 SQL';
    return {
      'list-first': figure(
        first,
        bareFirst,
        4,
        `项目库前 ${PART_ROWS} 行，共 ${PROJECTS} 个项目；${reference}`,
      ),
      'list-whole': figure(all, bareAll, 3, `项目库 ${PROJECTS} 个项目，分段读完；${reference}`),
    };
  } finally {
    await office.remove();
  }
}
