import { keepPreviousData, useQuery, type QueryClient } from '@tanstack/react-query';
import { api, type Answer, type Options } from './client';
import type { Field, RecordType } from './metadata';

export interface Reference {
  type: string;
  id: string;
  name: string | null;
}

export interface Money {
  amount: string;
  currency: string;
}

/** A record as the server gives it; custom fields stand under `custom`. */
export type Rec = { id: string; version: number; custom?: Record<string, unknown> } & Record<string, unknown>;

export interface Page {
  items: Rec[];
  nextCursor: string | null;
  total?: number;
  /** What the user may do, by the id of each record; where it was asked for. */
  rights?: Rights;
}

export type RecordAction = 'edit' | 'delete';
export type Rights = Record<string, RecordAction[]>;

export interface Question {
  filter?: string;
  sort?: string;
  fields?: string;
  q?: string;
  deleted?: boolean;
}

/** The name of a field in filters, sorting and columns. */
export function pathOf(field: Field) {
  return field.custom ? `custom.${field.name}` : field.name;
}

export function valueOf(record: Rec, field: Field): unknown {
  return field.custom ? record.custom?.[field.name] : record[field.name];
}

/** A change to one field, as a merge patch. */
export function patchOf(field: Field, value: unknown) {
  return field.custom ? { custom: { [field.name]: value } } : { [field.name]: value };
}

/** What a record is called: its name fields. */
export function nameOfRecord(type: RecordType, record: Rec): string {
  const names = type.nameFields.map((name) => record[name]).filter(Boolean);
  return names.join(' ') || record.id;
}

export const recordsKey = (type: string) => ['records', type];

export function usePage(type: RecordType | undefined, query: Options['query'], enabled = true) {
  return useQuery({
    queryKey: [...recordsKey(type?.name ?? ''), 'page', query],
    queryFn: ({ signal }) => api.get<Page>(type!.href, query, signal),
    enabled: enabled && type !== undefined,
    placeholderData: keepPreviousData,
  });
}

export function useRecord(type: RecordType | undefined, id: string) {
  return useQuery({
    queryKey: [...recordsKey(type?.name ?? ''), 'one', id],
    queryFn: ({ signal }) => api.read<Rec>(`${type!.href}/${id}`, { rights: true }, signal),
    enabled: type !== undefined,
  });
}

const METHODS = { edit: 'PATCH', delete: 'DELETE' };

/** Whether the user may do this with a record that {@link useRecord} read. */
export const allows = (answer: Answer<Rec>, action: RecordAction) => (answer.allow ?? '').split(/\s*,\s*/).includes(METHODS[action]);

/** What the user may do with records that are known by their ids. */
export function useRights(type: RecordType | undefined, ids: string[], deleted?: true): Rights {
  const { data } = usePage(type, { filter: `id=in=(${ids.join(',')})`, fields: 'id', limit: 200, deleted, rights: true }, ids.length > 0);
  return data?.rights ?? {};
}

export interface Group {
  count?: number;
  sum?: Record<string, unknown>;
  [group: string]: unknown;
}

export function useAggregate(type: RecordType | undefined, query: Record<string, string | undefined>) {
  return useQuery({
    queryKey: [...recordsKey(type?.name ?? ''), 'aggregate', query],
    queryFn: async ({ signal }) => (await api.get<{ groups: Group[] }>(`${type!.href}/aggregate`, query, signal)).groups,
    enabled: type !== undefined,
    placeholderData: keepPreviousData,
  });
}

export const createRecord = (type: RecordType, values: object, query?: Options['query']) => api.post<Rec>(type.href, values, { query });

/** @param etag of what was read: a change by somebody else in between is refused with 412 */
export const changeRecord = (type: RecordType, id: string, patch: object, etag?: string | null) =>
  api.patch<Rec>(`${type.href}/${id}`, patch, { ifMatch: etag });

/** Shows a changed record at once, in its page and in lists; what else it changes is read anew meanwhile. */
export function showChanged(queries: QueryClient, type: RecordType, answer: Answer<Rec>) {
  const key = recordsKey(type.name);
  const record = answer.data;
  // What may be done with it was told when it was read.
  queries.setQueryData<Answer<Rec>>([...key, 'one', record.id], (old) => ({ ...answer, allow: answer.allow ?? old?.allow ?? null }));
  queries.setQueriesData<Page>({ queryKey: [...key, 'rows'] }, (page) => page && { ...page, items: page.items.map((one) => (one.id === record.id ? record : one)) });
  void queries.invalidateQueries({ queryKey: key });
}

export interface BulkAnswer {
  succeeded: number;
  failed: number;
  results: { status: number; record?: Rec; problem?: { detail?: string; violations?: { field: string; message: string }[] } }[];
}

export const bulk = async (type: RecordType, operations: object[]) =>
  (await api.post<BulkAnswer>(`${type.href}/bulk`, { atomic: false, operations })).data;
