import { expect, it } from 'vitest';
import { mayMerge, mergeOf, reasonsOf, type Merge, type Pair } from './duplicates';

const reference = (id: string) => ({ type: 'account', id, name: id });
const pair: Pair = {
  id: 'p', state: 'Merged', points: 7, one: reference('a'), other: reference('b'), decidedBy: null,
  fields: [{ field: 'website', similarity: 0.2, points: -1 }, { field: 'fax', similarity: null, points: 0 }, { field: 'name', similarity: 1, points: 4 }],
};
const merge = (id: string, survivor: string, merged: string, undoneAt: string | null = null): Merge => ({ id, survivor, merged, mergedAt: '', undoneAt });

it('finds the merge of the two, whichever of them stayed', () => {
  expect(mergeOf(pair, [merge('1', 'a', 'c'), merge('2', 'a', 'b', 'yesterday'), merge('3', 'b', 'a')])?.id).toBe('3');
  expect(mergeOf(pair, [merge('1', 'a', 'c')])).toBeUndefined();
});

it('says first what speaks for a pair', () => {
  expect(reasonsOf(pair).map(({ field }) => field)).toEqual(['name', 'website']);
});

it('lets nobody merge who may not change the one and delete the other', () => {
  expect(mayMerge(['edit'], ['edit', 'delete'])).toBe(true);
  expect(mayMerge(['edit', 'delete'], ['edit'])).toBe(false);
  expect(mayMerge(['delete'], ['delete'])).toBe(false);
  expect(mayMerge(undefined, undefined)).toBe(false);
});
