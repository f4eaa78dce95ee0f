import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { Reference } from './records';

export interface UserRecord {
  id: string;
  version: number;
  username: string;
  firstName: string | null;
  lastName: string | null;
  emailAddress: string | null;
  title: string | null;
  active: boolean;
  canSignIn: boolean;
  administrator: boolean;
  teams: Reference[];
  roles: Reference[];
}

export type UserValues = Partial<Omit<UserRecord, 'teams' | 'roles'>> & { teams?: string[]; roles?: string[] };

export interface SessionInfo {
  id: string;
  user: string;
  createdAt: string;
  lastUsedAt: string;
  expiresAt: string;
  method: string;
  address: string | null;
  client: string | null;
  current: boolean;
}

export interface ApiKey {
  id: string;
  name: string;
  token: string | null;
  beginning: string;
  user: string;
  username: string;
  role: string;
  createdAt: string;
  createdBy: string;
  expiresAt: string | null;
  lastUsedAt: string | null;
}

interface Listed<T> {
  items: T[];
  nextCursor?: string | null;
}

const USERS = '/api/admin/users';

export const usersKey = ['records', 'user'];
export const teamsKey = ['records', 'team'];
export const sessionsKey = ['sessions'];
export const keysKey = ['api-keys'];

/** All users, however many; 200 a call. */
export function useUsers() {
  return useQuery({
    queryKey: [...usersKey, 'all'],
    queryFn: async ({ signal }) => {
      const all: UserRecord[] = [];
      let cursor: string | null | undefined;
      do {
        const page: Listed<UserRecord> = await api.get(USERS, { limit: 200, sort: 'username', cursor }, signal);
        all.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor);
      return all;
    },
  });
}

export function useTeams() {
  return useQuery({
    queryKey: [...teamsKey, 'all'],
    queryFn: async ({ signal }) => (await api.get<Listed<{ id: string; name: string }>>('/api/admin/teams', { limit: 200, sort: 'name' }, signal)).items,
  });
}

export const createUser = (values: UserValues) => api.post<UserRecord>(USERS, values);
export const changeUser = (id: string, values: UserValues) => api.patch<UserRecord>(`${USERS}/${id}`, values);
export const setPassword = (id: string, newPassword: string) => api.post(`${USERS}/${id}/password`, { newPassword });
export const makeReset = async (id: string) => (await api.post<{ token: string; expiresAt: string }>(`${USERS}/${id}/password-reset`)).data;
export const turnOffSecondFactor = (id: string) => api.remove(`${USERS}/${id}/totp`);

export function useSessions() {
  return useQuery({ queryKey: sessionsKey, queryFn: async ({ signal }) => (await api.get<Listed<SessionInfo>>('/api/admin/sessions', {}, signal)).items });
}

export const endSession = (id: string) => api.remove(`/api/admin/sessions/${id}`);
export const endSessionsOf = (user: string) => api.remove('/api/admin/sessions', { query: { user } });

export function useApiKeys() {
  return useQuery({ queryKey: keysKey, queryFn: async ({ signal }) => (await api.get<Listed<ApiKey>>('/api/admin/api-keys', {}, signal)).items });
}

export const makeKey = async (key: { name: string; user: string; role: string; expiresAt: string | null }) => (await api.post<ApiKey>('/api/admin/api-keys', key)).data;
export const revokeKey = (id: string) => api.remove(`/api/admin/api-keys/${id}`);
