import { useQuery } from '@tanstack/react-query';
import { api } from './client';

/** What a plugin adds to the browser. */
export interface UiModule {
  plugin: string;
  name: string;
  version: string;
  /** Another content, another address. */
  href: string;
}

export const modulesKey = ['ui', 'modules'];

export function useModules() {
  return useQuery({
    queryKey: modulesKey,
    queryFn: async ({ signal }) => (await api.get<{ items: UiModule[] }>('/api/ui/modules', {}, signal)).items,
    staleTime: Infinity,
  });
}
