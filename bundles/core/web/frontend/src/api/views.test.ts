import { expect, it } from 'vitest';
import { mayChange, type View } from './views';

const view = (visibility: View['visibility'], plugin: string | null = null) => ({ visibility, plugin, owner: { type: 'user', id: 'ada', name: 'Ada' } }) as View;
const ada = { id: 'ada', administrator: false };
const eve = { id: 'eve', administrator: false };
const root = { id: 'root', administrator: true };

it('is for the owner, and for administrators where it is shared', () => {
  expect(mayChange(view('public'), ada)).toBe(true);
  expect(mayChange(view('public'), eve)).toBe(false);
  expect(mayChange(view('team'), root)).toBe(true);
  expect(mayChange(view('own'), root)).toBe(false);
});

it('is for nobody where a plugin brought it', () => {
  expect(mayChange(view('public', 'sales'), root)).toBe(false);
});
