import { expect, it } from 'vitest';
import type { RecordType } from './metadata';
import { ruled, sinceFields } from './retention';

const field = (name: string, type: string, custom = false) => ({ name, type, custom, label: name.toUpperCase() });
const lead = { plugin: 'sales', fields: [field('name', 'text'), field('closed', 'date', true), field('createdAt', 'dateTime'), field('deletedAt', 'dateTime')] } as unknown as RecordType;

it('counts from dates, and from the deletion only to purge', () => {
  expect(sinceFields(lead, 'delete')).toEqual([{ value: 'custom.closed', label: 'CLOSED' }, { value: 'createdAt', label: 'CREATEDAT' }]);
  expect(sinceFields(lead, 'purge').map(({ value }) => value)).toContain('deletedAt');
  expect(sinceFields(undefined, 'purge')).toEqual([]);
});

it('offers no rules for rules and people', () => {
  const of = (plugin: string) => ({ plugin }) as RecordType;
  expect(ruled([of('sales'), of('retention'), of('admin')]).map(({ plugin }) => plugin)).toEqual(['sales']);
});
