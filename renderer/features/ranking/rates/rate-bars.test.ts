import { expect, it } from 'vitest';
import { computeRates, type SignedProject } from '../../../../shared/domain/indicators/rates';
import { rateBars, rateSentence } from './rate-bars';

const project = (projectId: number, unit: string, startedOn: string | null): SignedProject => ({
  projectId,
  name: `项目${projectId}`,
  unit,
  industry: '',
  sourceRegion: '',
  attraction: '',
  signedOn: '2026-01-10',
  signedPeriod: '2026-01',
  agreedFen: null,
  registeredOn: null,
  startedOn,
  terminatedOn: null,
  funds: [],
});

it('shows a rate highest first and says who leads; what cannot be divided is no bar', () => {
  const projects = [project(1, '东镇', null), project(2, '西镇', '2026-03-01'), project(3, '西镇', null)];
  const { rows, total } = computeRates(projects, 'unit', 12, '2026-11-30');
  const bars = rateBars(rows, 'start-rate');
  expect(bars.map(({ unit, label }) => [unit, label])).toEqual([
    ['西镇', '50.0%'],
    ['东镇', '0.0%'],
  ]);
  const rate = total.rates.find(({ id }) => id === 'start-rate');
  expect(rate && rateSentence(bars, rate)).toBe('开工率西镇最高（50.0%），东镇最低（0.0%）；全部33.3%。');
  expect(rateBars(rows, 'funds-rate')).toEqual([]);
  const industries = computeRates(projects, 'industry', 12, '2026-11-30').rows;
  expect(rateBars(industries, 'start-rate')[0]?.unit).toBe('（未填）');
});
