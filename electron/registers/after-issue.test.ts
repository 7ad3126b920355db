import { afterEach, beforeEach, expect, it } from 'vitest';
import type { DocumentKind } from '../../shared/documents/kinds';
import { openTestOffice, type TestOffice } from '../testing';

const period = '2026-11';
let office: TestOffice;

beforeEach(async () => {
  office = await openTestOffice();
  await office.call('demo.install', {});
});
afterEach(() => office.remove());

const list = async (register: string) => (await office.call('registers.list', { register })).entries;
const issue = (kind: DocumentKind, unit: string | null = null) =>
  office.call('documents.issue', { kind, period, unit, issuedOn: '2026-11-25' });
const declareVoid = (id: number) => office.call('documents.void', { id, reason: '文字有误' });

it('the notice to report in person notifies its unit alone; declared void, it is to be notified again', async () => {
  await office.call('registers.remove', {
    register: 'report-in-person',
    ids: (await list('report-in-person')).map(({ id }) => id),
  });
  await office.call('registers.collect', { register: 'report-in-person', period: '2026-10' });
  const [entry, ...others] = await list('report-in-person');
  const read = async () => (await list('report-in-person')).find(({ id }) => id === entry?.id);
  const paper = await issue('report-in-person', entry?.unit);
  expect(await read()).toMatchObject({
    state: 'notified',
    steps: [{ state: 'notified', on: '2026-11-25', text: `发出${paper.number}当面汇报通知` }],
  });
  for (const other of others)
    expect((await list('report-in-person')).find(({ id }) => id === other.id)?.state).toBe('listed');
  await declareVoid(paper.id);
  expect(await read()).toMatchObject({
    state: 'listed',
    steps: [{ state: 'notified' }, { state: 'listed', text: `${paper.number}作废：文字有误` }],
  });
});

it('a report already heard stays heard when its notice is declared void', async () => {
  const [entry] = await list('report-in-person');
  const set = (state: string) =>
    office.call('registers.set-state', {
      register: 'report-in-person',
      ids: [entry?.id ?? 0],
      state,
      on: '2026-11-24',
      handler: '',
      text: '',
    });
  await set('listed');
  const paper = await issue('report-in-person', entry?.unit);
  await set('reported');
  await declareVoid(paper.id);
  expect((await list('report-in-person')).find(({ id }) => id === entry?.id)?.state).toBe('reported');
});

it('the dispatch order brings its problems before the leaders, and back', async () => {
  const states = async () => new Map((await list('problem')).map(({ id, state }) => [id, state]));
  const before = await states();
  const paper = await issue('dispatch');
  const after = await states();
  for (const [id, state] of before)
    expect(after.get(id)).toBe(['reported', 'coordinating'].includes(state) ? 'leaders' : state);
  expect([...before.values()]).toContain('coordinating');
  await declareVoid(paper.id);
  expect(await states()).toEqual(before);
});

it('the letter to the city stands in the life of what it asks for', async () => {
  const paper = await issue('escalation');
  const text = `发出${paper.number}提请市协调函`;
  const asked = (await list('problem')).filter(({ steps }) => steps.at(-1)?.text === text);
  expect(asked.length).toBeGreaterThan(0);
  expect(asked.map(({ state }) => state)).toEqual(asked.map(() => 'escalated'));
});

it('a letter about one problem is entered with that one; the next letter takes up the others alone', async () => {
  const asked = (await list('problem')).filter(({ state }) => state === 'escalated');
  const [one, ...others] = asked;
  expect(others.length).toBeGreaterThan(0);
  const draft = { kind: 'escalation' as const, period, entry: one?.id };
  expect((await office.call('documents.draft', draft)).model.title).toContain(one?.project);
  const paper = await office.call('documents.issue', { ...draft, issuedOn: '2026-11-25' });
  const told = (await list('problem')).filter(({ steps }) => steps.at(-1)?.text.includes(paper.number));
  expect(told.map(({ id }) => id)).toEqual([one?.id]);
  const next = await office.call('documents.draft', { kind: 'escalation', period });
  expect(next.model.figures['problems.escalated']).toBe(String(others.length));
  await issue('escalation');
  const refused = await office.refusal('documents.draft', { kind: 'escalation', period });
  expect(refused.message).toContain('都已发函');
  await office.call('documents.draft', draft);
});

it('the wording of one entry’s paper is not that of another, and a foreign entry is refused', async () => {
  const meetings = (await list('meeting')).filter(({ fields }) => fields.kind === '周调度会');
  const minutes = { kind: 'minutes' as const, period };
  const later = { ...minutes, entry: meetings[0]?.id };
  const earlier = { ...minutes, entry: meetings[1]?.id };
  const { model } = await office.call('documents.draft', earlier);
  expect(model.title).toBe(`${meetings[1]?.title}会议纪要`);
  await office.call('documents.save-edits', { ...earlier, edits: { opening: '改过。' } });
  expect((await office.call('documents.draft', later)).edits).toEqual({});
  expect((await office.call('documents.draft', earlier)).edits).toEqual({ opening: '改过。' });
  const [problem] = await list('problem');
  const wrong = { ...minutes, entry: problem?.id };
  expect((await office.refusal('documents.draft', wrong)).message).toContain('“会议安排”里没有编号为');
  const none = { kind: 'notice', period, entry: problem?.id };
  expect((await office.refusal('documents.draft', none)).code).toBe('bad-input');
});

it('the notice of a ruling makes it stand; the next notice leaves it out; declared void, nothing is ruled', async () => {
  const drafted = (await list('ruling')).filter(
    ({ state, fields }) => state === 'drafted' && String(fields.ruledOn).startsWith(period),
  );
  const ruling = drafted[0];
  const projectId = Number(ruling?.fields.projectId);
  const owner = async () => (await office.call('projects.get', { id: projectId })).summary.unit;
  const before = await owner();
  const paper = await issue('ruling');
  expect((await list('ruling')).find(({ id }) => id === ruling?.id)?.state).toBe('ruled');
  expect(await owner()).toBe(ruling?.unit);
  const refused = await office.refusal('documents.draft', { kind: 'ruling', period });
  expect(refused.message).toContain('都已发出通知');
  await declareVoid(paper.id);
  expect((await list('ruling')).find(({ id }) => id === ruling?.id)?.state).toBe('drafted');
  expect(await owner()).toBe(before);
  await office.call('documents.draft', { kind: 'ruling', period });
});
