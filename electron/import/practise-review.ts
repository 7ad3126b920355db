/**
 * Reviews a made-up workbook over and over, so that the code which reads and compares is compiled before the first
 * import: that one would else take half as long again. Nothing of it is shown or kept.
 */
import { MINOR_PER_WAN } from '../../shared/domain/money';
import { pinyinOf } from '../../shared/domain/text/pinyin';
import { matchNameOf } from '../../shared/domain/text/project-name';
import type { KnownProject } from '../../shared/import/matching/known-project';
import type { ReviewFacts } from '../../shared/import/review/facts';
import type { ReviewRow } from '../../shared/import/review/review';
import {
  addressOf,
  contactOf,
  contentOf,
  investorOf,
  KNOWN,
  makePracticeWorkbook,
  nameOf,
  wanOf,
} from '../sheet/practice-workbook';
import { readWorkbook } from '../sheet/read-workbook';
import { openDesk, reviewTasks } from './review-desk';

/** As often as it takes on a usual PC; a slow one has something better to do with its time. */
const MOST_ROUNDS = 8;
const MOST_MS = 450;

const UNIT = { id: 1, name: '练习镇', shortName: '', aliases: [], active: true };

/** The rows as reviewed in the last round. */
export async function practiseReview(rounds = MOST_ROUNDS): Promise<readonly ReviewRow[]> {
  const bytes = makePracticeWorkbook();
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
  fundsBefore: [],
  fundsToDate: [],
  memories: [],
  decisions: [],
  scope: { domesticWan: '3000', foreignWanUsd: '300' },
  namesUnits: false,
  officeName: '',
  unitName: UNIT.name,
};

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
    totalInvestment: { currency: 'CNY', minor: wanOf(project) * MINOR_PER_WAN },
    fixedAssets: null,
    content: contentOf(project),
    unit: UNIT.name,
    matchName: matchNameOf(nameOf(project)),
    pinyin: pinyinOf(nameOf(project)),
    address: addressOf(project),
    contact: contactOf(project),
    note: '',
    stages:
      project % 2 === 0
        ? [{ stage: 'signed', state: 'recognised', date: '2026-11-05', period: '2026-10' }]
        : [],
    lastProgress: project % 8 === 0 ? { period: '2026-10', progress: '已开工', problem: '' } : null,
  }));
}
