/** How long a year's composite ranking takes, beside bare SQL over the same rows; how it grows; what-if. */
import { BARE_AGGREGATES, type LargeOffice, seedLargeOffice } from '../db/testing-large';
import { openTestOffice, type TestOffice } from '../electron/testing';
import { best, type Figure, figure, median, time } from './figure';

const YEAR = 2026;
const UNITS = 200;
const QUESTION = { period: `${YEAR}-12`, scope: 'year' } as const;

async function withLargeOffice<T>(
  size: Pick<LargeOffice, 'projects' | 'records'>,
  measure: (office: TestOffice) => Promise<T>,
): Promise<T> {
  const office = await openTestOffice();
  try {
    seedLargeOffice(office.session.context.office, { units: UNITS, year: YEAR, ...size });
    return await measure(office);
  } finally {
    await office.remove();
  }
}

/** The ranking asked for the first time since something was changed: nothing is remembered. */
async function firstAsk(office: TestOffice, run: number): Promise<number> {
  await office.call('groups.save', { id: null, name: `测量组${run}` });
  return time(() => office.call('ranking.compute', QUESTION));
}

async function measureYear(office: TestOffice): Promise<{ ours: number; bare: number }> {
  const { raw } = office.session.context.office;
  const statements = Object.values(BARE_AGGREGATES).map((sql) => raw.prepare(sql));
  const from = `${YEAR}-01`;
  let [ours, bare] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  // In turns, so that what else the machine does meets both.
  for (let run = 0; run < 5; run += 1) {
    bare = Math.min(bare, await best(1, () => statements.map((each) => each.all(from, QUESTION.period))));
    ours = Math.min(ours, await firstAsk(office, run));
  }
  return { ours, bare };
}

/** Three sizes: the largest against bare SQL, all of them for the growth. */
export async function measureRanking(say: (line: string) => void): Promise<Record<string, Figure>> {
  const sizes = [10_000, 100_000, 1_000_000].map((records) => ({ records, projects: records / 10 }));
  const times: { readonly ours: number; readonly bare: number }[] = [];
  for (const size of sizes) {
    say(`  写入 ${size.projects} 个项目、${size.records} 条事项和资金…`);
    const measured = await withLargeOffice(size, measureYear);
    say(`  排名 ${Math.round(measured.ours)} ms，SQL 汇总 ${Math.round(measured.bare)} ms`);
    times.push(measured);
  }
  const [small, , large] = times;
  if (!small || !large) throw new Error('nothing was measured');
  const exponent = Math.log10(large.ours / small.ours) / 2;
  const label = `${UNITS} 个单位、100 000 个项目、1 000 000 条事项和资金`;
  return {
    'rank-year': figure(
      large.ours,
      large.bare,
      2,
      `本年累计综合排名（连同上报数、上期名次），改动后第一次问，${label}；参照：同样各行上报、认定的 SQL 汇总（走覆盖索引）`,
    ),
    'rank-growth': figure(
      exponent,
      1,
      1.1,
      `从 10 000 条到 1 000 000 条，用时按记录数的几次方增长（${times.map(({ ours }) => `${Math.round(ours)} ms`).join('、')}）；参照：线性增长为 1`,
    ),
  };
}

export async function measureWhatIf(): Promise<Figure> {
  const ours = await withLargeOffice({ projects: 5000, records: 50_000 }, async (office) => {
    const { result } = await office.call('ranking.compute', QUESTION);
    const units = result.groups.flatMap((group) => group.rows.map((row) => row.unit));
    const runs: number[] = [];
    for (const unit of units.slice(0, 9)) {
      const changes = ['signed-count', 'funds-in-place'].map((indicator) => ({
        unit,
        indicator,
        delta: '5',
      }));
      runs.push(await time(() => office.call('ranking.what-if', { ...QUESTION, changes })));
    }
    return median(runs);
  });
  return figure(ours, 100, 1, `推演改两个数，${UNITS} 个单位、5 000 个项目；参照：允许的 100 毫秒`);
}
