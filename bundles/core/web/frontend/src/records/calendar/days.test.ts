import { describe, expect, it } from 'vitest';
import { addDays, addMonths, dayOf, inMonth, startOf, weeksOf } from './days';

describe('days', () => {
  it('go over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(addMonths('2026-12', 1)).toBe('2027-01');
    expect(addMonths('2026-01', -1)).toBe('2025-12');
    expect(inMonth('2026-01-31', '2026-02')).toBe('2026-02-28');
  });

  it('make whole weeks, wherever a week begins', () => {
    const monday = weeksOf('2026-11', 1);
    expect([monday.length, monday[0][0], monday.at(-1)![6]]).toEqual([6, '2026-10-26', '2026-12-06']);
    const sunday = weeksOf('2026-11', 0);
    expect([sunday.length, sunday[0][0], sunday.at(-1)![6]]).toEqual([5, '2026-11-01', '2026-12-05']);
  });

  it('begin where the reader is', () => {
    expect(dayOf(new Date(startOf('2026-03-29')))).toBe('2026-03-29');
  });
});
