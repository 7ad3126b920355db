import { expect, it } from 'vitest';
import type { ProjectSummary } from '../../../shared/contract/projects';
import { selectView, toViewId } from './project-views';

const project = (changes: Partial<ProjectSummary>): ProjectSummary => ({
  id: 1,
  name: '恒远生物医药项目',
  unitId: 1,
  unit: '桃花镇',
  investor: '',
  industry: '',
  sourceRegion: '',
  attraction: '',
  capital: 'domestic',
  totalInvestment: null,
  stage: 'signed',
  stageDate: '2026-05-20',
  stageState: 'recognised',
  fundsFen: 0,
  tags: [],
  scope: { inScope: true, reason: '' },
  lastReportedPeriod: null,
  ...changes,
});

it('views by stage, by scope, and all for a name that is no view', () => {
  const projects = [
    project({ id: 1 }),
    project({ id: 2, stage: 'started', scope: { inScope: false, reason: '' } }),
  ];
  const ids = (view: string) =>
    selectView(projects, toViewId(view), '2026-06-01', 6).map((entry) => entry.id);
  expect(ids('started')).toEqual([2]);
  expect(ids('in-scope')).toEqual([1]);
  expect(ids('nonsense')).toEqual([1, 2]);
});
