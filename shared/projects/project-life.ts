/** Everything that happened to a project, in the order of time: for its page and for the 项目一览表. */
import { type Attachment, formatQuarter } from '../attachments/attachment';
import type { IssuedDocument } from '../contract/documents';
import type { FundEntry, ProgressReport, ProjectDetail, SourceRef, StageEvent } from '../contract/projects';
import { clause } from '../documents/compose';
import { plain } from '../documents/notice/figures';
import { CURRENCY_NAMES, formatWan, type Money } from '../domain/money';
import { formatDate, formatPeriod, lastDayOf, type Period } from '../domain/period';
import { FUND_KIND_NAMES, RECORD_STATE_NAMES, STAGE_NAMES } from '../domain/stage';
import { type Register, type RegisterEntry, stateTitle } from '../registers/register';
import { registerAtLevel } from '../registers/register-at-level';
import { findRegister } from '../registers/registers';

export const LIFE_KINDS = ['stage', 'fund', 'progress', 'register', 'document', 'file'] as const;
export type LifeKind = (typeof LIFE_KINDS)[number];
export const LIFE_KIND_NAMES: Readonly<Record<LifeKind, string>> = {
  stage: '阶段',
  fund: '资金',
  progress: '进展与问题',
  register: '台账',
  document: '文书',
  file: '影像与附件',
};

export interface LifeEntry {
  readonly kind: LifeKind;
  /** Sorts entries; what has no day of its own stands after the last day of its period. */
  readonly at: string;
  /** `2026年11月5日`, or the period it was reported in. */
  readonly when: string;
  /** 签约, 到位资金, 走访, 通报 … */
  readonly what: string;
  readonly text: string;
  readonly state: string;
  /** Row of the workbook it came from, or who entered it. */
  readonly source: string;
  /** Page on which it stands; `null`: the project's own. */
  readonly route: string | null;
  /** Ids of the photos it is. */
  readonly photos: readonly number[];
}

export interface ProjectLifeInput {
  readonly detail: Pick<ProjectDetail, 'events' | 'funds' | 'progress'>;
  /** Entries of all registers that name the project. */
  readonly entries: readonly RegisterEntry[];
  readonly attachments: readonly Attachment[];
  readonly documents: readonly IssuedDocument[];
  /** Setting `office.region`: the level whose leaders are spoken of. */
  readonly region: string;
}

export function buildProjectLife({
  detail,
  entries,
  attachments,
  documents,
  region,
}: ProjectLifeInput): LifeEntry[] {
  return [
    ...detail.events.map(eventEntry),
    ...detail.funds.map(fundEntry),
    ...detail.progress.flatMap(progressEntries),
    ...entries.flatMap((entry) => registerEntries(entry, region)),
    ...documents.map(documentEntry),
    ...fileEntries(attachments),
  ].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

/** When it happened, or the period it was reported in. */
function timeOf(date: string | null, period: Period): Pick<LifeEntry, 'at' | 'when'> {
  if (date !== null) return { at: date, when: formatDate(date) };
  return { at: `${lastDayOf(period)}~`, when: `${formatPeriod(period)}报送` };
}

const onDay = (date: string) => ({ at: date, when: formatDate(date) });
const joined = (parts: readonly string[]) => parts.filter((part) => part !== '').join('；');

function wan(fen: number): string {
  return plain(formatWan(fen));
}

export function moneyWords(money: Money | null): string {
  if (money === null) return '';
  const amount = wan(money.minor);
  return money.currency === 'CNY' ? `${amount}万元` : `${amount}万${CURRENCY_NAMES[money.currency]}`;
}

function sourceText(source: SourceRef | null): string {
  return source === null ? '窗口登记' : `${source.fileName}\n“${source.sheet}”第${source.row}行`;
}

function stateText(record: Pick<StageEvent, 'state' | 'recognisedPeriod' | 'reason'>): string {
  const name = RECORD_STATE_NAMES[record.state];
  if (record.state === 'recognised' && record.recognisedPeriod !== null)
    return `${name}\n（${formatPeriod(record.recognisedPeriod)}）`;
  return record.state === 'returned' && record.reason !== '' ? `${name}：${clause(record.reason)}` : name;
}

function eventEntry(event: StageEvent): LifeEntry {
  const amount = moneyWords(event.amount);
  return {
    kind: 'stage',
    ...timeOf(event.eventDate, event.reportedPeriod),
    what: STAGE_NAMES[event.stage],
    text: joined([
      amount === '' ? '' : `金额${amount}`,
      event.evidence === '' ? '' : `佐证：${clause(event.evidence)}`,
    ]),
    state: stateText(event),
    source: sourceText(event.source),
    route: null,
    photos: [],
  };
}

function fundEntry(fund: FundEntry): LifeEntry {
  return {
    kind: 'fund',
    ...timeOf(fund.arrivedOn, fund.reportedPeriod),
    what: '到位资金',
    text: joined([
      `${FUND_KIND_NAMES[fund.kind]}${moneyWords(fund.money)}`,
      fund.recognisedFen === null ? '' : `认定${wan(fund.recognisedFen)}万元`,
      fund.rateNote,
      fund.voucher === '' ? '' : `凭证：${clause(fund.voucher)}`,
    ]),
    state: stateText(fund),
    source: sourceText(fund.source),
    route: null,
    photos: [],
  };
}

function progressEntries(report: ProgressReport): LifeEntry[] {
  const common = {
    kind: 'progress',
    ...timeOf(null, report.period),
    state: '上报',
    source: sourceText(report.source),
    route: null,
    photos: [],
  } as const;
  return [
    ...(report.progress === '' ? [] : [{ ...common, what: '进展', text: clause(report.progress) }]),
    ...(report.problem === '' ? [] : [{ ...common, what: '问题', text: clause(report.problem) }]),
  ];
}

/** The entry on the day it is filed under, then each step of its life on the step's own day. */
function registerEntries(entry: RegisterEntry, region: string): LifeEntry[] {
  const declared = findRegister(entry.register);
  if (!declared) return [];
  const register = registerAtLevel(declared, region);
  const filed = entry.fields[register.dateField];
  const day = typeof filed === 'string' && filed !== '' ? filed.slice(0, 10) : null;
  const common = {
    kind: 'register',
    what: register.noun,
    source: register.title,
    route: `/register/${register.id}?all=1&id=${entry.id}`,
    photos: [],
  } as const;
  return [
    {
      ...common,
      at: day ?? '0000',
      when: day === null ? '日期未明' : formatDate(day),
      text: joined([matterOf(entry), wordsOf(register, entry)]),
      state: register.states[0]?.title ?? '',
    },
    ...entry.steps.map((step) => ({
      ...common,
      ...onDay(step.on),
      text: joined([
        matterOf(entry),
        [step.handler, clause(step.text)].filter((part) => part !== '').join('：'),
      ]),
      state: stateTitle(register, step.state),
    })),
  ];
}

/** What the entry is about; that it is this project need not be said again. */
function matterOf({ title, project }: RegisterEntry): string {
  // The day stands before it already.
  const matter = title.replace(/^\d{4}-\d{2}-\d{2}\s*/, '');
  return clause(project === '' ? matter : matter.replace(project, '').replace(/^[：:\s]+/, ''));
}

/** The entry's other long texts: what was said and answered. */
function wordsOf(register: Register, entry: RegisterEntry): string {
  return joined(
    Object.entries(register.fields).flatMap(([id, field]) => {
      const value = entry.fields[id];
      if (field.kind !== 'long-text' || typeof value !== 'string' || value === '') return [];
      return entry.title.includes(value) ? [] : [`${field.title}：${clause(value)}`];
    }),
  );
}

function documentEntry(document: IssuedDocument): LifeEntry {
  return {
    kind: 'document',
    ...onDay(document.issuedOn),
    what: '文书',
    text: joined([`《${document.title.replaceAll('\n', '')}》`, document.number]),
    state: document.state === 'void' ? '作废' : '已印发',
    source: document.operator,
    route: `/register?id=${document.id}`,
    photos: [],
  };
}

/** Photos of one day and record stand together; every other file by itself. */
function fileEntries(attachments: readonly Attachment[]): LifeEntry[] {
  const groups = new Map<string, Attachment[]>();
  for (const attachment of attachments) {
    const day = attachment.takenOn ?? attachment.addedOn;
    const key =
      attachment.kind === 'photo'
        ? `${day} ${attachment.owner.kind} ${attachment.owner.id}`
        : `file ${attachment.id}`;
    groups.set(key, [...(groups.get(key) ?? []), attachment]);
  }
  return [...groups.values()].flatMap((group): LifeEntry[] => {
    const [first] = group;
    if (!first) return [];
    const isPhoto = first.kind === 'photo';
    const captions = group.map(({ caption, place }) =>
      [place, caption].filter((part) => part !== '').join(' '),
    );
    return [
      {
        kind: 'file',
        ...onDay(first.takenOn ?? first.addedOn),
        what: isPhoto ? '影像' : '附件',
        text: joined([
          isPhoto ? `照片${group.length}张` : first.name,
          ...new Set(captions),
          first.ownerText === '' ? '' : clause(first.ownerText),
        ]),
        state: first.quarter === null ? '' : formatQuarter(first.quarter),
        source: `${formatDate(first.addedOn)}收存`,
        route: null,
        photos: isPhoto ? group.map(({ id }) => id) : [],
      },
    ];
  });
}
