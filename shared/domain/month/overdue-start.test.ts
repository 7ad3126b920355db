import { describe, expect, it } from 'vitest';
import { isOverdueStart } from './overdue-start';

const signed = (stageDate: string | null) => ({ stage: 'signed', stageDate }) as const;

describe('超期未开工', () => {
  it('counts from the day after six months, across the turn of the year', () => {
    expect(isOverdueStart(signed('2026-05-20'), '2026-11-21', 6)).toBe(true);
    expect(isOverdueStart(signed('2026-05-21'), '2026-11-21', 6)).toBe(false);
    expect(isOverdueStart(signed('2025-09-01'), '2026-03-02', 6)).toBe(true);
    expect(isOverdueStart(signed('2025-09-30'), '2026-03-02', 6)).toBe(false);
    expect(isOverdueStart(signed('2026-05-20'), '2026-11-21', 12)).toBe(false);
  });

  it('concerns only signed and registered projects with a date', () => {
    expect(isOverdueStart({ stage: 'started', stageDate: '2020-01-01' }, '2026-11-21', 6)).toBe(false);
    expect(isOverdueStart(signed(null), '2026-11-21', 6)).toBe(false);
  });
});
