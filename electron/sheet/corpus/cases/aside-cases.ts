/** Rows beside the projects: examples, what was taken back, statistics, signatures, notes that name the unit. */
import { day, type WorkbookCase } from '../workbook-case';

const _ = null;
const HEAD = ['序号', '项目名称', '总投资（万元）', '签约时间', '备注'];

export const ASIDE_CASES: readonly WorkbookCase[] = [
  {
    label: "the form's own example, rows taken back, figures of the whole list, signatures",
    file: '柳溪镇签约项目',
    sheets: [
      {
        name: '签约',
        merges: ['A9:C9', 'D9:E9'],
        rows: [
          HEAD,
          ['例', '××项目（示例）', 50000, '2026-11-01', _],
          [1, '扫地机器人项目', 5500, day('2026-11-03'), _],
          [2, '（作废）空气炸锅项目', 4400, day('2026-11-04'), '重复填报'],
          [3, '母婴用品项目', 3900, day('2026-11-05'), '项目已终止'],
          ['占全年任务%', _, 45, _, _],
          ['去年同期', _, 9000, _, _],
          ['单位负责人（签字）：', _, '填报人：', _, '联系电话：0000-0000000'],
          ['填报单位（盖章）：柳溪镇人民政府', _, _, '填报日期：2026年11月23日'],
        ],
        expected: {
          unit: '柳溪',
          rows: [
            '3 扫地机器人项目 | 5500万元 | 签约2026-11-03',
            '5 母婴用品项目 | 3900万元 | 签约2026-11-05 || said-void@5',
          ],
        },
      },
    ],
  },
  {
    label: 'the unit of money in a note below the table',
    file: '青山街道签约',
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['序号', '项目名称', '总投资', '签约时间'],
          [1, '滨江酒店项目', 3.2, day('2026-11-03')],
          ['注：以上金额单位均为亿元，时间为签订正式合同的时间。'],
        ],
        expected: { unit: '青山', rows: ['2 滨江酒店项目 | 32000万元 | 签约2026-11-03'] },
      },
    ],
  },
  {
    label: 'the unit named at the import stands for units nobody knows',
    file: '专项表',
    unitName: '柳溪镇',
    sheets: [
      {
        name: '签约',
        rows: [
          ['序号', '项目名称', '责任单位', '总投资（万元）', '签约时间'],
          [1, '铸造项目', '金峰开发区', 16000, day('2026-11-03')],
          [2, '锻造项目', '桃源镇', 5000, day('2026-11-04')],
        ],
        expected: {
          unit: '柳溪',
          rows: [
            '2 铸造项目 | 16000万元 | 签约2026-11-03 || unknown-unit@3',
            '3 锻造项目〔桃源〕 | 5000万元 | 签约2026-11-04',
          ],
        },
      },
    ],
  },
  {
    label: 'two units of ours in one cell: the first leads, the clerk is told',
    file: '11月签约',
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['序号', '项目名称', '责任单位', '总投资（万元）', '签约时间'],
          [1, '康养旅居项目', '柳溪镇、区商务局', 16000, day('2026-11-03')],
          [2, '矿泉水项目', '桃源镇和区农业局', 5000, day('2026-11-04')],
          [3, '跨境电商项目', '青山街道、某某公司', 6000, day('2026-11-05')],
        ],
        expected: {
          unit: '',
          rows: [
            '2 康养旅居项目〔柳溪〕 | 16000万元 | 签约2026-11-03 || unit-differs@3',
            '3 矿泉水项目〔桃源〕 | 5000万元 | 签约2026-11-04 || unit-differs@3',
            '4 跨境电商项目〔青山〕 | 6000万元 | 签约2026-11-05',
          ],
        },
      },
    ],
  },
  {
    label: 'one ceremony for several projects, 同上 for the unit above',
    file: '11月集中签约',
    sheets: [
      {
        name: '签约',
        merges: ['E2:E4'],
        rows: [
          ['序号', '责任单位', '项目名称', '总投资（万元）', '签约时间'],
          [1, '桃源镇', '灯饰项目', 5000, day('2026-11-05')],
          [2, '同上', '开关项目', 6000, _],
          [3, '〃', '插座项目', 7000, _],
        ],
        expected: {
          unit: '',
          rows: [
            '2 灯饰项目〔桃源〕 | 5000万元 | 签约2026-11-05',
            '3 开关项目〔桃源〕 | 6000万元 | 签约2026-11-05',
            '4 插座项目〔桃源〕 | 7000万元 | 签约2026-11-05',
          ],
        },
      },
    ],
  },
  {
    label: 'printed pages: a subtotal, a page number and the heading again between the projects',
    file: '桃源镇签约',
    sheets: [
      {
        name: 'Sheet1',
        merges: ['A1:E1', 'A6:E6'],
        rows: [
          ['桃源镇2026年11月签约项目表'],
          ['序号', '项目名称', '总投资（万元）', '签约时间', '备注'],
          [1, '竹篮项目', 3000, day('2026-11-01'), _],
          ['本页小计', _, 3000, _, _],
          [_, _, _, '第1页 共2页', _],
          ['桃源镇2026年11月签约项目表（续）'],
          ['序号', '项目名称', '总投资（万元）', '签约时间', '备注'],
          [2, '竹椅项目', 4000, day('2026-11-02'), _],
          [_, _, _, _, '- 2 -'],
        ],
        expected: {
          unit: '桃源',
          rows: ['3 竹篮项目 | 3000万元 | 签约2026-11-01', '8 竹椅项目 | 4000万元 | 签约2026-11-02'],
        },
      },
    ],
  },
  {
    label: 'a name that goes on in the next row, 同上 for a day, a unit on a row of its own, an average',
    file: '全区11月开工',
    sheets: [
      {
        name: '开工',
        rows: [
          ['序号', '项目名称', '投资方', '总投资（万元）', '开工时间', '建设内容'],
          [_, '桃源镇', _, 7300, _, _],
          [1, '高山蔬菜保鲜', '菜业公司', 4200, day('2026-11-06'), '冷库2座、'],
          [_, '中心项目', _, _, _, '分拣线3条'],
          [2, '矿泉水项目', '同上', 3100, '〃', '灌装线'],
          [_, '柳溪镇', _, 3800, _, _],
          [1, '编织项目', '编织公司', '同上', '同上', _],
          ['平均每个项目', _, _, 3700, _, _],
        ],
        expected: {
          unit: '',
          rows: [
            '3 高山蔬菜保鲜〔桃源〕 | 4200万元 | 开工2026-11-06',
            '✗4 中心项目〔桃源〕 || 开工? || missing-name@2 no-date@5',
            '5 矿泉水项目〔桃源〕 | 3100万元 | 开工2026-11-06 || inexact-date@5',
            '✗7 编织项目〔柳溪〕 || 开工2026-11-06 || bad-number@4 inexact-date@5',
          ],
          facts: { 5: { investor: '菜业公司' } },
        },
      },
    ],
  },
  {
    label: 'projects listed in cells or counted by stages side by side: not read, and why',
    file: '全区招商情况',
    sheets: [
      {
        name: '一',
        rows: [
          ['单位', '签约项目', '开工项目', '投产项目'],
          ['桃源镇', '1.模具项目（1.2亿元）；2.食品项目（5000万元）', _, _],
          ['柳溪镇', '无', '无', '无'],
        ],
        expected: '项目名称',
      },
      {
        name: '二',
        rows: [
          ['单位', '签约项目', '总投资（万元）', '开工项目', '总投资（万元）'],
          ['桃源镇', '3个', 4100, '2个', 4200],
        ],
        expected: '项目名称',
      },
    ],
  },
  {
    label:
      'signatures where the table has its names; units of money in a row below the heading; one sum over two rows',
    file: '柳溪镇签约',
    sheets: [
      {
        name: '签约',
        rows: [
          ['项目名称', '投资方', '总投资（万元）', '签约时间'],
          ['灯具项目', '灯饰公司', 5000, day('2026-11-05')],
          ['填表人：甲    审核人：乙    联系电话：1'],
          ['单位负责人：', '丙', '填表人：', '填表日期：2026年11月20日'],
        ],
        expected: { unit: '柳溪', rows: ['2 灯具项目 | 5000万元 | 签约2026-11-05'] },
      },
      {
        name: '签约2',
        merges: ['C5:C6'],
        rows: [
          ['序号', '项目名称', '总投资', '签约时间', '本月到位资金'],
          [_, _, '亿元', '年月日', '万元'],
          ['甲', '乙', 1, 2, 3],
          [1, '灯杆项目', 1.5, '2026.11.5', 300],
          [2, '灯罩项目', 0.9, '2026.11.6', _],
          [3, '灯座项目', _, '2026.11.7', _],
        ],
        expected: {
          unit: '柳溪',
          rows: [
            '4 灯杆项目 | 15000万元 | 签约2026-11-05 | 300万元@? | no-date@0',
            '5 灯罩项目 | 9000万元 | 签约2026-11-06 || suspicious-amount@3',
            '6 灯座项目 || 签约2026-11-07 || suspicious-amount@3',
          ],
        },
      },
    ],
  },
  {
    label: 'a total that does not agree with the rows',
    file: '柳溪镇签约',
    sheets: [
      {
        name: '签约',
        rows: [
          ['序号', '项目名称', '总投资（万元）', '签约时间'],
          [1, '灯杆项目', 3000, day('2026-11-05')],
          [2, '灯罩项目', 3300, day('2026-11-06')],
          ['合计', '3个', 9600, _],
        ],
        expected: {
          unit: '柳溪',
          rows: ['2 灯杆项目 | 3000万元 | 签约2026-11-05', '3 灯罩项目 | 3300万元 | 签约2026-11-06'],
          notice: '各行之和是6300万元',
        },
      },
    ],
  },
];
