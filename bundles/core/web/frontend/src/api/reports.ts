import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { Money, Reference } from './records';

export interface Report<T> {
  report: string;
  available: boolean;
  missing: string[];
  result: T | null;
}

export interface StageRow {
  pipeline: Reference;
  stage: string;
  closed: boolean;
  won: boolean;
  count: number;
  amount: Money | null;
  weightedAmount: Money | null;
}

export interface Rates {
  impressions: number;
  clicks: number;
  conversions: number;
  conversionRate: string | null;
  clickThroughRate: string | null;
}

/** Undefined while it is not there: because it is asked for, or because the reporting module is not installed. */
export function useReport<T>(name: string, query?: Record<string, string>) {
  return useQuery({
    queryKey: ['records', 'reports', name, query],
    queryFn: ({ signal }) => api.get<Report<T>>(`/api/reporting/${name}`, query, signal),
    retry: false,
  });
}
