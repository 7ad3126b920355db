/** 台账 of projects being built: one project a page, a sheet each or one below the other, filled or blank. */

import { day, type WorkbookCase } from '../workbook-case';
import { buildingPage, onRow, PAGE_MERGES, page } from './ledger-page';

const _ = null;

export const BUILDING_LEDGERS: readonly WorkbookCase[] = [
  {
    label: 'pages with a table of money in place; a label over the whole width',
    file: '青山街道台账',
    sheets: [
      {
        name: '台账',
        merges: ['A1:F1', 'B2:D2', 'A5:E5', 'A11:F11', 'B12:D12', 'A14:E14'],
        rows: [
          ['招商项目跟踪推进台账'],
          ['项目名称', '家居项目', _, _, '投资方', '家居公司'],
          ['总投资（亿元）', 1.35, _, _, '签约时间', '2026年11月5日'],
          [],
          ['到位资金情况'],
          ['到位时间', '金额（万元）', '出资方式', '凭证', '备注'],
          ['2026-3-3', 90, '现金', '进账单00'],
          ['2026-11-03', 500, '现金', '进账单01'],
          ['2026-11-15', 320.5, '设备', '发票02'],
          ['累计', 910.5],
          ['招商项目跟踪推进台账'],
          ['项目名称', '镜头项目', _, _, '投资方', '镜头公司'],
          ['总投资（亿元）', 0.9, _, _, '签约时间', '2026年11月9日'],
          ['到位资金情况'],
          ['到位时间', '金额（万元）', '出资方式', '凭证', '备注'],
          [_, _, _, _],
          ['存在问题', '用地指标尚未落实'],
        ],
        expected: {
          unit: '青山',
          rows: [
            '2 家居项目 | 13500万元 | 签约2026-11-05 | 500万元@2026-11-03 320.5万元@2026-11-15',
            '12 镜头项目 | 9000万元 | 签约2026-11-09',
          ],
          facts: { 12: { problem: '用地指标尚未落实' } },
          notice: '1 笔是前几个月的',
        },
      },
      {
        name: '一企一档',
        merges: ['A6:C6', 'A7:C7'],
        rows: [
          ['一企一档登记表'],
          ['项目名称', '投资主体', '投资额'],
          ['档案项目', '档案公司', '1.2亿元'],
          ['签约日期', '注册日期', '联系人'],
          ['2026-11-04', _, '甲'],
          ['进展情况'],
          ['正在办理环评手续，预计年底前完成'],
        ],
        expected: {
          unit: '青山',
          rows: ['3 档案项目 | 12000万元 | 签约2026-11-04'],
          facts: { 3: { progress: '正在办理环评手续，预计年底前完成' } },
        },
      },
    ],
  },
  {
    label: 'ledgers of projects being built, a sheet each, the last one a blank form',
    file: '云河经济开发区在建、新开工项目台账',
    sheets: [
      page(
        '光学膜',
        buildingPage({
          name: '光学膜产业园项目',
          owner: '光膜科技有限公司',
          total: 56000,
          start: day('2026-11-09'),
          problem: '需协调施工用电',
        }),
        {
          unit: '经开区',
          rows: ['2 光学膜产业园项目 | 56000万元 | 开工? || inexact-date@10'],
          notice: '台账',
        },
      ),
      page(
        '电子级树脂',
        buildingPage({
          name: '★电子级树脂项目（二期）',
          owner: '树脂股份有限公司',
          total: '38,500.00',
          start: '2026.11.16',
        }),
        {
          unit: '经开区',
          rows: ['2 电子级树脂项目（二期） | 38500万元 | 开工? || inexact-date@10'],
        },
      ),
      page(
        '空表',
        buildingPage({ name: '', owner: '', total: null, start: null }).map((row) =>
          row.map((cell) =>
            cell === '新开工' ||
            cell === '2026-2027' ||
            cell === '甲' ||
            cell === '乙' ||
            typeof cell === 'number' ||
            cell === '建设厂房三栋' ||
            cell === '完成桩基' ||
            (typeof cell === 'object' && cell !== null) ||
            cell === ''
              ? null
              : cell,
          ),
        ),
        '台账',
      ),
    ],
  },
  {
    label: 'two such ledgers on one sheet, one below the other',
    file: '桃源镇在建项目台账',
    sheets: [
      {
        name: 'Sheet1',
        merges: [...PAGE_MERGES, ...PAGE_MERGES.map((merge) => onRow(merge, 18))],
        rows: [
          ...buildingPage({
            name: '花岗岩加工项目',
            owner: '石业公司',
            total: 12000,
            start: day('2026-11-03'),
          }),
          [],
          ...buildingPage({
            name: '木地板项目',
            owner: '木业公司',
            total: 9000,
            start: day('2026-11-11'),
            problem: '缺资金',
          }),
        ],
        expected: {
          unit: '桃源',
          rows: [
            '2 花岗岩加工项目 | 12000万元 | 开工? || inexact-date@10',
            '20 木地板项目 | 9000万元 | 开工? || inexact-date@10',
          ],
          facts: { 20: { problem: '缺资金', investor: '木业公司' } },
        },
      },
    ],
  },
  {
    label: 'a page with labels over their answers, three a row; 计划总投资 beside a day',
    file: '台账',
    sheets: [
      {
        name: '上下',
        rows: [
          ['招商项目台账', null, null],
          ['项目全称', '责任单位', '投资方'],
          ['线缆台账项目', '柳溪镇', '线缆公司'],
          ['总投资', '签约时间', '注册时间'],
          ['0.88亿元', '2026年11月3日', '2026年11月9日'],
          ['目前进展情况', '存在问题', null],
          ['主体施工', '无', null],
          [],
          ['招商项目台账', null, null],
          ['项目全称', '责任单位', '投资方'],
          ['药材台账项目', '柳溪镇', '药材公司'],
          ['总投资', '签约时间', '注册时间'],
          ['12000万元', '2026年11月4日', null],
        ],
        expected: {
          unit: '',
          rows: [
            '3 线缆台账项目〔柳溪〕 | 8800万元 | 签约2026-11-03 注册2026-11-09',
            '11 药材台账项目〔柳溪〕 | 12000万元 | 签约2026-11-04',
          ],
          facts: { 3: { investor: '线缆公司', progress: '主体施工' } },
        },
      },
      {
        name: '柳溪镇',
        rows: [
          ['柳溪镇重点招商项目登记表'],
          ['项目名称', '饲料台账项目'],
          ['投资主体', '饲料公司'],
          ['计划总投资（亿元）', 0.88, '签约时间', '2026年11月5日'],
        ],
        expected: { unit: '柳溪', rows: ['2 饲料台账项目 | 8800万元 | 签约2026-11-05'] },
      },
      {
        name: '青山街道',
        rows: [
          ['青山街道重点招商项目登记表'],
          ['项目名称', '轴承台账项目'],
          ['总投资（万元）', 9000],
          ['项目节点', '签约', '注册', '开工', '投产'],
          ['完成时间', '2026-11-04', '2026.11.14', null, null],
        ],
        expected: { unit: '青山', rows: ['2 轴承台账项目 | 9000万元 | 签约2026-11-04 注册2026-11-14'] },
      },
    ],
  },
];
