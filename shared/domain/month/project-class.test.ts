import { expect, it } from 'vitest';
import { type ClassedProject, classOf } from './project-class';

const rules = { 'projects.overdue-months': 6, 'projects.fast-days': 90 };
const TODAY = '2026-11-22';
const project = (changes: Partial<ClassedProject>): ClassedProject => ({
  stage: 'signed',
  stageDate: '2026-10-01',
  signedOn: '2026-10-01',
  problems: [],
  ...changes,
});
const problem = { bottleneck: '等土地指标', category: '土地', reportedOn: '2026-11-02' };

it('goes by the oldest open problem first, by its class or else its category', () => {
  expect(classOf(project({ problems: [problem] }), TODAY, rules)).toEqual({
    name: '等土地指标',
    since: '2026-11-02',
    days: 20,
  });
  const unsorted = { ...problem, bottleneck: '' };
  expect(classOf(project({ stage: 'started', problems: [unsorted] }), TODAY, rules).name).toBe('土地');
});

it('waits for its start after the months of the rule, and runs fast when it started soon', () => {
  expect(classOf(project({ stageDate: '2026-04-01' }), TODAY, rules)).toMatchObject({
    name: '签约未开工',
    days: 235,
  });
  expect(classOf(project({}), TODAY, rules).name).toBe('正常推进');
  const started = { stage: 'started', stageDate: '2026-10-01' } as const;
  expect(classOf(project({ ...started, signedOn: '2026-07-03' }), TODAY, rules).name).toBe('进度快');
  expect(classOf(project({ ...started, signedOn: '2026-07-02' }), TODAY, rules).name).toBe('正常推进');
});
