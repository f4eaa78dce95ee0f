import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from './client';
import type { Field, FieldKind } from './metadata';
import type { Reference } from './records';

const BASE = '/api/automation';
/** Plugins come and go while the page is open. */
const OFTEN = 3000;

export const KINDS = ['actions', 'conditions'] as const;
export type Kind = (typeof KINDS)[number];

export interface Parameter {
  name: string;
  type: 'text' | 'integer' | 'decimal' | 'boolean' | 'date' | 'choice';
  label: string;
  required: boolean;
  values: { value: string; label: string }[];
}

/** A condition or an action of a plugin. */
export interface Contribution {
  name: string;
  label: string;
  /** Null for a part of the platform. */
  plugin: string | null;
  /** `*` for all. */
  types: string[];
  parameters: Parameter[];
  /** Why it cannot be described now. */
  problem: string | null;
}

export interface Said {
  name: string;
  parameters: Record<string, unknown>;
}

export interface Outcome {
  conditions: { name: string; result: boolean }[];
  ran: boolean;
}

/** Those that are there, as plugins come and go. */
export function useContributions(kind: Kind) {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: ['automation', kind, i18n.language],
    queryFn: async ({ signal }) => (await api.get<{ items: Contribution[] }>(`${BASE}/${kind}`, {}, signal)).items,
    refetchInterval: OFTEN,
  });
}

export const appliesTo = (one: Contribution, type: string) => one.types.includes('*') || one.types.includes(type);

export const testCondition = async ({ name, parameters }: Said, { type, id }: Reference) =>
  (await api.post<{ result: boolean }>(`${BASE}/conditions/${encodeURIComponent(name)}/test`, { type, id, parameters })).data.result;

/** The action is run when all conditions hold and it is no dry run. */
export const runAction = async ({ name, parameters }: Said, { type, id }: Reference, conditions: Said[], dryRun: boolean) =>
  (await api.post<Outcome>(`${BASE}/actions/${encodeURIComponent(name)}/run`, { type, id, parameters, conditions, dryRun })).data;

const FIELD_KINDS: Record<Parameter['type'], FieldKind> = { text: 'text', integer: 'integer', decimal: 'decimal', boolean: 'boolean', date: 'date', choice: 'enumeration' };

/** A parameter as the inputs for fields take it. */
export const fieldOf = ({ name, type, label, required, values }: Parameter) =>
  ({ name, label, required, type: FIELD_KINDS[type], values: values.map(({ value }) => value), valueLabels: Object.fromEntries(values.map((one) => [one.value, one.label])) }) as Field;

/** What was left empty is not said. */
export const saidOf = (values: Record<string, unknown> = {}) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''));
