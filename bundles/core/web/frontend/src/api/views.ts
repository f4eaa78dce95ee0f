import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { Reference } from './records';
import type { User } from './session';

export interface View {
  id: string;
  type: string;
  name: string;
  kind: 'table' | 'kanban' | 'calendar';
  visibility: 'own' | 'team' | 'public';
  filter?: string | null;
  sort?: string[];
  columns?: string[];
  groupField?: string | null;
  dateField?: string | null;
  default?: boolean;
  problems?: unknown[];
  owner?: Reference | null;
  /** That brought it; null for one that somebody saved. */
  plugin?: string | null;
}

export const viewsKey = (type: string) => ['views', type];

export function useViews(type: string) {
  return useQuery({ queryKey: viewsKey(type), queryFn: async () => (await api.get<{ items: View[] }>('/api/views', { type })).items });
}

export const saveView = async (view: Omit<View, 'id' | 'owner' | 'plugin'>) => (await api.post<View>('/api/views', view)).data;

export const changeView = async (id: string, view: Partial<View>) => (await api.patch<View>(`/api/views/${id}`, view)).data;

export const deleteView = (id: string) => api.remove(`/api/views/${id}`);

/** Whom the server lets change and delete it: its owner, and administrators what is shared; nobody what a plugin brought. */
export const mayChange = (view: View, user: Pick<User, 'id' | 'administrator'>) => !view.plugin && (view.owner?.id === user.id || (user.administrator && view.visibility !== 'own'));
