import { describe, expect, it } from 'vitest';
import type { ProjectSummary } from '../../../shared/contract/projects';
import { isOverdue, selectView, toViewId } from './project-views';

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

describe('overdue', () => {
  it('counts from the day after six months, across the turn of the year', () => {
    expect(isOverdue(project({}), '2026-11-21')).toBe(true);
    expect(isOverdue(project({ stageDate: '2026-05-21' }), '2026-11-21')).toBe(false);
    expect(isOverdue(project({ stageDate: '2025-09-01' }), '2026-03-02')).toBe(true);
    expect(isOverdue(project({ stageDate: '2025-09-30' }), '2026-03-02')).toBe(false);
  });

  it('concerns only signed and registered projects with a date', () => {
    expect(isOverdue(project({ stage: 'started' }), '2026-11-21')).toBe(false);
    expect(isOverdue(project({ stageDate: null }), '2026-11-21')).toBe(false);
  });
});

it('views by stage, by scope, and all for a name that is no view', () => {
  const projects = [
    project({ id: 1 }),
    project({ id: 2, stage: 'started', scope: { inScope: false, reason: '' } }),
  ];
  const ids = (view: string) => selectView(projects, toViewId(view), '2026-06-01').map((entry) => entry.id);
  expect(ids('started')).toEqual([2]);
  expect(ids('in-scope')).toEqual([1]);
  expect(ids('nonsense')).toEqual([1, 2]);
});
