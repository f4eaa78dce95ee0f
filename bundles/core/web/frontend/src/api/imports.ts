import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { RecordType } from './metadata';

export interface Mapping {
  type: string;
  columns: Record<string, unknown>;
  skipColumns?: string[];
  [more: string]: unknown;
}

export interface Proposal {
  rows: number;
  columns: { column: string; field: string | null; how: string | null }[];
  mapping: Mapping;
  remembered: boolean;
  preview: string[][];
}

export interface Import {
  id: string;
  status: 'QUEUED' | 'RUNNING' | 'COMPLETED' | 'FAILED' | 'CANCELED' | 'INTERRUPTED' | 'UNDOING' | 'UNDONE';
  dryRun: boolean;
  rows: number;
  processed: number;
  created: number;
  updated: number;
  unchanged: number;
  rejected: number;
  skipped: number;
  problem: string | null;
}

export interface ImportRow {
  row: number;
  outcome: string;
  cells: Record<string, string>;
  errors: string[] | null;
}

function form(file: File, mapping?: Mapping) {
  const body = new FormData();
  body.append('file', file);
  if (mapping) body.append('mapping', new Blob([JSON.stringify(mapping)], { type: 'application/json' }));
  return body;
}

/** With which names of files end that can be imported now: plugins bring some. */
export const importExtensions = async () => (await api.get<{ extensions: string[] }>('/api/imports/formats')).extensions;

export const propose = async (type: RecordType, file: File) => (await api.post<Proposal>(`${type.href}/import/proposal`, form(file))).data;

export const startImport = async (type: RecordType, file: File, mapping: Mapping, dryRun: boolean) =>
  (await api.post<{ id: string }>(`${type.href}/import`, form(file, mapping), { query: { dryRun: dryRun || undefined } })).data.id;

export const undoImport = (id: string) => api.post(`/api/imports/${id}/undo`);

const WORKING = ['QUEUED', 'RUNNING', 'UNDOING'];

export function isWorking(job?: Import) {
  return job === undefined || WORKING.includes(job.status);
}

/** How far it is, asked about until it has ended. */
export function useImport(id: string | undefined) {
  return useQuery({
    queryKey: ['imports', id],
    queryFn: () => api.get<Import>(`/api/imports/${id}`),
    enabled: id !== undefined,
    refetchInterval: ({ state }) => (isWorking(state.data) ? 700 : false),
  });
}

export function useImportRows(id: string | undefined, ready: boolean) {
  return useQuery({
    queryKey: ['imports', id, 'rows'],
    queryFn: async () => (await api.get<{ items: ImportRow[] }>(`/api/imports/${id}/rows`, { limit: 100 })).items,
    enabled: id !== undefined && ready,
  });
}
