import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from './client';
import { metadataKey, type Field, type RecordType } from './metadata';

const TYPES = '/api/metadata/types';

/** What an administrator says of a field; the server refuses with all mistakes, named by these keys. */
export interface FieldDescription {
  name?: string;
  type?: string;
  label?: string | null;
  help?: string | null;
  required?: boolean;
  unique?: boolean;
  values?: string[];
  target?: string;
  maxLength?: number | null;
  min?: string | null;
  max?: string | null;
  expression?: string;
  resultType?: string;
}

export interface Hidden {
  types: string[];
  fields: (Field & { recordType: string })[];
}

/** What administrators have taken out of sight. */
export function useHidden() {
  const { i18n } = useTranslation();
  return useQuery({ queryKey: [...metadataKey, 'hidden', i18n.language], queryFn: ({ signal }) => api.get<Hidden>('/api/metadata/hidden', {}, signal) });
}

export const addField = (type: string, field: FieldDescription) => api.post<Field>(`${TYPES}/${type}/fields`, field);
export const changeField = (type: string, name: string, changes: FieldDescription) => api.patch<Field>(`${TYPES}/${type}/fields/${name}`, changes);
export const hideField = (type: string, name: string) => api.remove(`${TYPES}/${type}/fields/${name}`);
export const restoreField = (type: string, name: string) => api.post<Field>(`${TYPES}/${type}/fields/${name}/restore`);
export const purgeField = (type: string, name: string) => api.remove(`${TYPES}/${type}/fields/${name}`, { query: { purge: true, confirm: name } });

export interface TypeDescription {
  name: string;
  collection: string;
  label: string;
  help?: string;
  nameFields: string[];
  fields: FieldDescription[];
}

export const addType = (type: TypeDescription) => api.post<RecordType>(TYPES, type);
export const hideType = (name: string) => api.remove(`${TYPES}/${name}`);
export const restoreType = (name: string) => api.post<RecordType>(`${TYPES}/${name}/restore`);
export const purgeType = (name: string) => api.remove(`${TYPES}/${name}`, { query: { purge: true, confirm: name } });
