/** What is counted. An indicator's value is decimal text in its unit of measure. */
export const INDICATORS = [
  {
    id: 'signed-count',
    name: '签约项目个数',
    shortName: '签约',
    measure: '个',
    stage: 'signed',
    kind: 'count',
  },
  {
    id: 'registered-count',
    name: '注册项目个数',
    shortName: '注册',
    measure: '个',
    stage: 'registered',
    kind: 'count',
  },
  {
    id: 'started-count',
    name: '开工项目个数',
    shortName: '开工',
    measure: '个',
    stage: 'started',
    kind: 'count',
  },
  {
    id: 'producing-count',
    name: '投产项目个数',
    shortName: '投产',
    measure: '个',
    stage: 'producing',
    kind: 'count',
  },
  {
    id: 'signed-amount',
    name: '签约金额',
    shortName: '签约金额',
    measure: '万元',
    stage: 'signed',
    kind: 'amount',
  },
  {
    id: 'funds-in-place',
    name: '到位资金',
    shortName: '到位资金',
    measure: '万元',
    stage: 'funds',
    kind: 'amount',
  },
] as const;

export type Indicator = (typeof INDICATORS)[number];
export type IndicatorId = Indicator['id'];

export function findIndicator(id: string): Indicator | undefined {
  return INDICATORS.find((indicator) => indicator.id === id);
}
