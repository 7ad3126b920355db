/** The figures of `npm run bench`: ours against a reference measured in the same run. Prints one JSON value. */
import path from 'node:path';
import { read, utils, write } from '@e965/xlsx';
import { runAction } from '../db/action';
import { saveUnit, saveUnitGroup } from '../db/queries/office/units';
import { insertProjects } from '../db/queries/projects/projects';
import { recogniseRecords } from '../db/queries/projects/recognition';
import { insertEvents } from '../db/queries/projects/records';
import { writeFileAtomically } from '../electron/data/files';
import { prepareSearch } from '../electron/search/search-office';
import { openTestOffice, type TestOffice } from '../electron/testing';
import { buildProjectIndex } from '../shared/import/matching/project-index';
import { knownProject } from '../shared/import/testing';
import { best, type Figure, figure, time } from './figure';
import { measureDocument } from './measure-documents';
import { measureRanking, measureWhatIf } from './measure-ranking';

const full = process.argv.includes('--full');
const say = (line: string) => process.stderr.write(`${line}\n`);

const WORDS = [
  '智能',
  '装备',
  '新材料',
  '电子',
  '食品',
  '包装',
  '物流',
  '纺织',
  '光伏',
  '冷链',
  '药业',
  '管业',
  '农业',
  '文旅',
];
const word = (seed: number) => WORDS[seed % WORDS.length] ?? '';
const nameOf = (seed: number) =>
  `${word(seed)}${word(Math.floor(seed / 7))}${word(Math.floor(seed / 91))}第${seed}号生产基地项目`;

/** Ten thousand rows of twenty-five columns, from the file to stored and checked. */
async function measureImport(office: TestOffice): Promise<Figure> {
  const heading = [
    '序号',
    '项目名称',
    '投资方',
    '建设内容及规模',
    '产业类别',
    '来源地',
    '总投资（万元）',
    '签约时间',
    '联系人及电话',
    '备注',
  ];
  const rows = Array.from({ length: 10_000 }, (_, row) => [
    row + 1,
    nameOf(row),
    `投资方${row}有限公司`,
    `建设${word(row)}生产线${row % 9}条，年产${row % 50}万件`,
    '新材料',
    '长三角',
    3000 + row / 4,
    '2026-11-05',
    '招商办 0000-8600001',
    '',
    ...Array.from({ length: 15 }, (_, column) => `补充${row}-${column}`),
  ]);
  const sheet = utils.aoa_to_sheet([
    [...heading, ...Array.from({ length: 15 }, (_, column) => `其他${column}`)],
    ...rows,
  ]);
  const bytes = write(utils.book_new(sheet, '签约项目'), { type: 'buffer', bookType: 'xlsx' }) as Buffer;
  const file = path.join(office.folder, '一万行.xlsx');
  await writeFileAtomically(file, bytes);
  const reference = await best(3, () => {
    const parsed = read(bytes, { dense: true });
    for (const each of Object.values(parsed.Sheets)) utils.sheet_to_json(each, { header: 1 });
  });
  let reading = 0;
  const ours = await time(async () => {
    const from = performance.now();
    const review = await office.call('import.read', {
      tokens: [office.tokens.admit(file)],
      period: '2026-11',
      unitName: '桃源镇',
    });
    reading = performance.now() - from;
    const outcome = await office.call('import.commit', { reviewId: review.id, includeDuplicateFiles: false });
    if (outcome.accepted < 9_900) throw new Error(`only ${outcome.accepted} rows were stored`);
  });
  say(`  读入和核对 ${Math.round(reading)} ms，备份和入库 ${Math.round(ours - reading)} ms`);
  return figure(
    ours,
    reference,
    1,
    '10 000 行 × 25 列 .xlsx 从文件到核对、备份、入库；参照：@e965/xlsx 只把同一文件读成数组',
  );
}

/** A thousand incoming names against fifty thousand known projects. */
async function measureMatching(): Promise<Figure> {
  const known = Array.from({ length: 50_000 }, (_, id) =>
    knownProject({
      id: id + 1,
      unitId: (id % 200) + 1,
      unit: `单位${id % 200}`,
      name: nameOf(id),
      investor: `投资方${id % 9000}公司`,
    }),
  );
  const ours = await time(() => {
    const index = buildProjectIndex(known);
    for (let row = 0; row < 1000; row += 1) {
      const name = nameOf(row * 47).replace('生产', '制造');
      index.find(
        { name, pinyin: '', investor: `投资方${row}公司`, totalInvestment: null, address: '' },
        (row % 200) + 1,
      );
    }
  });
  return figure(ours, 1000, 1, '1 000 行与 50 000 个已有项目比对（含建索引）；参照：允许的 1 秒');
}

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
    const blank = {
      industry: '',
      sourceRegion: '',
      attraction: '',
      content: '',
      address: '',
      contact: '',
      note: '',
    };
    const unitOf = (project: number) => ids[project % ids.length] ?? 0;
    const total = { currency: 'CNY', minor: 8_000_000_000 } as const;
    const projectIds = await insertProjects(
      db,
      Array.from({ length: projects }, (_, seed) => ({
        ...blank,
        name: nameOf(seed),
        unitId: unitOf(seed),
        investor: `投资方${seed % 900}公司`,
        capital: 'domestic' as const,
        totalInvestment: total,
        fixedAssets: null,
        tags: [],
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
  say('导入一万行…');
  figures['import-10k'] = await measureImport(office);
  say('比对项目…');
  figures['match-1000'] = await measureMatching();
  say(`写入 ${size}…`);
  await fillOffice(office, units, projects);
  say('搜索…');
  figures['search-key'] = await measureSearch(office, size);
  say('排名…');
  Object.assign(figures, await measureRanking(say));
  say('推演…');
  figures['what-if'] = await measureWhatIf();
  say('文书…');
  figures['notice-docx'] = await measureDocument(say);
  process.stdout.write(`${JSON.stringify(figures)}\n`);
} finally {
  await office.remove();
}
