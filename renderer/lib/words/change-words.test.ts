import { expect, it } from 'vitest';
import { describeChange, tableWord } from './change-words';

const change = (field: string, before: string | null, after: string | null) => ({ field, before, after });

it('speaks of amounts in 万元, of states and stages in words', () => {
  expect(describeChange('projects', change('total_minor', '3000000000', '12345600000'))).toEqual({
    field: '总投资（万元）',
    before: '3,000.00',
    after: '12,345.60',
  });
  expect(describeChange('stage_events', change('state', 'checking', 'recognised'))?.after).toBe('认定');
  expect(describeChange('periods', change('state', 'checking', 'recognised'))?.after).toBe('已认定');
  expect(describeChange('stage_events', change('recognised_period', null, '2026-11'))).toEqual({
    field: '认定通报期',
    before: '',
    after: '2026-11',
  });
  expect(tableWord('stage_events')).toBe('阶段记录');
});

it('leaves out what only the program needs', () => {
  expect(describeChange('projects', change('pinyin', 'a', 'b'))).toBeNull();
  expect(describeChange('projects', change('match_name', 'a', 'b'))).toBeNull();
  expect(describeChange('stage_events', change('source_row_id', '1', '2'))).toBeNull();
});
