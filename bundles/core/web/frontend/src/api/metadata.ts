import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from './client';

export type FieldKind =
  | 'text' | 'longText' | 'richText' | 'integer' | 'decimal' | 'money' | 'percent' | 'boolean' | 'date' | 'dateTime'
  | 'enumeration' | 'enumerations' | 'email' | 'phone' | 'url' | 'address' | 'reference' | 'references' | 'list' | 'file'
  | 'autoNumber' | 'formula' | 'rollUp';

export interface Field {
  name: string;
  label: string;
  help?: string;
  type: FieldKind;
  custom: boolean;
  plugin: string;
  required: boolean;
  unique: boolean;
  readOnly: boolean;
  sortable: boolean;
  filterable: boolean;
  groupable: boolean;
  summable: boolean;
  searchable: boolean;
  maxLength?: number;
  min?: string | number;
  max?: string | number;
  pattern?: string;
  default?: unknown;
  values?: string[];
  valueLabels?: Record<string, string>;
  /** The type that it refers to; `*` for any. */
  target?: string;
  targetHref?: string;
  /** What each item of a list consists of. */
  items?: Field[];
}

export interface RecordType {
  name: string;
  label: string;
  /** Of many; the label where a type has no such text. */
  pluralLabel: string;
  /** What the user may do, and on which records; the server asks again. */
  rights: Record<'create' | 'read' | 'edit' | 'delete', 'none' | 'own' | 'team' | 'all'>;
  help?: string;
  collection: string;
  plugin: string;
  custom: boolean;
  href: string;
  nameFields: string[];
  listFields: string[];
  person: boolean;
  fields: Field[];
}

export const metadataKey = ['metadata'];

/** All record types that the user may see, in the language of the page. */
export function useRecordTypes() {
  const { i18n } = useTranslation();
  return useQuery({
    queryKey: [...metadataKey, i18n.language],
    queryFn: async ({ signal }) => (await api.get<{ items: RecordType[] }>('/api/metadata/types', {}, signal)).items,
    staleTime: 60_000,
  });
}
