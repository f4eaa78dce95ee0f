import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { Rec, Reference } from './records';

const BASE = '/api/privacy';

export const MODES = ['anonymise', 'erase'] as const;
export type Mode = (typeof MODES)[number];

/** A record that describes a person. */
export type Person = Pick<Reference, 'type' | 'id'>;

/** What is known of a person, without the files. */
export interface Content {
  manifest: { madeAt: string; leftOut: { records: Record<string, number>; fields: Record<string, string[]> } };
  /** By record type. */
  records: Record<string, { why: string; deleted: boolean; record: Rec; history: unknown[] }[]>;
  /** Records that are about others, too. */
  mentionedIn: (Person & { why: string })[];
}

export interface Step {
  type: string;
  id: string;
  action: 'anonymise' | 'purge' | 'redact';
  fields: string[];
  historyEntries: number;
  why: string;
}

export interface Plan {
  /** Its fingerprint. */
  plan: string;
  /** Why it cannot be done: legal holds. */
  conflicts: string[];
  remarks: string[];
  /** Records that may be of the same person. */
  proposals: Person[];
  steps: Step[];
}

/** How a person is to be forgotten. */
export interface Choice {
  mode: Mode;
  also: Person[];
  changedTotals: boolean;
}

export interface Place {
  place: string;
  what: string;
  count: number;
}

export interface Report {
  mode: Mode;
  reason: string;
  records: (Step & { problem?: string })[];
  historyEntries: number;
  places: Place[];
  problems: string[];
  proof: { tables: number; columns: number; values: number; found: Place[]; ofOthers: Place[]; notSearched: string[] };
  /** The only thing that is told before the end: the legal holds that it waits for. */
  waiting?: string[];
}

export interface Erasure {
  id: string;
  state: 'Running' | 'Done' | 'Incomplete';
  records: number;
  done: number;
  askedBy: string;
  askedAt: string;
  finishedAt: string | null;
  report?: Report | null;
}

const address = ({ type, id }: Person) => `${BASE}/persons/${type}/${id}`;

export const erasuresKey = ['erasures'];
export const plansKey = ['erasure-plans'];

/** The audit keeps that somebody looked. */
export const contentOf = async (person: Person) => (await api.post<Content>(`${address(person)}/export?format=json`)).data;

export const packageOf = async (person: Person) => (await api.post<Blob>(`${address(person)}/export`)).data;

/** What would be done; nothing is changed. */
export function usePlan(person: Person, { mode, also, changedTotals }: Choice) {
  const parameters = new URLSearchParams({ mode, changedTotals: String(changedTotals) });
  also.forEach((other) => parameters.append('also', `${other.type}/${other.id}`));
  return useQuery({
    queryKey: [...plansKey, person.type, person.id, parameters.toString()],
    queryFn: ({ signal }) => api.get<Plan>(`${address(person)}/erasure?${parameters}`, {}, signal),
    // What is shown is what is confirmed: it changes when somebody asks for it.
    refetchOnWindowFocus: false,
    gcTime: 0,
  });
}

/** Refused with 409 when the plan is another one by now, or a record is held. */
export const erase = async (person: Person, choice: Choice, reason: string, plan: string) =>
  (await api.post<Erasure>(`${address(person)}/erasure`, { ...choice, reason, plan })).data;

/** The latest first; read anew as long as one goes on. */
export function useErasures() {
  return useQuery({
    queryKey: [...erasuresKey, 'list'],
    queryFn: async ({ signal }) => (await api.get<{ items: Erasure[] }>(`${BASE}/erasures`, {}, signal)).items,
    refetchInterval: ({ state }) => (state.data?.some((one) => one.state === 'Running') ? 2000 : false),
  });
}

export function useErasure(id: string) {
  return useQuery({
    queryKey: [...erasuresKey, 'one', id],
    queryFn: ({ signal }) => api.get<Erasure>(`${BASE}/erasures/${id}`, {}, signal),
    refetchInterval: ({ state }) => (state.data?.state === 'Running' ? 1000 : false),
  });
}
