/** Where the stage stands: in the sheet's name, the file's, the title, a group row, a column, a mark. */
import { day, type WorkbookCase } from '../workbook-case';

const _ = null;
const HEAD = ['序号', '项目名称', '投资方', '总投资（万元）', '时间'];

export const STAGE_CASES: readonly WorkbookCase[] = [
  {
    label: 'a workbook per stage: the stage stands in the file name only',
    file: '桃源镇11月新开工项目',
    sheets: [
      {
        name: 'Sheet1',
        rows: [HEAD, [1, '农机配件项目', '农机公司', 5000, day('2026-11-06')]],
        expected: { unit: '桃源', rows: ['2 农机配件项目 | 5000万元 | 开工2026-11-06'] },
      },
      { name: 'Sheet2', rows: [], expected: '空白' },
    ],
  },
  {
    label: 'the same heading on four sheets named by stage',
    file: '柳溪镇报表',
    sheets: [
      {
        name: '签约',
        rows: [HEAD, [1, '甲类仓库项目', '仓储公司', 5000, '11月3日']],
        expected: { unit: '柳溪', rows: ['2 甲类仓库项目 | 5000万元 | 签约2026-11-03'] },
      },
      {
        name: '注册（领照）',
        rows: [HEAD, [1, '乙醇汽油项目', '能源公司', 6000, '2026/11/4']],
        expected: { unit: '柳溪', rows: ['2 乙醇汽油项目 | 6000万元 | 注册2026-11-04'] },
      },
      {
        name: '开 工',
        rows: [HEAD, ['本月无新开工项目']],
        expected: '没有项目',
      },
      {
        name: '竣工投产',
        rows: [HEAD, [1, '丙烯酸涂料项目', '涂料公司', 7000, '2026-11-15']],
        expected: { unit: '柳溪', rows: ['2 丙烯酸涂料项目 | 7000万元 | 投产2026-11-15'] },
      },
    ],
  },
  {
    label: 'four tables one below the other on one sheet, each with its own heading',
    file: '青山街道2026年11月项目报表',
    sheets: [
      {
        name: 'Sheet1',
        merges: ['A1:F1', 'A2:F2', 'A6:F6', 'A10:F10', 'A14:F14'],
        rows: [
          ['青山街道2026年11月签约、注册、开工、投产项目报表'],
          ['一、新签约项目'],
          ['序号', '项目名称', '投资方', '总投资（万元）', '签约时间', '备注'],
          [1, '楼宇经济总部项目', '云端科技', 12000, '2026-11-04', _],
          [2, '直播基地项目', '星河文化', 3500, '2026-11-12', _],
          ['二、新注册项目'],
          ['序号', '项目名称', '注册公司名称', '总投资（万元）', '注册时间', '备注'],
          [1, '检测中心项目', '华检检测有限公司', 4000, '2026-11-09', _],
          [],
          ['三、新开工项目'],
          ['序号', '项目名称', '建设地点', '投资总额（亿元）', '开工时间', '形象进度'],
          [1, '邻里中心项目', '新华路', 0.8, '2026-11-16', '土方开挖'],
          [],
          ['四、新投产项目'],
          ['序号', '项目名称', '投资方', '总投资（万元）', '投产时间', '备注'],
          ['无'],
        ],
        expected: [
          {
            name: 'Sheet1（一、新签约项目）',
            unit: '青山',
            rows: [
              '4 楼宇经济总部项目 | 12000万元 | 签约2026-11-04',
              '5 直播基地项目 | 3500万元 | 签约2026-11-12',
            ],
            notice: '几张表',
          },
          {
            name: 'Sheet1（二、新注册项目）',
            unit: '青山',
            rows: ['8 检测中心项目 | 4000万元 | 注册2026-11-09'],
            // 注册公司 is founded here: who invests, the table does not say.
            facts: { 8: { investor: '' } },
          },
          {
            name: 'Sheet1（三、新开工项目）',
            unit: '青山',
            rows: ['12 邻里中心项目 | 8000万元 | 开工2026-11-16'],
            facts: { 12: { progress: '土方开挖', address: '新华路' } },
          },
          { name: 'Sheet1（四、新投产项目）', leftOut: '零报告' },
        ],
      },
    ],
  },
  {
    label: 'stages as group rows within one table',
    file: '桃源镇报表',
    sheets: [
      {
        name: '11月',
        merges: ['A1:E1', 'A3:E3', 'A6:E6'],
        rows: [
          ['桃源镇2026年11月招商引资项目情况表'],
          HEAD,
          ['（一）新签约项目（2个）'],
          [1, '硅胶制品项目', '硅谷实业', 5200, '2026-11-02'],
          [2, '儿童玩具项目', '童趣玩具', 3100, '2026-11-19'],
          ['（二）新开工项目（1个）'],
          [3, '金属制品项目', '金鼎金属', 8800, '2026-11-10'],
        ],
        expected: {
          unit: '桃源',
          rows: [
            '4 硅胶制品项目 | 5200万元 | 签约2026-11-02',
            '5 儿童玩具项目 | 3100万元 | 签约2026-11-19',
            '7 金属制品项目 | 8800万元 | 开工2026-11-10',
          ],
        },
      },
    ],
  },
  {
    label: 'ticks below the stages, and stages in words that say where a project stands',
    file: '柳溪镇项目',
    sheets: [
      {
        name: '全部项目',
        merges: ['D1:G1', 'A1:A2', 'B1:B2', 'C1:C2'],
        rows: [
          ['序号', '项目名称', '总投资（万元）', '本月进展'],
          [_, _, _, '签约', '注册', '开工', '投产'],
          [1, '纸箱厂项目', 3600, '√', _, _, _],
          [2, '脱水蔬菜项目', 4100, _, _, '2026.11.7', _],
          [3, '皮革城项目', 9000, '否', _, _, _],
        ],
        expected: {
          unit: '柳溪',
          rows: [
            '3 纸箱厂项目 | 3600万元 | 签约? || no-date@4',
            '4 脱水蔬菜项目 | 4100万元 | 开工2026-11-07',
            '5 皮革城项目 | 9000万元 || | no-stage@0',
          ],
        },
      },
    ],
  },
  {
    label: 'sheets of projects that stand somewhere: nothing of them is new this month',
    file: '桃源镇在手项目',
    sheets: [
      {
        name: '签约未开工',
        rows: [HEAD.slice(0, 4), [1, '粮油加工项目', '粮油公司', 5000]],
        expected: { unit: '桃源', rows: ['2 粮油加工项目 | 5000万元 | 签约? || no-date@0'] },
      },
      {
        name: '在建',
        rows: [HEAD.slice(0, 4), [1, '塑料管材项目', '管材公司', 6000]],
        expected: { unit: '桃源', rows: ['2 塑料管材项目 | 6000万元 | 开工? || no-date@0'] },
      },
      {
        name: '在谈',
        rows: [HEAD.slice(0, 4), [1, '康养小镇项目', '康养公司', 70000]],
        expected: { unit: '桃源', rows: ['2 康养小镇项目 | 70000万元 | 在谈?'] },
      },
    ],
  },
  {
    label: 'a year’s list with older events repeated and a sheet for another month',
    file: '柳溪镇2026年项目台账',
    sheets: [
      {
        name: '1-11月累计签约',
        rows: [
          ['柳溪镇1-11月累计签约项目表'],
          ['序号', '项目名称', '总投资（万元）', '签约时间'],
          [1, '速冻食品项目', 5000, '2026-02-18'],
          [2, '粉丝加工项目', 3800, '2026-11-13'],
        ],
        expected: {
          unit: '柳溪',
          rows: [
            '3 速冻食品项目 | 5000万元 | 签约2026-02-18 || date-outside-period@4',
            '4 粉丝加工项目 | 3800万元 | 签约2026-11-13',
          ],
        },
      },
      {
        name: '10月',
        rows: [
          ['柳溪镇2026年10月新开工项目表'],
          ['序号', '项目名称', '总投资（万元）', '开工时间'],
          [1, '豆制品项目', 4500, _],
        ],
        expected: {
          unit: '柳溪',
          rows: ['3 豆制品项目 | 4500万元 | 开工? || no-date@4 date-outside-period@0'],
        },
      },
    ],
  },
  {
    label: 'one column for the time of two stages belongs to the stage of the row',
    file: '云河经济开发区签约开工项目',
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['序号', '项目名称', '总投资（万元）', '类别', '签约（开工）时间'],
          [1, '线缆项目', 5000, '新签约', '2026-11-03'],
          [2, '电机项目', 6000, '新开工', '2026-11-08'],
          [3, '阀门项目', 7000, _, '2026-11-09'],
        ],
        expected: {
          unit: '经开区',
          rows: [
            '2 线缆项目 | 5000万元 | 签约2026-11-03',
            '3 电机项目 | 6000万元 | 开工2026-11-08',
            '4 阀门项目 | 7000万元 || | no-stage@4',
          ],
        },
      },
    ],
  },
  {
    label: 'two tables side by side',
    file: '桃源镇签约项目',
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['序号', '项目名称', '总投资（万元）', _, '序号', '项目名称', '总投资（万元）'],
          [1, '甲壳素项目', 5000, _, 3, '乳制品项目', 7000],
          [2, '菌菇项目', 6000],
        ],
        expected: [
          {
            name: 'Sheet1（左表）',
            unit: '桃源',
            rows: [
              '2 甲壳素项目 | 5000万元 | 签约? || no-date@0',
              '3 菌菇项目 | 6000万元 | 签约? || no-date@0',
            ],
            notice: '并排',
          },
          { name: 'Sheet1（右表）', unit: '桃源', rows: ['2 乳制品项目 | 7000万元 | 签约? || no-date@0'] },
        ],
      },
    ],
  },
  {
    label: 'words that say what has not happened yet',
    file: '柳溪镇项目阶段',
    sheets: [
      {
        name: 'Sheet1',
        rows: [
          ['序号', '项目名称', '总投资（万元）', '目前阶段', '时间'],
          ...[
            ...['未签约', '意向签约', '签约中', '计划12月签约', '拟注册', '已签约未落地', '尚未开工'],
            ...['不具备开工条件', '预计年底前开工', '开工准备', '准备投产', '开工未投产', '签约后终止'],
          ].map((stage, place) => [place + 1, `${place + 1}号项目`, 5000, stage, day('2026-11-05')]),
        ],
        expected: {
          unit: '柳溪',
          rows: [
            '2 1号项目 | 5000万元 | 在谈2026-11-05',
            '3 2号项目 | 5000万元 | 在谈2026-11-05',
            '4 3号项目 | 5000万元 | 在谈2026-11-05',
            '5 4号项目 | 5000万元 | 在谈2026-11-05',
            '6 5号项目 | 5000万元 | 签约? || no-date@5',
            '7 6号项目 | 5000万元 | 签约? || no-date@5',
            '8 7号项目 | 5000万元 || | no-stage@4',
            '9 8号项目 | 5000万元 | 签约? || no-date@5',
            '10 9号项目 | 5000万元 | 签约? || no-date@5',
            '11 10号项目 | 5000万元 | 签约? || no-date@5',
            '12 11号项目 | 5000万元 | 开工? || no-date@5',
            '13 12号项目 | 5000万元 | 开工? || no-date@5',
            '14 13号项目 | 5000万元 | 终止2026-11-05',
          ],
        },
      },
      {
        name: '待开工',
        rows: [
          ['待开工项目表'],
          ['序号', '项目名称', '总投资（万元）', '时间'],
          [1, '待建项目', 5000, day('2026-11-05')],
        ],
        expected: { unit: '柳溪', rows: ['3 待建项目 | 5000万元 | 签约? || no-date@4'] },
      },
    ],
  },
  {
    label: 'the stage of this month and that of the last, each with its day',
    file: '柳溪镇重点项目推进情况表（11月）',
    sheets: [
      {
        name: '状态',
        merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:G1'],
        rows: [
          ['序号', '项目名称', '总投资（万元）', '当前状态', null, '上月状态'],
          [null, null, null, '阶段', '日期', '阶段', '日期'],
          [1, '甲陶样品项目', 12000, '开工', '2026.11.2', '签约', '2026.3.2'],
          [2, '乙陶样品项目', 12000, '签约', '2026.11.3'],
        ],
        expected: {
          unit: '柳溪',
          rows: [
            '3 甲陶样品项目 | 12000万元 | 开工2026-11-02 || unread@7',
            '4 乙陶样品项目 | 12000万元 | 签约2026-11-03',
          ],
        },
      },
    ],
  },
];
