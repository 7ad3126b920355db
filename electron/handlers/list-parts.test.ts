import { afterAll, beforeAll, expect, it } from 'vitest';
import { seedLargeOffice } from '../../db/testing-large';
import type { ListedInParts, Part } from '../../shared/lists/part';
import { BLANK_PROJECT } from '../../shared/projects/blank-project';
import { openTestOffice, type TestOffice } from '../testing';

let office: TestOffice;

beforeAll(async () => {
  office = await openTestOffice();
  // Four events a project, the rest are fund entries.
  seedLargeOffice(office.session.context.office, { units: 6, projects: 60, records: 400, year: 2026 });
  await office.call('projects.save', {
    id: 7,
    fields: {
      ...BLANK_PROJECT,
      name: '有标签的项目',
      unitId: 1,
      tags: ['重点', '3010'],
    },
  });
});
afterAll(() => office.remove());

async function inParts<Answer extends ListedInParts, Row>(
  count: number,
  ask: (part: NonNullable<Part>) => Promise<Answer>,
  rowsOf: (answer: Answer) => readonly Row[],
): Promise<{ rows: Row[]; sizes: number[] }> {
  const rows: Row[] = [];
  const sizes: number[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const answer = await ask({ after, count });
    rows.push(...rowsOf(answer));
    sizes.push(rowsOf(answer).length);
    after = answer.next;
  }
  return { rows, sizes };
}

it('the parts of the project library are the whole of it, also filtered', async () => {
  const whole = (await office.call('projects.list', {})).projects;
  const parts = await inParts(
    25,
    (part) => office.call('projects.list', { part }),
    (answer) => answer.projects,
  );
  expect(parts.sizes).toEqual([25, 25, 10]);
  expect(parts.rows).toEqual(whole);
  expect(whole.find((project) => project.id === 7)?.tags).toEqual(['3010', '重点']);
  const signed = await inParts(
    4,
    (part) => office.call('projects.list', { unitId: 2, part }),
    (answer) => answer.projects,
  );
  expect(signed.rows).toEqual(whole.filter((project) => project.unitId === 2));
  // Of what is in scope a part may hold fewer, and the list still goes on to its end.
  const inScope = await inParts(
    25,
    (part) => office.call('projects.list', { inScope: true, part }),
    (answer) => answer.projects,
  );
  expect(inScope.rows).toEqual(whole.filter((project) => project.scope.inScope));
  expect(inScope.rows.length).toBeLessThan(whole.length);
});

it('the parts of the desk are the whole of it, events before funds; the tallies come once', async () => {
  const period = '2026-11';
  const whole = await office.call('desk.list', { period });
  const events = whole.rows.filter((row) => row.ref.kind === 'event').length;
  expect(events).toBeGreaterThan(0);
  expect(whole.rows.length).toBeGreaterThan(events);
  for (const count of [7, events, whole.rows.length]) {
    const told: number[] = [];
    const parts = await inParts(
      count,
      async (part) => {
        const answer = await office.call('desk.list', { period, part });
        told.push(answer.tallies.length);
        return answer;
      },
      (answer) => answer.rows,
    );
    expect(parts.rows, `${count}`).toEqual(whole.rows);
    expect(told.filter((tallies) => tallies > 0)).toEqual([whole.tallies.length]);
  }
});

it('the parts of lists ordered as a whole are the whole of it', async () => {
  const period = '2026-11';
  const progress = await office.call('month.progress', { period });
  const classes = await office.call('dispatch.classes', {});
  expect([progress.rows.length, classes.rows.length]).toEqual([12, 12]);
  const parts = [
    await inParts(
      5,
      (part) => office.call('month.progress', { period, part }),
      (answer) => answer.rows,
    ),
    await inParts(
      5,
      (part) => office.call('dispatch.classes', { part }),
      (answer) => answer.rows,
    ),
  ];
  expect(parts.map(({ sizes }) => sizes)).toEqual([
    [5, 5, 2],
    [5, 5, 2],
  ]);
  expect(parts.map(({ rows }) => rows)).toEqual([progress.rows, classes.rows]);
});
