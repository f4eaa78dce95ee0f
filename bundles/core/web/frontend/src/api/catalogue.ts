import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import { pluginsKey, type PluginPlan } from './plugins';

const CATALOGUE = '/api/admin/catalogue';

/** A plugin that can be had. */
export interface Offer {
  plugin: string;
  name: string;
  vendor: string;
  description: string | null;
  version: string;
  versions: string[];
  installed: string | null;
  state: 'AVAILABLE' | 'UPDATE' | 'INSTALLED' | 'INCOMPATIBLE' | (string & {});
  /** Why none of its versions fits this server. */
  problem: string | null;
}

export interface Catalogue {
  items: Offer[];
  sources: { address: string; publisher: string | null; madeAt: string | null; problem: string | null }[];
}

/** Read anew when something was installed. */
export function useCatalogue() {
  return useQuery({ queryKey: [...pluginsKey, 'catalogue'], queryFn: ({ signal }) => api.get<Catalogue>(CATALOGUE, {}, signal) });
}

/** Has the server fetch it, and say what installing it would do. */
export const planOffer = async ({ plugin }: Offer) => (await api.post<PluginPlan>(`${CATALOGUE}/${encodeURIComponent(plugin)}/plan`, {})).data;
