import type { Layout } from '../api/layouts';
import type { Field } from '../api/metadata';
import { pathOf } from '../api/records';

/** What the system keeps of every record; no layout has it. */
export const TECHNICAL = ['id', 'externalId', 'version', 'deletedAt', 'createdAt', 'createdBy', 'modifiedAt', 'modifiedBy'];

export interface Arranged {
  sections: { title: string | null; fields: Field[] }[];
  /** Named nowhere in the layout: all fields where there is none, otherwise those that came later. */
  rest: Field[];
  hidden: Field[];
}

/** Puts fields where the layout has them. What it names and the user does not see is left out, and so are sections without a field. */
export function arrange(fields: Field[], layout?: Layout): Arranged {
  const byPath = new Map(fields.map((field) => [pathOf(field), field]));
  const take = (paths: string[]) =>
    paths.flatMap((path) => {
      const field = byPath.get(path);
      byPath.delete(path);
      return field ? [field] : [];
    });
  const sections = (layout?.sections ?? []).map(({ title, fields: paths }) => ({ title, fields: take(paths) })).filter((section) => section.fields.length > 0);
  const hidden = take(layout?.hidden ?? []);
  return { sections, hidden, rest: [...byPath.values()] };
}
