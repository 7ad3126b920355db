import { describe, expect, it } from 'vitest';
import { settingsInForce } from '../domain/settings';
import { readCell, readDateText } from './cell-text';
import { type FirstContact, findConflicts, firstContactRegister } from './declared/first-contact';
import { isOverdue, problemRegister } from './declared/problem';
import { sponsorshipRegister } from './declared/sponsorship';
import { tripProjectRegister } from './declared/trip-project';
import { emptyValues, fieldsSchema, openWord, type RegisterEntry, readStoredValues } from './register';
import { findRegister, REGISTERS } from './registers';

const SETTINGS = settingsInForce([], '2026-11');

const entry = <Values>(id: number, fields: Values, state = 'valid'): RegisterEntry<Values> => ({
  id,
  register: '',
  title: '',
  fields,
  unit: `单位${id}`,
  project: '',
  leader: '',
  state,
  steps: [],
  origin: null,
});

it('says in a word what of a register is left to do', () => {
  expect([sponsorshipRegister, problemRegister].map(openWord)).toEqual(['包保中', '未办结']);
});

describe('every register', () => {
  it.each(REGISTERS.map((register) => [register.id, register] as const))('%s is whole', (_id, register) => {
    const fields = Object.keys(register.fields);
    const derived = (register.derivedColumns ?? []).map((column) => column.id);
    expect(register.sections.flatMap((section) => section.fields).sort()).toEqual([...fields].sort());
    expect(['date', 'date-time']).toContain(register.fields[register.dateField]?.kind);
    for (const column of register.columns) expect([...fields, ...derived, 'state']).toContain(column);
    expect(new Set(register.columns).size).toBe(register.columns.length);
    expect(register.columns.includes('state')).toBe(register.states.length > 0);
    for (const kind of ['unit', 'project', 'leader'])
      expect(fields.filter((id) => register.fields[id]?.kind === kind).length).toBeLessThan(2);
    for (const needed of register.needs ?? []) expect(REGISTERS.map((other) => other.id)).toContain(needed);
    for (const { register: begun, values } of register.begins ?? []) {
      const known = findRegister(begun)?.fields ?? {};
      const first = { ...entry(1, emptyValues(register)), unit: '桃源镇' };
      expect(Object.keys(known)).toEqual(expect.arrayContaining(Object.keys(values(first, {}))));
    }
    const titles = fields.map((id) => register.fields[id]?.title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('has an id of its own', () => {
    expect(new Set(REGISTERS.map((register) => register.id)).size).toBe(REGISTERS.length);
  });
});

describe('values', () => {
  it('must be all there and no others', () => {
    const whole = {
      ...emptyValues(problemRegister),
      unitId: 3,
      reportedOn: '2026-11-16',
      category: '土地',
      text: '缺用地指标',
    };
    const check = (values: unknown) => fieldsSchema(problemRegister).safeParse(values).success;
    expect(check(whole)).toBe(true);
    expect(check({ ...whole, unitId: null })).toBe(false);
    expect(check({ ...whole, text: '  ' })).toBe(false);
    expect(check({ ...whole, category: '天气' })).toBe(false);
    expect(check({ ...whole, reportedOn: '2026-02-30' })).toBe(false);
    expect(check({ ...whole, colour: '红' })).toBe(false);
  });

  it('of an older declaration are read as far as they are still known', () => {
    expect(readStoredValues(problemRegister, { text: '缺资金', gone: 'x', urgent: 'perhaps' })).toEqual({
      ...emptyValues(problemRegister),
      text: '缺资金',
    });
  });
});

describe('pasted cells', () => {
  const lookup = {
    unit: (name: string) => (name === '桃源镇' ? 7 : null),
    project: () => null,
    leader: () => null,
  };
  const { unitId, reportedOn, urgent, category } = problemRegister.fields;

  it.each([
    ['2026-11-05', '2026-11-05'],
    ['2026年11月5日', '2026-11-05'],
    ['2026/1/5', '2026-01-05'],
    ['20261105', '2026-11-05'],
    ['11月5日', null],
  ])('date %s', (text, expected) => expect(readDateText(text, false)).toBe(expected));

  it('takes days and amounts as the reader of reports does, and none it would ask about', () => {
    const day = (text: string) => readCell(reportedOn, text, lookup);
    for (const text of ['2026.11.5', '26年11月5日', '二〇二六年十一月五日', '2026-11-05 00:00:00', '46331'])
      expect(day(text), text).toEqual({ value: '2026-11-05' });
    for (const text of ['11月5日', '11.5', '2026-11-1①', '5日', '5/11/2026', '2026年11月', '拟2026年11月5日'])
      expect(day(text), text).toHaveProperty('problem');
    const { amountFen } = tripProjectRegister.fields;
    const wan = (text: string) => readCell(amountFen, text, lookup);
    expect(wan('1.2亿元')).toEqual({ value: 12_000_000_000 });
    expect(wan('12,000万元')).toEqual({ value: 12_000_000_000 });
    for (const text of ['500万美元', '5000①']) expect(wan(text)).toHaveProperty('problem');
  });

  it('reads a time with its day', () => {
    expect(readDateText('2026年11月5日 9:30', true)).toBe('2026-11-05T09:30');
    expect(readDateText('2026-11-05', true)).toBe('2026-11-05T00:00');
  });

  it('finds names and guesses none', () => {
    expect(readCell(unitId, ' 桃源镇 ', lookup)).toEqual({ value: 7 });
    expect(readCell(unitId, '桃源', lookup)).toEqual({ problem: '没有“桃源”' });
    expect(readCell(unitId, '', lookup)).toEqual({ problem: '不能为空' });
    expect(readCell(reportedOn, '2026-13-01', lookup)).toHaveProperty('problem');
    expect(readCell(urgent, '√', lookup)).toEqual({ value: true });
    expect(readCell(urgent, '也许', lookup)).toHaveProperty('problem');
    expect(readCell(category, '天气', lookup)).toHaveProperty('problem');
  });
});

describe('overdue', () => {
  it('counts a problem overdue after its own day, or after the days of the setting', () => {
    const problem = { deadline: null, reportedOn: '2026-11-01' };
    expect(isOverdue(problem, '2026-11-15', 14)).toBe(false);
    expect(isOverdue(problem, '2026-11-16', 14)).toBe(true);
    expect(isOverdue({ ...problem, deadline: '2026-12-01' }, '2026-11-30', 14)).toBe(false);
    expect(isOverdue({ ...problem, deadline: '2026-11-03' }, '2026-11-04', 14)).toBe(true);
  });
});

it('proposes first contacts of other units with the same project, name or investor', () => {
  const fields = emptyValues(firstContactRegister) as FirstContact['fields'];
  const one = entry(1, { ...fields, unitId: 1, name: '恒远生物医药项目', investor: '恒远集团' });
  const sameName = entry(2, { ...fields, unitId: 2, name: '恒远生物医药 项目', investor: '别家' });
  const sameInvestor = entry(3, { ...fields, unitId: 3, name: '另一项目', investor: '恒远集团' });
  const ownUnit = entry(4, { ...fields, unitId: 1, name: '恒远生物医药项目', investor: '恒远集团' });
  const over = entry(5, { ...fields, unitId: 5, name: '恒远生物医药项目', investor: '恒远集团' }, 'lapsed');
  expect(
    findConflicts(one, [one, sameName, sameInvestor, ownUnit, over]).map(({ other, reason }) => [
      other.id,
      reason,
    ]),
  ).toEqual([
    [2, '名称相同'],
    [3, '投资方相同'],
  ]);
});

describe('sponsorship', () => {
  const sponsorship = entry(
    1,
    {
      ...(emptyValues(sponsorshipRegister) as Parameters<NonNullable<typeof sponsorshipRegister.check>>[0]),
      kind: '包保项目',
      leaderId: 1,
      projectId: 9,
      from: '2026-10-01',
      team: '指挥部',
    },
    'active',
  );
  const visit = (visitedOn: string, projectId: number) => entry(0, { leaderId: 1, projectId, visitedOn });
  const derive = (visits: RegisterEntry[]) =>
    sponsorshipRegister.derive?.(sponsorship, {
      today: '2026-11-21',
      isClosed: false,
      settings: SETTINGS,
      own: [],
      related: { visit: visits },
    });

  it('counts the days since the last visit to this project, else since it began', () => {
    expect(derive([visit('2026-11-14', 9), visit('2026-11-20', 8), visit('2026-11-02', 9)])).toEqual({
      values: {
        subject: '单位1',
        lastVisit: '2026-11-14',
        idleDays: 7,
        idleWeeks: null,
        visits: 2,
        missing: '方案、目标',
      },
    });
    expect(derive([visit('2026-11-13', 9)])?.tone).toBe('warning');
    expect(derive([])).toMatchObject({
      values: { lastVisit: null, idleDays: 51, idleWeeks: 6, visits: 0 },
      tone: 'warning',
    });
  });
});
