import { describe, expect, it } from 'vitest';
import { beginHistory, record, stepBack, stepForward } from './draft-history';

const start = { name: 'a', items: [{ weight: '1' }, { weight: '2' }] };
const typed = (weight: string, at = 0) => ({
  ...start,
  items: start.items.map((item, index) => (index === at ? { weight } : item)),
});

describe('steps of a draft', () => {
  it('go back and forward', () => {
    const edited = record(record(beginHistory(start), typed('3', 0)), typed('3', 1));
    expect(stepBack(edited).present).toEqual(typed('3', 0));
    expect(stepBack(stepBack(edited)).present).toBe(start);
    expect(stepForward(stepBack(edited)).present).toEqual(typed('3', 1));
    expect(stepBack(beginHistory(start)).present).toBe(start);
  });

  it('typing on in one field is one step, the next field another', () => {
    const twice = record(record(beginHistory(start), typed('3')), typed('35'));
    expect(stepBack(twice).present).toBe(start);
    const both = record(twice, { ...typed('35'), name: 'b' });
    expect(stepBack(both).present).toEqual(typed('35'));
  });

  it('a new change forgets what was taken back', () => {
    const changed = record(stepBack(record(beginHistory(start), typed('3'))), { ...start, name: 'c' });
    expect(stepForward(changed).present).toEqual({ ...start, name: 'c' });
    expect(stepBack(changed).present).toBe(start);
  });
});
