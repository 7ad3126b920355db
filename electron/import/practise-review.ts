/**
 * Reviews a made-up workbook over and over, so that the code which reads and compares is compiled before the first
 * import: that one would else take half as long again. Nothing of it is shown or kept.
 */
import { utils, write } from '@e965/xlsx';
import type { KnownProject } from '../../shared/import/matching/known-project';
import type { ReviewFacts } from '../../shared/import/review/facts';
import type { ReviewRow } from '../../shared/import/review/review';
import { readWorkbook } from '../sheet/read-workbook';
import { openDesk, reviewTasks } from './review-desk';

/** As often as it takes on a usual PC; a slow one has something better to do with its time. */
const MOST_ROUNDS = 12;
const MOST_MS = 600;

const UNIT = { id: 1, name: '练习镇', shortName: '', aliases: [], active: true };
const PROJECTS = 320;
/** The others are new. */
const KNOWN = 200;
const WORDS = ['智能', '装备', '新材料', '电子', '食品', '物流', '纺织', '光伏'];

/** The rows as reviewed in the last round. */
export async function practiseReview(rounds = MOST_ROUNDS): Promise<readonly ReviewRow[]> {
  const bytes = makeWorkbook();
  // As it comes from the main process: what is put together here would be laid out otherwise in memory.
  const { facts, projects } = structuredClone({ facts: FACTS, projects: knownProjects() });
  const desk = openDesk();
  const since = performance.now();
  for (let round = 0; round < rounds && performance.now() - since < MOST_MS; round++) {
    const name = '练习.xlsx';
    const read = await readWorkbook(bytes, name);
    desk.incoming.push({ name, sha256: '', bytes: bytes.length, duplicateOf: null, error: null, ...read });
    await reviewTasks.know(desk, { projects, anew: true });
    await reviewTasks.begin(desk, { id: name, facts, duplicates: [] }, () => undefined);
  }
  return desk.work?.review.files.flatMap((file) => file.sheets).flatMap((sheet) => sheet.rows) ?? [];
}

const FACTS: ReviewFacts = {
  period: '2026-11',
  cutOffDay: 23,
  today: '2026-11-30',
  units: [UNIT],
  earlier: [],
  funds: [],
  memories: [],
  decisions: [],
  scope: { domesticWan: '3000', foreignWanUsd: '300' },
  namesUnits: false,
  unitName: UNIT.name,
};

const nameOf = (project: number) =>
  `${WORDS[project % WORDS.length]}${WORDS[(project >> 3) % WORDS.length]}第${project}号产业园项目`;
const investorOf = (project: number) => `甲${project}科技有限公司`;

const HEADING = [
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
  '附记一',
  '附记二',
  '附记三',
];

/** Every fourth row of a known project says something else than is known, every tenth row comes twice. */
function rowOf(project: number) {
  const changed = project % 4 === 3;
  return [
    project + 1,
    nameOf(project),
    investorOf(project),
    `建设生产线${changed ? project + 1 : project}条`,
    '新材料',
    changed ? '珠三角' : '长三角',
    5000 + project / 4,
    project % 3 === 0 ? new Date(Date.UTC(2026, 10, 6)) : '2026-11-05',
    `招商办 ${project}`,
    project % 5 === 0 ? '已签订正式协议' : null,
    ...['一', '二', '三'].map((word) => `附记${word}-${project}`),
  ];
}

function makeWorkbook(): Buffer {
  const signed = Array.from({ length: PROJECTS }, (_, project) => rowOf(project));
  const twice = signed.filter((_, project) => project % 10 === 9);
  const progress = Array.from({ length: PROJECTS / 4 }, (_, project) => [
    nameOf(project * 4),
    `主体完工${project}%`,
    project % 3 === 0 ? '用地指标不足' : '无',
    100 + project / 8,
    '2026-11-12',
  ]);
  const book = utils.book_new(utils.aoa_to_sheet([HEADING, ...signed, ...twice]), '签约项目');
  const columns = ['项目名称', '形象进度', '存在问题', '本月到位资金（万元）', '到位时间'];
  utils.book_append_sheet(book, utils.aoa_to_sheet([columns, ...progress]), '项目进展');
  return write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer;
}

/** With their facts in the order in which the database tells them. */
function knownProjects(): KnownProject[] {
  return Array.from({ length: KNOWN }, (_, project) => ({
    id: project + 1,
    name: nameOf(project),
    unitId: UNIT.id,
    investor: investorOf(project),
    industry: '新材料',
    sourceRegion: '长三角',
    attraction: '',
    capital: 'domestic',
    totalInvestment: { currency: 'CNY', minor: (5000 + project / 4) * 1_000_000 },
    fixedAssets: null,
    content: `建设生产线${project}条`,
    unit: UNIT.name,
    matchName: nameOf(project).replace('项目', ''),
    pinyin: '',
    address: '',
    contact: `招商办 ${project}`,
    note: '',
    stages:
      project % 2 === 0
        ? [{ stage: 'signed', state: 'recognised', date: '2026-11-05', period: '2026-10' }]
        : [],
    lastProgress: project % 8 === 0 ? { period: '2026-10', progress: '已开工', problem: '' } : null,
  }));
}
