import { expect, it } from 'vitest';
import { leaps, pagesAround } from './sight';

it('asks for what is seen and for what is near it', () => {
  expect(pagesAround({ first: 0, last: 20, moved: 0 }, 100_000)).toEqual([]);
  expect(pagesAround({ first: 30, last: 50, moved: 3 }, 100_000)).toEqual([1]);
  expect(pagesAround({ first: 150, last: 170, moved: 3 }, 100_000)).toEqual([1, 2]);
});

it('looks far ahead where it goes quickly, in either direction, and what is seen comes first', () => {
  expect(pagesAround({ first: 1000, last: 1020, moved: 50 }, 100_000)).toEqual([10, 9, 11, 12, 13]);
  expect(pagesAround({ first: 1000, last: 1020, moved: -50 }, 100_000)).toEqual([10, 9, 8, 7]);
});

it('asks only for what is seen where somebody leapt to', () => {
  expect(pagesAround({ first: 50_030, last: 50_050, moved: 50_030 }, 100_000)).toEqual([500]);
  expect(pagesAround({ first: 50_090, last: 50_110, moved: -40_000 }, 100_000)).toEqual([500, 501]);
});

it('does not ask for a tenth of the list at once', () => {
  expect(pagesAround({ first: 50_030, last: 50_050, moved: 1400 }, 100_000)).toHaveLength(32);
});

it('knows a leap', () => {
  expect(leaps({ first: 100 }, { first: 1600 })).toBe(false);
  expect(leaps({ first: 1601 }, { first: 100 })).toBe(true);
});

it('ends where the list ends', () => {
  expect(pagesAround({ first: 120, last: 139, moved: 100 }, 140)).toEqual([1]);
  expect(pagesAround({ first: 0, last: 0, moved: 0 }, 0)).toEqual([]);
});
