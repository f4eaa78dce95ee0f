import { expect, it } from 'vitest';
import type { Field } from '../api/metadata';
import { arrange } from './arrange';

const field = (name: string, custom = false) => ({ name, custom }) as Field;
const fields = [field('name'), field('industry'), field('tier', true), field('website')];
const names = (some: Field[]) => some.map(({ name }) => name);

it('keeps the order of the type where there is no layout', () => {
  expect(arrange(fields)).toEqual({ sections: [], hidden: [], rest: fields });
});

it('arranges by the layout, and puts what it does not name last', () => {
  const { sections, hidden, rest } = arrange(fields, {
    type: 'account',
    sections: [{ title: 'First', fields: ['custom.tier', 'name'] }, { title: 'Gone', fields: ['secret'] }],
    hidden: ['industry'],
  });
  expect(sections.map(({ title, fields: some }) => [title, names(some)])).toEqual([['First', ['tier', 'name']]]);
  expect(names(hidden)).toEqual(['industry']);
  expect(names(rest)).toEqual(['website']);
});

it('shows a field once, however often it is named', () => {
  const { sections, hidden } = arrange(fields, { type: 'account', sections: [{ title: null, fields: ['name', 'name'] }, { title: null, fields: ['name'] }], hidden: ['name'] });
  expect(sections.map((section) => names(section.fields))).toEqual([['name']]);
  expect(hidden).toEqual([]);
});
