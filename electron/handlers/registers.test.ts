import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BLANK_PROJECT } from '../../shared/projects/blank-project';
import { firstContactRegister } from '../../shared/registers/declared/first-contact';
import { inspectionStopRegister } from '../../shared/registers/declared/inspection-stop';
import { meetingRegister } from '../../shared/registers/declared/meeting';
import { problemRegister } from '../../shared/registers/declared/problem';
import { rulingRegister } from '../../shared/registers/declared/ruling';
import { visitRegister } from '../../shared/registers/declared/visit';
import { emptyValues } from '../../shared/registers/register';
import { REGISTERS } from '../../shared/registers/registers';
import { openTestOffice, type TestOffice } from '../testing';

let office: TestOffice;
let unitId: number;
let otherUnitId: number;
let projectId: number;

beforeEach(async () => {
  office = await openTestOffice();
  [unitId = 0, otherUnitId = 0] = await office.addUnits(['城关镇', '城关'], ['东湾街道', '东湾']);
  projectId = (
    await office.call('projects.save', {
      id: null,
      fields: { ...BLANK_PROJECT, name: '恒远生物医药项目', unitId, investor: '恒远集团' },
    })
  ).id;
});
afterEach(() => office.remove());

const problem = () => ({
  ...emptyValues(problemRegister),
  unitId,
  projectId,
  reportedOn: '2026-11-18',
  category: '土地',
  text: '缺用地指标42亩',
});
const list = async (register: string) => (await office.call('registers.list', { register })).entries;

describe('an entry', () => {
  it('is stored with its names, listed with what is computed, changed, and its history told in words', async () => {
    const { id } = await office.call('registers.save', { register: 'problem', id: null, fields: problem() });
    expect(await list('problem')).toMatchObject([
      {
        id,
        unit: '城关镇',
        project: '恒远生物医药项目',
        state: 'reported',
        closed: false,
        derived: { timeliness: '迟报', age: 7 },
      },
    ]);
    await office.call('registers.bulk-save', {
      register: 'problem',
      changes: [{ id, fields: { deadline: '2026-11-20', unitId: otherUnitId } }],
    });
    expect(await list('problem')).toMatchObject([{ unit: '东湾街道', tone: 'warning' }]);
    const added = { unitId: otherUnitId, reportedOn: '2026-11-18', category: '土地', text: '缺指标' };
    await office.call('registers.bulk-save', { register: 'problem', changes: [{ id: null, fields: added }] });
    const [second] = (await list('problem')).filter((entry) => entry.id !== id);
    expect(second).toMatchObject({ state: 'reported', fields: { text: '缺指标', wanted: '' } });
    await office.call('registers.bulk-save', {
      register: 'problem',
      changes: [{ id: second?.id ?? 0, fields: null }],
    });
    await office.call('registers.set-state', {
      register: 'problem',
      ids: [id],
      state: 'settled',
      on: '2026-11-21',
      handler: '自然资源局',
      text: '指标已落实',
    });
    expect(await list('problem')).toMatchObject([
      { closed: true, tone: 'muted', derived: { age: 3, lastStep: '2026-11-21 自然资源局 指标已落实' } },
    ]);
    const { changes } = await office.call('registers.history', { id });
    expect(changes.slice(-3).map(({ field, before, after }) => [field, before, after])).toEqual([
      ['责任单位', '城关镇', '东湾街道'],
      ['办理时限', '', '2026-11-20'],
      ['状态', '已报', '办结'],
    ]);
    await office.call('undo.undo', {});
    expect(await list('problem')).toMatchObject([{ closed: false, steps: [] }]);
  });

  it("is refused whole when one field is wrong, in the office's words", async () => {
    const error = await office.refusal('registers.save', {
      register: 'problem',
      id: null,
      fields: { ...problem(), text: '' },
    });
    expect(error).toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining('“存在问题”不能为空'),
    });
    expect(
      await office.refusal('registers.save', {
        register: 'problem',
        id: null,
        fields: { ...problem(), deadline: '2026-11-01' },
      }),
    ).toMatchObject({ message: expect.stringContaining('办理时限早于报送日期') });
    expect(
      await office.refusal('registers.save', {
        register: 'problem',
        id: null,
        fields: { ...problem(), projectId: 999 },
      }),
    ).toMatchObject({ code: 'not-found' });
    expect(await list('problem')).toEqual([]);
  });

  it('of a tour stands where it comes in the day, the last day first', async () => {
    for (const [visitedOn, position] of [
      ['2026-12-17', 2],
      ['2026-12-17', null],
      ['2026-12-17', 1],
      ['2026-12-18', 9],
    ] as const) {
      const fields = { ...emptyValues(inspectionStopRegister), unitId, projectId, visitedOn, position };
      await office.call('registers.save', { register: 'inspection-stop', id: null, fields });
    }
    expect((await list('inspection-stop')).map(({ fields }) => fields.position)).toEqual([9, 1, 2, null]);
  });

  it('is found by pinyin initials, with the page it stands on', async () => {
    const { id } = await office.call('registers.save', { register: 'problem', id: null, fields: problem() });
    const { hits } = await office.call('app.search', { text: 'qydzb' });
    expect(hits).toMatchObject([
      { kind: 'entry', subtitle: '问题台账 · 2026-11-18', route: `/register/problem?id=${id}` },
    ]);
  });

  it('of one register is out of reach of another', async () => {
    const { id } = await office.call('registers.save', { register: 'problem', id: null, fields: problem() });
    const others = { register: 'visit', ids: [id] };
    expect(await office.refusal('registers.remove', others)).toMatchObject({ code: 'not-found' });
    expect(await list('problem')).toHaveLength(1);
    await office.call('registers.remove', { register: 'problem', ids: [id] });
    expect(await list('problem')).toEqual([]);
    await office.call('undo.undo', {});
    expect(await list('problem')).toHaveLength(1);
  });

  it('leaves with its project and comes back with it', async () => {
    await office.call('registers.save', { register: 'problem', id: null, fields: problem() });
    await office.call('projects.remove', { ids: [projectId] });
    expect(await list('problem')).toEqual([]);
    await office.call('undo.undo', {});
    expect(await list('problem')).toMatchObject([{ project: '恒远生物医药项目' }]);
  });
});

it('pasted rows: the good ones are stored, the others told with what is wrong', async () => {
  const input = {
    register: 'problem',
    table: [
      ['责任单位', '项目', '报送日期', '类别', '存在问题'],
      ['城关', '恒远生物医药项目', '2026/11/17', '资金', '贷款未批'],
      ['南山镇', '', '2026-11-17', '资金', '贷款未批'],
    ],
    defaults: {},
  };
  const { review } = await office.call('registers.review', input);
  expect(review?.rows).toMatchObject([
    { verdict: 'new', issues: [] },
    { verdict: 'refused', issues: [{ column: 0, message: '责任单位：没有“南山镇”' }] },
  ]);
  expect(await list('problem')).toEqual([]);
  expect(await office.call('registers.import', { ...input, leaveOut: [] })).toEqual({
    added: 1,
    changed: 0,
    unchanged: 0,
    refused: [2],
  });
  expect(await list('problem')).toMatchObject([{ unit: '城关镇', derived: { timeliness: '按时' } }]);
});

it('a visit brings its problem home once', async () => {
  const { id: leaderId } = await office.call('leaders.save', {
    id: null,
    name: '分管副区长',
    title: '副区长',
    active: true,
  });
  const fields = {
    ...emptyValues(visitRegister),
    visitedOn: '2026-11-20',
    leaderId,
    unitId,
    projectId,
    content: '现场办公',
    problem: '进场道路未硬化',
  };
  const { id } = await office.call('registers.save', { register: 'visit', id: null, fields });
  await office.call('registers.save', { register: 'visit', id, fields: { ...fields, place: '工地' } });
  // Settled on site: entered as settled that day, and once.
  const settled = { ...fields, place: '工地', settled: '当场接通临时用电' };
  await office.call('registers.save', { register: 'visit', id, fields: settled });
  await office.call('registers.save', { register: 'visit', id, fields: settled });
  expect(await list('problem')).toMatchObject([
    { origin: `visit:${id}:settled`, state: 'settled', fields: { text: '当场接通临时用电' } },
    { origin: `visit:${id}`, fields: { category: '基础设施', text: '进场道路未硬化', projectId } },
  ]);
});

describe('a ruling', () => {
  const draft = (effectiveFrom: string) =>
    office.call('registers.save', {
      register: 'ruling',
      id: null,
      fields: {
        ...emptyValues(rulingRegister),
        projectId,
        unitId: otherUnitId,
        otherUnits: '城关镇',
        facts: '东湾街道先谈',
        grounds: '首谈负责制',
        ruledOn: '2026-11-20',
        effectiveFrom,
      },
    });
  const rule = (id: number) => ({
    register: 'ruling',
    ids: [id],
    state: 'ruled',
    on: '2026-11-20',
    handler: '',
    text: '',
  });
  const owner = async () => (await office.call('projects.get', { id: projectId })).summary.unit;

  it('gives the project to the unit named; what was reported keeps its unit; undo takes it back', async () => {
    await office.call('events.save', {
      id: null,
      projectId,
      stage: 'signed',
      eventDate: '2026-11-02',
      amount: null,
      evidence: '',
      reportedPeriod: '2026-11',
    });
    const { id } = await draft('2026-11-20');
    expect(await owner()).toBe('城关镇');
    await office.call('registers.set-state', rule(id));
    expect(await owner()).toBe('东湾街道');
    const { events } = await office.call('projects.get', { id: projectId });
    expect(events.map((event) => event.unit)).toEqual(['城关镇']);
    await office.call('undo.undo', {});
    expect(await owner()).toBe('城关镇');
  });

  it('withdrawn on appeal gives the project back, and the first contacts that had lapsed', async () => {
    const contact = await office.call('registers.save', {
      register: 'first-contact',
      id: null,
      fields: {
        ...emptyValues(firstContactRegister),
        name: '恒远生物医药项目',
        unitId,
        projectId,
        investor: '恒远集团',
        metAt: '2026-10-08T09:00',
        evidence: '会谈记录',
      },
    });
    const contactState = async () =>
      (await list('first-contact')).find((entry) => entry.id === contact.id)?.state;
    const { id } = await draft('2026-11-20');
    await office.call('registers.set-state', rule(id));
    expect(await contactState()).toBe('lapsed');
    expect((await list('ruling'))[0]?.fields.formerUnit).toBe('城关镇');
    await office.call('registers.set-state', { ...rule(id), state: 'appealed', text: '城关镇提出申诉' });
    expect(await owner()).toBe('东湾街道');
    await office.call('registers.set-state', { ...rule(id), state: 'withdrawn', text: '复核后撤回' });
    expect(await owner()).toBe('城关镇');
    expect(await contactState()).toBe('valid');
    expect((await list('ruling'))[0]?.steps.map((step) => step.state)).toEqual([
      'ruled',
      'appealed',
      'withdrawn',
    ]);
  });

  it('has no effect before its day', async () => {
    const { id } = await draft('2026-12-01');
    expect(await office.refusal('registers.set-state', rule(id))).toMatchObject({ code: 'conflict' });
    expect(await owner()).toBe('城关镇');
  });
});

it('moves what the week wants off rest days by the rule of the cut-off, and reminds before a meeting', async () => {
  await office.call('settings.save', {
    key: 'cut-off.rest-day-rule',
    value: 'next-workday',
    effectiveFrom: '2026-01',
  });
  await office.call('registers.save', {
    register: 'meeting',
    id: null,
    fields: {
      ...emptyValues(meetingRegister),
      topic: '评审会',
      kind: '落地评审会',
      heldAt: '2026-10-15T09:00',
    },
  });
  const { deadlines, weeks } = await office.call('calendar.month', { period: '2026-10' });
  const on = (text: string) => deadlines.filter((each) => each.text.includes(text)).map((each) => each.date);
  // 6 and 7 October lie in the National Day holiday, which ends on the 7th.
  expect(on('各单位报送问题')).toEqual(['2026-10-08', '2026-10-13', '2026-10-20', '2026-10-27']);
  expect(deadlines.map((each) => each.text)).toContain('各单位报送问题截止（顺延自6日）');
  // A week without a workday wants no visit; one that works on Saturday has until then.
  expect(on('本周包保走访')).toEqual(['2026-10-10', '2026-10-16', '2026-10-23', '2026-10-30']);
  expect(on('收齐议题材料：评审会')).toEqual(['2026-10-12']);
  expect(weeks.flat().find((day) => day.date === '2026-10-06')?.mark).toBe('休');
  expect(weeks.flat().find((day) => day.date === '2026-10-10')?.mark).toBe('班');
});

it('the calendar names every Tuesday, Wednesday and the 23rd, and what is due in the registers', async () => {
  await office.call('registers.save', {
    register: 'problem',
    id: null,
    fields: { ...problem(), deadline: '2026-11-27' },
  });
  const { deadlines } = await office.call('calendar.month', { period: '2026-11' });
  const on = (text: string) => deadlines.filter((each) => each.text.includes(text)).map((each) => each.date);
  expect(on('各单位报送问题')).toEqual(['2026-11-03', '2026-11-10', '2026-11-17', '2026-11-24']);
  expect(on('问题调度单')).toEqual(['2026-11-04', '2026-11-11', '2026-11-18', '2026-11-25']);
  expect(on('当月报表')).toEqual(['2026-11-23']);
  expect(on('缺用地指标')).toEqual(['2026-11-27']);
});

describe('the demo office', () => {
  it('has entries in every register, each read by its declaration', async () => {
    const demo = await openTestOffice();
    await demo.call('demo.install', {});
    for (const register of REGISTERS) {
      const { entries } = await demo.call('registers.list', { register: register.id });
      expect(entries.length, register.title).toBeGreaterThan(0);
    }
    const sponsorships = (await demo.call('registers.list', { register: 'sponsorship' })).entries;
    expect(sponsorships.find((entry) => entry.project === '年产5万吨光伏支架项目')?.derived).toMatchObject({
      lastVisit: '2026-11-19',
      idleDays: 6,
      visits: 3,
    });
    const contacts = (await demo.call('registers.list', { register: 'first-contact' })).entries;
    expect(contacts.filter((entry) => entry.derived.conflicts !== '')).toHaveLength(2);
    const week = await demo.call('dispatch.week', { date: '2026-11-18' });
    expect(week.projects.length).toBeGreaterThan(50);
    expect(week.projects.every((project) => project.on <= '2026-11-22')).toBe(true);
    // One settled on Tuesday of that week, one on a visit: still on its sheet, no longer on the next.
    const settled = (date: string) =>
      demo
        .call('dispatch.week', { date })
        .then(({ problems }) => problems.filter((entry) => entry.closed).length);
    expect([await settled('2026-11-18'), await settled('2026-11-25')]).toEqual([2, 0]);
    await demo.remove();
  });

  it('shows the three projects that two units follow, with reasons and who came first', async () => {
    const demo = await openTestOffice();
    await demo.call('demo.install', {});
    const { pairs } = await demo.call('duplicates.list', {});
    const named = (one: string, other: string) =>
      pairs.find(
        (pair) =>
          [pair.one.unit, pair.other.unit].includes(one) && [pair.one.unit, pair.other.unit].includes(other),
      );
    expect(named('桃源镇', '区科学技术局')).toMatchObject({ level: 'same', ruledFor: null });
    expect(named('临港产业园', '区商务局')).toMatchObject({ ruledFor: '临港产业园' });
    expect(named('云岭镇', '白鹭镇')?.reasons).not.toBe('');
    expect(pairs.every((pair) => pair.one.unitId !== pair.other.unitId)).toBe(true);
    expect(pairs.length).toBeLessThan(60);
    await demo.remove();
  });

  it('has the papers of its registers, without contradictions', async () => {
    const demo = await openTestOffice();
    await demo.call('demo.install', {});
    for (const kind of ['dispatch', 'escalation', 'sponsorship', 'ruling'] as const) {
      const draft = await demo.call('documents.draft', { kind, period: '2026-11' });
      expect(
        draft.checks.filter((check) => !check.ok),
        kind,
      ).toEqual([]);
    }
    expect(await demo.refusal('documents.draft', { kind: 'ruling', period: '2026-09' })).toMatchObject({
      code: 'nothing-to-do',
    });
    await demo.remove();
  });

  it("takes the problems out of the units' reports, once", async () => {
    const demo = await openTestOffice();
    await demo.call('demo.install', {});
    const count = async () => (await demo.call('registers.list', { register: 'problem' })).entries.length;
    const before = await count();
    const october = { register: 'problem', period: '2026-10' } as const;
    const { added } = await demo.call('registers.collect', october);
    expect(added).toBeGreaterThan(30);
    expect(await count()).toBe(before + added);
    expect(await demo.call('registers.collect', october)).toEqual({ added: 0 });
    const tail = { register: 'report-in-person', period: '2026-10' } as const;
    expect((await demo.call('registers.collect', tail)).added).toBeGreaterThan(0);
    expect(await demo.call('registers.collect', tail)).toEqual({ added: 0 });
    await demo.remove();
  });

  it('carries a report in person from the ranking to the notice, the promise and the month after', async () => {
    const demo = await openTestOffice();
    await demo.call('demo.install', {});
    const entries = async () => (await demo.call('registers.list', { register: 'report-in-person' })).entries;
    await demo.call('registers.remove', {
      register: 'report-in-person',
      ids: (await entries()).map((entry) => entry.id),
    });
    await demo.call('registers.collect', { register: 'report-in-person', period: '2026-10' });
    const entry = (await entries())[0];
    if (!entry) throw new Error('nobody was listed');
    expect(entry.derived.due).toBe('约定汇报时间、地点');
    const change = (fields: Record<string, string>) =>
      demo.call('registers.bulk-save', {
        register: 'report-in-person',
        changes: [{ id: entry.id, fields }],
      });
    await change({ appointment: '2026-11-27T15:30', place: '区政府第二会议室', listeners: '区委书记、区长' });
    // The month after, too: what was listed in October is still open.
    const { model } = await demo.call('documents.draft', {
      kind: 'report-in-person',
      period: '2026-11',
      unit: entry.unit,
    });
    const text = JSON.stringify(model.blocks);
    expect(text).toContain('2026年11月27日（星期五）下午3时30分，到区政府第二会议室当面汇报');
    expect(text).toContain('向区委书记、区长当面汇报');

    await demo.call('registers.set-state', {
      register: 'report-in-person',
      ids: [entry.id],
      state: 'reported',
      on: '2026-11-27',
      handler: '',
      text: '已汇报',
    });
    const heard = (await entries()).find((candidate) => candidate.id === entry.id);
    expect(heard?.fields.followUpOn).toBe('2026-12-27');
    expect(heard?.derived.due).toBe('登记整改承诺');
    await change({ promise: '年底前开工2个项目' });
    expect((await entries())[0]?.derived.due).toBe('2026-12-27跟进承诺');
    const { deadlines } = await demo.call('calendar.month', { period: '2026-12' });
    expect(deadlines.map((deadline) => deadline.text)).toContain(`跟进${entry.unit}整改承诺`);
    await demo.remove();
  });
});
