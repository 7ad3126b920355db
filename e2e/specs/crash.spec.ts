/** Power cuts: the whole application is killed while it works; what was confirmed is there, nothing is half-done. */
import { expect, test } from '../fixtures/app';
import { ask } from '../fixtures/ask';
import { DEMO_PERIOD, importSamples, installDemo } from '../fixtures/demo-office';

test('killed at work, it starts again by itself with everything that was confirmed', async ({ app }) => {
  test.setTimeout(180_000);
  await installDemo(app);
  const imported = await importSamples(app);
  await app.kill();
  await app.start();
  const submissions = async () =>
    (await ask(app.page, 'submissions.list', { period: DEMO_PERIOD })).submissions.length;
  expect(await submissions()).toBe(imported.submissionIds.length);

  // Killed in the middle of recognising and of issuing, at different moments.
  for (const [operation, wait] of [
    ['desk.recognise-all', 5],
    ['desk.recognise-all', 40],
    ['documents.issue', 150],
    ['documents.issue', 700],
  ] as const) {
    await app.page.evaluate(
      ([name, period]) => {
        const bridge = (
          window as unknown as { zhaoshang: { call(name: string, input: unknown): Promise<unknown> } }
        ).zhaoshang;
        const issue = { kind: 'notice', period, issuedOn: '2026-11-25' };
        void bridge.call(name as string, name === 'documents.issue' ? issue : { period });
      },
      [operation, DEMO_PERIOD] as const,
    );
    await new Promise((resolve) => setTimeout(resolve, wait));
    await app.kill();
    await app.start();
    expect(await ask(app.page, 'check.run', {})).toEqual({ ok: true, findings: [] });
    expect(await submissions()).toBe(imported.submissionIds.length);
    const { rows } = await ask(app.page, 'desk.list', { period: DEMO_PERIOD });
    const recognised = rows.filter((row) => row.state === 'recognised').length;
    expect(recognised === 0 || recognised > 100).toBe(true);
    const { documents } = await ask(app.page, 'documents.register', {});
    const issued = documents.filter((document) => document.period === DEMO_PERIOD);
    const { frozen } = await ask(app.page, 'ranking.compute', { period: DEMO_PERIOD, scope: 'month' });
    expect([issued.length, frozen]).toEqual([issued.length > 0 ? 1 : 0, issued.length > 0]);
    if (issued.length > 0) break;
    if (recognised === 0 && operation === 'desk.recognise-all' && wait > 5)
      await ask(app.page, 'desk.recognise-all', { period: DEMO_PERIOD });
  }
});
