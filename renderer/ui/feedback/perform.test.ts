import { expect, it, vi } from 'vitest';
import { perform } from './perform';

const calls: { name: string; answer: (value: unknown) => void }[] = [];
vi.mock('../../api/call', () => ({
  call: (name: string) => new Promise((answer) => calls.push({ name, answer })),
}));
vi.mock('./feedback', () => ({ showDone: () => {}, showFailure: () => {}, showUndoable: () => {} }));

it('does once what a double click asks for twice, and again when it is asked for later', async () => {
  const input = { id: null, name: '镇街组' };
  const first = perform('groups.save', input);
  const second = perform('groups.save', { ...input });
  const other = perform('groups.save', { id: null, name: '部门组' });
  expect(calls).toHaveLength(2);
  for (const { answer } of calls) answer({ ok: true, value: { id: 1 } });
  expect(await first).toEqual({ value: { id: 1 } });
  expect(await second).toBeNull();
  expect(await other).not.toBeNull();
  void perform('groups.save', input);
  expect(calls).toHaveLength(3);
});
