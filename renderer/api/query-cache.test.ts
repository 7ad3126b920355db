import { describe, expect, it } from 'vitest';
import type { Result } from '../../shared/result';
import { createQueryCache } from './query-cache';
import { latestValue } from './query-state';

/** A question whose answers the test gives by hand. */
function manualQuestion() {
  const waiting: ((result: Result<unknown>) => void)[] = [];
  return {
    asked: () => waiting.length,
    load: () => new Promise<Result<unknown>>((resolve) => waiting.push(resolve)),
    answer: async (index: number, value: unknown) => {
      waiting[index]?.({ ok: true, value });
      await Promise.resolve();
      await Promise.resolve();
    },
    fail: async (index: number) => {
      waiting[index]?.({ ok: false, error: { code: 'not-found', message: '没有' } });
      await Promise.resolve();
      await Promise.resolve();
    },
  };
}

const nothing = () => undefined;

describe('query cache', () => {
  it('asks once for all who watch the same question', async () => {
    const cache = createQueryCache();
    const question = manualQuestion();
    cache.watch('q', question.load, nothing);
    cache.watch('q', question.load, nothing);
    await question.answer(0, 7);
    expect(question.asked()).toBe(1);
    expect(cache.read('q')).toEqual({ status: 'ready', value: 7 });
  });

  it('keeps the old answer while asking again, and after a failure', async () => {
    const cache = createQueryCache();
    const question = manualQuestion();
    cache.watch('q', question.load, nothing);
    await question.answer(0, 'old');
    cache.invalidateAll();
    expect(cache.read('q')).toEqual({ status: 'loading', previous: 'old' });
    await question.fail(1);
    expect(cache.read('q').status).toBe('failed');
    expect(latestValue(cache.read('q'))).toBe('old');
  });

  it('drops the answer of an overtaken request', async () => {
    const cache = createQueryCache();
    const question = manualQuestion();
    cache.watch('q', question.load, nothing);
    cache.refetch('q');
    await question.answer(1, 'new');
    await question.answer(0, 'stale');
    expect(cache.read('q')).toEqual({ status: 'ready', value: 'new' });
  });

  it('asks unwatched questions again only when they are next watched', async () => {
    const cache = createQueryCache();
    const question = manualQuestion();
    const stop = cache.watch('q', question.load, nothing);
    await question.answer(0, 1);
    stop();
    cache.invalidateAll();
    expect(question.asked()).toBe(1);
    cache.watch('q', question.load, nothing);
    expect(question.asked()).toBe(2);
  });

  it('does not ask again for a fresh answer', async () => {
    const cache = createQueryCache();
    const question = manualQuestion();
    cache.watch('q', question.load, nothing)();
    await question.answer(0, 1);
    cache.watch('q', question.load, nothing);
    expect(question.asked()).toBe(1);
  });

  it('shows what of the first answer is there, and tells an overtaken request to stop', async () => {
    const cache = createQueryCache();
    const shows: ((begun: unknown) => boolean)[] = [];
    const load = (show: (begun: unknown) => boolean) => {
      shows.push(show);
      return new Promise<Result<unknown>>(nothing);
    };
    let told = 0;
    cache.watch('q', load, () => {
      told += 1;
    });
    expect(shows[0]?.(['first'])).toBe(true);
    expect(cache.read('q')).toEqual({ status: 'loading', previous: ['first'] });
    expect(told).toBe(2);
    cache.refetch('q');
    expect(shows[0]?.(['old'])).toBe(false);
    expect(shows[1]?.(['new'])).toBe(true);
    expect(cache.read('q')).toEqual({ status: 'loading', previous: ['first'] });
  });

  it('is quiet when the last answer has come', async () => {
    const cache = createQueryCache();
    const [a, b] = [manualQuestion(), manualQuestion()];
    let quiet = 0;
    cache.watch('a', a.load, nothing);
    cache.watch('b', b.load, nothing);
    cache.whenQuiet(() => {
      quiet += 1;
    });
    await a.answer(0, 1);
    expect(quiet).toBe(0);
    await b.answer(0, 1);
    expect(quiet).toBe(1);
  });
});
