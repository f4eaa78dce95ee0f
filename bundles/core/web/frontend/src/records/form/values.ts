import type { RecordType } from '../../api/metadata';
import { pathOf, valueOf, type Rec } from '../../api/records';
import { formFields } from './RecordForm';

export type Values = Record<string, unknown>;

/** The values of a form, flat by path. */
export function valuesOf(type: RecordType, record: Rec): Values {
  return Object.fromEntries(formFields(type).map((field) => [pathOf(field), valueOf(record, field)]));
}

export function same(a: unknown, b: unknown) {
  return JSON.stringify(normal(a)) === JSON.stringify(normal(b));
}

/** An input that was touched and emptied says the same as one that never had a value. */
function normal(value: unknown): unknown {
  if (value === undefined || value === '') return null;
  if (Array.isArray(value) && value.length === 0) return null;
  if (value && typeof value === 'object' && 'id' in value && 'type' in value) return { id: value.id };
  return value;
}

/** What differs, as the body of a creation or a merge patch. */
export function bodyOf(before: Values, after: Values): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  const custom: Record<string, unknown> = {};
  for (const [path, value] of Object.entries(after)) {
    if (same(before[path], value)) continue;
    const sent = value === undefined ? null : value;
    if (path.startsWith('custom.')) custom[path.slice('custom.'.length)] = sent;
    else body[path] = sent;
  }
  return Object.keys(custom).length > 0 ? { ...body, custom } : body;
}
