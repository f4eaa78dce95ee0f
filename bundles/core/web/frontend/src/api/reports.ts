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

export interface ReportParameter {
  name: string;
  type: 'text' | 'integer' | 'decimal' | 'boolean' | 'date' | 'choice';
  label: string;
  required: boolean;
  values: { value: string; label: string }[];
}

/** A report of a plugin. */
export interface ContributedReport {
  name: string;
  label: string;
  href: string;
  parameters: ReportParameter[];
  problem: string | null;
}

export interface ReportTable {
  columns: { name: string; label: string }[];
  rows: Record<string, unknown>[];
}

export const contributedReports = async () => (await api.get<{ items: ContributedReport[] }>('/api/reporting/contributed')).items;

export const runReport = (report: ContributedReport, said: Record<string, string>) => api.get<Report<ReportTable>>(report.href, said);
