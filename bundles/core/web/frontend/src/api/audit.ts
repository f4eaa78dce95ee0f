import { useInfiniteQuery } from '@tanstack/react-query';
import { api } from './client';

export interface AuditEntry {
  id: string;
  at: string;
  actorId: string | null;
  actor: string | null;
  origin: string | null;
  address: string | null;
  action: string;
  subjectType: string | null;
  subject: string | null;
  details: Record<string, unknown> | null;
  place: number | null;
}

export interface AuditQuestion {
  action?: string;
  actor?: string;
  subjectType?: string;
  subject?: string;
  address?: string;
  from?: string;
  to?: string;
  changes?: boolean;
}

export function useAudit(question: AuditQuestion) {
  return useInfiniteQuery({
    queryKey: ['audit', question],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.get<{ items: AuditEntry[]; nextCursor: string | null }>('/api/audit', { ...question, limit: 100, cursor: pageParam }, signal),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });
}

export interface Verification {
  intact: boolean;
  verified: number;
  checkpoint: number;
  erased: number;
  unsealed: number;
  firstBreak: Record<string, unknown> | null;
}

export const verifyAudit = async () => (await api.post<Verification>('/api/audit/verify')).data;
