import { useQuery } from '@tanstack/react-query';
import { api } from './client';

export interface DemoState {
  records: number;
  filling: boolean;
  clearedAt: string | null;
  clearedBy: string | null;
}

export interface SomeRecords {
  type: string;
  records: number;
}

export interface ClearingPlan {
  /** What is removed altogether; to be confirmed. */
  records: number;
  types: (SomeRecords & { changed: number })[];
  attached: SomeRecords[];
  referring: SomeRecords[];
  missing: SomeRecords[];
}

export const demoKey = ['demo-data'];

/** For administrators. */
export const useDemoState = (enabled = true) =>
  useQuery({ queryKey: [...demoKey, 'state'], queryFn: ({ signal }) => api.get<DemoState>('/api/admin/demo-data', {}, signal), enabled });

export const useClearingPlan = (enabled: boolean) =>
  useQuery({ queryKey: [...demoKey, 'plan'], queryFn: ({ signal }) => api.get<ClearingPlan>('/api/admin/demo-data/plan', {}, signal), enabled });

export const clearDemoData = (records: number) => api.post<ClearingPlan>('/api/admin/demo-data/clear', { records });
