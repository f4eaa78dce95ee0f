import { expect, it } from 'vitest';
import { formatPeriod } from './format';

it.each([
  [10, '10 seconds'], [60, '1 minute'], [90, '90 seconds'], [3600, '1 hour'], [5400, '90 minutes'], [86_400, '1 day'], [7 * 86_400, '7 days'],
])('%i seconds are %s', (seconds, expected) => {
  expect(formatPeriod(seconds, 'en')).toBe(expected);
});

it('speaks other languages', () => {
  expect(formatPeriod(7200, 'zh-CN')).toBe('2小时');
});
