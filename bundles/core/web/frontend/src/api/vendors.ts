import { useQuery } from '@tanstack/react-query';
import { api } from './client';

const VENDORS = '/api/admin/plugins/vendors';

export interface Vendor {
  fingerprint: string;
  name: string;
  subject: string;
  issuer: string;
  state: 'TRUSTED' | 'REVOKED' | 'EXPIRED' | (string & {});
  validUntil: string;
  addedAt: string;
  addedBy: string;
  revokedAt: string | null;
  revokedBy: string | null;
  reason: string | null;
}

export const vendorsKey = ['plugin-vendors'];

/** Whose signatures are trusted. */
export function useVendors() {
  return useQuery({ queryKey: vendorsKey, queryFn: async ({ signal }) => (await api.get<{ items: Vendor[] }>(VENDORS, {}, signal)).items });
}

/** @param certificate in PEM */
export const trustVendor = (name: string, certificate: string) => api.post<Vendor>(VENDORS, { name, certificate });
export const revokeVendor = (fingerprint: string, reason: string) => api.post<Vendor>(`${VENDORS}/${fingerprint}/revoke`, { reason });
