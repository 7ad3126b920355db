/** Dates: both epochs, formats of a month, words, ranges, days that are not yet or never. */
import { day, type WorkbookCase } from '../workbook-case';

const HEAD = ['序号', '项目名称', '总投资（万元）', '签约时间'];
const row = (number: number, date: WorkbookCase['sheets'][number]['rows'][number][number]) =>
  [number, `第${number}号项目`, 5000, date] as const;

export const DATE_CASES: readonly WorkbookCase[] = [
  {
    label: 'days counted from 1904',
    file: '桃源镇签约',
    date1904: true,
    sheets: [
      {
        name: '签约',
        rows: [
          HEAD,
          [1, '苹果机项目', 5000, { t: 'n', v: (day('2026-11-05').v as number) - 1462, z: 'yyyy-mm-dd' }],
          row(2, '2026-11-06'),
        ],
        expected: {
          unit: '桃源',
          rows: ['2 苹果机项目 | 5000万元 | 签约2026-11-05', '3 第2号项目 | 5000万元 | 签约2026-11-06'],
        },
      },
    ],
  },
  {
    label: 'what people write for a day',
    file: '桃源镇签约',
    sheets: [
      {
        name: '签约',
        rows: [
          HEAD,
          row(1, '2026.11.5'),
          row(2, '２０２６年１１月５日'),
          row(3, '二〇二六年十一月五日'),
          row(4, '20261105'),
          row(5, 20261105),
          row(6, '2026-11-05 00:00:00'),
          row(7, day('2026-11-05', 'm"月"d"日"')),
          row(8, 46331),
          row(9, '11.5'),
          row(10, 11.5),
          row(11, '26.11.5'),
          row(12, '2026/11/05（周四）'),
          row(13, day('2026-11-05', 'yyyy-mm-dd hh:mm')),
        ],
        expected: {
          unit: '桃源',
          rows: [
            '2 第1号项目 | 5000万元 | 签约2026-11-05',
            '3 第2号项目 | 5000万元 | 签约2026-11-05',
            '4 第3号项目 | 5000万元 | 签约2026-11-05',
            '5 第4号项目 | 5000万元 | 签约2026-11-05',
            '6 第5号项目 | 5000万元 | 签约2026-11-05',
            '7 第6号项目 | 5000万元 | 签约2026-11-05',
            '8 第7号项目 | 5000万元 | 签约2026-11-05',
            '9 第8号项目 | 5000万元 | 签约2026-11-05',
            '10 第9号项目 | 5000万元 | 签约2026-11-05 || inexact-date@4',
            '11 第10号项目 | 5000万元 | 签约2026-11-05 || inexact-date@4',
            '12 第11号项目 | 5000万元 | 签约2026-11-05',
            '13 第12号项目 | 5000万元 | 签约2026-11-05',
            '14 第13号项目 | 5000万元 | 签约2026-11-05',
          ],
        },
      },
    ],
  },
  {
    label: 'inexact, planned, impossible and coming days are asked about, never guessed in silence',
    file: '桃源镇签约',
    sheets: [
      {
        name: '签约',
        rows: [
          HEAD,
          row(1, '2026年11月中旬'),
          row(2, '2026.11'),
          row(3, day('2026-11-01', 'yyyy"年"m"月"')),
          row(4, '11月底'),
          row(5, '09.10-11.3'),
          row(6, '2026年11月31日'),
          row(7, '年底前签约'),
          row(8, '预计12月签约'),
          row(9, '2026-11-28'),
          row(10, '2026-12-05'),
          row(11, '2027-11-05'),
          row(12, '11月5-8日'),
          row(13, '5/11/2026'),
          row(14, '已签约'),
          row(15, '2026.11.3、11.8'),
        ],
        expected: {
          unit: '桃源',
          rows: [
            '2 第1号项目 | 5000万元 | 签约? || inexact-date@4',
            '3 第2号项目 | 5000万元 | 签约? || inexact-date@4',
            '4 第3号项目 | 5000万元 | 签约? || inexact-date@4',
            '5 第4号项目 | 5000万元 | 签约? || inexact-date@4',
            '6 第5号项目 | 5000万元 | 签约? || inexact-date@4',
            '✗7 第6号项目 | 5000万元 | 签约? || bad-date@4',
            '8 第7号项目 | 5000万元 || | inexact-date@4',
            '9 第8号项目 | 5000万元 || | inexact-date@4',
            '10 第9号项目 | 5000万元 | 签约2026-11-28 || bad-date@4',
            '11 第10号项目 | 5000万元 | 签约2026-12-05 || bad-date@4',
            '✗12 第11号项目 | 5000万元 | 签约2027-11-05 || bad-date@4',
            '13 第12号项目 | 5000万元 | 签约? || inexact-date@4',
            '14 第13号项目 | 5000万元 | 签约? || inexact-date@4',
            '15 第14号项目 | 5000万元 | 签约? || no-date@4',
            '16 第15号项目 | 5000万元 | 签约? || inexact-date@4',
          ],
        },
      },
    ],
  },
  {
    label: 'a day with words about it, and money that came later than today',
    file: '柳溪镇报表',
    sheets: [
      {
        name: '签约',
        rows: [
          ['序号', '项目名称', '总投资（万元）', '签约时间', '本月到位资金（万元）', '到位时间'],
          [1, '草药园项目', 5000, '2026年11月5日（正式合同）', 100, '2026-11-28'],
          [2, '花卉项目', 5000, '11月5日签约', 200, '2026-11-10'],
        ],
        expected: {
          unit: '柳溪',
          rows: [
            '2 草药园项目 | 5000万元 | 签约2026-11-05 | 100万元@2026-11-28 | bad-date@6',
            '3 花卉项目 | 5000万元 | 签约2026-11-05 | 200万元@2026-11-10',
          ],
        },
      },
    ],
  },
];
