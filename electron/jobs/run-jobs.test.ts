/** The parent's side with helpers that do as they are told; real ones are in `jobs-node.test.ts`. */
import { describe, expect, it } from 'vitest';
import type { JobReply } from './jobs';
import { createJobRunner, type JobChild } from './run-jobs';

/** A helper that never answers, and whose end after a kill the test decides. */
function stubborn() {
  let exit: () => void = () => undefined;
  let reply: (reply: JobReply) => void = () => undefined;
  const asked: number[] = [];
  const child: JobChild = {
    post: ({ id }) => asked.push(id),
    onMessage: (listener) => {
      reply = listener;
    },
    onExit: (listener) => {
      exit = listener;
    },
    kill: () => undefined,
    hold: () => undefined,
  };
  return { child, asked, end: () => exit(), reply: (said: JobReply) => reply(said) };
}

/** What has become of a promise so far. */
async function stateOf(promise: Promise<unknown>): Promise<string> {
  let state = 'waits';
  promise.then(
    () => {
      state = 'answered';
    },
    (fault: { code: string }) => {
      state = fault.code;
    },
  );
  await new Promise((resolve) => setImmediate(resolve));
  return state;
}

// A database handed over is opened again as soon as the run is refused: until the process is gone it is locked.
describe('a helper that was killed', () => {
  it('refuses its job only once it is gone', async () => {
    const helper = stubborn();
    const jobs = createJobRunner(
      () => helper.child,
      () => undefined,
    );
    const stop = new AbortController();
    const run = jobs.run('check-database', { file: '' }, { signal: stop.signal });
    stop.abort();
    expect(await stateOf(run)).toBe('waits');
    helper.end();
    expect(await stateOf(run)).toBe('cancelled');
  });

  it('refuses the questions of a review, and later ones, only once it is gone', async () => {
    const helper = stubborn();
    const started = [helper.child];
    const review = createJobRunner(
      () => started.pop() ?? stubborn().child,
      () => undefined,
    ).startReview();
    const store = review.ask('overview', {});
    review.close();
    const letGo = review.ask('let-go', {});
    expect(await stateOf(store)).toBe('waits');
    expect(await stateOf(letGo)).toBe('waits');
    helper.end();
    expect(await stateOf(store)).toBe('cancelled');
    expect(await stateOf(letGo)).toBe('cancelled');
  });

  it('answers nothing that it had said before', async () => {
    const helper = stubborn();
    const jobs = createJobRunner(
      () => helper.child,
      () => undefined,
    );
    const stop = new AbortController();
    const run = jobs.run('check-database', { file: '' }, { signal: stop.signal });
    stop.abort();
    helper.reply({ id: helper.asked[0] ?? 0, type: 'result', value: null });
    helper.end();
    expect(await stateOf(run)).toBe('cancelled');
  });
});

describe('the helper of a review', () => {
  function twoHelpers() {
    const helpers = [stubborn(), stubborn()] as const;
    const started = [helpers[1].child, helpers[0].child];
    const jobs = createJobRunner(
      () => started.pop() ?? stubborn().child,
      () => undefined,
    );
    return { jobs, helpers };
  }

  it('is kept, once it has forgotten the review, for the next one', async () => {
    const { jobs, helpers } = twoHelpers();
    const released = jobs.startReview().release();
    helpers[0].reply({ id: helpers[0].asked[0] ?? 0, type: 'result', value: 100 });
    await released;
    void jobs.startReview().ask('overview', {});
    expect(helpers.map(({ asked }) => asked.length)).toEqual([2, 0]);
  });

  it('is not kept where it has taken very much memory; the one made ready meanwhile takes its place', async () => {
    const { jobs, helpers } = twoHelpers();
    const released = jobs.startReview().release();
    helpers[0].reply({ id: helpers[0].asked[0] ?? 0, type: 'result', value: 1e9 });
    await released;
    void jobs.startReview().ask('overview', {});
    expect(helpers.map(({ asked }) => asked.length)).toEqual([1, 1]);
  });
});
