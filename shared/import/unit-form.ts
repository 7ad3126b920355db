/**
 * The forms of the workbook the office sends to a unit. Writer and reader share them, so that a returned
 * workbook needs no mapping: a hidden row names the field of every column, a hidden column the project.
 */
import type { Period } from '../domain/period';
import type { Stage } from '../domain/stage';
import type { ImportField } from './fields';
import type { MoneyUnit } from './review/review';

export type UnitFormKey =
  | 'signed'
  | 'registered'
  | 'started'
  | 'producing'
  | 'progress'
  | 'funds'
  | 'problem';

export interface UnitFormColumn {
  readonly field: ImportField;
  readonly heading: string;
  /** Characters. */
  readonly width: number;
  readonly kind:
    | 'text'
    | 'money'
    | 'date'
    | 'industry'
    | 'sourceRegion'
    | 'attraction'
    | 'capital'
    | 'fundsKind';
  readonly moneyUnit?: MoneyUnit;
  /** Filled in by the unit; a prefilled row where all of these are blank says nothing new. */
  readonly asked?: boolean;
}

export interface UnitForm {
  readonly key: UnitFormKey;
  readonly sheetName: string;
  readonly title: string;
  readonly stage: Stage | 'funds' | null;
  /** Stages of the projects it is prefilled with. */
  readonly prefill: readonly Stage[];
  readonly columns: readonly UnitFormColumn[];
}

const NAME: UnitFormColumn = { field: 'projectName', heading: '项目名称', width: 24, kind: 'text' };
const INVESTOR: UnitFormColumn = { field: 'investor', heading: '投资方', width: 16, kind: 'text' };
const TOTALS: readonly UnitFormColumn[] = [
  { field: 'totalInvestment', heading: '总投资（万元）', width: 11, kind: 'money', moneyUnit: '万元' },
  {
    field: 'totalInvestment',
    heading: '总投资（万美元，外资填）',
    width: 19,
    kind: 'money',
    moneyUnit: '万美元',
  },
];
const EVIDENCE: UnitFormColumn = { field: 'evidence', heading: '佐证材料', width: 13, kind: 'text' };
const NOTE: UnitFormColumn = { field: 'note', heading: '备注', width: 9, kind: 'text' };

function date(field: ImportField, heading: string): UnitFormColumn {
  return { field, heading, width: 11, kind: 'date', asked: true };
}

export const UNIT_FORMS: readonly UnitForm[] = [
  {
    key: 'signed',
    sheetName: '签约',
    title: '新签约项目报表',
    stage: 'signed',
    prefill: ['negotiating'],
    columns: [
      NAME,
      INVESTOR,
      { field: 'content', heading: '建设内容及规模', width: 22, kind: 'text' },
      { field: 'industry', heading: '产业类别', width: 9, kind: 'industry' },
      { field: 'sourceRegion', heading: '来源地', width: 8, kind: 'sourceRegion' },
      { field: 'attraction', heading: '招商方式', width: 9, kind: 'attraction' },
      { field: 'capital', heading: '内外资', width: 6.5, kind: 'capital' },
      ...TOTALS,
      date('signedDate', '签约时间'),
      EVIDENCE,
      { field: 'contact', heading: '联系人及电话', width: 13, kind: 'text' },
      NOTE,
    ],
  },
  {
    key: 'registered',
    sheetName: '注册',
    title: '新注册项目报表',
    stage: 'registered',
    prefill: ['signed'],
    columns: [NAME, INVESTOR, ...TOTALS, date('registeredDate', '注册时间'), EVIDENCE, NOTE],
  },
  {
    key: 'started',
    sheetName: '开工',
    title: '新开工项目报表',
    stage: 'started',
    prefill: ['signed', 'registered'],
    columns: [
      NAME,
      INVESTOR,
      { field: 'address', heading: '建设地点', width: 18, kind: 'text' },
      ...TOTALS,
      date('startedDate', '开工时间'),
      EVIDENCE,
      NOTE,
    ],
  },
  {
    key: 'producing',
    sheetName: '投产',
    title: '新投产项目报表',
    stage: 'producing',
    prefill: ['started'],
    columns: [NAME, INVESTOR, ...TOTALS, date('producingDate', '投产时间'), EVIDENCE, NOTE],
  },
  {
    key: 'progress',
    sheetName: '在谈在建进展',
    title: '重大在谈、在建项目进展情况表',
    stage: null,
    prefill: ['negotiating', 'signed', 'registered', 'started'],
    columns: [
      NAME,
      INVESTOR,
      { field: 'progress', heading: '目前进展情况（形象进度）', width: 50, kind: 'text', asked: true },
      NOTE,
    ],
  },
  {
    key: 'funds',
    sheetName: '到位资金',
    title: '到位资金报表',
    stage: 'funds',
    prefill: ['signed', 'registered', 'started', 'producing'],
    columns: [
      NAME,
      INVESTOR,
      {
        field: 'funds',
        heading: '本月到位资金（万元）',
        width: 14,
        kind: 'money',
        moneyUnit: '万元',
        asked: true,
      },
      {
        field: 'funds',
        heading: '本月到位资金（万美元，外资填）',
        width: 19,
        kind: 'money',
        moneyUnit: '万美元',
        asked: true,
      },
      date('fundsDate', '到位时间'),
      { field: 'fundsKind', heading: '出资方式', width: 12, kind: 'fundsKind' },
      { field: 'voucher', heading: '凭证', width: 24, kind: 'text' },
      NOTE,
    ],
  },
  {
    key: 'problem',
    sheetName: '存在问题',
    title: '项目存在问题及需协调事项表',
    stage: null,
    prefill: ['negotiating', 'signed', 'registered', 'started'],
    columns: [
      NAME,
      INVESTOR,
      { field: 'problem', heading: '存在问题及需协调事项', width: 50, kind: 'text', asked: true },
      { field: 'contact', heading: '联系人及电话', width: 13, kind: 'text' },
      NOTE,
    ],
  },
];

/** Why a column of ours is what it is. */
export const OF_OUR_FORM = '本系统的填报表';
/** Why its unit of money is not the one it was sent with. */
export const UNIT_REWRITTEN = '本系统的填报表，金额单位按改过的栏目名';
/** Its visible heading says something else than the hidden row. */
export const HEADING_REWRITTEN = '本系统的填报表，栏目名被改过，按改后的栏目名';
export const INSTRUCTIONS_SHEET = '填报说明';
export const META_SHEET = '_zs';
export const META_MARK = 'zs-workbook';
const TOKEN = 'zs#';

export interface UnitWorkbookMeta {
  readonly unitId: number;
  readonly unit: string;
  readonly period: Period;
  /** Whose numbers it holds; `null` in workbooks of earlier releases. */
  readonly office: string | null;
}

/** Text of the hidden row above a column. */
export function columnToken(column: UnitFormColumn): string {
  return `${TOKEN}${column.field}${column.moneyUnit ? `@${column.moneyUnit}` : ''}`;
}

export function formToken(form: UnitForm): string {
  return `${TOKEN}id|${form.key}`;
}

export function isToken(text: string): boolean {
  return text.startsWith(TOKEN);
}

export function formOfToken(text: string): UnitForm | null {
  const key = text.startsWith(`${TOKEN}id|`) ? text.slice(TOKEN.length + 3) : null;
  return UNIT_FORMS.find((form) => form.key === key) ?? null;
}

/** The form whose headings are all among them, as when its sheet is pasted by value into another book. */
export function formOfHeadings(headings: readonly string[]): UnitForm | null {
  const written = new Set(headings.map((heading) => heading.replace(/\s+/g, '')));
  return UNIT_FORMS.find(({ columns }) => columns.every(({ heading }) => written.has(heading))) ?? null;
}

export function columnOfToken(form: UnitForm, text: string): UnitFormColumn | null {
  return form.columns.find((column) => columnToken(column) === text) ?? null;
}

/** `12-0F3K9`: a number dragged down, retyped or moved to another unit's workbook no longer fits its check. */
export function projectToken(projectId: number, unitId: number): string {
  return `${projectId}-${checkOf(`${projectId}|${unitId}`)}`;
}

/** Project of a token; `null` when the check does not fit. */
export function projectOfToken(token: string, unitId: number): number | null {
  const match = /^(\d{1,12})-([0-9A-Z]{7})$/.exec(token.trim());
  if (!match) return null;
  const projectId = Number(match[1]);
  return projectToken(projectId, unitId) === token.trim() ? projectId : null;
}

/** The line of the meta sheet. */
export function writeMeta(meta: UnitWorkbookMeta): string {
  const body = JSON.stringify([meta.unitId, meta.unit, meta.period, meta.office]);
  return `${checkOf(body)}${body}`;
}

export function readMeta(line: string): UnitWorkbookMeta | null {
  const body = line.slice(7);
  if (checkOf(body) !== line.slice(0, 7)) return null;
  const [unitId, unit, period, office = null] = JSON.parse(body) as [number, string, Period, string?];
  return { unitId, unit, period, office };
}

/** FNV-1a: against slips and copying, not against forgery (nothing is decided by it alone). */
function checkOf(text: string): string {
  let hash = 0x811c9dc5;
  for (const char of `zs|${text}`) {
    hash ^= char.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193) >>> 0;
  }
  return hash.toString(36).toUpperCase().padStart(7, '0');
}
