import { expect, it } from 'vitest';
import { addSection, draftOf, moveSection, put, removeSection, rename, restOf, step, type Draft } from './draft';

const PATHS = ['a', 'b', 'c', 'd'];
const draft: Draft = { rank: 0, sections: [{ title: 'One', fields: ['a', 'b'] }, { title: 'Two', fields: ['c'] }], hidden: [] };
const fields = (one: Draft) => one.sections.map((section) => section.fields);

it('begins with the order of the type, and forgets fields that are gone', () => {
  expect(draftOf(undefined, PATHS)).toEqual({ rank: 0, sections: [{ title: null, fields: PATHS }], hidden: [] });
  const stored = { ...draft, type: 't', role: null, version: 1, modifiedAt: '', hidden: ['gone', 'd'], rank: 4 };
  expect(draftOf(stored, ['a', 'c', 'd'])).toEqual({ rank: 4, sections: [{ title: 'One', fields: ['a'] }, { title: 'Two', fields: ['c'] }], hidden: ['d'] });
});

it('begins with what a plugin brings where nothing is stored', () => {
  const brought = { plugin: 'p', sections: [{ title: { en: 'One' }, fields: ['b', 'gone'] }], hidden: ['c'] };
  expect(draftOf(brought, PATHS)).toEqual({ rank: 0, sections: [{ title: { en: 'One' }, fields: ['b'] }], hidden: ['c'] });
});

it('steps within a section, over its edge, and not out of the page', () => {
  expect(fields(step(draft, 'b', -1))).toEqual([['b', 'a'], ['c']]);
  expect(fields(step(draft, 'b', 1))).toEqual([['a'], ['b', 'c']]);
  expect(fields(step(draft, 'c', -1))).toEqual([['a', 'b', 'c'], []]);
  expect(step(draft, 'a', -1)).toEqual(draft);
  expect(step(draft, 'c', 1)).toEqual(draft);
  expect(step(draft, 'd', 1)).toEqual(draft);
});

it('puts a field anywhere, and there only', () => {
  const hidden = put(draft, 'a', 'hidden');
  expect([fields(hidden), hidden.hidden, restOf(hidden, PATHS)]).toEqual([[['b'], ['c']], ['a'], ['d']]);
  const back = put(hidden, 'a', 1);
  expect([fields(back), back.hidden]).toEqual([[['b'], ['c', 'a']], []]);
  expect(restOf(put(back, 'a', 'rest'), PATHS)).toEqual(['a', 'd']);
});

it('adds, moves, renames and removes sections', () => {
  expect(fields(moveSection(draft, 0, 1))).toEqual([['c'], ['a', 'b']]);
  expect(moveSection(draft, 0, -1)).toEqual(draft);
  expect(fields(addSection(draft))).toEqual([['a', 'b'], ['c'], []]);
  expect(rename(draft, 1, '').sections[1].title).toBeNull();
  expect(restOf(removeSection(draft, 0), PATHS)).toEqual(['a', 'b', 'd']);
});
