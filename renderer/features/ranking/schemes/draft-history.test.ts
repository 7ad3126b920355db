import { describe, expect, it } from 'vitest';
import { beginHistory, record, stepBack, stepForward } from './draft-history';

describe('steps of a draft', () => {
  it('go back and forward', () => {
    const edited = record(record(beginHistory('a'), 'b', 'x'), 'c', 'y');
    expect(stepBack(edited).present).toBe('b');
    expect(stepBack(stepBack(edited)).present).toBe('a');
    expect(stepForward(stepBack(edited)).present).toBe('c');
    expect(stepBack(beginHistory('a')).present).toBe('a');
  });

  it('typing on in one field is one step', () => {
    const typed = record(record(record(beginHistory('a'), 'ab', 'x'), 'abc', 'x'), 'abcd', 'x');
    expect(stepBack(typed).present).toBe('a');
  });

  it('a new change forgets what was taken back', () => {
    const changed = record(stepBack(record(beginHistory('a'), 'b', 'x')), 'c', 'x');
    expect(stepForward(changed).present).toBe('c');
    expect(stepBack(changed).present).toBe('a');
  });
});
