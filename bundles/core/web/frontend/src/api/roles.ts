import { useQuery } from '@tanstack/react-query';
import { api } from './client';

export const LEVELS = ['none', 'own', 'team', 'all'] as const;
export const ACTIONS = ['create', 'read', 'edit', 'delete'] as const;

export type Level = (typeof LEVELS)[number];
export type FieldLevel = 'none' | 'read' | 'edit';
export type TypeRights = Record<(typeof ACTIONS)[number], Level> & { fields?: Record<string, FieldLevel> };

/** Every type that a role does not name. */
export const ANY = '*';

export interface Role {
  id: string;
  version: number;
  name: string;
  description: string | null;
  builtIn: boolean;
  secondFactorRequired: boolean;
  types: Record<string, TypeRights>;
  permissions: string[];
}

export interface RoleList {
  items: Role[];
  declaredPermissions: { name: string; label?: string; plugin?: string }[];
}

/** May be changed in one thing only. */
export const ADMINISTRATOR = '00000000-0000-7000-8000-000000000001';

export const rolesKey = ['roles'];

export function useRoles() {
  return useQuery({ queryKey: rolesKey, queryFn: ({ signal }) => api.get<RoleList>('/api/roles', {}, signal) });
}

export const createRole = async (role: Pick<Role, 'name' | 'description' | 'types'>) => (await api.post<Role>('/api/roles', role)).data;
export const deleteRole = (id: string) => api.remove(`/api/roles/${id}`);

/** Sends what differs, as a merge patch; somebody else's change in between is refused. */
export const changeRole = (before: Role, after: Role) => api.patch<Role>(`/api/roles/${before.id}`, patchOfRole(before, after), { ifMatch: `"${before.version}"` });

export function patchOfRole(before: Role, after: Role): Record<string, unknown> {
  const patch: Record<string, unknown> = {};
  for (const key of ['name', 'description', 'secondFactorRequired'] as const) {
    if (before[key] !== after[key]) patch[key] = after[key];
  }
  if (JSON.stringify(before.permissions) !== JSON.stringify(after.permissions)) patch.permissions = after.permissions;
  const types = difference(before.types, after.types);
  if (types) patch.types = types;
  return patch;
}

function difference(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, unknown> | undefined {
  const patch: Record<string, unknown> = {};
  for (const key of Object.keys(before)) if (!(key in after)) patch[key] = null;
  for (const [key, value] of Object.entries(after)) {
    const old = before[key];
    if (isObject(old) && isObject(value)) {
      const inner = difference(old, value);
      if (inner) patch[key] = inner;
    } else if (old !== value) patch[key] = value;
  }
  return Object.keys(patch).length > 0 ? patch : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
