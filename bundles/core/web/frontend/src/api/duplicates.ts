import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from './client';
import type { RecordType } from './metadata';
import { recordsKey, type RecordAction, type Reference } from './records';

export const STATES = ['Open', 'Dismissed', 'Merged'] as const;
export type PairState = (typeof STATES)[number];

export interface Pair {
  id: string;
  state: PairState;
  /** Null for who may not read all that was compared. */
  points: string | number | null;
  one: Reference;
  other: Reference;
  fields: Reason[];
  decidedBy: string | null;
}

/** What one field says of two records. */
export interface Reason {
  field: string;
  /** From 0 to 1; null where one of the two has no value. */
  similarity: number | null;
  points: number;
}

export interface Merge {
  id: string;
  survivor: string;
  merged: string;
  mergedAt: string;
  undoneAt: string | null;
}

/** The likeliest first. Read anew with the records of the type: a merge makes other pairs. */
export function usePairs(type: RecordType, state: PairState) {
  return useInfiniteQuery({
    queryKey: [...recordsKey(type.name), 'pairs', state],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => api.get<{ items: Pair[]; nextCursor: string | null }>('/api/duplicates/pairs', { type: type.name, state, cursor: pageParam, limit: 50 }, signal),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}

export const decide = (pair: Pair, decision: 'dismiss' | 'reopen') => api.post<Pair>(`/api/duplicates/pairs/${pair.id}/${decision}`);

export const mergesOf = async (type: string, record: string) => (await api.get<{ items: Merge[] }>('/api/duplicates/merges', { type, record })).items;

export const undoMerge = (id: string) => api.post(`/api/duplicates/merges/${id}/undo`);

/** The merge that made one of the two, if it can still be taken back. */
export function mergeOf(pair: Pair, merges: Merge[]): Merge | undefined {
  const both = [pair.one.id, pair.other.id];
  return merges.find((merge) => !merge.undoneAt && both.includes(merge.survivor) && both.includes(merge.merged));
}

/** What was compared, what spoke for the pair first; what says nothing is left out. */
export const reasonsOf = (pair: Pair) => pair.fields.filter((reason) => reason.similarity !== null).sort((a, b) => b.points - a.points);

/** Merging changes one record and deletes the other; undoing it changes the one and restores the other. */
export const mayMerge = (survivor: RecordAction[] = [], merged: RecordAction[] = []) => survivor.includes('edit') && merged.includes('delete');
