import { expect, it } from 'vitest';
import type { Attachment } from '../attachments/attachment';
import { problemRegister } from '../registers/declared/problem';
import { emptyValues } from '../registers/register';
import { buildProjectLife } from './project-life';

const photo = (id: number, takenOn: string, caption = ''): Attachment => ({
  id,
  owner: { kind: 'project', id: 7 },
  ownerText: '',
  projectId: 7,
  name: `${id}.jpg`,
  bytes: 1,
  sha256: '',
  kind: 'photo',
  takenOn,
  quarter: '2026-Q3',
  place: '',
  caption,
  addedOn: '2026-10-01',
  width: 1,
  height: 1,
});

const record = {
  projectId: 7,
  projectName: '',
  unitId: 1,
  unit: '桃源镇',
  reportedPeriod: '2026-08',
  recognisedPeriod: null,
  reason: '',
  source: null,
} as const;

it('puts stages, money, problems with each step, photos and papers in one order of time', () => {
  const life = buildProjectLife({
    detail: {
      events: [
        {
          ...record,
          id: 1,
          stage: 'started',
          eventDate: '2026-08-05',
          amount: null,
          recognisedFen: null,
          state: 'reported',
          evidence: '施工许可证。',
        },
      ],
      funds: [
        {
          ...record,
          id: 1,
          arrivedOn: null,
          money: { currency: 'USD', minor: 120_000_000 },
          kind: 'cash',
          voucher: '',
          state: 'reported',
          recognisedFen: null,
          rateNote: '',
        },
      ],
      progress: [],
    },
    entries: [
      {
        id: 3,
        register: 'problem',
        title: '恒远项目：缺用地指标',
        fields: { ...emptyValues(problemRegister), reportedOn: '2026-08-10', wanted: '请协调' },
        unit: '',
        project: '恒远项目',
        leader: '',
        state: 'settled',
        steps: [
          { state: 'leaders', on: '2026-08-12', handler: '', text: '' },
          { state: 'settled', on: '2026-09-02', handler: '自然资源局', text: '已落实' },
        ],
        origin: null,
      },
    ],
    attachments: [photo(1, '2026-08-20', '场平'), photo(2, '2026-08-20'), photo(3, '2026-09-30')],
    documents: [],
    region: '全县',
  });
  expect(life.map(({ when, what, text, state }) => [when, what, text, state])).toEqual([
    ['2026年8月5日', '开工', '佐证：施工许可证', '上报'],
    ['2026年8月10日', '问题', '缺用地指标；请求协调事项：请协调', '已报'],
    ['2026年8月12日', '问题', '缺用地指标', '已报县领导'],
    ['2026年8月20日', '影像', '照片2张；场平', '2026年第3季度'],
    // Without a day of its own it stands at the end of the month it was reported in.
    ['2026年8月报送', '到位资金', '现金120万美元', '上报'],
    ['2026年9月2日', '问题', '缺用地指标；自然资源局：已落实', '办结'],
    ['2026年9月30日', '影像', '照片1张', '2026年第3季度'],
  ]);
  expect(life[3]?.photos).toEqual([1, 2]);
  expect(life[1]?.route).toBe('/register/problem?all=1&id=3');
});
