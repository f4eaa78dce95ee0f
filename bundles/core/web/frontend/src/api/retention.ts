import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { RecordType } from './metadata';
import { pathOf, type Reference } from './records';

const BASE = '/api/retention';

export const ACTIONS = ['delete', 'purge', 'anonymise'] as const;
export type Action = (typeof ACTIONS)[number];

/** What a rule says; the filter as in lists. */
export interface RuleValues {
  name: string;
  description?: string | null;
  /** `*` for all, which only what was deleted long ago can have. */
  type: string;
  filter?: string | null;
  since: string;
  days: number;
  action: Action;
  active: boolean;
}

export interface Rule extends RuleValues {
  id: string;
  version: number;
  /** Why it sleeps; null while it does not. */
  problem: string | null;
}

export interface Preview {
  count: number;
  held: number;
  wouldBeDone: number;
  sample: Reference[];
}

export interface Run {
  id: string;
  number: string;
  rule: Reference | null;
  type: string | null;
  action: Action | null;
  state: string;
  startedAt: string | null;
  finishedAt: string | null;
  startedBy: string | null;
  looked: number | null;
  done: number | null;
  held: number | null;
  refused: number | null;
  problem: string | null;
}

export interface Hold {
  id: string;
  record: Reference;
  reason: string;
  createdAt: string;
  createdBy: Reference | null;
}

interface Items<T> {
  items: T[];
}

export const retentionKey = ['retention'];

export function useRules() {
  return useQuery({ queryKey: [...retentionKey, 'rules'], queryFn: async ({ signal }) => (await api.get<Items<Rule>>(`${BASE}/rules`, { sort: 'name', limit: 200 }, signal)).items });
}

/** The latest first; read anew as long as one goes on. */
export function useRuns() {
  return useQuery({
    queryKey: [...retentionKey, 'runs'],
    queryFn: async ({ signal }) => (await api.get<Items<Run>>(`${BASE}/runs`, { sort: '-startedAt', limit: 50 }, signal)).items,
    refetchInterval: ({ state }) => (state.data?.some((run) => run.state === 'Running') ? 2000 : false),
  });
}

export function useHolds() {
  return useQuery({ queryKey: [...retentionKey, 'holds'], queryFn: async ({ signal }) => (await api.get<Items<Hold>>(`${BASE}/holds`, { sort: '-createdAt', limit: 200 }, signal)).items });
}

/** @param before the rule that is changed; undefined for a new one */
export const saveRule = (values: RuleValues, before?: Rule) =>
  before ? api.patch<Rule>(`${BASE}/rules/${before.id}`, values, { ifMatch: `"${before.version}"` }) : api.post<Rule>(`${BASE}/rules`, values);

export const deleteRule = (rule: Rule) => api.remove(`${BASE}/rules/${rule.id}`, { ifMatch: `"${rule.version}"` });
export const runRule = (rule: Rule) => api.post<Run>(`${BASE}/rules/${rule.id}/run`);

/** Of a rule that need not be stored; nothing is changed. */
export const previewRule = async ({ type, filter, since, days, action }: RuleValues) => (await api.post<Preview>(`${BASE}/preview`, { type, filter: filter || null, since, days, action })).data;

export const addHold = (record: Reference, reason: string) => api.post<Hold>(`${BASE}/holds`, { record: { type: record.type, id: record.id }, reason });
export const releaseHold = (hold: Hold) => api.remove(`${BASE}/holds/${hold.id}`);

/** Types that a rule can be for: those whose plugin is not about rules or people. */
export const ruled = (types: RecordType[]) => types.filter((type) => !['retention', 'admin'].includes(type.plugin));

/** From which fields time can be counted: dates of the type, and when it was deleted where that is the point. */
export function sinceFields(type: RecordType | undefined, action: Action): { value: string; label: string }[] {
  const fields = type?.fields.filter((field) => ['date', 'dateTime'].includes(field.type) && (field.name !== 'deletedAt' || action === 'purge')) ?? [];
  return fields.map((field) => ({ value: pathOf(field), label: field.label }));
}
