import { expect, it } from 'vitest';
import { pagesAround } from './sight';

it('asks for what is seen and for what is near it', () => {
  expect(pagesAround({ first: 0, last: 20, moved: 0 }, 100_000)).toEqual([]);
  expect(pagesAround({ first: 30, last: 50, moved: 3 }, 100_000)).toEqual([1]);
  expect(pagesAround({ first: 150, last: 170, moved: 3 }, 100_000)).toEqual([1, 2]);
});

it('looks far ahead where it goes quickly, in either direction, and what is seen comes first', () => {
  expect(pagesAround({ first: 1000, last: 1020, moved: 50 }, 100_000)).toEqual([10, 9, 11, 12, 13]);
  expect(pagesAround({ first: 1000, last: 1020, moved: -50 }, 100_000)).toEqual([10, 9, 8, 7]);
});

it('does not look ahead from where somebody jumped to', () => {
  expect(pagesAround({ first: 50_030, last: 50_050, moved: 50_030 }, 100_000)).toEqual([500, 499, 501]);
});

it('ends where the list ends', () => {
  expect(pagesAround({ first: 120, last: 139, moved: 100 }, 140)).toEqual([1]);
  expect(pagesAround({ first: 0, last: 0, moved: 0 }, 0)).toEqual([]);
});
