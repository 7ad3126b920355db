import { describe, expect, it } from 'vitest';
import type { FundEntry, ProjectDetail, StageEvent } from '../../../shared/contract/projects';
import { UNSIGNED } from '../../../shared/import/sheet/find-signature';
import { listOffice, type OfficeExport } from './office-export';

const common = {
  projectId: 7,
  projectName: '=甲项目',
  unitId: 1,
  unit: '桃源镇',
  reportedPeriod: '2026-11',
  reason: '',
} as const;
const event: StageEvent = {
  ...common,
  id: 1,
  stage: 'signed',
  eventDate: '2026-11-05',
  amount: { currency: 'USD', minor: 800_000_000 },
  recognisedFen: 5_680_000_000,
  state: 'recognised',
  recognisedPeriod: '2026-11',
  evidence: '合同',
  source: { submissionId: 1, fileName: '报表.xls', sheet: '签约', row: 4 },
};
const fund: FundEntry = {
  ...common,
  id: 2,
  arrivedOn: null,
  money: { currency: 'USD', minor: 300_000_000 },
  kind: 'cash',
  voucher: '进账单',
  state: 'reported',
  recognisedPeriod: null,
  recognisedFen: null,
  rateNote: '',
  source: null,
};
const project: ProjectDetail = {
  summary: {
    id: 7,
    name: '=甲项目',
    unitId: 1,
    unit: '桃源镇',
    investor: '',
    industry: '',
    sourceRegion: '',
    attraction: '',
    capital: 'foreign',
    totalInvestment: { currency: 'USD', minor: 800_000_000 },
    stage: 'signed',
    stageDate: null,
    stageState: 'recognised',
    fundsFen: 123_456_789,
    tags: ['3010'],
    scope: { inScope: false, reason: '低于门槛' },
    lastReportedPeriod: null,
  },
  fixedAssets: null,
  content: '',
  address: '',
  contact: '',
  note: '',
  events: [event],
  funds: [fund],
  progress: [{ id: 1, period: '2026-11', progress: '打桩', problem: '', source: null }],
  history: [],
};
const office: OfficeExport = {
  units: [
    {
      id: 1,
      name: '桃源镇',
      shortName: '桃源',
      groupId: 1,
      groupName: '镇街组',
      position: 1,
      active: true,
      inComposite: true,
      aliases: ['甲', '乙'],
      contact: '',
    },
  ],
  projects: [project],
  targets: [
    { unitId: 1, indicator: 'signed-count', year: 2026, quarter: 2, value: '5', version: 1, reason: '' },
  ],
  submissions: [
    {
      id: 1,
      period: '2026-11',
      unitId: 1,
      unit: '桃源镇',
      receivedAt: '2026-11-20T09:12:00',
      late: false,
      fileName: '报表.xls',
      sha256: '',
      rows: 3,
      refusedRows: 1,
      state: 'received',
      returnedAt: null,
      returnNote: '',
      answered: false,
      signature: UNSIGNED,
    },
  ],
  rates: [{ currency: 'USD', date: '2026-11-01', rate: '7.1', source: '中国外汇交易中心' }],
  attribution: {
    versions: [
      {
        projectId: 7,
        fromPeriod: '2026-11',
        shares: [
          { unitId: 1, unit: '桃源镇', share: '1/3' },
          { unitId: 2, unit: '东湾街道', share: '2/3' },
        ],
      },
      { projectId: 99, fromPeriod: '2026-11', shares: [{ unitId: 1, unit: '桃源镇', share: '1' }] },
    ],
    links: [
      {
        projectId: 7,
        projectName: '=甲项目',
        earlierProjectId: 3,
        earlierProjectName: '甲项目一期',
        kind: 'increase',
        increment: { currency: 'USD', minor: 50_000_000 },
        reason: '增资协议',
      },
    ],
  },
};

describe('the whole office as lists', () => {
  const sheets = new Map(listOffice(office).map((sheet) => [sheet.name, sheet]));
  const cell = (name: string, heading: string) => {
    const sheet = sheets.get(name);
    const place = sheet?.columns.findIndex((column) => column.heading === heading) ?? -1;
    return sheet?.rows[0]?.[place];
  };

  it('every row fills every column', () => {
    expect([...sheets.keys()]).toEqual([
      '单位',
      '项目',
      '联合招商与项目关联',
      '签约注册开工投产',
      '到位资金',
      '进展和问题',
      '目标',
      '报送',
      '汇率',
    ]);
    for (const sheet of sheets.values()) {
      for (const row of sheet.rows) expect(row).toHaveLength(sheet.columns.length);
    }
  });

  it('lists joint units and linked projects of the projects exported', () => {
    expect(sheets.get('联合招商与项目关联')?.rows).toEqual([
      ['7', '=甲项目', '联合招商', '2026-11', '桃源镇', '1/3', '', '', '', ''],
      ['7', '=甲项目', '联合招商', '2026-11', '东湾街道', '2/3', '', '', '', ''],
      ['7', '=甲项目', '增资', '', '', '', '甲项目一期', '美元', '50.00', '增资协议'],
    ]);
  });

  it('prints amounts in 万 of their currency, names and where a figure came from', () => {
    expect([
      cell('项目', '币种'),
      cell('项目', '总投资（万）'),
      cell('项目', '认定到位资金（万元）'),
    ]).toEqual(['美元', '800.00', '123.456789']);
    expect(cell('项目', '推进范围')).toBe('否：低于门槛');
    expect([cell('签约注册开工投产', '来源文件'), cell('签约注册开工投产', '来源行')]).toEqual([
      '报表.xls',
      '4',
    ]);
    expect([cell('到位资金', '上报金额（万）'), cell('到位资金', '认定金额（万元）')]).toEqual([
      '300.00',
      '',
    ]);
    expect([
      cell('签约注册开工投产', '项目编号'),
      cell('签约注册开工投产', '币种'),
      cell('签约注册开工投产', '上报金额（万）'),
      cell('签约注册开工投产', '认定金额（万元）'),
    ]).toEqual(['7', '美元', '800.00', '5680.00']);
    expect([cell('汇率', '起用日期'), cell('汇率', '折合人民币')]).toEqual(['2026-11-01', '7.1']);
    expect([cell('目标', '期间'), cell('目标', '指标'), cell('目标', '单位')]).toEqual([
      '第二季度',
      '签约项目个数',
      '桃源镇',
    ]);
    expect(cell('报送', '收到时间')).toBe('2026-11-20 09:12');
  });
});
