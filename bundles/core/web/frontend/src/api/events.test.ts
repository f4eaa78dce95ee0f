import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { watchEvents } from './events';

/** A stream that the server refuses, as with 429: browsers do not take it up again by themselves. */
class Refused {
  static readonly CLOSED = 2;
  static opened: Refused[] = [];
  readyState = 0;
  onerror?: () => void;

  constructor() {
    Refused.opened.push(this);
  }

  addEventListener() {}

  close() {}

  refuse() {
    this.readyState = Refused.CLOSED;
    this.onerror?.();
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  Refused.opened = [];
  vi.stubGlobal('EventSource', Refused);
  vi.stubGlobal('document', { hidden: false, addEventListener() {}, removeEventListener() {} });
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it('asks again later when it was refused, until it is closed', () => {
  const close = watchEvents('/api/changes', 'state', () => undefined);
  Refused.opened[0]?.refuse();
  vi.advanceTimersByTime(1000);
  expect(Refused.opened.length).toBe(1);
  vi.advanceTimersByTime(10_000);
  expect(Refused.opened.length).toBe(2);
  Refused.opened[1]?.refuse();
  close();
  vi.advanceTimersByTime(60_000);
  expect(Refused.opened.length).toBe(2);
});
