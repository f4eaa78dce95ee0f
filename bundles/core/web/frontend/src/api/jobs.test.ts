import { expect, it } from 'vitest';
import { lookAgain, standing, type Job } from './jobs';

const now = Date.parse('2030-01-01T12:00:00Z');
const job: Job = {
  name: 'acorn.tidy', plugin: 'acorn', everySeconds: 3600, state: 'IDLE', paused: false, present: true, dueAt: '2030-01-01T12:30:00Z',
  startedAt: null, endedAt: null, outcome: null, message: null, done: null, total: null, runs: 0, failures: 0,
};
const past = '2030-01-01T11:59:59Z';

it.each([
  ['waiting', {}],
  ['due', { dueAt: past }],
  ['paused', { dueAt: past, paused: true }],
  ['absent', { dueAt: past, paused: true, present: false }],
  ['running', { state: 'RUNNING', paused: true, present: false }],
] as [string, Partial<Job>][])('is %s', (expected, difference) => {
  expect(standing({ ...job, ...difference }, now)).toBe(expected);
});

it('looks again at once only while something happens', () => {
  const quiet = lookAgain([job, { ...job, paused: true, dueAt: past }], now);
  expect(lookAgain([], now)).toBe(quiet);
  expect(lookAgain([job, { ...job, state: 'RUNNING' }], now)).toBeLessThan(quiet);
  expect(lookAgain([job, { ...job, dueAt: past }], now)).toBeLessThan(quiet);
});
