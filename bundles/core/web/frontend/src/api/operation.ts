import { useQuery } from '@tanstack/react-query';
import { api } from './client';

export interface Queue {
  name: string;
  present: boolean;
  since: string;
  waiting: number;
  retrying: number;
  dead: number;
  busySeconds: number | null;
}

export interface DeadLetter {
  id: string;
  subscriber: string;
  kind: string;
  recordType: string;
  recordId: string;
  at: string;
  attempts: number;
  error: string;
}

export interface IndexStatus {
  complete: boolean;
  documents: number;
  bytes: number;
  behind: number;
  rebuild: { records: number; expected: number } | null;
}

export interface Scan {
  id: string;
  type: string;
  state: string;
  processed: number;
  total: number | null;
  found: number;
  askedBy: string;
  askedAt: string;
  problem: string | null;
}

export interface Health {
  status: 'UP' | 'DOWN';
  missing?: string[];
  degraded?: string[];
}

const OFTEN = 5000;
export const operationKey = ['operation'];

/** Looked at again every few seconds, as long as somebody looks at the page. */
function useLive<T>(name: string, read: (signal: AbortSignal) => Promise<T>) {
  return useQuery({ queryKey: [...operationKey, name], queryFn: ({ signal }) => read(signal), refetchInterval: OFTEN });
}

export const useHealth = () =>
  useLive('health', async (signal): Promise<Health> => {
    // 503 with what is missing is an answer here, not a failure.
    const response = await fetch('/health/ready', { signal });
    return (await response.json()) as Health;
  });
export const useOutbox = () => useLive('outbox', (signal) => api.get<{ pending: number; subscribers: Queue[] }>('/api/admin/outbox', {}, signal));
export const useDeadLetters = () =>
  useLive('dead-letters', (signal) => api.get<{ items: DeadLetter[]; nextCursor: string | null }>('/api/admin/outbox/dead-letters', { limit: 100 }, signal));
export const useIndex = () => useLive('index', (signal) => api.get<IndexStatus>('/api/admin/search', {}, signal));
export const useScans = () => useLive('scans', async (signal) => (await api.get<{ items: Scan[] }>('/api/duplicates/scans', {}, signal)).items);

export const retryLetter = (id: string) => api.post(`/api/admin/outbox/dead-letters/${id}/retry`);
export const retryAllLetters = async () => (await api.post<{ retried: number }>('/api/admin/outbox/dead-letters/retry')).data.retried;
export const discardLetter = (id: string) => api.remove(`/api/admin/outbox/dead-letters/${id}`);
export const rebuildIndex = () => api.post('/api/admin/search/rebuild');
export const startScan = (type: string) => api.post('/api/duplicates/scans', { type });
export const cancelScan = (id: string) => api.post(`/api/duplicates/scans/${id}/cancel`);
