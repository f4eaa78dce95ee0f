import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api, Problem } from './client';

/** One text for everybody, or one for each language. */
export type Title = string | Record<string, string> | null;

export interface Section<T extends Title = string | null> {
  title: T;
  /** Paths of fields, in their order. */
  fields: string[];
}

/** How pages and forms of a type are arranged for the user, in the language of the page. */
export interface Layout<T extends Title = string | null> {
  type: string;
  sections: Section<T>[];
  hidden: string[];
}

/** What holds as long as no administrator arranges the type otherwise. */
export interface DefaultLayout extends Omit<Layout<Title>, 'type'> {
  plugin: string;
}

/** As an administrator sees it. */
export interface StoredLayout extends Layout<Title> {
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
  const { i18n } = useTranslation();
  const { data } = useQuery({
    queryKey: [...layoutsKey, 'mine', i18n.language],
    queryFn: async ({ signal }) => (await api.get<{ items: Layout[] }>('/api/layouts', {}, signal)).items,
    staleTime: 60_000,
  });
  return data?.find((layout) => layout.type === type);
}

const address = (type: string, audience: string) => `/api/admin/layouts/${type}/${audience}`;

/** All layouts of a type, and what a plugin brings for it. */
export interface StoredLayouts {
  items: StoredLayout[];
  brought: DefaultLayout | null;
}

export function useStoredLayouts(type: string) {
  return useQuery({
    queryKey: [...layoutsKey, 'stored', type],
    queryFn: ({ signal }) => api.get<StoredLayouts>(`/api/admin/layouts/${type}`, {}, signal),
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
