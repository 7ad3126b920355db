/** Words that name a stage of a project. Source: forms.md 2 阶段 and A8 (表名即阶段). */
import type { Stage } from '../domain/stage';

/** What a stage word says: something that happened (an event), or where a project stands by now. */
export interface StageReading {
  readonly stage: Stage | 'funds';
  /** `false` for a state (在建, 加速开工): no event of this month follows from it. */
  readonly event: boolean;
  /** 加速开工: the stage that is still to come. */
  readonly next?: Stage;
  /** 签约意向, 框架协议: what is dated is no signing. */
  readonly intent?: true;
}

const WHEN = '[\\d年月底前末初内上中下半旬季度一二三四]{0,8}';
/** Before a stage word: what it names has not happened. */
const NOT_YET = `(?:(?:尚|暂|还)?未(?:能|曾|及时|按期|如期)?|没有?|待|促|预|应|准备|筹备|可望|有望|加速|不(?:具备|能|可)|正在(?:办理|洽谈|组织)?|(?:计划|预计|拟|争取|力争|即将|将)${WHEN})`;

/** Tried in order, each match taken out before the next (加速签约 is a negotiation, not a signing). */
const STAGE_WORDS: readonly (readonly [RegExp, StageReading])[] = (
  [
    [
      '(?:签约|注册|开工|投产)?后?又?已?(?:终止|流失|退库|停止追踪|转办内资|解约|撤资|中止)',
      { stage: 'terminated', event: true },
    ],
    ['到位资金|资金到位|到资', { stage: 'funds', event: true }],
    [
      '(?:意向|框架)性?(?:合作)?(?:签约|协议|合同)|(?:签约|合同|协议)(?:意向|框架)|备忘录|意向',
      { stage: 'negotiating', event: true, intent: true },
    ],
    [
      `${NOT_YET}签约|(?:洽谈)?签约中|在谈|洽谈|接洽|跟踪(?!推进|服务|台账|管理|督办|督查|落实|问效|情况|表)|前期|预备|储备|线索`,
      { stage: 'negotiating', event: true },
    ],
    [
      `(?:注册|领照|办照|报批)中|已?签约(?:尚|暂)?[未待](?:注册|报批|开工|落地)|未落地的?签约|${NOT_YET}(?:注册|领照|报批)`,
      { stage: 'signed', event: false, next: 'registered' },
    ],
    // 加速开工 in the forms of the stages (forms.md A8) are those approved.
    [
      '已?注册(?:尚|暂)?[未待](?:开工|动工|落地)|加速(?:开工|动工)',
      { stage: 'registered', event: false, next: 'started' },
    ],
    // Whether a company was registered, nobody says.
    [
      `${NOT_YET}(?:开工|动工)|(?:开工|动工)(?:准备|筹备|条件)|筹建`,
      { stage: 'signed', event: false, next: 'started' },
    ],
    [
      `已?(?:开工|动工|竣工|完工|建成)[但且]?(?:尚|暂)?[未待](?:竣工|投产)|${NOT_YET}(?:竣工|投产|开业)+`,
      { stage: 'started', event: false, next: 'producing' },
    ],
    ['在建|续建|扩建', { stage: 'started', event: false }],
    // The platforms' one word for either: what it was, another column says.
    ['开工(?:[/／、]|或)?开业', { stage: 'started', event: true }],
    ['投产|试生产|竣工|开业|投运|达产|运营', { stage: 'producing', event: true }],
    ['开工|动工|奠基|进场', { stage: 'started', event: true }],
    ['注册|领照|办照|工商登记|报批|批办', { stage: 'registered', event: true }],
    ['签约|合同|协议', { stage: 'signed', event: true }],
  ] as const
).map(([words, reading]) => [new RegExp(words), reading]);

const WORK_ON_SITE =
  /^(?:正在)?(?:建设|施工|土建)中$|^(?:主体|基础|桩基|厂房)?(?:已?封顶|施工|建设)$|^(?:设备|管线)(?:安装|调试)(?:中|阶段)?$|^(?:场地|土地)?平整(?:场地|土地)?(?:中|阶段)?$/;

/** 主体施工, 设备安装 in a column of states: being built. */
export function isWorkOnSite(text: string): boolean {
  return WORK_ON_SITE.test(text);
}

/** The stages named in a sheet name, a title, a file name or a stage column. */
export function findStages(text: string): readonly StageReading[] {
  let rest = tickedOnly(text.normalize('NFKC').replace(/\s+/g, '')).replace('开竣工', '开工竣工');
  const found: StageReading[] = [];
  for (const [test, reading] of STAGE_WORDS) {
    if (!test.test(rest)) continue;
    if (!found.some(({ stage }) => stage === reading.stage)) found.push(reading);
    rest = rest.replace(new RegExp(test.source, 'g'), '|');
  }
  return found;
}

const BOX = /[□☐☑☒■√✓✔]/;

/** `□在谈 ☑签约`, `在谈□签约☑`, `在谈（ ）签约（√）`: of boxes to tick only the ticked ones say anything. */
function tickedOnly(text: string): string {
  if (!/[□☐(]/.test(text)) return text;
  const boxed = text.replace(/\((?:[√✓✔vV])\)/g, '☑').replace(/\(\)/g, '□');
  if (!/[□☐]/.test(boxed)) return text;
  const before = BOX.test(boxed[0] ?? '');
  const ticked = before ? /[☑☒■√✓✔]([^□☐☑☒■√✓✔]+)/g : /([^□☐☑☒■√✓✔]+)[☑☒■√✓✔]/g;
  return [...boxed.matchAll(ticked)].map((match) => match[1]).join('|');
}

/** `签约/开工` → both, in the order written; `null` where a part names none or several. */
export function stagesInOrder(text: string): readonly StageReading[] | null {
  const readings = text.split(/[/／、,，;；\n和与及+＋]+/).map(findStage);
  return readings.length > 1 && readings.every((reading) => reading !== null) ? readings : null;
}

/** `null` when no stage or several different ones are named. */
export function findStage(text: string): StageReading | null {
  const found = findStages(text);
  return found.length === 1 ? (found[0] ?? null) : null;
}
