import { describe, expect, it } from 'vitest';
import { settingsInForce } from '../domain/settings';
import { problemRegister } from './declared/problem';
import { type RegisterEntry, stateByTitle, stateTitle } from './register';
import { registerAtLevel } from './register-at-level';
import { REGISTERS } from './registers';
import { readSteps, stepsText } from './steps-text';

const county = registerAtLevel(problemRegister, '全县');

describe('a register at the level of the office', () => {
  it('is the declaration itself for a district', () => {
    for (const register of REGISTERS) expect(registerAtLevel(register, '全区')).toBe(register);
  });

  it('names a county’s leaders, its ids unchanged', () => {
    expect(stateTitle(county, 'leaders')).toBe('已报县领导');
    expect(county.states.map(({ id }) => id)).toEqual(problemRegister.states.map(({ id }) => id));
    for (const register of REGISTERS) {
      const { hint, states, derivedColumns } = registerAtLevel(register, '全县');
      expect(JSON.stringify([hint, states.map(({ title }) => title), derivedColumns])).not.toMatch(
        /区(?:领导|委|政府)/,
      );
    }
  });

  it('reads back what was exported in its own words and in the declared ones', () => {
    const steps = [{ state: 'leaders', on: '2026-11-18', handler: '办公室', text: '已列入调度单' }];
    expect(readSteps(county, stepsText(county, steps))).toEqual(steps);
    expect(readSteps(county, stepsText(problemRegister, steps))).toEqual(steps);
    expect(stateByTitle(county, '已报区领导')?.id).toBe('leaders');
    expect(stateByTitle(county, '没有的状态')).toBeUndefined();
  });

  it('says to whom a problem goes next', () => {
    const due = (state: string, region: string) =>
      county.derive?.(
        {
          state,
          steps: [],
          origin: null,
          fields: { reportedOn: '2026-11-17', answer: '', deadline: null, urgent: false },
        } as unknown as RegisterEntry<never>,
        {
          today: '2026-11-18',
          isClosed: false,
          settings: { ...settingsInForce([], '2026-11'), 'office.region': region },
          own: [],
          related: {},
        },
      ).values.due;
    expect(due('reported', '全县')).toBe('2026-11-18前报县领导');
    expect(due('leaders', '全县')).toBe('等县领导批示');
    expect(due('leaders', '全区')).toBe('等区领导批示');
  });
});
