/** The fields a row of a unit's workbook can fill. */
import { z } from 'zod';
import type { Stage } from '../domain/stage';

export const IMPORT_FIELDS = {
  serial: '序号',
  unit: '单位',
  projectName: '项目名称',
  investor: '投资方',
  content: '建设内容及规模',
  industry: '产业类别',
  sourceRegion: '来源地',
  attraction: '招商方式',
  capital: '内外资',
  currency: '币种',
  totalInvestment: '总投资',
  fixedAssets: '固定资产投资',
  foreignCapital: '合同外资',
  stage: '阶段',
  negotiatingDate: '洽谈时间',
  signedDate: '签约时间',
  registeredDate: '注册时间',
  startedDate: '开工时间',
  producingDate: '投产时间',
  eventDate: '时间',
  funds: '到位资金',
  fundsDate: '到位时间',
  fundsKind: '出资方式',
  voucher: '凭证',
  address: '建设地点',
  progress: '形象进度',
  problem: '存在问题',
  leader: '包保领导',
  contact: '联系人及电话',
  evidence: '佐证材料',
  note: '备注',
} as const;

export type ImportField = keyof typeof IMPORT_FIELDS;

/** The field that holds the day of each stage. */
export const STAGE_DATES: readonly (readonly [ImportField, Stage])[] = [
  ['negotiatingDate', 'negotiating'],
  ['signedDate', 'signed'],
  ['registeredDate', 'registered'],
  ['startedDate', 'started'],
  ['producingDate', 'producing'],
];

/** `eventDate` for a stage without a day of its own. */
export function dateFieldOf(stage: Stage | 'funds'): ImportField {
  return STAGE_DATES.find(([, known]) => known === stage)?.[0] ?? 'eventDate';
}

export const importFieldSchema = z.enum(Object.keys(IMPORT_FIELDS) as [ImportField, ...ImportField[]]);
