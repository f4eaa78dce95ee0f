import { useQuery } from '@tanstack/react-query';
import { api } from './client';
import type { RecordType } from './metadata';
import { recordsKey, type Reference } from './records';

export const ACCESS = ['read', 'edit'] as const;
export type Access = (typeof ACCESS)[number];

/** With whom a record is shared beyond what roles allow. */
export interface Share {
  type: 'user' | 'team';
  id: string;
  /** Null for whom one may not see. */
  name: string | null;
  access: Access;
  sharedAt: string;
}

const address = (type: RecordType, record: string) => `${type.href}/${record}/shares`;

export function useShares(type: RecordType, record: string) {
  return useQuery({
    queryKey: [...recordsKey(type.name), 'shares', record],
    queryFn: async ({ signal }) => (await api.get<{ items: Share[] }>(address(type, record), {}, signal)).items,
  });
}

export const share = (type: RecordType, record: string, withWhom: Reference, access: Access) => api.put(`${address(type, record)}/${withWhom.id}`, { type: withWhom.type, access });
export const unshare = (type: RecordType, record: string, withWhom: string) => api.remove(`${address(type, record)}/${withWhom}`);
