/** The figures of `npm run bench`: ours against a reference measured in the same run. Prints one JSON value. */
import { runAction } from '../db/action';
import { saveUnit, saveUnitGroup } from '../db/queries/office/units';
import { insertProjects } from '../db/queries/projects/projects';
import { recogniseRecords } from '../db/queries/projects/recognition';
import { insertEvents } from '../db/queries/projects/records';
import { prepareSearch } from '../electron/search/search-office';
import { openTestOffice, type TestOffice } from '../electron/testing';
import { BLANK_PROJECT } from '../shared/projects/blank-project';
import { best, type Figure, figure, time } from './figure';
import { measureDocument } from './measure-documents';
import { measureImport, measureMatching } from './measure-import';
import { measureLists } from './measure-lists';
import { measureRanking, measureWhatIf } from './measure-ranking';
import { measureWindow } from './measure-window';
import { nameOf } from './names';

const full = process.argv.includes('--full');
const importPrograms = {
  jobProcess: process.env.BENCH_JOB_PROCESS ?? '',
  workbook: process.env.BENCH_WORKBOOK ?? '',
};
/** `--only PART`: import, match, office (search, ranking, what-if), lists, documents or window; all of them without. */
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1] : null;
const wanted = (part: string) => only === null || only === part;
const say = (line: string) => process.stderr.write(`${line}\n`);

async function fillOffice(office: TestOffice, units: number, projects: number): Promise<void> {
  const { context } = office.session;
  const action = {
    operation: 'bench',
    label: '建立测量数据',
    operator: 'bench',
    at: context.now().toISOString(),
  };
  await runAction(context.office, action, async (db) => {
    const groupId = await saveUnitGroup(db, { id: null, name: '测量组' });
    const ids: number[] = [];
    for (let unit = 0; unit < units; unit += 1) {
      const fields = {
        name: `测量单位${unit}`,
        shortName: '',
        groupId,
        aliases: [],
        active: true,
        inComposite: true,
        contact: '',
      };
      ids.push(await saveUnit(db, null, fields));
    }
    const unitOf = (project: number) => ids[project % ids.length] ?? 0;
    const total = { currency: 'CNY', minor: 8_000_000_000 } as const;
    const projectIds = await insertProjects(
      db,
      Array.from({ length: projects }, (_, seed) => ({
        ...BLANK_PROJECT,
        name: nameOf(seed),
        unitId: unitOf(seed),
        investor: `投资方${seed % 900}公司`,
        totalInvestment: total,
      })),
    );
    for (const [index, stage] of (['signed', 'registered', 'started'] as const).entries()) {
      const month = String(index + 3).padStart(2, '0');
      const events = await insertEvents(
        db,
        projectIds.map((projectId, seed) => ({
          projectId,
          unitId: unitOf(seed),
          stage,
          eventDate: `2026-${month}-10`,
          dateText: '',
          amount: stage === 'signed' ? total : null,
          reportedPeriod: `2026-${month}`,
          evidence: '',
          sourceRowId: null,
        })),
      );
      const fen = stage === 'signed' ? total.minor : null;
      const items = events.map((id) => ({ id, fen, rate: null }));
      await recogniseRecords(db, 'event', items, { period: `2026-${month}`, at: action.at, by: 'bench' });
    }
  });
}

const ENTRIES = 100_000;

/** A hundred thousand register entries beside the projects; the index itself is made when the program starts. */
async function measureSearch(office: TestOffice, size: string): Promise<Figure> {
  const { context } = office.session;
  const { raw } = context.office;
  const action = {
    operation: 'bench',
    label: '建立测量数据',
    operator: 'bench',
    at: context.now().toISOString(),
  };
  await runAction(context.office, action, async () => {
    raw
      .prepare(`WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${ENTRIES})
        INSERT INTO register_entries (register, entry_date, state, title, pinyin, initials, fields)
        SELECT 'problem', '2026-11-02', 'reported', '第' || i || '号问题：缺用地指标', 'haowentiqueyongdizhibiao',
          'hwtqydzb', json_object('text', '第' || i || '号问题：缺用地指标', 'wanted', '请协调解决指标' || i) FROM n`)
      .run();
  });
  say(`  索引 ${Math.round(await time(() => prepareSearch(context.office)))} ms`);
  const typed = ['z', 'zn', 'znz', '智', '智能', '智能装', '第12', 'xcl', '指标 99', '没有这样的项目'];
  let slowest = 0;
  for (const text of typed)
    slowest = Math.max(slowest, await best(2, () => office.call('app.search', { text })));
  return figure(slowest, 50, 1, `全局搜索最慢的一次按键，${size}、${ENTRIES} 条台账；参照：允许的 50 毫秒`);
}

const [units, projects] = full ? [200, 100_000] : [200, 20_000];
const size = `${units} 个单位、${projects} 个项目、${projects * 3} 条事项`;
const office = await openTestOffice();
try {
  await office.call('demo.install', {});
  const figures: Record<string, Figure> = {};
  if (wanted('import')) {
    say('导入一万行、十万行…');
    Object.assign(figures, await measureImport(importPrograms, say));
  }
  if (wanted('match')) {
    say('比对项目…');
    figures['match-1000'] = await measureMatching();
  }
  if (wanted('office')) {
    say(`写入 ${size}…`);
    await fillOffice(office, units, projects);
    say('搜索…');
    figures['search-key'] = await measureSearch(office, size);
    say('排名…');
    Object.assign(figures, await measureRanking(say));
    say('推演…');
    figures['what-if'] = await measureWhatIf();
  }
  if (wanted('lists')) {
    say('大清单…');
    Object.assign(figures, await measureLists(say));
  }
  if (wanted('documents')) {
    say('文书…');
    figures['notice-docx'] = await measureDocument(say);
  }
  const launch = process.env.BENCH_LAUNCH;
  if (wanted('window') && launch !== undefined) {
    say('窗口里的预览…');
    Object.assign(figures, await measureWindow(launch, say));
  }
  process.stdout.write(`${JSON.stringify(figures)}\n`);
} finally {
  await office.remove();
}
