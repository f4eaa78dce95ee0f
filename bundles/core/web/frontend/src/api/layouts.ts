import { useQuery } from '@tanstack/react-query';
import { api, Problem } from './client';

export interface Section {
  title: string | null;
  /** Paths of fields, in their order. */
  fields: string[];
}

/** How pages and forms of a type are arranged for the user. */
export interface Layout {
  type: string;
  sections: Section[];
  hidden: string[];
}

/** As an administrator sees it. */
export interface StoredLayout extends Layout {
  /** Null for everybody. */
  role: string | null;
  rank: number;
  version: number;
  modifiedAt: string;
}

export type LayoutBody = Pick<StoredLayout, 'rank' | 'sections' | 'hidden'>;

export const EVERYBODY = 'everybody';
export const layoutsKey = ['layouts'];

/** The user's layout of the type; undefined where the type's own order holds. */
export function useLayout(type: string): Layout | undefined {
  const { data } = useQuery({
    queryKey: [...layoutsKey, 'mine'],
    queryFn: async ({ signal }) => (await api.get<{ items: Layout[] }>('/api/layouts', {}, signal)).items,
    staleTime: 60_000,
  });
  return data?.find((layout) => layout.type === type);
}

const address = (type: string, audience: string) => `/api/admin/layouts/${type}/${audience}`;

export function useStoredLayouts(type: string) {
  return useQuery({
    queryKey: [...layoutsKey, 'stored', type],
    queryFn: async ({ signal }) => (await api.get<{ items: StoredLayout[] }>(`/api/admin/layouts/${type}`, {}, signal)).items,
  });
}

/** @param version of what is replaced; undefined when there was none */
export async function saveLayout(type: string, audience: string, body: LayoutBody, version?: number) {
  return (await api.put<StoredLayout>(address(type, audience), body, { ifMatch: version === undefined ? undefined : `"${version}"` })).data;
}

/** Somebody may have done so before. */
export async function deleteLayout(type: string, audience: string) {
  try {
    await api.remove(address(type, audience));
  } catch (error) {
    if (!(error instanceof Problem && error.status === 404)) throw error;
  }
}
