/** A made-up workbook of the usual columns, on which the reader practises. */
import { utils, write } from '@e965/xlsx';

/** The first so many projects are known, the others new. */
export const KNOWN = 240;
const PROJECTS = 400;
const WORDS = ['智能', '装备', '新材料', '电子', '食品', '物流', '纺织', '光伏'];

const word = (seed: number) => WORDS[seed % WORDS.length] ?? '';

/** With a figure, a phase or without; some new ones are named like a known one. */
export function nameOf(project: number): string {
  if (project >= KNOWN && project % 5 === 0) return nameOf(project - KNOWN).replace('产业园', '产业园区');
  const number = project % 6 === 5 ? word(project >> 6) : `第${project}号`;
  const phase = project % 11 === 0 ? '（一期）' : '';
  return `${word(project)}${word(project >> 3)}${number}产业园${phase}项目`;
}

/** Of some one name stands in another. */
export function investorOf(project: number): string {
  if (project >= KNOWN && project % 5 === 0) return investorOf(project - KNOWN);
  if (project % 9 === 0) return `甲${project}科技（集团）有限公司`;
  return project % 9 === 1 ? `东湖${investorOf(project - 1)}` : `甲${project}科技有限公司`;
}

export const addressOf = (project: number) => `${word(project)}大道${project}号（东侧）`;
export const contactOf = (project: number) => `招商办 ${project}`;
export const wanOf = (project: number) => 5000 + (project % 7) * 2500 + project / 4;
export const contentOf = (project: number) => `建设生产线${project}条`;

const HEADING = [
  '序号',
  '项目名称',
  '投资方',
  '建设内容及规模',
  '产业类别',
  '来源地',
  '总投资（万元）',
  '签约时间',
  '建设地点',
  '联系人及电话',
  '备注',
  '附记一',
  '附记二',
  '附记三',
];

/** Every fourth row says something else than is known. */
function rowOf(project: number) {
  const changed = project % 4 === 3;
  return [
    project + 1,
    nameOf(project),
    investorOf(project),
    contentOf(changed ? project + 1 : project),
    '新材料',
    changed ? '珠三角' : '长三角',
    wanOf(project),
    project % 3 === 0 ? new Date(Date.UTC(2026, 10, 6)) : '2026-11-05',
    addressOf(project),
    contactOf(project),
    project % 5 === 0 ? '已签订正式协议' : null,
    ...['一', '二', '三'].map((word) => `附记${word}-${project}`),
  ];
}

export function makePracticeWorkbook(): Buffer {
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
