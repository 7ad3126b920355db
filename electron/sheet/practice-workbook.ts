/** A made-up workbook of the usual columns, on which the reader practises. */
import { utils, write } from '@e965/xlsx';

const PROJECTS = 320;
const WORDS = ['智能', '装备', '新材料', '电子', '食品', '物流', '纺织', '光伏'];

export const nameOf = (project: number) =>
  `${WORDS[project % WORDS.length]}${WORDS[(project >> 3) % WORDS.length]}第${project}号产业园项目`;
export const investorOf = (project: number) => `甲${project}科技有限公司`;

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
